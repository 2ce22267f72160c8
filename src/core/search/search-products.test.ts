import { describe, expect, it } from 'vitest';
import type { ProductQuery, ProductSearch, ProductSearchResult } from '../ports/search.ts';
import type { SemanticSearch } from '../ports/semantic-search.ts';
import { searchPassages } from './search-passages.ts';
import { searchProducts } from './search-products.ts';

type Found = readonly (readonly [sku: string, coverage: number])[];

/** A search by words that finds the given, and within a filter those that the test allows. */
function byWords(
  found: Found,
  changes: { named?: string[]; filter?: object; allowed?: string[]; sort?: 'price' } = {},
) {
  const asked: ProductQuery[] = [];
  const search = (query: ProductQuery): ProductSearchResult => {
    asked.push(query);
    const hits = query.text === '' ? (changes.allowed ?? []).map((sku) => [sku, 0] as const) : found;
    const offset = query.offset ?? 0;
    return {
      hits: hits.slice(offset, offset + query.limit).map(([sku, coverage]) => ({ sku, coverage, score: coverage })),
      total: found.length,
      facets: {},
      interpretation: {
        filter: changes.filter ?? {},
        sort: changes.sort ? { by: 'price', order: 'ascending' } : { by: 'relevance' },
        named: changes.named ?? [],
        askedAttributes: [],
        unknownWords: [],
        knownWords: [],
        corrections: {},
      },
    };
  };
  return { products: { search } as unknown as ProductSearch, asked };
}

const near = (...ids: string[]): SemanticSearch => ({
  nearest: async () => ids.map((id, index) => ({ id, similarity: 1 - index / 10 })),
});
const query = { text: 'words', language: 'en', limit: 3 } as const;
const skus = (result: ProductSearchResult) => result.hits.map((hit) => hit.sku).join('');

describe('searching products by words and meaning', () => {
  const found: Found = [
    ['a', 0.6],
    ['b', 0.6],
    ['c', 0.6],
    ['d', 0.6],
  ];

  it('without a search by meaning the words decide alone, in one call', async () => {
    const { products, asked } = byWords(found);
    const result = await searchProducts({ products }, query);
    expect([skus(result), result.similar, asked]).toEqual(['abc', [], [query]]);
  });

  it.each<[string, Found, string[], Parameters<typeof byWords>[1], string, string[]]>([
    ['nothing near: the words decide', found, [], {}, 'abc', []],
    ['what both find rises, also from beyond the page', found, ['d'], {}, 'dab', []],
    ['what meaning alone finds is suggested apart', found, ['x', 'b'], {}, 'bac', ['x']],
    ['a product named outright stays first', found, ['b'], { named: ['a'] }, 'abc', []],
    ['an order by price is not touched, and suggests nothing', found, ['d', 'x'], { sort: 'price' }, 'abc', []],
    [
      'more of the words go before meaning',
      [
        ['a', 1],
        ['b', 0.4],
      ],
      ['b'],
      {},
      'ab',
      [],
    ],
    ['nothing found stays nothing found', [], ['x', 'y'], {}, '', ['x', 'y']],
    [
      'suggestions pass the filter',
      found,
      ['x', 'y'],
      { filter: { inStock: true }, allowed: ['y', 'z'] },
      'abc',
      ['y'],
    ],
    ['no more suggestions than products', [], ['u', 'v', 'w', 'x'], {}, '', ['u', 'v', 'w']],
  ])('%s', async (_what, words, meaning, changes, order, similar) => {
    const { products } = byWords(words, changes);
    const result = await searchProducts({ products, semantic: near(...meaning) }, query);
    expect([skus(result), result.similar, result.total]).toEqual([order, similar, words.length]);
  });

  it('pages do not overlap and leave nothing out', async () => {
    const many: Found = Array.from({ length: 70 }, (_, index) => [`${index} `, 0.6]);
    const { products } = byWords(many);
    const pages = await Promise.all(
      [0, 20, 40, 60].map((offset) =>
        searchProducts({ products, semantic: near('49 ', '30 ', '69 ') }, { ...query, limit: 20, offset }),
      ),
    );
    const all = pages.flatMap((page) => page.hits.map((hit) => hit.sku));
    expect(all).toHaveLength(70);
    expect(new Set(all).size).toBe(70);
  });
});

describe('searching passages by words and meaning', () => {
  const passage = (id: string) => ({
    id,
    documentId: 'd',
    documentTitle: 'D',
    headings: [],
    text: id,
    language: 'en',
    uri: id,
    ordinal: 0,
  });
  const search = async (words: Found, meaning: string[] | undefined, known = ['a', 'b', 'x', 'y']) => {
    const passages = {
      search: ({ limit }: { limit: number }) =>
        words.slice(0, limit).map(([id, coverage]) => ({ passage: passage(id), score: 1, coverage })),
    } as never;
    const lookup = async (ids: readonly string[]) => known.filter((id) => ids.includes(id)).map(passage);
    const semantic = meaning && near(...meaning);
    const hits = await searchPassages({ passages, ...(semantic ? { semantic } : {}) }, query, lookup);
    return hits.map((hit) => `${hit.passage.id}${hit.coverage}`).join(' ');
  };

  it.each<[string, Found, string[] | undefined, string]>([
    [
      'without meaning',
      [
        ['a', 0.2],
        ['b', 0.1],
      ],
      undefined,
      'a0.2 b0.1',
    ],
    ['nothing near', [['a', 0.2]], [], 'a0.2'],
    ['no word found anything', [], ['x', 'y'], 'x0 y0'],
    ['most of the words go before meaning', [['a', 0.7]], ['x'], 'a0.7 x0'],
    [
      'what a passing word found does not hide what is meant',
      [
        ['a', 0.2],
        ['b', 0.2],
      ],
      ['x', 'b'],
      'b0.2 a0.2 x0',
    ],
    ['a passage that is gone is left out', [['a', 0.2]], ['gone'], 'a0.2'],
  ])('%s', async (_what, words, meaning, expected) => {
    expect(await search(words, meaning)).toBe(expected);
  });
});
