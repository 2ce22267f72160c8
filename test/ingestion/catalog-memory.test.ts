import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KnownOffer, packOffers } from '../../src/core/catalog/known-offers.ts';
import { unpackEntries } from '../../src/core/catalog/product-entries.ts';
import type { CatalogTerms } from '../../src/ingestion/catalog/catalog-source.ts';
import { CatalogWork } from '../../src/ingestion/catalog/catalog-work.ts';

const terms: CatalogTerms = { attributes: [], categories: [], languages: ['ru', 'en'], currency: 'RUB' };

let folder: string;
let memoryFile: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitrina-memory-'));
  memoryFile = path.join(folder, 'memory', 'catalog.ndjson');
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

type Offer = {
  id: string;
  name?: string;
  price?: string;
  group?: string;
  colour?: string;
  power?: string;
  description?: string;
  extra?: string;
};

function feed(offers: readonly (Offer | string)[], head = '<category id="1">Насосы</category>'): string {
  const written = offers.map((offer) => {
    if (typeof offer === 'string') return offer;
    const { id, name = `Насос ${id}`, price = '100', group, colour, power, description = '', extra = '' } = offer;
    return `<offer id="${id}"${group ? ` group_id="${group}"` : ''}>
<name>${name}</name><price>${price}</price><categoryId>1</categoryId>
<description><![CDATA[${description}]]></description>${extra}
${colour ? `<param name="Цвет">${colour}</param>` : ''}${power ? `<param name="Мощность">${power}</param>` : ''}
</offer>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<yml_catalog date="${Math.random()}"><shop><currencies><currency id="RUB" rate="1"/></currencies>
<categories>${head}</categories><offers>
${written.join('\n')}
</offers></shop></yml_catalog>`;
}

/** One import of the given text: what is to be written, and everything that is said about it. */
async function run(uri: string, text: string, onOffer: readonly KnownOffer[], memory: string | undefined) {
  const file = path.join(folder, path.basename(uri));
  await writeFile(file, text);
  const work = new CatalogWork(memory);
  try {
    const read = await work.read([{ uri, path: file, size: (await stat(file)).size }], () => {});
    await work.know(packOffers(onOffer));
    await work.compare(terms, () => {});
    const changed = [];
    for (let more = await work.next(50, () => {}); more.count > 0; more = await work.next(50, () => {}))
      changed.push(...unpackEntries(more));
    const comparison = await work.comparison();
    await work.remember();
    return { read, changed, comparison };
  } finally {
    await work.close();
  }
}

/** Imports version after version with a memory and without, which must never differ. */
async function follow(uri: string, versions: readonly string[]): Promise<number[]> {
  await rm(memoryFile, { force: true });
  const onOffer = new Map<string, KnownOffer>();
  const counts: number[] = [];
  for (const text of versions) {
    const offers = [...onOffer.values()];
    const without = await run(uri, text, offers, undefined);
    const withMemory = await run(uri, text, offers, memoryFile);
    expect(withMemory).toEqual(without);
    for (const { product, hash } of without.changed)
      onOffer.set(product.sku, { sku: product.sku, hash, price: product.price });
    for (const sku of without.comparison.gone) onOffer.delete(sku);
    counts.push(without.changed.length);
  }
  return counts;
}

const many = Array.from({ length: 20 }, (_, index): Offer => ({ id: `N${index}`, power: `${index * 100}` }));

function withChange(index: number, change: Partial<Offer>): readonly Offer[] {
  return many.map((offer, at) => (at === index ? { ...offer, ...change } : offer));
}

describe('a catalog that is imported again with the memory of the last import', () => {
  it.each<[string, readonly string[], readonly number[]]>([
    [
      'an offer changes, another goes, another comes',
      [feed(many), feed(withChange(3, { price: '120' })), feed(many.slice(1)), feed([...many, { id: 'NEW' }])],
      [20, 1, 1, 2],
    ],
    ['nothing but the date of the feed changes', [feed(many), feed(many)], [20, 0]],
    ['a category gets another name', [feed(many), feed(many, '<category id="1">Насосы для дома</category>')], [20, 20]],
    [
      'a variant changes by which its neighbours are named',
      [
        feed([
          { id: 'V1', name: 'Платье', group: 'g', colour: 'красный' },
          { id: 'V2', name: 'Платье', group: 'g', colour: 'синий' },
          { id: 'V3', name: 'Пальто', group: 'h', colour: 'синий' },
        ]),
        feed([
          { id: 'V1', name: 'Платье', group: 'g', colour: 'красный' },
          { id: 'V2', name: 'Платье летнее', group: 'g', colour: 'синий' },
          { id: 'V3', name: 'Пальто', group: 'h', colour: 'синий' },
        ]),
      ],
      [3, 2],
    ],
    [
      'variants that a comment stands between',
      [
        feed([
          { id: 'V1', name: 'Платье', group: 'g', colour: 'красный' },
          '<!-- </offer> -->',
          { id: 'V2', name: 'Платье', group: 'g', colour: 'синий' },
        ]),
        feed([
          { id: 'V1', name: 'Платье', group: 'g', colour: 'красный' },
          '<!-- </offer> -->',
          { id: 'V2', name: 'Платье', group: 'g', colour: 'белый' },
        ]),
      ],
      [2, 1],
    ],
    [
      'the values of one attribute stop being numbers',
      [feed(many), feed(many.map((offer, index) => (index < 5 ? { ...offer, power: 'по запросу' } : offer)))],
      [20, 20],
    ],
    [
      'a description holds what looks like the end of an offer',
      [
        feed([{ id: 'A', description: '</offer><offer id="X"><price>1</price>' }, { id: 'B' }]),
        feed([
          { id: 'A', description: '</offer><offer id="X"><price>1</price>' },
          { id: 'B', price: '5' },
        ]),
      ],
      [2, 1],
    ],
    [
      'an offer before a known one takes its article',
      [feed([{ id: 'A' }, { id: 'B' }]), feed([{ id: 'b', name: 'Другой', price: '7' }, { id: 'A' }, { id: 'B' }])],
      [2, 1],
    ],
    [
      'offers that are complained of are complained of again',
      [
        feed([
          { id: 'A', price: 'много' },
          { id: 'B', extra: '<oldprice>1</oldprice>' },
          { id: 'C', extra: '<url>javascript:alert(1)</url>' },
          { id: 'D' },
        ]),
        feed([
          { id: 'A', price: 'много' },
          { id: 'B', extra: '<oldprice>1</oldprice>' },
          { id: 'C', extra: '<url>javascript:alert(1)</url>' },
          { id: 'D', price: '9' },
        ]),
      ],
      [3, 1],
    ],
    ['the feed breaks off', [feed(many), feed(withChange(2, { price: '1' })).slice(0, -200)], [20, 1]],
    [
      'an offer that fits another loses it',
      [
        feed([{ id: 'A' }, { id: 'B', extra: '<param name="Подходит к">A</param>' }]),
        feed([{ id: 'B', extra: '<param name="Подходит к">A</param>' }]),
      ],
      [2, 0],
    ],
    [
      'an item opens inside another',
      [
        feed([{ id: 'A', extra: '<offer id="Z"/>' }, { id: 'B' }]),
        feed([
          { id: 'A', extra: '<offer id="Z"/>' },
          { id: 'B', price: '3' },
        ]),
      ],
      [2, 1],
    ],
  ])('gives what it would give without: %s', async (_name, versions, expected) => {
    expect(await follow('catalog/feed.xml', versions)).toEqual(expected);
  });

  it('works for tables too, whose rows stand for themselves', async () => {
    const table = (rows: readonly string[]) => `Артикул;Название;Цена;Мощность, Вт\n${rows.join('\n')}\n`;
    const rows = Array.from({ length: 30 }, (_, index) => `A-${index};Насос ${index};${index + 1}00,50;${index * 10}`);
    const counts = await follow('catalog/a.csv', [
      table(rows),
      table(rows.with(4, 'A-4;Насос 4;1,00;40')),
      // Lines move.
      table(['Z;Первый;5,00;1', ...rows]),
      table(rows.with(0, 'A-0;Насос 0;не указана;1')),
    ]);
    expect(counts).toEqual([30, 1, 2, 0]);
  });

  it('does not read what it knows', async () => {
    await rm(memoryFile, { force: true });
    const first = await run('catalog/feed.xml', feed(many), [], memoryFile);
    const onOffer = first.changed.map(({ product, hash }) => ({ sku: product.sku, hash, price: product.price }));
    // Not even a fault in it is seen: to a parser the text would be broken.
    const stored = await readFile(memoryFile, 'utf8');
    expect(stored.split('\n').filter(Boolean)).toHaveLength(21);
    const again = await run('catalog/feed.xml', feed(many), onOffer, memoryFile);
    expect(again.comparison).toMatchObject({ unchanged: 20, changed: 0, added: 0 });
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['not JSON', () => 'hello\nworld\n'],
    ['empty', () => ''],
    ['of other code', (text: string) => text.replace(/"code":"[^"]*"/, '"code":"other"')],
  ])('is as good without a memory that is %s', async (_name, damage) => {
    await rm(memoryFile, { force: true });
    const first = await run('catalog/feed.xml', feed(many), [], memoryFile);
    const onOffer = first.changed.map(({ product, hash }) => ({ sku: product.sku, hash, price: product.price }));
    await writeFile(memoryFile, damage(await readFile(memoryFile, 'utf8')));
    const changed = feed(withChange(0, { price: '7' }));
    expect(await run('catalog/feed.xml', changed, onOffer, memoryFile)).toEqual(
      await run('catalog/feed.xml', changed, onOffer, undefined),
    );
  });

  it('writes what the database does not hold although the row is known', async () => {
    await rm(memoryFile, { force: true });
    const first = await run('catalog/feed.xml', feed(many), [], memoryFile);
    const [lost, ...kept] = first.changed.map(({ product, hash }) => ({
      sku: product.sku,
      hash,
      price: product.price,
    }));
    const again = await run('catalog/feed.xml', feed(many), kept, memoryFile);
    expect(again.changed.map(({ product }) => product.sku)).toEqual([lost?.sku]);
  });
});
