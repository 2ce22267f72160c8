import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FeedServer, startFeedServer } from '../../../../test/fakes/feed-server.ts';
import type { FeedStatus } from '../../../core/ports/catalog-desk.ts';
import { createLogger } from '../../../shared/logger.ts';
import { createFeedCopies } from './feed-copies.ts';
import { createFeedPoller, type FeedPoller } from './feed-poller.ts';

let folder: string;
let server: FeedServer;
let poller: FeedPoller;
let outcomes: string[];
let status: readonly FeedStatus[];
let copied: number;
let heard: (() => void) | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitrina-poller-'));
  await mkdir(path.join(folder, 'company', 'catalog'), { recursive: true });
  server = await startFeedServer();
  outcomes = [];
  status = [];
  copied = 0;
  poller = createFeedPoller({
    companyDir: path.join(folder, 'company'),
    copies: createFeedCopies(path.join(folder, 'feeds')),
    clock: { now: () => new Date() },
    logger: createLogger('silent'),
    isPrivateHostAllowed: () => true,
    onCopy: () => {
      copied += 1;
    },
    onPolled: ({ outcome }) => {
      outcomes.push(outcome);
      heard?.();
    },
    saveStatus: async (feeds) => {
      status = feeds;
      heard?.();
    },
    firstRetryMs: 40,
    random: () => 0,
  });
});
afterEach(async () => {
  await poller.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const name = (...places: readonly string[]) =>
  writeFile(
    path.join(folder, 'company', 'catalog', 'feeds.yaml'),
    `feeds:\n${places.map((place) => `  - { name: ${place}, url: "${server.url}/${place}", every: 1h }\n`).join('')}`,
  );
async function until(holds: () => boolean): Promise<void> {
  while (!holds())
    await new Promise<void>((resolve) => {
      heard = resolve;
    });
}

it('tries a feed that fails again with growing pauses, and forgets the failure when it is back', async () => {
  await name('pumps');
  const began = performance.now();
  await poller.start();
  await until(() => outcomes.length >= 4);
  // 20, 40 and 80 ms: half of each pause is left to chance, which here is none.
  expect(performance.now() - began).toBeGreaterThan(130);
  await until(() => (status[0]?.failure?.attempts ?? 0) >= 4);
  expect(status[0]).toMatchObject({ state: 'failing', failure: { reason: expect.stringContaining('404') } });
  server.serve('/pumps', 'sku,name,price\nA-1,Pump,5\n');
  await until(() => status[0]?.state === 'ok');
  expect(status[0]).toMatchObject({ rows: 1, bytes: 26 });
  expect(status[0]).not.toHaveProperty('failure');
  expect([copied, outcomes.at(-1)]).toEqual([1, 'new']);
});

it('fetches what feeds.yaml names since, leaves what it does not name any more, and no copy of that stays', async () => {
  server.serve('/pumps', 'sku,name,price\nA-1,Pump,5\n');
  server.serve('/tanks', 'sku,name,price\nT-1,Tank,5\n');
  await poller.start();
  expect(status).toEqual([]);
  await name('pumps');
  await poller.reload();
  await until(() => status[0]?.state === 'ok');
  await name('tanks');
  await poller.reload();
  await until(() => status.length === 1 && status[0]?.name === 'tanks' && status[0].state === 'ok');
  await poller.reload();
  expect(server.asked.map((one) => one.path)).toEqual(['/pumps', '/tanks']);
});
