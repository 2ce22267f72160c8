import type { CategoryTerm } from '../../core/company/company.ts';
import { allWordings, type LocalizedText } from '../../core/language.ts';
import { indexTerms } from '../analysis/analyze.ts';
import { fold } from '../analysis/fold.ts';
import { headWord } from './head-word.ts';
import type { CategoryEntry, Meaning } from './meaning.ts';
import { Phrases } from './phrases.ts';

export type CategoryRow = { id: number; parent: number | null; wordings: LocalizedText };

/** Adds every name and synonym of each category that has products; gives the look-up of a category's ids by any name. */
export function addCategories(
  phrases: Phrases<Meaning>,
  rows: readonly CategoryRow[],
  used: ReadonlySet<number>,
  terms: readonly CategoryTerm[],
) {
  const names = new Phrases<string>();
  const called = new Map<string, Set<string>>();
  const addName = (wording: string, name: string) => {
    names.add(wording, name);
    called.set(name, (called.get(name) ?? new Set()).add(fold(wording).trim()));
  };
  const idsByName = new Map<string, Set<number>>();
  const nameOf = (wordings: LocalizedText) => fold(allWordings(wordings)[0] ?? '').trim();
  for (const row of rows) {
    for (const wording of allWordings(row.wordings)) addName(wording, nameOf(row.wordings));
    const ids = idsByName.get(nameOf(row.wordings)) ?? new Set();
    idsByName.set(nameOf(row.wordings), ids.add(row.id));
  }
  const displayNames = new Map(rows.map((row) => [nameOf(row.wordings), allWordings(row.wordings)[0] ?? '']));
  const parents = new Map<string, string>();
  for (const term of terms) {
    // A term may give the category a name in a language that the products do not: the catalog's own name leads.
    const wordings = allWordings(term.name);
    const name =
      wordings.map((wording) => names.findText(wording)[0]).find((found) => found !== undefined) ?? nameOf(term.name);
    if (!displayNames.has(name)) displayNames.set(name, wordings[0] ?? '');
    for (const wording of [...wordings, ...Object.values(term.synonyms).flat()]) addName(wording, name);
    if (term.parent) parents.set(name, names.findText(term.parent)[0] ?? fold(term.parent).trim());
  }

  function idsWithChildren(name: string): number[] {
    const wanted = new Set([name]);
    for (let size = 0; size !== wanted.size; ) {
      size = wanted.size;
      for (const [child, parent] of parents) if (wanted.has(parent)) wanted.add(child);
    }
    const ids = new Set([...wanted].flatMap((one) => [...(idsByName.get(one) ?? [])]));
    for (let size = 0; size !== ids.size; ) {
      size = ids.size;
      for (const row of rows) if (row.parent !== null && ids.has(row.parent)) ids.add(row.id);
    }
    return [...ids].filter((id) => used.has(id));
  }

  const entries = new Map<string, CategoryEntry>();
  for (const [name, display] of displayNames) {
    const ids = idsWithChildren(name);
    if (ids.length > 0)
      entries.set(name, { kind: 'category', name: display, ids, wordings: called.get(name) ?? new Set() });
  }
  for (const key of names.keys()) {
    const found = names.find(key.split(' ')).flatMap((name) => entries.get(name) ?? []);
    for (const entry of found) phrases.addTerms(key.split(' '), entry);
  }
  // By names alone: a synonym ("manual espresso", "drip bags") may end in any word.
  const named = [
    ...rows.map(({ wordings }) => ({ name: nameOf(wordings), wordings: allWordings(wordings) })),
    ...terms.map(({ name }) => ({
      name: names.findText(allWordings(name)[0] ?? '')[0] ?? '',
      wordings: allWordings(name),
    })),
  ].map(({ name, wordings }) => ({ wordings, ids: entries.get(name)?.ids ?? [] }));
  const families = familiesOf(named, (word) => names.findText(word).length > 0);
  for (const family of families) phrases.add(family.name, family);
  const idsOf = (name: string) => {
    const known = names.findText(name).flatMap((one) => entries.get(one)?.ids ?? []);
    const family = families.find((one) => known.length === 0 && one.name === name);
    return [...new Set(family?.ids ?? known)];
  };
  return (name: string): readonly number[] | undefined => {
    // "Coffee machines / Bean-to-cup machines", as a product's category is shown, also where only the steps are known by name.
    const steps = name.split(' / ');
    const found = [name, ...(steps.length > 1 ? steps.slice(-1) : [])].map(idsOf).find((ids) => ids.length > 0);
    return found;
  };
}

/** "Guitars" of "Acoustic guitars" and "Electric guitars", where no category is called so: what the customer asks for by the word alone. */
function familiesOf(
  named: readonly { readonly wordings: readonly string[]; readonly ids: readonly number[] }[],
  isName: (word: string) => boolean,
): readonly CategoryEntry[] {
  const byHead = new Map<string, { readonly heads: Set<string>; readonly ids: Set<number> }>();
  for (const each of named)
    for (const wording of each.wordings) {
      const head = headWord(wording);
      if (head === undefined || each.ids.length === 0 || isName(head)) continue;
      const key = indexTerms(head).join(' ');
      const family = byHead.get(key) ?? { heads: new Set(), ids: new Set() };
      byHead.set(key, family);
      family.heads.add(head);
      for (const id of each.ids) family.ids.add(id);
    }
  return [...byHead.values()].map(({ heads, ids }) => {
    const [head = ''] = heads;
    return {
      kind: 'category',
      name: head.charAt(0).toUpperCase() + head.slice(1),
      ids: [...ids],
      wordings: heads,
      isFamily: true,
    };
  });
}

/** The names from the root down. */
export function pathOf(rows: ReadonlyMap<number, CategoryRow>, id: number): LocalizedText[] {
  const path: LocalizedText[] = [];
  for (let row = rows.get(id); row && path.length < 32; row = row.parent === null ? undefined : rows.get(row.parent))
    path.unshift(row.wordings);
  return path;
}
