import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSearchIndex } from '../../src/retrieval/open-search-index.ts';
import { type Engine, resultLimit, type SearchSet } from './search-set.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

export function openVitrina(set: SearchSet): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'retrieval-bench-'));
  const index = openSearchIndex({ file: join(folder, 'index.sqlite'), logger: silent });
  set.fill(index);
  return {
    name: 'Vitrina',
    async search({ text, language }) {
      const query = { text, language, limit: resultLimit };
      return set.holds === 'products'
        ? (await index.products.search(query)).hits.map((hit) => hit.sku)
        : index.passages.search(query).map((hit) => hit.passage.id);
    },
    close() {
      index.close();
      rmSync(folder, { recursive: true });
    },
  };
}
