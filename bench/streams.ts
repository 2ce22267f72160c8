import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { demoCompanyDir } from '../src/config.ts';
import { startModelProcess, type TakenRequest } from '../test/fakes/model-server/start-model-process.ts';
import { tokensOf } from '../test/fakes/model-server/tokens.ts';
import { createShopProcess } from '../test/kill/shop-process.ts';
import { type Figure, percentile } from './figures.ts';
import { processorMilliseconds, residentMegabytes } from './memory.ts';
import { type Heard, listen } from './streams/listen.ts';

/** `STREAMS=100` for a quick look, `STREAMS=100,200,300` to see how many hold the aim. */
const numbers = (process.env.STREAMS ?? '1000').split(',').map(Number);
/** Conversations that begin in a second. */
const beginsPerSecond = Number(process.env.BEGINS ?? 25);
/** `RAMP=1`: each is answered as soon as it asks, beginnings and streams at the same time; else the model thinks until all have asked. */
const isRamp = process.env.RAMP === '1';
/** Seconds in which the held answers begin. */
const spreadSeconds = 10;
const warmUps = 20;
const tokensPerSecond = 50;
/** A longer reply is cut off; and it is as much as five products give to tell. */
const mostTokens = 1_400;

/**
 * Many conversations streaming at once through one process, from a hosted model that writes 50 tokens/s: the real product over HTTP, the
 * model in a process of its own. Delay: from when the model had sent what a sentence needs to be known as whole, until the customer had it.
 */
export async function runStreamBench(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const streams of numbers) figures.push(...(await measure(streams)));
  return figures;
}

