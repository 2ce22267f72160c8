/** The process that `bench/import.ts` measures: database, index and imports without the web part. Sends figures as messages. */
import { once } from 'node:events';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '../src/database/open-database.ts';
import { ensureIndex, teachVocabulary } from '../src/ingestion/ensure-index.ts';
import { importCompany } from '../src/ingestion/import-company.ts';
import { openSearchIndex } from '../src/retrieval/open-search-index.ts';
import { createIdGenerator } from '../src/shared/random-ids.ts';
import { type FeedChanges, feedModel, feedThing } from './feed.ts';
import { type Figure, percentile } from './figures.ts';
import type { FeedWish } from './import.ts';

const [folder = '', dataDir = '', size = ''] = process.argv.slice(2);
const offers = Number(size);
const changedEvery = offers / 1_000;
const newWord = 'новинка';
const logger = { debug() {}, info() {}, warn: console.warn, error: console.error };
const clock = { now: () => new Date() };

let mostOpening = 0;
const opening = setInterval(() => {
  mostOpening = Math.max(mostOpening, megabytes());
}, 10);
const database = await openDatabase({ dataDir, logger, clock });
await database.jobQueue.start({ isWorker: false });
const { unitOfWork } = database;
const index = openSearchIndex({ file: path.join(dataDir, 'search.sqlite'), logger });
await ensureIndex({ read: unitOfWork.read, index, logger });
await teachVocabulary(unitOfWork.read, index);
index.prepare();
const ids = createIdGenerator();
await untilSteady();
clearInterval(opening);
tell('memory at most, opening an empty database', mostOpening, 'MB');

const before = megabytes();
const first = await watched(() => run(folder));
tell(`first import of ${offers} offers`, first.seconds, 's', '< 60');
tell('memory at most, first import', first.megabytes, 'MB', '< 800');
tell('memory before it', before, 'MB');
tell('memory at most, the whole process from its start', process.resourceUsage().maxRSS / 1024, 'MB', '< 800');
tell('event loop stopped for at most, first import', first.longest, 'ms', '< 50');
for (let round = 0; round < 20; round += 1) await search(round);
const idle: number[] = [];
for (let seed = 0; seed < 400; seed += 1) idle.push(await search(seed));
tell('search p50, idle', percentile(idle, 50), 'ms');
tell('search p95, idle', percentile(idle, 95), 'ms', '< 15');

const again = await watched(() => run(folder));
tell('import again, nothing changed', again.seconds, 's', '< 8');

await feedChanges({ every: changedEvery, word: newWord });
const few = await watched(() => untilSeen(run(folder), 1_000));
tell('1,000 changed offers, until searches find them all', few.seconds, 's', '< 5');
tell('event loop stopped for at most, 1,000 changed offers', few.longest, 'ms', '< 50');

await feedChanges({ every: 1, word: 'распродажа' });
const times: number[] = [];
const all = await watched(async () => {
  const importing = run(folder);
  let isDone = false;
  const done = importing.finally(() => {
    isDone = true;
  });
  for (let seed = 0; !isDone; seed += 1) {
    times.push(await search(seed));
    await delay(40);
  }
  await done;
});
tell(`import of ${offers} changed offers beside ${times.length} searches`, all.seconds, 's');
tell('search p50 meanwhile', percentile(times, 50), 'ms');
tell('search p95 meanwhile', percentile(times, 95), 'ms', '< 40');
tell('search at most meanwhile', Math.max(...times), 'ms');
tell('event loop stopped for at most, searches included', all.longest, 'ms', '< 50');
tell('memory at most, import beside searches', all.megabytes, 'MB', '< 800');
index.close();
await database.close();
process.disconnect?.();

async function run(from: string): Promise<void> {
  const memoryFile = path.join(dataDir, 'catalog-memory.ndjson');
  await importCompany({ folder: from, unitOfWork, index, logger, clock, ids, memoryFile, isConfirmed: true });
}

/** V8 compiles one function of PostgreSQL in 600 MB, once a process, soon after it was opened; that is told apart. */
async function untilSteady(): Promise<void> {
  const steadyMilliseconds = 4_000;
  let last = megabytes();
  for (let since = performance.now(); performance.now() - since < steadyMilliseconds; await delay(100)) {
    const now = megabytes();
    if (Math.abs(now - last) < 20) continue;
    last = now;
    since = performance.now();
  }
}

async function feedChanges(feed: FeedChanges): Promise<void> {
  process.send?.({ feed } satisfies FeedWish);
  await once(process, 'message');
}

async function untilSeen(importing: Promise<void>, wanted: number): Promise<void> {
  const found = async () => (await index.products.search({ text: newWord, language: 'ru', limit: 1 })).total;
  while ((await found()) !== wanted) await delay(100);
  await importing;
}

/** Milliseconds of one search, as a customer would ask. */
async function search(seed: number): Promise<number> {
  const offer = (seed * 7919) % offers;
  const thing = feedThing(offer).toLowerCase();
  const asked = [
    `${thing} ${feedModel(offer)}`,
    `${thing} до 20000`,
    `${thing.split(' ')[0]} красный`,
    `нужен ${thing} 1500 вт`,
    `самый дешевый ${thing}`,
    `${thing} bergmann сталь`,
    'что нибудь для дома',
    feedModel(offer),
  ];
  const started = performance.now();
  await index.products.search({ text: asked[seed % asked.length] ?? '', language: 'ru', limit: 10 });
  return performance.now() - started;
}

/** Time, most memory and longest pause of the event loop while something goes on. */
async function watched(work: () => Promise<void>) {
  const loop = monitorEventLoopDelay({ resolution: 5 });
  let most = megabytes();
  const sampling = setInterval(() => {
    most = Math.max(most, megabytes());
  }, 50);
  loop.enable();
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  loop.disable();
  clearInterval(sampling);
  return { seconds, megabytes: Math.max(most, megabytes()), longest: loop.max / 1e6 };
}

function megabytes(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}

function tell(name: string, value: number, unit: string, aim?: string): void {
  process.send?.({ name, value, unit, ...(aim ? { aim } : {}) } satisfies Figure);
}
