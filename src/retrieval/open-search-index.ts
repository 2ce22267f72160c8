import type { Logger } from '../core/ports/logger.ts';
import type { PassageSearch, ProductSearch } from '../core/ports/search.ts';
import { createPassageSearch } from './passages/passage-search.ts';
import { countWithin } from './products/count-within.ts';
import { createProductSearch } from './products/product-search.ts';
import { createProductStore } from './products/product-store.ts';
import { type IndexFile, isDamage, openIndexFile } from './storage/index-file.ts';
import {
  type CatalogVocabulary,
  loadCatalogVocabulary,
  type VocabularyTerms,
} from './vocabulary/catalog-vocabulary.ts';
import { Lexicon } from './vocabulary/lexicon.ts';
import type { ProductKnowledge } from './vocabulary/product-knowledge.ts';

export type SearchVocabulary = VocabularyTerms & {
  /** How often each SKU is bought or looked at; the best sellers win ties. */
  readonly popularity?: ReadonlyMap<string, number> | Readonly<Record<string, number>>;
};

export type SearchIndex = {
  readonly products: ProductSearch;
  readonly passages: PassageSearch;
  /** What the database's contents were when the index was last filled; undefined = empty, or never told. */
  generation(): string | undefined;
  setGeneration(id: string): void;
  /** Names and synonyms from the company's materials; kept in the file. */
  setVocabulary(vocabulary: SearchVocabulary): void;
  /** Forgets products, passages and generation; the vocabulary stays. */
  clear(): void;
  close(): void;
};

const noTerms: VocabularyTerms = { categories: [], attributes: [], currency: 'RUB', languages: ['ru', 'en'] };

/**
 * Opens the index file, or an empty one where it is missing, damaged or of another version: then
 * `generation()` is undefined and both counts are 0, and the caller fills it. `:memory:` works too.
 */
export function openSearchIndex(options: { readonly file: string; readonly logger: Logger }): SearchIndex {
  const file = openIndexFile(options);
  const known = createKnowledge(file);
  const store = createProductStore(file, known.productLexicon, known.productsChanged);
  const guarded = createGuard(file, known.forgetAll, options.logger);
  return {
    products: guarded(createProductSearch(file, store, known.ofProducts)),
    passages: guarded(
      createPassageSearch(file, () => ({ lexicon: known.passageLexicon(), passages: known.passageCount() })),
    ),
    generation: () => readMeta(file, 'generation'),
    setGeneration: (id) => writeMeta(file, 'generation', id),
    setVocabulary({ popularity, ...terms }) {
      file.transaction(() => {
        writeMeta(file, 'terms', JSON.stringify(terms));
        if (popularity) setPopularity(file, popularity);
      });
      known.forgetVocabulary();
    },
    clear() {
      const terms = readMeta(file, 'terms');
      file.reset();
      if (terms !== undefined) writeMeta(file, 'terms', terms);
      known.forgetAll();
    },
    close: () => file.close(),
  };
}

/** A file that turns out damaged while in use is emptied, so that `generation()` and `count()` tell the caller to fill it again. */
function createGuard(file: IndexFile, forget: () => void, logger: Logger) {
  return <Search extends object>(search: Search): Search => {
    const guardedMembers = Object.entries(search).map(([name, member]) => [
      name,
      (...values: unknown[]) => {
        try {
          return member(...values);
        } catch (error) {
          if (!isDamage(error)) throw error;
          logger.warn(
            { code: 'SEARCH_INDEX_DISCARDED', reason: 'damaged' },
            'The search index is damaged and is built anew',
          );
          file.reset();
          forget();
          return member(...values);
        }
      },
    ]);
    return Object.fromEntries(guardedMembers) as Search;
  };
}

