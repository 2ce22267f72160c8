import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerMessage } from '../src/assistant/conversations/answer-message.ts';
import { startConversation } from '../src/assistant/conversations/start-conversation.ts';
import { writeBenchCompany } from './catalog.ts';
import { type Figure, percentile } from './figures.ts';
import { benchTalks } from './messages.ts';
import { openBenchShop } from './open-shop.ts';

const rounds = 5;
const conversationsAtOnce = 50;

type Shop = Awaited<ReturnType<typeof openBenchShop>>;

/** Time of a turn alone, turns per second of many conversations at once, and how fast a catalog is taken in. */
export async function runTurnBench(size: number): Promise<readonly Figure[]> {
  const parent = await mkdtemp(path.join(tmpdir(), 'vitrina-bench-'));
  try {
    const folder = await writeBenchCompany(parent, size);
    const shop = await openBenchShop(folder, path.join(parent, 'data'));
    const talks = benchTalks(size);
    for (const talk of talks) await hold(talk, shop);
    const times: number[] = [];
    const usedBefore = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) {
      for (const talk of talks) times.push(...(await hold(talk, shop)));
    }
    const used = process.cpuUsage(usedBefore);
    const cpu = (used.user + used.system) / 1000 / times.length;
    const atOnce = await throughput(talks, shop, conversationsAtOnce);
    await shop.close();
    const name = `${size} products`;
    return [
      { name: `turn p50, ${name}`, value: percentile(times, 50), unit: 'ms', aim: '< 30' },
      { name: `turn p95, ${name}`, value: percentile(times, 95), unit: 'ms', aim: '< 50' },
      { name: `turn max, ${name}`, value: Math.max(...times), unit: 'ms' },
      { name: `processor time of a turn, all threads, ${name}`, value: cpu, unit: 'ms' },
      {
        name: `turns per second, ${conversationsAtOnce} conversations at once, ${name}`,
        value: atOnce,
        unit: '/s',
        aim: '>= 100',
      },
      { name: `rows imported per second, ${name}`, value: shop.rowsPerSecond, unit: '/s' },
    ];
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

/** Milliseconds of each turn of one conversation. */
async function hold(talk: readonly string[], { answering }: Shop): Promise<number[]> {
  const locale = /[а-я]/i.test(talk.join(' ')) ? 'ru' : 'en';
  const { conversation } = await startConversation({ channel: 'web', locale }, answering);
  const times: number[] = [];
  for (const text of talk) {
    const startedAt = performance.now();
    const received = { conversationId: conversation.id, text, clientMessageId: answering.ids.next() };
    await answerMessage(received, answering);
    times.push(performance.now() - startedAt);
  }
  return times;
}

async function throughput(talks: readonly (readonly string[])[], shop: Shop, atOnce: number): Promise<number> {
  const startedAt = performance.now();
  const held = await Promise.all(
    Array.from({ length: atOnce }, async (_, index) => {
      let turns = 0;
      for (let round = 0; round < 6; round += 1) {
        turns += (await hold(talks[(index + round) % talks.length] ?? [], shop)).length;
      }
      return turns;
    }),
  );
  return held.reduce((sum, turns) => sum + turns, 0) / ((performance.now() - startedAt) / 1000);
}

if (import.meta.main) {
  const { printFigures } = await import('./figures.ts');
  printFigures(await runTurnBench(Number(process.argv[2] ?? 250)));
}
