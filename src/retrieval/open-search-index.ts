import type { ProductIndexWriter } from '../core/ports/ingestion.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { PassageSearch, ProductSearch } from '../core/ports/search.ts';
import { createPassageSearch } from './passages/passage-search.ts';
import { createSamples } from './products/count-within.ts';
import { createFileMatcher } from './products/file-matcher.ts';
import { hasNumber } from './products/has-number.ts';
import { createProductSearch } from './products/product-search.ts';
import { createProductStore, type NameNews } from './products/product-store.ts';
import { createServerMatcher, type ServerMatcherOptions } from './server/server-matcher.ts';
import { type IndexFile, isDamage, openIndexFile } from './storage/index-file.ts';
import { readMeta, writeMeta } from './storage/meta.ts';
import {
  type CatalogVocabulary,
  loadCatalogVocabulary,
  type VocabularyTerms,
} from './vocabulary/catalog-vocabulary.ts';
import type { Lexicon } from './vocabulary/lexicon.ts';
import { loadLexicon } from './vocabulary/load-lexicon.ts';
import type { ProductKnowledge } from './vocabulary/product-knowledge.ts';
import { readStoredLexicon, storeLexicon, storeLexiconInSlices } from './vocabulary/stored-lexicon.ts';
import { readTerms } from './vocabulary/stored-terms.ts';
import { openProductWriter, type WriterEvents } from './writing/open-product-writer.ts';
import { type ProductFacts, readProductFacts, readUsualLengths, type UsualLengths } from './writing/product-facts.ts';
import { replayReads } from './writing/recorded-reads.ts';
import { applyTerms } from './writing/term-changes.ts';

export type SearchVocabulary = VocabularyTerms & {
  /** How often each SKU is bought or looked at; the best sellers win ties. */
  readonly popularity?: ReadonlyMap<string, number> | Readonly<Record<string, number>>;
};

export type SearchIndex = {
  readonly products: ProductSearch;
  readonly passages: PassageSearch;
  /** A thread that writes beside this one; undefined for an index in memory. */
  openProductWriter(): Promise<ProductIndexWriter | undefined>;
  /** What the database's contents were when the index was last filled; undefined = empty, or never told. */
  generation(): string | undefined;
  setGeneration(id: string): void;
  /** Names and synonyms from the company's materials; kept in the file. */
  setVocabulary(vocabulary: SearchVocabulary): void;
  /** Reads what every search needs, so that the first customer of a large catalog need not wait for it. */
  prepare(): void;
  /** Forgets products, passages and generation; the vocabulary stays. */
  clear(): void;
  close(): void;
};

/**
 * Opens the index file, or an empty one where it is missing, damaged or of another version: then
 * `generation()` is undefined and both counts are 0, and the caller fills it. `:memory:` works too.
 */
export function openSearchIndex(options: {
  readonly file: string;
  readonly logger: Logger;
  /** Where the words of products are looked for; undefined: in the file, as those of passages ever are. */
  readonly server?: Pick<ServerMatcherOptions, 'ask' | 'fewPassing'> | undefined;
}): SearchIndex {
  const { server } = options;
  const file = openIndexFile({ ...options, hasProductText: server === undefined });
  const known = createKnowledge(file);
  const store = createProductStore(file, known.productLexicon, known.productsChanged);
  const guarded = createGuard(file, known.forgetAll, options.logger);
  const matcher = server
    ? createServerMatcher({ ...server, file, lexicon: known.productLexicon })
    : createFileMatcher(file);
  return {
    products: guarded(createProductSearch(file, matcher, store, known.ofProducts)),
    passages: guarded(
      createPassageSearch(file, () => ({ lexicon: known.passageLexicon(), passages: known.passageCount() })),
    ),
    openProductWriter: async () =>
      options.file === ':memory:' ? undefined : openProductWriter(options.file, known.writerOpened()),
    generation: () => readMeta(file, 'generation'),
    setGeneration(id) {
      writeMeta(file, 'generation', id);
      known
        .keepInSlices()
        .catch((error: unknown) => options.logger.warn({ error }, 'the search index could not keep its counts'));
    },
    setVocabulary({ popularity, ...terms }) {
      const written = JSON.stringify(terms);
      // At every start it is told what it knows; reading a large catalog's vocabulary anew takes a while.
      if (!popularity && readMeta(file, 'terms') === written) return;
      file.transaction(() => {
        writeMeta(file, 'terms', written);
        if (popularity) setPopularity(file, popularity);
      });
      known.forgetVocabulary();
    },
    prepare: () => known.prepare(),
    clear() {
      const terms = readMeta(file, 'terms');
      file.reset();
      if (terms !== undefined) writeMeta(file, 'terms', terms);
      known.forgetAll();
    },
    close() {
      try {
        known.keep();
      } catch (error) {
        // A full disk costs the next start some seconds, no more.
        options.logger.warn({ error }, 'the search index could not keep its counts');
      }
      file.close();
    },
  };
}

