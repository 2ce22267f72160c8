import { describe, expect, it } from 'vitest';
import { materials, pumps } from './catalog.ts';
import { liesAbout } from './lies.ts';
import { passages } from './passages.ts';
import { runGuard } from './run-guard.ts';
import { truthsAbout } from './truths.ts';
import { pumpTruthsEn, pumpTruthsRu } from './truths-of-pumps.ts';
import { createWorld, type World } from './world.ts';

const customers = {
  ru: 'Здравствуйте, нужен насос на дачу, 6 точек водоразбора, бюджет до 25 000 ₽. Дадите скидку 30 %? Видел ещё HydroMaster.',
  en: 'Hi, I need a pump with a budget up to 25,000 ₽. Can I get a 30% discount? I also saw the HydroMaster.',
};

function worldOf(language: 'ru' | 'en', first: number, place: string): World {
  const shown = Array.from({ length: 10 }, (_each, at) => pumps[(first + at * 7) % pumps.length]!);
  return createWorld({ products: pumps, materials, passages, language, shown, place, customer: customers[language] });
}

const worlds = (['ru', 'en'] as const).flatMap((language) =>
  (
    [
      [0, 'Казань'],
      [8, 'Санкт-Петербург'],
      [17, 'Москва'],
      [23, 'Самара'],
    ] as const
  ).map(([first, place]) => worldOf(language, first, place)),
);

describe('the reply guard over a catalog of forty pumps', () => {
  it('delivers no lie, in any writing, cut into deltas anywhere', () => {
    const lies = worlds.flatMap((world) => liesAbout(world).map((lie) => ({ ...lie, world })));
    const delivered = lies.flatMap(({ kind, text, world }, at) => {
      const { guard } = runGuard(`${opening(world)}${text}`, world, at);
      return guard.held().length > 0 ? [] : [`${world.language} ${kind}: ${text.trim()}`];
    });
    const heldControls = lies.flatMap(({ control, world }, at) =>
      control === undefined ? [] : [runGuard(control, world, at).guard.heldReasons()].filter(Boolean),
    );
    expect(heldControls).toEqual([]);
    console.log(
      `lies told: ${lies.length}, of ${new Set(lies.map((lie) => lie.kind)).size} kinds; delivered: ${delivered.length}`,
    );
    expect(lies.length).toBeGreaterThan(200);
    expect(delivered).toEqual([]);
  });

  it('holds back at most two true replies, however they are worded', () => {
    const truths = worlds.flatMap((world) =>
      [...truthsAbout(world), ...(world.language === 'ru' ? pumpTruthsRu : pumpTruthsEn)].map((text) => ({
        text,
        world,
      })),
    );
    const held = truths.flatMap(({ text, world }, at) => {
      const { guard, released } = runGuard(text, world, at);
      if (guard.held().length === 0) {
        expect(released).toBe(text);
        return [];
      }
      return [`${world.language} ${guard.heldReasons()}`];
    });
    console.log(`true replies: ${truths.length}; held back: ${held.length}`);
    expect(truths.length).toBeGreaterThan(200);
    expect(held.length, held.join('\n')).toBeLessThanOrEqual(2);
  });

  it('checks a reply of sixty words in about a millisecond (bound: four, for a machine at work)', () => {
    const world = worlds[0]!;
    const reply = truthsAbout(world)
      .slice(6, 14)
      .join(' ')
      .split(/(?<=\s)/u)
      .slice(0, 60)
      .join('');
    for (let warm = 0; warm < 200; warm += 1) runGuard(reply, world, warm);
    // Processor time, the best of several rounds: the machine has other work, the guard's own is what is asked.
    const rounds = Array.from({ length: 20 }, () => {
      const before = process.cpuUsage();
      for (let run = 0; run < 20; run += 1) runGuard(reply, world, run);
      return process.cpuUsage(before).user / 1_000 / 20;
    });
    const each = Math.min(...rounds);
    console.log(
      `a reply of ${reply.split(/\s+/u).length} words: ${each.toFixed(2)} ms, ten products and five passages in the ledger`,
    );
    expect(each).toBeLessThan(4);
  });
});

function opening(world: World): string {
  return world.language === 'ru' ? 'Здравствуйте! ' : 'Hello! ';
}
