/**
 * `npm run bench -- import`: a Yandex feed of 100,000 offers on its way in, in a process of its own so that its memory is its own;
 * `OFFERS=20000` for a quick look. Then the real shop is started on what was imported.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createShopProcess } from '../test/kill/shop-process.ts';
import { type FeedChanges, writeFeedCompany } from './feed.ts';
import type { Figure } from './figures.ts';
import { residentMegabytes } from './memory.ts';

const offers = Number(process.env.OFFERS ?? 100_000);

/** The importing process wants its feed written anew; it does not do so itself, for its memory is measured. */
export type FeedWish = { readonly feed: FeedChanges };

export async function runImportBench(): Promise<readonly Figure[]> {
  const parent = await mkdtemp(path.join(tmpdir(), 'vitrina-bench-'));
  try {
    const folder = await writeFeedCompany(parent, offers);
    const dataDir = path.join(parent, 'data');
    const figures = await inOwnProcess(folder, dataDir);
    return [...figures, ...(await restarted(folder, dataDir))];
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

async function inOwnProcess(folder: string, dataDir: string): Promise<readonly Figure[]> {
  const child = fork(new URL('./import-process.ts', import.meta.url), [folder, dataDir, String(offers)], {
    env: { PATH: process.env.PATH },
  });
  const figures: Figure[] = [];
  child.on('message', async (message: Figure | FeedWish) => {
    if ('feed' in message) {
      await writeFeedCompany(path.dirname(folder), offers, message.feed);
      child.send('written');
      return;
    }
    figures.push(message);
    console.log(`${message.name}: ${message.value.toPrecision(3)} ${message.unit}`);
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The importing process ended with ${code}`);
  return figures;
}

async function restarted(folder: string, dataDir: string): Promise<readonly Figure[]> {
  const shop = await createShopProcess({ company: folder, dataDir });
  const name = `${offers} offers`;
  try {
    shop.start();
    await shop.untilReady();
    await shop.end('SIGTERM');
    shop.start();
    const ready = await shop.untilReady();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const idle = await residentMegabytes(shop.pid());
    await shop.end('SIGKILL');
    shop.start();
    const afterKill = await shop.untilReady();
    return [
      { name: `restart until ready, ${name}`, value: ready / 1000, unit: 's', aim: '< 3' },
      { name: `restart after kill -9 at rest, ${name}`, value: afterKill / 1000, unit: 's', aim: '< 3' },
      { name: `memory of the shop, idle after reopening, ${name}`, value: idle, unit: 'MB' },
    ];
  } finally {
    await shop.end('SIGKILL');
  }
}

if (import.meta.main) {
  const { printFigures } = await import('./figures.ts');
  printFigures(await runImportBench());
}
