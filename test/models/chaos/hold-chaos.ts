import path from 'node:path';
import { openExamShop } from '../../../src/commands/open-exam-shop.ts';
import { demoCompanyDir, projectRoot, readConfig } from '../../../src/config.ts';
import { UnknownFact } from '../../../src/examining/grading/unknown-fact.ts';
import { readScenarios } from '../../../src/examining/scenarios/read-scenarios.ts';
import type { Scenario } from '../../../src/examining/scenarios/scenario.ts';
import type { ExaminedShop } from '../../../src/examining/shop.ts';
import { holdTalk } from '../../../src/examining/talking/hold-talk.ts';
import type { Talk } from '../../../src/examining/talking/transcript.ts';
import { createSurface } from '../../../src/examining/talking/vary-surface.ts';
import { startModelProcess } from '../../fakes/model-server/start-model-process.ts';
import { chaosChains } from './chains.ts';
import { createJudge, type Judge, type Wrong } from './judge-talk.ts';

export type ChaosSettings = {
  readonly turns: number;
  readonly seed: number;
  /** 0..1 of the calls that fail. */
  readonly share: number;
  readonly firstTokenSeconds: number;
  readonly totalSeconds: number;
  readonly atOnce: number;
};

export type ChaosTurn = {
  readonly said: string;
  readonly milliseconds: number;
  readonly wrong: readonly Wrong[];
};

export type ChaosReport = {
  readonly turns: readonly ChaosTurn[];
  /** Calls of models by what became of them: `ok`, or the fault. */
  readonly calls: Readonly<Record<string, number>>;
  readonly sentencesHeld: number;
};

const moment = new Date('2026-12-01T12:00:00+03:00');

/**
 * The exam's customers talk to the real product while the services of its models fail at random, in every dialect. The scenarios'
 * own expectations are about selling well and are not judged here; judged is what no fault may change.
 */
export async function holdChaos(settings: ChaosSettings): Promise<ChaosReport> {
  const files = await readScenarios(path.join(projectRoot, 'exams', 'zerno'), 'exams/zerno');
  const scenarios = files.flatMap((file) => file.scenarios);
  const turns: ChaosTurn[] = [];
  const calls: Record<string, number> = {};
  let sentencesHeld = 0;
  for (const [at, { name: _, ...chain }] of chaosChains.entries()) {
    const farSide = await startModelProcess({
      tokensPerSecond: 500,
      faults: { share: settings.share, seed: settings.seed + at },
    });
    const shop = await openExamShop(configFor(farSide.url, chain, settings), moment);
    try {
      const judge = await createJudge(shop);
      await warmUp(shop);
      await farSide.received();
      const share = Math.ceil((settings.turns * (at + 1)) / chaosChains.length) - turns.length;
      turns.push(...(await talkTo(shop, judge, { scenarios, share, run: at + 1, settings })));
      for (const { outcome } of await farSide.received()) calls[outcome] = (calls[outcome] ?? 0) + 1;
      const verdicts = await shop.read.verdicts.list(100_000);
      sentencesHeld += verdicts.length;
    } finally {
      await shop.close();
      await farSide.stop();
    }
  }
  return { turns, calls, sentencesHeld };
}

/** The first turns of a process are slow and would be late for no fault of a model. */
async function warmUp(shop: ExaminedShop): Promise<void> {
  for (const [locale, text] of [
    ['ru', 'Сколько стоит кофемашина?'],
    ['en', 'How much is a coffee machine?'],
  ] as const) {
    const { conversationId } = await shop.start({ locale });
    await shop.say(conversationId, text);
  }
}

function configFor(url: string, chain: Readonly<Record<string, string>>, settings: ChaosSettings) {
  return readConfig(
    {
      ...chain,
      OPENAI_API_KEY: 'any',
      OPENAI_BASE_URL: url,
      ANTHROPIC_API_KEY: 'any',
      ANTHROPIC_BASE_URL: url,
      COMPATIBLE_BASE_URL: url,
      COMPATIBLE_API_KEY: 'any',
      MODEL_FIRST_TOKEN_SECONDS: String(settings.firstTokenSeconds),
      MODEL_TOTAL_SECONDS: String(settings.totalSeconds),
    },
    { company: demoCompanyDir },
  );
}

type Talking = {
  readonly scenarios: readonly Scenario[];
  readonly share: number;
  readonly run: number;
  readonly settings: ChaosSettings;
};

async function talkTo(shop: ExaminedShop, judge: Judge, { scenarios, share, run, settings }: Talking) {
  const turns: ChaosTurn[] = [];
  let left = share;
  let next = 0;
  const latest = settings.totalSeconds * 1_000 + 1_000;
  const work = async () => {
    while (left > 0) {
      const scenario = scenarios[(next * 7 + run * 3) % scenarios.length];
      next += 1;
      if (!scenario) return;
      const timings: ChaosTurn[] = [];
      const listening: ExaminedShop = {
        ...shop,
        async say(conversationId, text) {
          left -= 1;
          const heard: string[] = [];
          const startedAt = performance.now();
          const answer = await shop.say(conversationId, text, (part) => heard.push(part));
          const milliseconds = performance.now() - startedAt;
          const wrong = await judge.turn({ conversationId, said: text, answer, heard: heard.join('') });
          const late: Wrong[] =
            milliseconds > latest ? [{ kind: 'late', found: `${Math.round(milliseconds)} ms for: ${text}` }] : [];
          timings.push({ said: text, milliseconds, wrong: [...wrong, ...late] });
          return answer;
        },
      };
      const talk = await hold(scenario, listening, judge, run);
      const wrong = talk ? await judge.talk(talk, scenario) : [];
      turns.push(...timings);
      const last = turns.at(-1);
      if (last && wrong.length > 0) turns[turns.length - 1] = { ...last, wrong: [...last.wrong, ...wrong] };
    }
  };
  await Promise.all(Array.from({ length: settings.atOnce }, work));
  return turns;
}

/** Undefined when the scenario speaks of what the talk did not bring about, e.g. the number of an order. */
async function hold(scenario: Scenario, shop: ExaminedShop, judge: Judge, run: number): Promise<Talk | undefined> {
  const surface = createSurface(scenario.id, run, scenario.language);
  return holdTalk(scenario, {
    shop,
    surface,
    products: judge.products,
    resolver: judge.resolverOf(scenario.language),
  }).catch((error: unknown) => {
    if (error instanceof UnknownFact) return undefined;
    throw error;
  });
}