/** A file that turns out damaged while in use is emptied, so that `generation()` and `count()` tell the caller to fill it again. */
function createGuard(file: IndexFile, forget: () => void, logger: Logger) {
  return <Search extends object>(search: Search): Search => {
    const guardedMembers = Object.entries(search).map(([name, member]) => [
      name,
      (...values: unknown[]) => {
        const again = (error: unknown) => {
          if (!isDamage(error)) throw error;
          logger.warn(
            { code: 'SEARCH_INDEX_DISCARDED', reason: 'damaged' },
            'The search index is damaged and is built anew',
          );
          file.reset();
          forget();
          return member(...values);
        };
        try {
          const answer = member(...values);
          return answer instanceof Promise ? answer.catch(again) : answer;
        } catch (error) {
          return again(error);
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
  let facts: ProductFacts | undefined;
  let lengths: UsualLengths | undefined;
  let samples: ReturnType<typeof createSamples> | undefined;
  let writers = 0;
  /** Counts changes of the lexicon; undefined: what the file keeps is what is known. */
  let unkept: number | undefined;
  let isClosed = false;
  let seenVersion = file.foreignVersion();

  function forgetAll(): void {
    unkept = undefined;
    products = undefined;
    passages = undefined;
    vocabulary = undefined;
    facts = undefined;
    lengths = undefined;
    samples = undefined;
  }

  function refresh(): void {
    const version = file.foreignVersion();
    // What our own writer changes it tells.
    if (version !== seenVersion && writers === 0) forgetAll();
    seenVersion = version;
  }

  function productLexicon(): Lexicon {
    refresh();
    if (!products) {
      products = readStoredLexicon(file);
      unkept = products ? undefined : 0;
      products ??= loadLexicon(file, 'product');
    }
    return products;
  }

  function productFacts() {
    facts ??= readProductFacts(file);
    return facts;
  }

  function usualLengths() {
    lengths ??= readUsualLengths(file);
    return lengths;
  }

  function ofProducts(): ProductKnowledge {
    const lexicon = productLexicon();
    vocabulary ??= loadCatalogVocabulary(file, readTerms(file));
    samples ??= createSamples(file);
    return {
      lexicon,
      vocabulary,
      products: productFacts().products,
      prices: productFacts,
      usualLengths,
      ...samples,
      hasNumber: (attribute, unit, low, high) => hasNumber(file, { attribute, unit, low, high }),
    };
  }

  /** Whether the lexicon is still what it was at that change, and the file too. */
  function isStill(change: number): boolean {
    return !isClosed && unkept === change && writers === 0 && file.foreignVersion() === seenVersion;
  }

  /** What is to be kept, if anything is. */
  function toKeep() {
    const change = unkept;
    if (change === undefined || !products || !isStill(change)) return undefined;
    return { lexicon: products, isCurrent: () => isStill(change) };
  }

  async function keepInSlices(): Promise<void> {
    const found = toKeep();
    if (!found) return;
    await storeLexiconInSlices(file, found.lexicon, found.isCurrent);
    if (found.isCurrent()) unkept = undefined;
  }

  function keep(): void {
    const found = toKeep();
    if (found) storeLexicon(file, found.lexicon, found.isCurrent);
    isClosed = true;
  }

  function prepare(): void {
    ofProducts();
    productFacts();
    usualLengths();
  }

  return {
    prepare,
    keep,
    keepInSlices,
    productLexicon,
    passageLexicon(): Lexicon {
      refresh();
      passages ??= loadLexicon(file, 'passage');
      return passages;
    },
    ofProducts,
    passageCount: () => file.get<{ passages: number }>('select count(*) as passages from passages')?.passages ?? 0,
    productsChanged(names: NameNews): void {
      unkept = (unkept ?? 0) + 1;
      facts = undefined;
      lengths = undefined;
      samples = undefined;
      if (names !== 'none') vocabulary = undefined;
    },
    forgetVocabulary: () => {
      vocabulary = undefined;
    },
    forgetAll,
    /** A thread beside this one begins to write, and tells what changes; everything must be known that it could change. */
    writerOpened(): WriterEvents {
      prepare();
      writers += 1;
      return {
        onTerms(terms) {
          applyTerms(terms, productLexicon());
          unkept = (unkept ?? 0) + 1;
        },
        onKnowledge(told) {
          facts = told.facts;
          lengths = told.lengths;
          samples = undefined;
          if (told.vocabulary) vocabulary = loadCatalogVocabulary(replayReads(told.vocabulary), readTerms(file));
        },
        onClosed() {
          // Read again, as it was before the last count of writers: what it did is known.
          seenVersion = file.foreignVersion();
          writers -= 1;
        },
      };
    },
  };
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
