import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product } from '../../src/core/catalog/product.ts';
import type { Passage } from '../../src/core/knowledge/document.ts';
import type { Language } from '../../src/core/language.ts';
import type { SearchIndex } from '../../src/retrieval/open-search-index.ts';
import { type BenchDocument, languageOf, type SearchSet } from './search-set.ts';

type LabelledQuery = { readonly q: string; readonly rel: Readonly<Record<string, number>> };

/** Every folder in `folder` that holds `docs.jsonl` and `queries.jsonl`. One with titles or brands is searched as products. */
export function readPublicSets(folder: string): SearchSet[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'docs.jsonl')) && existsSync(join(folder, name, 'queries.jsonl')))
    .map((name) => readPublicSet(name, join(folder, name)));
}

function readPublicSet(name: string, folder: string): SearchSet {
  const documents = readLines<BenchDocument>(join(folder, 'docs.jsonl'));
  const queries = readLines<LabelledQuery>(join(folder, 'queries.jsonl'));
  const isCatalog = documents.some((one) => one.title || one.brand);
  const language = languageOf(queries.map((query) => query.q));
  return {
    name,
    holds: isCatalog ? 'products' : 'passages',
    documents,
    questions: queries.map((query) => ({
      text: query.q,
      language,
      kind: 'all',
      part: 'all',
      grades: new Map(Object.entries(query.rel)),
    })),
    gain: isCatalog ? 'exponential' : 'linear',
    relevantFrom: isCatalog ? 2 : 1,
    fill: (index) => fill(index, documents, isCatalog, language),
  };
}

export function readLines<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);
}

function fill(index: SearchIndex, documents: readonly BenchDocument[], isCatalog: boolean, language: Language): void {
  for (let at = 0; at < documents.length; at += 1000) {
    const page = documents.slice(at, at + 1000);
    if (isCatalog) index.products.upsert(page.map((one) => toProduct(one, language)));
    else index.passages.upsert(page.map((one) => toPassage(one, language)));
  }
}

function toProduct(document: BenchDocument, language: Language): Product {
  return {
    sku: document.id,
    name: { [language]: document.title },
    description: { [language]: document.body },
    category: [],
    brand: document.brand || undefined,
    price: { minor: 100, currency: 'USD' },
    listPrice: undefined,
    stock: 1,
    isOrderable: true,
    attributes: [],
    fits: [],
    url: undefined,
    image: undefined,
  };
}

function toPassage(document: BenchDocument, language: Language): Passage {
  const { id, body } = document;
  return { id, documentId: id, documentTitle: '', headings: [], text: body, language, uri: id, ordinal: 0 };
}
