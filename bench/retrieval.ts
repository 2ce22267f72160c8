/**
 * Quality and speed of search on labelled sets: `node bench/retrieval.ts FOLDER` (or RETRIEVAL_SETS=FOLDER).
 * FOLDER holds sets, each a folder of `docs.jsonl` {id, title, brand, body} and `queries.jsonl` {q, rel: {id: grade}};
 * a set with titles or brands is searched as products, one without as passages. Documents that nobody graded count as wrong in
 * nDCG@10 and are left out in "judged only". Beside it MiniSearch with the same stems.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import MiniSearch from 'minisearch';
import type { Product } from '../src/core/catalog/product.ts';
import type { Passage } from '../src/core/knowledge/document.ts';
import { stem } from '../src/retrieval/analysis/stem.ts';
import { openSearchIndex, type SearchIndex } from '../src/retrieval/open-search-index.ts';

type Doc = { readonly id: string; readonly title: string; readonly brand: string; readonly body: string };
type LabelledQuery = { readonly q: string; readonly rel: Readonly<Record<string, number>> };
type Set_ = {
  readonly name: string;
  readonly docs: readonly Doc[];
  readonly queries: readonly LabelledQuery[];
  readonly isCatalog: boolean;
};
type Engine = { readonly name: string; search(text: string): string[]; close(): void };

const silent = { debug() {}, info() {}, warn() {}, error() {} };

export function runRetrievalBench(folder: string | undefined): void {
  if (!folder || !existsSync(folder)) {
    console.log('retrieval: no folder of labelled sets given; skipped');
    return;
  }
  const rows: Record<string, string | number>[] = [];
  for (const set of readSets(folder)) {
    for (const open of [openVitrina, openMiniSearch]) {
      const started = performance.now();
      const engine = open(set);
      const buildSeconds = (performance.now() - started) / 1000;
      const figures = measure(engine, set);
      engine.close();
      rows.push({ set: set.name, engine: engine.name, ...figures, 'build s': buildSeconds.toFixed(1) });
      console.log(JSON.stringify({ bench: 'retrieval', ...rows.at(-1) }));
    }
  }
  console.table(rows);
}

function readSets(folder: string): Set_[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'docs.jsonl')) && existsSync(join(folder, name, 'queries.jsonl')))
    .map((name) => {
      const docs = readLines<Doc>(join(folder, name, 'docs.jsonl'));
      return {
        name,
        docs,
        queries: readLines<LabelledQuery>(join(folder, name, 'queries.jsonl')),
        isCatalog: docs.some((doc) => doc.title || doc.brand),
      };
    });
}

function readLines<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);
}

function openVitrina(set: Set_): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'retrieval-bench-'));
  const index = openSearchIndex({ file: join(folder, 'index.sqlite'), logger: silent });
  const language = languageOf(set);
  fill(index, set, language);
  return {
    name: 'vitrina',
    search: (text) =>
      set.isCatalog
        ? index.products.search({ text, language, limit: 30 }).hits.map((hit) => hit.sku)
        : index.passages.search({ text, language, limit: 30 }).map((hit) => hit.passage.id),
    close() {
      index.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function fill(index: SearchIndex, set: Set_, language: string): void {
  for (let at = 0; at < set.docs.length; at += 1000) {
    const page = set.docs.slice(at, at + 1000);
    if (set.isCatalog) index.products.upsert(page.map((doc) => toProduct(doc, language)));
    else index.passages.upsert(page.map((doc) => toPassage(doc, language)));
  }
}

function toProduct(doc: Doc, language: string): Product {
  return {
    sku: doc.id,
    name: { [language]: doc.title },
    description: { [language]: doc.body },
    category: [],
    brand: doc.brand || undefined,
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

function toPassage(doc: Doc, language: string): Passage {
  return {
    id: doc.id,
    documentId: doc.id,
    documentTitle: '',
    headings: [],
    text: doc.body,
    language,
    uri: doc.id,
    ordinal: 0,
  };
}

/** As MiniSearch's documentation advises: stems, boosted fields, prefix and a little fuzziness on longer words. */
function openMiniSearch(set: Set_): Engine {
  const mini = new MiniSearch<Doc>({
    fields: ['title', 'brand', 'body'],
    processTerm: (term) => stem(term.toLowerCase().replaceAll('ё', 'е')),
    searchOptions: { boost: { title: 3, brand: 2 } },
  });
  mini.addAll([...set.docs]);
  return {
    name: 'minisearch + stems',
    search: (text) =>
      mini
        .search(text)
        .slice(0, 30)
        .map((hit) => String(hit.id)),
    close() {},
  };
}

function measure(engine: Engine, set: Set_): Record<string, string> {
  const linear = !set.isCatalog;
  let [ndcg, judged, recall, reciprocal, counted] = [0, 0, 0, 0, 0];
  const times: number[] = [];
  for (const query of set.queries) engine.search(query.q);
  for (const query of set.queries) {
    const started = performance.now();
    const found = engine.search(query.q);
    times.push(performance.now() - started);
    const threshold = linear ? 1 : 2;
    const relevant = Object.entries(query.rel)
      .filter(([, grade]) => grade >= threshold)
      .map(([id]) => id);
    if (relevant.length === 0) continue;
    counted++;
    ndcg += ndcgAt10(found.slice(0, 10), query.rel, linear);
    judged += ndcgAt10(found.filter((id) => id in query.rel).slice(0, 10), query.rel, linear);
    recall += found.slice(0, 5).filter((id) => relevant.includes(id)).length / Math.min(5, relevant.length);
    const first = found.findIndex((id) => relevant.includes(id));
    reciprocal += first < 0 ? 0 : 1 / (first + 1);
    if (process.env.RETRIEVAL_VERBOSE)
      console.log(
        engine.name,
        query.q,
        ndcgAt10(found, query.rel, linear).toFixed(3),
        found.map((id) => query.rel[id] ?? '-').join(' '),
      );
  }
  times.sort((left, right) => left - right);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
  return {
    'nDCG@10': (ndcg / counted).toFixed(4),
    'nDCG@10, judged only': (judged / counted).toFixed(4),
    'recall@5': (recall / counted).toFixed(4),
    MRR: (reciprocal / counted).toFixed(4),
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
  };
}

function ndcgAt10(found: readonly string[], rel: Readonly<Record<string, number>>, isLinear: boolean): number {
  const gain = (grade: number) => (isLinear ? grade : 2 ** grade - 1);
  const sum = (grades: readonly number[]) =>
    grades.slice(0, 10).reduce((total, grade, rank) => total + gain(grade) / Math.log2(rank + 2), 0);
  const ideal = sum(Object.values(rel).sort((left, right) => right - left));
  return ideal === 0 ? 0 : sum(found.map((id) => rel[id] ?? 0)) / ideal;
}

function languageOf(set: Set_): string {
  return /[а-я]{4}/i.test(set.queries.map((query) => query.q).join(' ')) ? 'ru' : 'en';
}

if (import.meta.main) runRetrievalBench(process.argv[2] ?? process.env.RETRIEVAL_SETS);
