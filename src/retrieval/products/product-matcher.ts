import type { Language } from '../../core/language.ts';
import type { ProductFilter, ProductSearchResult, ProductSort } from '../../core/ports/search.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import type { TermGroup } from './match-expression.ts';
import type { Ranked, UsualLengths } from './rank.ts';

export type ProductSearchPlan = {
  readonly groups: readonly TermGroup[];
  /** Words that became filters: they order what nothing else orders. */
  readonly filterGroups: readonly TermGroup[];
  readonly filter: ProductFilter;
  readonly sort: ProductSort;
  /** SKUs named outright; they stand first where relevance orders. */
  readonly named: readonly string[];
  readonly usual: UsualLengths;
  readonly limit: number;
  readonly offset: number;
  /** The language that facets are counted in; undefined: they are not wanted. */
  readonly facetsIn?: Language | undefined;
};

export type FoundProducts = {
  readonly ranked: readonly Ranked[];
  readonly total: number;
  /** Over all matches; empty where the plan wants none. */
  readonly facets: ProductSearchResult['facets'];
};

/** What a product is called, in index terms. */
export type NamedRow = { readonly sku: string; readonly name_terms: string; readonly model_terms: string };

/** Matches words with products: in the index file, or on a search server. What words mean is no matter of its. */
export interface ProductMatcher {
  /** Products that pass the filter and hold the words: all of the words where enough do, else any, better covered first. */
  find(plan: ProductSearchPlan, vocabulary: CatalogVocabulary): Promise<FoundProducts>;
  /** Whether any product within the filter holds every word of `groups`, and those of `inName` in its name. */
  holdsAll(
    words: { readonly groups: readonly TermGroup[]; readonly inName?: readonly TermGroup[] },
    filter: ProductFilter,
    vocabulary: CatalogVocabulary,
  ): Promise<boolean>;
  /** Products that hold any of these words in their name or code: at most so many, best first. */
  calledBy(groups: readonly Pick<TermGroup, 'terms' | 'isPrefix'>[], limit: number): Promise<readonly NamedRow[]>;
  /** SKUs that hold this term in their code, at most so many. */
  withCode(term: string, limit: number): Promise<readonly string[]>;
}
