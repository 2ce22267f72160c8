import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aProduct } from '../../../test/factories/records.ts';
import { openSearchIndex } from '../open-search-index.ts';
import { attachIndexFile } from '../storage/index-file.ts';
import { readStoredLexicon } from './stored-lexicon.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const named = (sku: string, name: string) => aProduct({ sku, name: { ru: name } });

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitrina-lexicon-'));
  file = path.join(folder, 'search.sqlite');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openSearchIndex({ file, logger: silent });

function stored() {
  const attached = attachIndexFile(file);
  const lexicon = readStoredLexicon(attached);
  attached.close();
  return lexicon && [...lexicon.counts()].toSorted();
}

function counted() {
  const database = new DatabaseSync(file);
  const rows = database
    .prepare(
      `select t.term, t.doc, coalesce(f.doc, 0) as titles from product_terms t
       left join product_term_fields f on f.term = t.term and f.col = 'name'`,
    )
    .all()
    .map(({ term, doc, titles }) => [term, doc, titles]);
  database.close();
  return rows.toSorted();
}

it('keeps at the end what counting would give, also of words that came and went', () => {
  const index = open();
  index.products.upsert([named('A-1', 'Перфоратор Гранит'), named('A-2', 'Газонокосилка'), named('A-3', 'Секатор')]);
  index.products.upsert([named('A-2', 'Пила цепная')]);
  index.products.remove(['A-3']);
  index.close();
  expect(stored()).toEqual(counted());
  const reopened = open();
  reopened.prepare();
  reopened.products.upsert([named('A-4', 'Лопата')]);
  reopened.close();
  expect(stored()).toEqual(counted());
});

it('keeps nothing that a written product has made untrue: a start after a kill counts anew', async () => {
  const index = open();
  index.products.upsert([named('A-1', 'Перфоратор')]);
  index.close();
  const killed = open();
  killed.products.upsert([named('A-2', 'Газонокосилка')]);
  expect(stored()).toBeUndefined();
  const next = open();
  const found = await next.products.search({ text: 'газанокосилка', language: 'ru', limit: 10 });
  expect(found.hits.map(({ sku }) => sku)).toEqual(['A-2']);
  next.close();
  killed.close();
});

it('keeps the counts after an import too, unless something is written meanwhile', async () => {
  const index = open();
  index.products.upsert([named('A-1', 'Перфоратор')]);
  index.setGeneration('first');
  await expect.poll(stored).toEqual(counted());
  index.products.upsert([named('A-2', 'Газонокосилка')]);
  index.setGeneration('second');
  index.products.upsert([named('A-3', 'Секатор')]);
  index.close();
  expect(stored()).toEqual(counted());
});
