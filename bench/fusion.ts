/**
 * What search by meaning does to the quality of search: `node bench/fusion.ts`. On our own questions over the demo
 * company, the words alone beside the words fused with a ranking that knows nothing (what a bad model can spoil at
 * most), and, with EMBEDDINGS set as for the product, with that model. Prints JSON lines.
 */
import { join } from 'node:path';
import type { VectorHit } from '../src/core/ports/vectors.ts';
import { embeddingTextOfPassage, embeddingTextOfProduct } from '../src/core/search/embedding-text.ts';
import { searchPassages } from '../src/core/search/search-passages.ts';
import { searchProducts } from '../src/core/search/search-products.ts';
import { openSearchIndex } from '../src/retrieval/open-search-index.ts';
import { createEmbedder } from '../src/vectors/embedders/create-embedder.ts';
import { parseVectorSettings } from '../src/vectors/settings.ts';
import { type CompanyContents, companySets } from './retrieval/company-sets.ts';
import { askAll, qualityOf } from './retrieval/measure.ts';
import { readCompanyContents } from './retrieval/read-company-contents.ts';
import { resultLimit, type SearchSet } from './retrieval/search-set.ts';

type Meaning = { readonly name: string; nearest(text: string): Promise<readonly VectorHit[]> };

const silent = { debug() {}, info() {}, warn() {}, error() {} };

async function run(): Promise<void> {
  const contents = await readCompanyContents(join(import.meta.dirname, '../examples/zerno'));
  for (const set of companySets(contents)) {
    const texts = textsOf(set, contents);
    await measure(set, undefined);
    await measure(set, knowsNothing(texts));
    const chosen = await fromSettings(texts);
    if (chosen) await measure(set, chosen);
  }
}

async function measure(set: SearchSet, meaning: Meaning | undefined): Promise<void> {
  const index = openSearchIndex({ file: ':memory:', logger: silent });
  set.fill(index);
  const semantic = meaning && { nearest: ({ text }: { readonly text: string }) => meaning.nearest(text) };
  const search = { products: index.products, passages: index.passages, ...(semantic ? { semantic } : {}) };
  const engine = {
    name: meaning?.name ?? 'words alone',
    async search({ text, language }: { readonly text: string; readonly language: string }) {
      const query = { text, language, limit: resultLimit };
      if (set.holds === 'products') {
        const { hits, similar } = await searchProducts(search, query);
        return [...hits.map((hit) => hit.sku), ...similar].slice(0, resultLimit);
      }
      const found = await searchPassages(search, query, async (ids) => ids.map((id) => ({ ...nothing, id })));
      return found.map((hit) => hit.passage.id);
    },
    close: () => index.close(),
  };
  const { questions, ndcg, recall, mrr, empty, p50, p95 } = qualityOf(await askAll(engine, set), set);
  engine.close();
  const rounded = { nDCG: ndcg.toFixed(3), recall5: recall.toFixed(3), MRR: mrr.toFixed(3), empty: empty.toFixed(3) };
  const times = { p50: p50.toFixed(1), p95: p95.toFixed(1) };
  console.log(JSON.stringify({ bench: 'fusion', set: set.name, with: engine.name, questions, ...rounded, ...times }));
}

/** Only the id of a passage is looked at here. */
const nothing = { documentId: '', documentTitle: '', headings: [], text: '', language: '', uri: '', ordinal: 0 };

function textsOf(set: SearchSet, { products, passages }: CompanyContents): ReadonlyMap<string, string> {
  return set.holds === 'products'
    ? new Map(products.map((product) => [product.sku, embeddingTextOfProduct(product)]))
    : new Map(passages.map((passage) => [passage.id, embeddingTextOfPassage(passage)]));
}

/** Another order for each question, the same in every run. */
function knowsNothing(texts: ReadonlyMap<string, string>): Meaning {
  let state = 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return {
    name: 'a ranking that knows nothing',
    nearest: async () => best([...texts.keys()].map((id) => ({ id, similarity: next() }))),
  };
}

async function fromSettings(texts: ReadonlyMap<string, string>): Promise<Meaning | undefined> {
  const { settings, mistakes } = parseVectorSettings(process.env);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  if (!settings) return undefined;
  const embedder = await createEmbedder(settings.embedder);
  const ids = [...texts.keys()];
  const vectors: (readonly number[])[] = [];
  for (let start = 0; start < ids.length; start += embedder.batchSize) {
    const part = ids.slice(start, start + embedder.batchSize).map((id) => texts.get(id) ?? '');
    vectors.push(...(await embedder.embed(part, { purpose: 'store', retries: 3 })));
  }
  return {
    name: embedder.id,
    async nearest(text) {
      const [wanted = []] = await embedder.embed([text], { purpose: 'find', retries: 3 });
      return best(ids.map((id, index) => ({ id, similarity: cosine(wanted, vectors[index] ?? []) })));
    },
  };
}

function best(hits: readonly VectorHit[]): readonly VectorHit[] {
  return [...hits].sort((left, right) => right.similarity - left.similarity).slice(0, 50);
}

function cosine(left: readonly number[], right: readonly number[]): number {
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, one, index) => sum + one * (b[index] ?? 0), 0);
  return dot(left, right) / (Math.sqrt(dot(left, left) * dot(right, right)) || 1);
}

await run();
