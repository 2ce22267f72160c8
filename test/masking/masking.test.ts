import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenNameOf } from '../../src/core/privacy/masking/names/name-lexicon.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { makeDialogues } from './generating/dialogues.ts';
import { people } from './generating/people.ts';
import { type HeldDialogue, holdDialogue, tells } from './hold-dialogue.ts';
import { measureMasking, recallOf } from './measure.ts';

/** Some of what `npm run bench -- masking` holds; its figures are in docs/privacy.md. */
const dialogues = 12;

let shop: TestShop;
let held: HeldDialogue[];

beforeAll(async () => {
  shop = await openTestShop('examples/zerno');
  held = [];
  for (const dialogue of makeDialogues(dialogues, 'fixed'))
    held.push(await holdDialogue(dialogue, shop.vitrina.services.answering));
}, 240_000);
afterAll(() => shop.close());

describe('generated dialogues with personal data in every place', () => {
  it('send nothing out that is known or has a form of its own', () => {
    expect(measureMasking(held).leaks).toEqual([]);
  });

  it('have nearly all of it masked, and at most 1 % of ordinary words', () => {
    const figures = measureMasking(held);
    expect(recallOf(figures), figures.missed.join('\n')).toBeGreaterThanOrEqual(0.96);
    expect(figures.wrongWords.length / figures.ordinaryWords, figures.wrongWords.join('\n')).toBeLessThanOrEqual(0.01);
  });

  it('have the values again in every reply', () => {
    const figures = measureMasking(held);
    expect(figures.badReplies).toEqual([]);
    // The guard lets a model say a name or a phone back, but no stranger's link.
    const echoes = held.flatMap(({ turns }) => turns.filter(({ expected }) => expected.length > 0));
    const restored = echoes.filter(({ reply, expected }) => expected.every((value) => reply.includes(value)));
    expect(restored.length / echoes.length).toBeGreaterThan(0.5);
  });
});

describe('the measure itself', () => {
  it('sees what is sent raw, in any writing', () => {
    const number = { kind: 'phone' as const, secrets: ['0001122'] };
    expect(tells('call +7 (999) 000-11-22', number)).toBe(true);
    expect(tells('call +7 (999) 000-11-23', number)).toBe(false);
    expect(tells('для Телегиной', { kind: 'name', secrets: ['Телегиной'] })).toBe(true);
    expect(tells('Телегинск', { kind: 'name', secrets: ['Телегин'] })).toBe(false);
    const [first] = held;
    const raw = first && {
      ...first,
      turns: first.turns.map((turn) => ({ ...turn, wire: [JSON.stringify(turn.turn.text)] })),
    };
    const figures = measureMasking(raw ? [raw] : []);
    expect(figures.leaks.length + figures.missed.length).toBeGreaterThan(3);
  });

  it('has names that the product does not list', () => {
    for (const { isRare, nominative } of people)
      expect(givenNameOf(nominative[0]) === undefined, nominative[0]).toBe(isRare);
  });
});
