import type { AttributeTerm, CategoryTerm } from '../../core/company/company.ts';
import { allWordings, type LocalizedText } from '../../core/language.ts';
import { foldKey } from './columns.ts';

/** `catalog/attributes.yaml`: a term with translations of its values. */
export type AttributeEntry = AttributeTerm & { readonly values: ReadonlyMap<string, LocalizedText> };

/** Looks up what the company calls its attributes and categories, by any wording. */
export type TermBook = {
  attribute(name: string): { readonly key: string; readonly entry: AttributeEntry } | undefined;
  category(name: string): CategoryTerm | undefined;
};

export function termBook(attributes: readonly AttributeEntry[], categories: readonly CategoryTerm[]): TermBook {
  const byAttribute = new Map<string, { key: string; entry: AttributeEntry }>();
  for (const entry of attributes) {
    const found = { key: foldKey(Object.values(entry.name)[0] ?? ''), entry };
    for (const wording of wordings(entry))
      if (!byAttribute.has(foldKey(wording))) byAttribute.set(foldKey(wording), found);
  }
  const byCategory = new Map<string, CategoryTerm>();
  for (const term of categories) for (const wording of allWordings(term.name)) byCategory.set(foldKey(wording), term);
  for (const term of categories) {
    for (const wording of wordings(term)) if (!byCategory.has(foldKey(wording))) byCategory.set(foldKey(wording), term);
  }
  return { attribute: (name) => byAttribute.get(foldKey(name)), category: (name) => byCategory.get(foldKey(name)) };
}

function wordings(term: CategoryTerm | AttributeTerm): readonly string[] {
  return [...allWordings(term.name), ...Object.values(term.synonyms).flat()];
}
