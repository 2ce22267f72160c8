import type { CategoryTerm } from '../../core/company/company.ts';
import { allWordings, inLanguage, type Language } from '../../core/language.ts';

export type Category = {
  readonly name: string;
  readonly wordings: readonly string[];
  readonly children: readonly Category[];
};

/** Without a tree of the company's own, the most frequent categories of the products stand side by side. */
const longestFlatList = 12;

/** The company's category tree in one language. Branches without products are left out when the counts tell of every category. */
export function categoryTree(
  terms: readonly CategoryTerm[],
  counts: readonly { readonly value: string; readonly count: number }[],
  language: Language,
): readonly Category[] {
  if (terms.length === 0)
    return counts.slice(0, longestFlatList).map(({ value }) => ({ name: value, wordings: [value], children: [] }));
  const childrenOf = (parent: CategoryTerm | undefined, depth: number): readonly Category[] =>
    depth > 5
      ? []
      : terms
          .filter((term) => isChild(term, parent))
          .map((term) => ({
            name: inLanguage(term.name, language),
            wordings: allWordings(term.name),
            children: childrenOf(term, depth + 1),
          }));
  const known = new Set(counts.map(({ value }) => value));
  const hasProducts = (category: Category): boolean => known.has(category.name) || category.children.some(hasProducts);
  // The search counts at most thirty categories; a longer list may miss some.
  return counts.length >= 30 ? childrenOf(undefined, 0) : childrenOf(undefined, 0).filter(hasProducts);
}

/** The way from the root to a category by any of its names; empty when unknown. */
export function pathTo(categories: readonly Category[], name: string): readonly Category[] {
  for (const category of categories) {
    if (category.wordings.includes(name)) return [category];
    const deeper = pathTo(category.children, name);
    if (deeper.length > 0) return [category, ...deeper];
  }
  return [];
}

function isChild(term: CategoryTerm, parent: CategoryTerm | undefined): boolean {
  return parent
    ? term.parent !== undefined && allWordings(parent.name).includes(term.parent)
    : term.parent === undefined;
}
