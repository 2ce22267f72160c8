import { allWordings } from '../../core/language.ts';
import { indexTerms } from '../analysis/analyze.ts';
import { editDistance } from '../analysis/distance.ts';
import { fold } from '../analysis/fold.ts';
import { stem } from '../analysis/stem.ts';
import { type Concept, concepts } from '../language/concepts.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import type { AttributeEntry } from '../vocabulary/meaning.ts';

export type Comparison = { readonly concept: Concept; readonly direction: 'more' | 'less' };

const askedStems = new Map<string, Concept>();
const extremeStems = new Map<string, Concept>();
const comparisons = new Map<string, Comparison>();
for (const concept of concepts) {
  for (const word of listed(concept.asked)) if (!askedStems.has(stem(word))) askedStems.set(stem(word), concept);
  for (const word of listed(concept.extremes ?? '')) extremeStems.set(stem(word), concept);
  for (const word of listed(concept.more)) comparisons.set(word, { concept, direction: 'more' });
  for (const word of listed(concept.less)) comparisons.set(word, { concept, direction: 'less' });
}
// Inflected: "дешевые", "недорогую".
for (const [word, comparison] of [...comparisons])
  if (!comparisons.has(stem(word))) comparisons.set(stem(word), comparison);

/** The property that a question word asks about: "весит" -> weight. */
export function askedConcept(term: string): Concept | undefined {
  return askedStems.get(term);
}

/** The property that an adjective compares by: "тяжелее" -> more of weight. */
export function comparisonOf(writtenWord: string, term: string): Comparison | undefined {
  return comparisons.get(writtenWord) ?? (writtenWord.length > 4 ? comparisons.get(term) : undefined);
}

/** The same for a long word with one slip that nothing in the catalog is called by: "chepest". */
export function comparisonNear(writtenWord: string): Comparison | undefined {
  if (writtenWord.length < 6 || writtenWord.length > 20) return undefined;
  for (const [word, comparison] of comparisons)
    if (word.length >= 6 && word[0] === writtenWord[0] && editDistance(word, writtenWord, 1) <= 1) return comparison;
  return undefined;
}

/** The property whose end an adjective names where it is raised: "самый лёгкий" -> weight. */
export function extremeConcept(term: string): Concept | undefined {
  return extremeStems.get(term) ?? askedConcept(term);
}

const resolved = new WeakMap<CatalogVocabulary, Map<Concept, readonly AttributeEntry[]>>();

/** The catalog's attribute for a general property: the one called exactly so, else the nearest name that more products have. */
export function attributeOf(concept: Concept, vocabulary: CatalogVocabulary): AttributeEntry | undefined {
  return attributesOf(concept, vocabulary)[0];
}

/** All that are called so, the likeliest first: kinds of goods may give it by several names. */
export function attributesOf(concept: Concept, vocabulary: CatalogVocabulary): readonly AttributeEntry[] {
  let byConcept = resolved.get(vocabulary);
  if (!byConcept) {
    byConcept = new Map();
    resolved.set(vocabulary, byConcept);
  }
  const known = byConcept.get(concept);
  if (known) return known;
  const found = findAttributes(concept, vocabulary);
  byConcept.set(concept, found);
  return found;
}

function findAttributes(concept: Concept, vocabulary: CatalogVocabulary): readonly AttributeEntry[] {
  const phrases = listed(concept.names)
    .map(indexTerms)
    .filter((terms) => terms.length > 0);
  const best = new Map<AttributeEntry, number>();
  for (const entry of vocabulary.attributes) {
    for (const wording of [...allWordings(entry.wordings), entry.key]) {
      const terms = indexTerms(wording);
      const phrase = phrases.findIndex((candidate) => candidate.every((term) => terms.includes(term)));
      if (phrase < 0) continue;
      const extra = terms.length - (phrases[phrase]?.length ?? 0);
      const products = [...entry.units.values()].reduce((sum, count) => sum + count, 0);
      const worth = -extra * 10 - phrase + Math.log10(1 + products);
      if (worth > (best.get(entry) ?? Number.NEGATIVE_INFINITY)) best.set(entry, worth);
    }
  }
  return [...best].toSorted((left, right) => right[1] - left[1]).map(([entry]) => entry);
}

function listed(text: string): string[] {
  return text === '' ? [] : text.split(', ').map(fold);
}
