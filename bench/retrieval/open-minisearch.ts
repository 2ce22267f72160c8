import MiniSearch from 'minisearch';
import { stem } from '../../src/retrieval/analysis/stem.ts';
import { type BenchDocument, type Engine, resultLimit, type SearchSet } from './search-set.ts';

/**
 * As its documentation advises: terms folded and stemmed by `processTerm`, boosted fields, and fuzziness 0.2, which as a
 * function of the term is kept for words that the index does not know (for all words it costs more than it gives).
 */
export function openMiniSearch(set: SearchSet): Engine {
  const known = new Set<string>();
  const processTerm = (term: string) => stem(term.toLowerCase().replaceAll('ё', 'е'));
  const mini = new MiniSearch<BenchDocument>({
    fields: ['title', 'brand', 'body'],
    processTerm: (term) => {
      const processed = processTerm(term);
      known.add(processed);
      return processed;
    },
    searchOptions: {
      boost: { title: 3, brand: 2 },
      processTerm,
      fuzzy: (term) => (known.has(term) ? false : 0.2),
    },
  });
  mini.addAll(set.documents);
  return {
    name: 'MiniSearch',
    search: ({ text }) =>
      mini
        .search(text)
        .slice(0, resultLimit)
        .map((hit) => String(hit.id)),
    close() {},
  };
}
