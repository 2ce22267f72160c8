import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { orderSomething } from '../test/kill/customer.ts';
import { createShopProcess, type ShopProcess } from '../test/kill/shop-process.ts';
import type { Figure } from './figures.ts';
import { mostMegabytes, residentMegabytes } from './memory.ts';

const company = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'examples', 'instrument');
/** `CONVERSATIONS=100` for a quick look. */
const conversations = Number(process.env.CONVERSATIONS ?? 1000);
const atOnce = 10;

/** Time until the real process can serve, and the memory it holds. */
export async function runStartBench(): Promise<readonly Figure[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vitrina-bench-'));
  const shop = await createShopProcess({ company, dataDir });
  try {
    const fresh = await start(shop);
    const most = await mostMegabytes(shop.pid());
    await shop.end('SIGTERM');
    const reopened = await start(shop);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const idle = await residentMegabytes(shop.pid());
    const startedAt = performance.now();
    await Promise.all(
      Array.from({ length: atOnce }, async (_, customer) => {
        for (let visit = customer; visit < conversations; visit += atOnce) await orderSomething(shop.url, visit);
      }),
    );
    const seconds = (performance.now() - startedAt) / 1000;
    const loaded = await residentMegabytes(shop.pid());
    await shop.end('SIGKILL');
    const afterKill = await start(shop);
    return [
      { name: 'start, fresh', value: fresh, unit: 'ms', aim: '< 4000' },
      { name: 'start, reopened', value: reopened, unit: 'ms', aim: '< 2000' },
      { name: `start, killed after ${conversations} conversations`, value: afterKill, unit: 'ms', aim: '< 2000' },
      { name: 'memory at most, fresh start with its import', value: most, unit: 'MB' },
      { name: 'memory, idle after reopening', value: idle, unit: 'MB', aim: '< 450' },
      { name: `memory, after ${conversations} conversations`, value: loaded, unit: 'MB', aim: '< 450' },
      { name: 'orders over HTTP, 10 customers at once', value: conversations / seconds, unit: '/s' },
    ];
  } finally {
    await shop.end('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function start(shop: ShopProcess): Promise<number> {
  shop.start();
  return shop.untilReady();
}

if (import.meta.main) {
  const { printFigures } = await import('./figures.ts');
  printFigures(await runStartBench());
}
