import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoCompanyDir, readConfig } from '../src/config.ts';
import { createVitrina } from '../src/main.ts';
import { createLogger } from '../src/shared/logger.ts';
import { startModelProcess, type TakenRequest } from '../test/fakes/model-server/start-model-process.ts';
import { countTokens } from '../test/fakes/model-server/tokens.ts';
import { type Figure, percentile } from './figures.ts';
import type { Arm, TakenTurn } from './models/arm.ts';
import { bareCallsMilliseconds } from './models/bare-calls.ts';
import { langChainArm } from './models/langchain-arm.ts';
import { type ScriptedTalk, scriptedTalks } from './models/scripted-talks.ts';
import { toolLoopArm } from './models/tool-loop-arm.ts';
import { vitrinaArm } from './models/vitrina-arm.ts';

/** Talks before anything is measured, with each arm: code that has just been loaded is slow. */
const warmUps = 15;
/** `TALKS=20` for a quick look. */
const most = Number(process.env.TALKS ?? 60);

/**
 * What our way of asking a model costs, beside a LangChain.js agent and the AI SDK's own loop: the same talks of the exam, one far side whose
 * model answers at once, in a process of its own. Tokens are a fourth of the characters of each request as it was sent, for all alike.
 */
export async function runModelBench(): Promise<readonly Figure[]> {
  const talks = await scriptedTalks(most);
  const farSide = await startModelProcess({ keepsTimes: true });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vitrina-bench-'));
  const config = readConfig(
    {
      PORT: '0',
      LOG_LEVEL: 'silent',
      MODELS: 'openai:far-side',
      OPENAI_API: 'chat',
      OPENAI_API_KEY: 'any',
      OPENAI_BASE_URL: farSide.url,
    },
    { company: demoCompanyDir, data: dataDir },
  );
  const vitrina = await createVitrina(config, createLogger('silent'));
  try {
    await vitrina.importFolder(undefined);
    const { services } = vitrina;
    const figures: Figure[] = [];
    const arms = [
      vitrinaArm(services),
      await langChainArm(farSide.url, services),
      await langChainArm(farSide.url, services, true),
      toolLoopArm(farSide.url, services),
    ];
    const measured = arms.map((arm) => ({ arm, turns: [] as MeasuredTurn[] }));
    const half = Math.ceil(talks.length / 2);
    // There and back again, so that an hour in which the machine is slow is everyone's.
    for (const [part, order] of [
      [talks.slice(0, half), measured] as const,
      [talks.slice(half), measured.toReversed()] as const,
    ])
      for (const { arm, turns } of order) {
        for (const talk of talks.slice(0, warmUps)) await hold(arm, talk, farSide);
        for (const talk of part) turns.push(...(await hold(arm, talk, farSide)));
      }
    for (const { arm, turns } of measured) figures.push(...figuresOf(arm.name, turns));
    const [ours = Number.NaN, theirs = Number.NaN] = measured.map(({ turns }) => tokensPerTurn(turns));
    figures.push({
      name: "Vitrina: input tokens, of the LangChain.js agent's",
      value: (ours / theirs) * 100,
      unit: '%',
      aim: '<= 50',
    });
    return figures;
  } finally {
    await vitrina.close();
    await farSide.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

type FarSide = Awaited<ReturnType<typeof startModelProcess>>;

type MeasuredTurn = TakenTurn & {
  readonly requests: readonly TakenRequest[];
  /** What its calls take without anything around them. */
  readonly bareMs: number;
};

async function hold(arm: Arm, { language, lines }: ScriptedTalk, farSide: FarSide): Promise<readonly MeasuredTurn[]> {
  const turns: MeasuredTurn[] = [];
  const talk = await arm.start(language);
  await farSide.received();
  for (const line of lines) {
    const turn = await talk.say(line);
    const requests = await farSide.received();
    turns.push({ ...turn, requests, bareMs: await bareCallsMilliseconds(farSide.url, requests) });
    await farSide.received();
  }
  return turns;
}

function figuresOf(name: string, turns: readonly MeasuredTurn[]): readonly Figure[] {
  const times = turns.map(({ milliseconds }) => milliseconds);
  const processor = turns.map(({ processorMs }) => processorMs);
  const bare = turns.map(({ bareMs }) => bareMs);
  const overheads = turns.map(({ milliseconds, bareMs }) => milliseconds - bareMs);
  const firsts = turns.flatMap(({ firstWordMs }) => (firstWordMs === undefined ? [] : [firstWordMs]));
  const added = turns.flatMap(addedToFirstToken);
  const calls = turns.reduce((sum, { requests }) => sum + requests.length, 0) / turns.length;
  const aims = name === 'Vitrina' ? { overhead: { aim: '< 15' }, calls: { aim: '<= 1.3' } } : {};
  return [
    { name: `${name}: turn p50, model at once`, value: percentile(times, 50), unit: 'ms' },
    { name: `${name}: turn p95, model at once`, value: percentile(times, 95), unit: 'ms' },
    { name: `${name}: its calls by bare fetch p50`, value: percentile(bare, 50), unit: 'ms' },
    {
      name: `${name}: overhead, turn less bare calls p50`,
      value: percentile(overheads, 50),
      unit: 'ms',
      ...aims.overhead,
    },
    { name: `${name}: overhead, turn less bare calls p95`, value: percentile(overheads, 95), unit: 'ms' },
    { name: `${name}: processor time of the turn's thread p50`, value: percentile(processor, 50), unit: 'ms' },
    { name: `${name}: first word p50`, value: percentile(firsts, 50), unit: 'ms' },
    { name: `${name}: model's first token to first words p50`, value: percentile(added, 50), unit: 'ms' },
    { name: `${name}: model's first token to first words p95`, value: percentile(added, 95), unit: 'ms' },
    { name: `${name}: model calls per turn`, value: calls, unit: '', ...aims.calls },
    { name: `${name}: input tokens per turn`, value: tokensPerTurn(turns), unit: 'tokens' },
  ];
}

/**
 * From the first token of the call that brought the first words until those were out: reading the stream and, with us, the guard's
 * check of a whole sentence. Words that wait until what they tell of is saved are left out: the saving is not the guard's.
 */
function addedToFirstToken({ requests, firstWordAt }: MeasuredTurn): readonly number[] {
  if (firstWordAt === undefined) return [];
  const starts = requests.flatMap(({ sentences: [first] }) =>
    first && first.sentAt <= firstWordAt ? [first.sentAt] : [],
  );
  const last = starts.at(-1);
  return last === undefined ? [] : [firstWordAt - last];
}

function tokensPerTurn(turns: readonly MeasuredTurn[]): number {
  const requests = turns.flatMap((turn) => turn.requests);
  return requests.reduce((sum, { text }) => sum + countTokens(text), 0) / turns.length;
}

if (import.meta.main) {
  const { printFigures } = await import('./figures.ts');
  printFigures(await runModelBench());
}