/** Lexicons and vocabulary in memory, read from the file when first needed or when another process has changed it. */
function createKnowledge(file: IndexFile) {
  let products: Lexicon | undefined;
  let passages: Lexicon | undefined;
  let vocabulary: CatalogVocabulary | undefined;
  let facts: { products: number; cheapest: number; dearest: number } | undefined;
  let lengths: { name: number; other: number } | undefined;
  let seenVersion = file.foreignVersion();

  function forgetAll(): void {
    products = undefined;
    passages = undefined;
    vocabulary = undefined;
    facts = undefined;
    lengths = undefined;
  }

  function refresh(): void {
    const version = file.foreignVersion();
    if (version !== seenVersion) forgetAll();
    seenVersion = version;
  }

  function productLexicon(): Lexicon {
    refresh();
    products ??= loadLexicon(file, 'product', 'name');
    return products;
  }

  function productFacts() {
    facts ??= file.get(
      'select count(*) as products, coalesce(min(price), 0) as cheapest, coalesce(max(price), 0) as dearest from products',
    );
    return facts ?? { products: 0, cheapest: 0, dearest: 0 };
  }

  /** Of the first thousand: close enough, and quick at any size. */
  function usualLengths() {
    lengths ??= file.get(
      'select coalesce(avg(length(name_terms)), 1) as name, coalesce(avg(length(other_terms)), 1) as other from (select name_terms, other_terms from products limit 1000)',
    );
    return { name: Math.max(1, lengths?.name ?? 1), other: Math.max(1, lengths?.other ?? 1) };
  }

  function ofProducts(): ProductKnowledge {
    const lexicon = productLexicon();
    vocabulary ??= loadCatalogVocabulary(file, readTerms(file));
    return {
      lexicon,
      vocabulary,
      products: productFacts().products,
      prices: productFacts,
      usualLengths,
      countWithin: (categoryIds) => countWithin(file, categoryIds),
      hasNumber: (attribute, unit, low, high) =>
        file.get(
          'select 1 from product_numbers where attribute = ? and unit = ? and low <= ? and high >= ? limit 1',
          attribute,
          unit,
          high,
          low,
        ) !== undefined,
    };
  }

  return {
    productLexicon,
    passageLexicon(): Lexicon {
      refresh();
      passages ??= loadLexicon(file, 'passage', 'headings');
      return passages;
    },
    ofProducts,
    passageCount: () => file.get<{ passages: number }>('select count(*) as passages from passages')?.passages ?? 0,
    productsChanged(hasNewNames: boolean): void {
      facts = undefined;
      lengths = undefined;
      if (hasNewNames) vocabulary = undefined;
    },
    forgetVocabulary: () => {
      vocabulary = undefined;
    },
    forgetAll,
  };
}

function loadLexicon(file: IndexFile, texts: 'product' | 'passage', title: 'name' | 'headings'): Lexicon {
  const lexicon = new Lexicon();
  for (const row of file.all<{ term: string; doc: number }>(`select term, doc from ${texts}_terms`))
    lexicon.add(row.term, row.doc, 0);
  const inTitles = file.all<{ term: string; doc: number }>(
    `select term, doc from ${texts}_term_fields where col = '${title}'`,
  );
  for (const row of inTitles) lexicon.add(row.term, 0, row.doc);
  return lexicon;
}

function setPopularity(file: IndexFile, popularity: NonNullable<SearchVocabulary['popularity']>): void {
  const scores =
    popularity instanceof Map ? popularity.entries() : Object.entries(popularity as Readonly<Record<string, number>>);
  file.run('delete from popularity');
  for (const [sku, score] of scores)
    file.run('insert or replace into popularity (sku, score) values (?, ?)', sku, score);
  file.run(
    'update products set popularity = coalesce((select score from popularity where popularity.sku = products.sku), 0)',
  );
}

function readTerms(file: IndexFile): VocabularyTerms {
  const stored = readMeta(file, 'terms');
  return stored === undefined ? noTerms : (JSON.parse(stored) as VocabularyTerms);
}

function readMeta(file: IndexFile, key: string): string | undefined {
  return file.get<{ value: string }>('select value from meta where key = ?', key)?.value;
}

function writeMeta(file: IndexFile, key: string, value: string): void {
  file.run('insert or replace into meta (key, value) values (?, ?)', key, value);
}
