/** `npm run bench -- follow`: one price of a company folder is changed on disk; how long until the running shop tells the new one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createShopProcess } from '../test/kill/shop-process.ts';
import { writeFeedCompany } from './feed.ts';
import { type Figure, percentile } from './figures.ts';

const sizes = [250, 20_000];
const changes = 5;

export async function runFollowBench(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const offers of sizes) {
    const parent = await mkdtemp(path.join(tmpdir(), 'vitrina-bench-'));
    const company = await writeFeedCompany(parent, offers);
    const shop = await createShopProcess({ company, dataDir: path.join(parent, 'data') });
    try {
      shop.start();
      await shop.untilReady();
      const seconds: number[] = [];
      for (let round = 0; round < changes; round += 1) {
        // Let what the last change left to be done (remembering rows, keeping counts) come to its end.
        await delay(3_000);
        const word = `новинка${round}`;
        await writeFeedCompany(parent, offers, { every: offers, word });
        seconds.push(await untilTold(shop.url, word));
      }
      figures.push({
        name: `a changed offer of ${offers} in the folder, until told (median of ${changes})`,
        value: percentile(seconds, 50),
        unit: 's',
        aim: '< 2',
      });
    } finally {
      await shop.end('SIGKILL');
      await rm(parent, { recursive: true, force: true });
    }
  }
  return figures;
}

/** Seconds until a search finds it. */
async function untilTold(url: string, word: string): Promise<number> {
  const started = performance.now();
  for (;;) {
    const answer = await fetch(`${url}/api/v1/products?query=${encodeURIComponent(word)}&limit=5`);
    const { products } = (await answer.json()) as { readonly products: readonly unknown[] };
    if (products.some((product) => JSON.stringify(product).includes(word))) return (performance.now() - started) / 1000;
    await delay(50);
  }
}

if (import.meta.main) {
  const { printFigures } = await import('./figures.ts');
  printFigures(await runFollowBench());
}
