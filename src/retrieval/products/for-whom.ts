import type { ProductFilter } from '../../core/ports/search.ts';
import { forMark } from '../analysis/analyze.ts';
import { fold } from '../analysis/fold.ts';
import {
  adultStems,
  childrenKinds,
  childrenStems,
  childrenStemsBehindFor,
  childrenStemsInTexts,
} from '../language/audiences.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import type { CategoryEntry } from '../vocabulary/meaning.ts';

type ForWhom = NonNullable<ProductFilter['isFor']>;

/** The condition on `products p`: goods that say whom they are for by name, kind or value; `children-mentioned` by any of their texts. */
export function forWhomCondition(whom: ForWhom, vocabulary: CatalogVocabulary) {
  const { categoryIds, valueIds } = childrensOf(vocabulary);
  const namesHold = [
    ...[...childrenStems].map((stem) => ` ${stem} `),
    ...[...childrenStemsBehindFor].map((stem) => ` ${forMark} ${stem} `),
  ];
  const textsHold = (stems: ReadonlySet<string>) => [...stems].map((stem) => ` ${stem}:`);
  const held = (text: string, parts: readonly string[]) => parts.map(() => `instr(${text}, ?) > 0`).join(' or ');
  const inWords = (condition: string) => `exists (select 1 from product_words w where w.id = p.id and (${condition}))`;
  const [names, others] = [`' ' || w.name_terms || ' '`, `' ' || w.other_terms`];
  const childrens = {
    sql: `(p.category in (select value from json_each(?))
      or exists (select 1 from product_values v where v.product = p.id and v.value in (select value from json_each(?)))
      or ${inWords(held(names, namesHold))})`,
    values: [JSON.stringify(categoryIds), JSON.stringify(valueIds), ...namesHold],
  };
  if (whom === 'children') return childrens;
  if (whom === 'children-mentioned') {
    const parts = textsHold(childrenStemsInTexts);
    return {
      sql: `(${childrens.sql} or ${inWords(held(others, parts))})`,
      values: [...childrens.values, ...parts],
    };
  }
  // "For children and adults" is for adults too.
  const parts = textsHold(adultStems);
  return { sql: `(not ${childrens.sql} or ${inWords(held(others, parts))})`, values: [...childrens.values, ...parts] };
}

/** Whether goods of the catalog are called so that they are for children, or some text says so of them. */
export function hasChildrens(
  { vocabulary, lexicon }: { readonly vocabulary: CatalogVocabulary; readonly lexicon: Lexicon },
  told: 'by-name' | 'anywhere',
): boolean {
  const { categoryIds, valueIds } = childrensOf(vocabulary);
  if (categoryIds.length > 0 || valueIds.length > 0) return true;
  if ([...childrenStems].some((stem) => lexicon.titles(stem) > 0)) return true;
  return told === 'anywhere' && [...childrenStemsInTexts].some((stem) => lexicon.has(stem));
}

type Childrens = {
  readonly categories: readonly CategoryEntry[];
  readonly categoryIds: readonly number[];
  readonly valueIds: readonly number[];
};

const kept = new WeakMap<CatalogVocabulary, Childrens>();

/** Kinds of goods and values that are called so. */
export function childrensOf(vocabulary: CatalogVocabulary): Childrens {
  let found = kept.get(vocabulary);
  if (!found) {
    const meanings = [...vocabulary.phrases.keys()].flatMap((key) => vocabulary.phrases.find(key.split(' ')));
    const categories = [...new Set(meanings)].filter(
      (meaning): meaning is CategoryEntry =>
        meaning.kind === 'category' && [...meaning.wordings].some((wording) => childrenKinds.test(fold(wording))),
    );
    const isChildrens = (term: string) => childrenStems.has(term) || childrenStemsBehindFor.has(term);
    found = {
      categories,
      categoryIds: [...new Set(categories.flatMap(({ ids }) => ids))],
      valueIds: vocabulary.values
        .filter(({ terms }) => terms.length > 0 && terms.every(isChildrens))
        .map(({ id }) => id),
    };
    kept.set(vocabulary, found);
  }
  return found;
}

/** What a kind for children is, but for whom it is for: "Frames" of "Kids frames". */
export function counterpartsOf({ wordings }: CategoryEntry, { phrases }: CatalogVocabulary): readonly CategoryEntry[] {
  return [...wordings]
    .flatMap((wording) => phrases.findText(wording.replace(childrenKinds, ' ')))
    .filter((meaning): meaning is CategoryEntry => meaning.kind === 'category');
}
