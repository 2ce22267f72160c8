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
import { langChainArm } from './models/langchain-arm.ts';
import { type ScriptedTalk, scriptedTalks } from './models/scripted-talks.ts';
import { toolLoopArm } from './models/tool-loop-arm.ts';
import { vitrinaArm } from './models/vitrina-arm.ts';

/** `TALKS=20` for a quick look. */
const most = Number(process.env.TALKS ?? 60);

/**
 * What our way of asking a model costs, beside a LangChain.js agent and the AI SDK's own loop: the same talks of the exam, one far side whose
 * model answers at once, in a process of its own. Tokens are a fourth of the characters of each request as it was sent, for all alike.
 */
export async function runModelBench(): Promise<readonly Figure[]> {
  const talks = await scriptedTalks(most);
  const farSide = await startModelProcess({});
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
    const measured: {
      readonly arm: Arm;
      readonly turns: readonly TakenTurn[];
      readonly requests: readonly TakenRequest[];
    }[] = [];
    for (const arm of arms) {
      await hold(arm, talks.slice(0, 5));
      await farSide.received();
      const turns = await hold(arm, talks);
      measured.push({ arm, turns, requests: await farSide.received() });
    }
    for (const { arm, turns, requests } of measured) figures.push(...figuresOf(arm.name, turns, requests));
    const [ours = Number.NaN, theirs = Number.NaN] = measured.map(({ turns, requests }) =>
      tokensPerTurn(turns, requests),
    );
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

async function hold(arm: Arm, talks: readonly ScriptedTalk[]): Promise<readonly TakenTurn[]> {
  const turns: TakenTurn[] = [];
  for (const { language, lines } of talks) {
    const talk = await arm.start(language);
    for (const line of lines) turns.push(await talk.say(line));
  }
  return turns;
}

function figuresOf(name: string, turns: readonly TakenTurn[], requests: readonly TakenRequest[]): readonly Figure[] {
  const times = turns.map(({ milliseconds }) => milliseconds);
  const firsts = turns.flatMap(({ firstWordMs }) => (firstWordMs === undefined ? [] : [firstWordMs]));
  const aims = name === 'Vitrina' ? { time: { aim: '< 15' }, calls: { aim: '<= 1.3' } } : {};
  return [
    { name: `${name}: turn p50, model at once`, value: percentile(times, 50), unit: 'ms', ...aims.time },
    { name: `${name}: turn p95, model at once`, value: percentile(times, 95), unit: 'ms' },
    { name: `${name}: first word p50`, value: percentile(firsts, 50), unit: 'ms' },
    { name: `${name}: model calls per turn`, value: requests.length / turns.length, unit: '', ...aims.calls },
    { name: `${name}: input tokens per turn`, value: tokensPerTurn(turns, requests), unit: 'tokens' },
  ];
}

function tokensPerTurn(turns: readonly TakenTurn[], requests: readonly TakenRequest[]): number {
  return requests.reduce((sum, { text }) => sum + countTokens(text), 0) / turns.length;
}

if (import.meta.main) {
  const { printFigures } = await import('./figures.ts');
  printFigures(await runModelBench());
}
