import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import type { Product } from '../../src/core/catalog/product.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { ensureIndex } from '../../src/ingestion/ensure-index.ts';
import { openSearchIndex } from '../../src/retrieval/open-search-index.ts';
import { changeCompanyFolder, writeCompanyFolder } from '../factories/company-folder.ts';
import { createShopProcess } from './shop-process.ts';

export type ImportKillFigures = {
  readonly kills: number;
  /** Of these, with rows of two versions in the database: amid the writing. */
  readonly killsAmidWriting: number;
  readonly products: number;
  /** What was half old and half new, or differed between index and database, in words. */
  readonly damage: readonly string[];
};

const products = 5_000;
/** Each version of the catalog has one of them in every name. */
const words = ['альфа', 'бета', 'гамма', 'дельта', 'сигма', 'омега', 'лямбда', 'каппа', 'тета', 'йота'] as const;
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Changes every row of a catalog, kills the shop while it imports them, and looks at what it left behind; so many times. */
export async function runImportKillTest(
  { times }: { readonly times: number },
  onKill: (facts: { readonly kill: number; readonly changed: number }) => void = () => {},
): Promise<ImportKillFigures> {
  const company = await writeCompanyFolder({ files: { 'company.yaml': 'languages: [ru]\n', ...catalogOf(0) } });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vitrina-kill-import-'));
  const shop = await createShopProcess({ company, dataDir });
  const damage: string[] = [];
  let killsAmidWriting = 0;
  try {
    shop.start();
    await shop.untilReady();
    await shop.end('SIGTERM');
    /** Milliseconds that the writing may take; learned, because machines differ. */
    let span = 1_500;
    for (let version = 1; version <= times; version += 1) {
      await changeCompanyFolder(company, catalogOf(version));
      shop.start();
      await shop.untilReady();
      // Every third time somewhere on the way to the first row, else amid the rows.
      if (version % 3 !== 0) await untilFirstRow(shop.url, version);
      await delay(Math.random() * span);
      await shop.end('SIGKILL');
      const seen = await inspect(dataDir, version);
      damage.push(...seen.damage);
      const changed = seen.versions.get(version) ?? 0;
      if (seen.versions.size > 1) killsAmidWriting += 1;
      if (changed === products) span /= 2;
      onKill({ kill: version, changed });
    }
    damage.push(...(await endQuietly(dataDir, company, shop, times)));
    return { kills: times, killsAmidWriting, products, damage };
  } finally {
    await shop.end('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
    await rm(path.dirname(company), { recursive: true, force: true });
  }
}

type Shop = Awaited<ReturnType<typeof createShopProcess>>;

/** Left alone, the last version must arrive whole. */
async function endQuietly(dataDir: string, company: string, shop: Shop, version: number): Promise<readonly string[]> {
  await changeCompanyFolder(company, catalogOf(version));
  shop.start();
  await shop.untilReady();
  await untilSeen(shop.url, skuOf(products - 1), version);
  await shop.end('SIGTERM');
  const { versions, damage } = await inspect(dataDir, version);
  return versions.get(version) === products
    ? damage
    : [...damage, `the import did not end: ${[...versions].join(' ')}`];
}

/** Rows are written in the order of the file. */
function untilFirstRow(url: string, version: number): Promise<void> {
  return untilSeen(url, skuOf(0), version);
}

/** Waits until the shop shows this version of a product, at most two minutes. */
async function untilSeen(url: string, sku: string, version: number): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/api/v1/products/${sku}`);
    if (answer.ok && ((await answer.json()) as { name: string }).name.includes(wordOf(version))) return;
    await delay(20);
  }
}

/** Opens what the dead process left, as the next start does, and compares every product. */
async function inspect(dataDir: string, newest: number) {
  const database = await openDatabase({ dataDir, logger: silent, clock: { now: () => new Date() } });
  const file = path.join(dataDir, 'search.sqlite');
  const index = openSearchIndex({ file, logger: silent });
  try {
    const { read } = database.unitOfWork;
    await ensureIndex({ read, index, logger: silent });
    const stored: Product[] = [];
    for (let after: string | undefined; ; after = stored.at(-1)?.sku) {
      const page = await read.products.listPage(after, 1_000);
      stored.push(...page);
      if (page.length < 1_000) break;
    }
    const damage: string[] = stored.length === products ? [] : [`${stored.length} products are on offer`];
    const versions = new Map<number, number>();
    for (const product of stored) {
      const version = versionOf(product);
      if (version === undefined || version > newest) damage.push(`${product.sku} is neither old nor new`);
      else versions.set(version, (versions.get(version) ?? 0) + 1);
    }
    damage.push(...compareIndex(file, stored));
    for (const [version, count] of versions) {
      const { total } = await index.products.search({ text: wordOf(version), language: 'ru', limit: 1 });
      if (total !== count) damage.push(`${total} products are found by "${wordOf(version)}", ${count} have it`);
    }
    for (const sku of [skuOf(0), skuOf(products - 1)]) damage.push(...(await pricesOf(sku, read.products.listPrices)));
    return { versions, damage };
  } finally {
    index.close();
    await database.close();
  }
}

function compareIndex(file: string, stored: readonly Product[]): string[] {
  const index = new DatabaseSync(file, { readOnly: true });
  const rows = index
    .prepare('select p.sku, p.price, w.name_terms from products p join product_words w on w.id = p.id')
    .all() as {
    sku: string;
    price: number;
    name_terms: string;
  }[];
  index.close();
  const bySku = new Map(rows.map((row) => [row.sku, row]));
  const differing = stored.filter((product) => {
    const row = bySku.get(product.sku);
    const version = versionOf(product);
    return row?.price !== product.price.minor || !row.name_terms.includes(stemOf(version ?? 0));
  });
  return [
    ...(rows.length === stored.length ? [] : [`the index holds ${rows.length} products of ${stored.length}`]),
    ...differing.map(({ sku }) => `${sku} differs between index and database`),
  ];
}

/** The history must end with the price on offer and never tell one price twice in a row. */
async function pricesOf(
  sku: string,
  list: (sku: string) => Promise<readonly { readonly price: { readonly minor: number } }[]>,
): Promise<string[]> {
  const prices = (await list(sku)).map(({ price }) => price.minor);
  return prices.some((price, index) => price === prices[index - 1]) ? [`${sku} has a price twice in its history`] : [];
}

/** The version that every part of a product is of; undefined when they are of several. */
function versionOf({ sku, name, price, description, attributes }: Product): number | undefined {
  const index = Number(sku.slice(2));
  const version = (price.minor / 100 - 1_000 - index) / 7;
  const power = attributes.find(({ key }) => key === 'мощность')?.value;
  const word = wordOf(version);
  const isWhole =
    Object.values(name).join().includes(word) &&
    Object.values(description).join().includes(word) &&
    power?.type === 'number' &&
    power.number === 100 + version;
  return isWhole ? version : undefined;
}

function catalogOf(version: number): Record<string, string> {
  const rows = Array.from({ length: products }, (_, index) => {
    const word = wordOf(version);
    return `${skuOf(index)};Насос ${word} ${index};${1_000 + index + version * 7};${100 + version};Насос для дачи, исполнение ${word}.`;
  });
  return { 'catalog/pumps.csv': `артикул;название;цена;Мощность, Вт;описание\n${rows.join('\n')}\n` };
}

function wordOf(version: number): string {
  return words[version % words.length] ?? '';
}

/** What the index keeps of the word: the ending goes. */
function stemOf(version: number): string {
  return wordOf(version).slice(0, 3);
}

function skuOf(index: number): string {
  return `K-${String(index).padStart(5, '0')}`;
}