async function measure(streams: number): Promise<readonly Figure[]> {
  const beginSeconds = streams / beginsPerSecond;
  const inFlowSeconds = (isRamp ? beginSeconds : spreadSeconds) + 8;
  const farSide = await startModelProcess({
    tokensPerSecond,
    leastTokens: Math.min(mostTokens, Math.round(inFlowSeconds * tokensPerSecond)),
    keepsTimes: true,
    ...(isRamp ? {} : { allAtOnce: { after: warmUps, calls: streams, holdSeconds: beginSeconds + 2, spreadSeconds } }),
  });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vitrina-bench-'));
  const shop = await createShopProcess({
    company: demoCompanyDir,
    dataDir,
    environment: {
      MODELS: 'openai:far-side',
      OPENAI_API: 'chat',
      OPENAI_API_KEY: 'any',
      OPENAI_BASE_URL: farSide.url,
      MODEL_FIRST_TOKEN_SECONDS: '90',
      MODEL_TOTAL_SECONDS: '90',
      LOG_LEVEL: 'error',
    },
  });
  try {
    shop.start();
    await shop.untilReady();
    await Promise.all(Array.from({ length: warmUps }, (_, warm) => converse(shop.url, -1 - warm, () => {})));
    await farSide.received();
    const before = await residentMegabytes(shop.pid());
    const used = () => usedBy({ shop: shop.pid(), farSide: farSide.pid });
    const usedBefore = await used();
    // When all have asked and none is answered yet.
    const usedToBegin = isRamp ? undefined : delay((beginSeconds + 1) * 1_000).then(used);
    let open = 0;
    let mostOpen = 0;
    let memory = 0;
    const count = (change: number) => {
      open += change;
      mostOpen = Math.max(mostOpen, open);
    };
    const watch = setInterval(() => {
      void residentMegabytes(shop.pid()).then((now) => {
        memory = Math.max(memory, now);
      });
    }, 500);
    const heard = await Promise.all(
      Array.from({ length: streams }, async (_, at) => {
        await delay((at / beginsPerSecond) * 1_000);
        return converse(shop.url, at, count).catch(
          (error: unknown): Heard => ({ at, pieces: [], text: '', failure: reasonOf(error) }),
        );
      }),
    );
    clearInterval(watch);
    const usedAfter = await used();
    const begun = (await usedToBegin) ?? usedBefore;
    const beginning = isRamp ? undefined : begun.shop - usedBefore.shop;
    const processor = {
      shop: usedAfter.shop - begun.shop,
      farSide: usedAfter.farSide - begun.farSide,
      listeners: usedAfter.listeners - begun.listeners,
    };
    return figuresOf(heard, await farSide.received(), { streams, before, memory, mostOpen, beginning, processor });
  } finally {
    await shop.end('SIGTERM');
    await farSide.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Used = { readonly shop: number; readonly farSide: number; readonly listeners: number };

/** Milliseconds of processor time so far; the listeners are this process. */
async function usedBy(pids: {
  readonly shop: number | undefined;
  readonly farSide: number | undefined;
}): Promise<Used> {
  const { user, system } = process.cpuUsage();
  return {
    shop: await processorMilliseconds(pids.shop),
    farSide: await processorMilliseconds(pids.farSide),
    listeners: (user + system) / 1_000,
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error);
}

async function converse(url: string, at: number, count: (change: number) => void): Promise<Heard> {
  const started = await fetch(`${url}/api/v1/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ locale: 'en' }),
  });
  const { id, token } = (await started.json()) as { id: string; token: string };
  return listen({ url, id, token, at, text: `How much is a coffee machine? (#${at})` }, count);
}

type Measured = {
  readonly streams: number;
  readonly before: number;
  readonly memory: number;
  readonly mostOpen: number;
  /** Of the shop, until all had asked; undefined where that can't be told from streaming. */
  readonly beginning: number | undefined;
  readonly processor: Used;
};

function figuresOf(heard: readonly Heard[], requests: readonly TakenRequest[], measured: Measured): readonly Figure[] {
  const dropped = heard.filter(({ failure }) => failure !== undefined);
  for (const { at, failure } of dropped.slice(0, 5)) console.error(`stream ${at}: ${failure}`);
  const delays = heard.flatMap((one) => delaysOf(one, requests));
  const firsts = delays.filter(({ isFirst }) => isFirst).map(({ milliseconds }) => milliseconds);
  const all = delays.map(({ milliseconds }) => milliseconds);
  const tokens = heard.reduce((sum, { text }) => sum + tokensOf(text).length, 0);
  const { streams, processor, beginning } = measured;
  const figure = (name: string, value: number, unit: string, aim?: string): Figure => ({
    name: `${streams} streams: ${name}`,
    value,
    unit,
    ...(aim ? { aim } : {}),
  });
  return [
    figure('open at once', measured.mostOpen, ''),
    figure('dropped', dropped.length, '', '0'),
    figure('sentences heard', delays.length, ''),
    figure('added delay of the first sentence p50', percentile(firsts, 50), 'ms'),
    figure('added delay of the first sentence p95', percentile(firsts, 95), 'ms', '< 100'),
    figure("the model's own writing of the first sentence p50", percentile(writingOfFirst(requests), 50), 'ms'),
    figure('added delay of a sentence p50', percentile(all, 50), 'ms'),
    figure('added delay of a sentence p95', percentile(all, 95), 'ms', '< 100'),
    ...(beginning === undefined
      ? []
      : [figure('processor time of a conversation until its model answers', beginning / streams, 'ms')]),
    figure('processor time of 1,000 tokens', (processor.shop / tokens) * 1_000, 'ms'),
    figure("the far side's for 1,000 tokens", (processor.farSide / tokens) * 1_000, 'ms'),
    figure("the listeners' for 1,000 tokens", (processor.listeners / tokens) * 1_000, 'ms'),
    figure('memory before', measured.before, 'MB'),
    figure('memory at most', measured.memory, 'MB'),
  ];
}

/** From the first token until the first sentence was known to be whole: what is released by sentences waits so long. */
function writingOfFirst(requests: readonly TakenRequest[]): readonly number[] {
  return requests.flatMap(({ sentences: [first, second] }) => (first && second ? [second.sentAt - first.sentAt] : []));
}

/** What the customer had of the text, and when; the far side knows when it sent what comes next. */
function delaysOf({ at, pieces }: Heard, requests: readonly TakenRequest[]) {
  const request = requests.find(({ text }) => text.includes(`(#${at})`));
  if (!request) return [];
  return pieces.flatMap(({ length, receivedAt }, index) => {
    const next = request.sentences.find(({ before }) => before >= length - 1);
    return next ? [{ isFirst: index === 0, milliseconds: receivedAt - next.sentAt }] : [];
  });
}

if (import.meta.main) {
  const { printFigures } = await import('./figures.ts');
  printFigures(await runStreamBench());
}
