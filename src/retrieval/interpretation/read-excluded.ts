import { withoutWords } from '../language/signals.ts';
import type { ValueEntry } from '../vocabulary/meaning.ts';
import { isContent, isFree, mark, type Reading, termOf, written } from './reading.ts';

/** "Без робусты" where the values are "arabica" and "arabica and robusta blend": those that say the word are out. */
export function readExcluded(reading: Reading): void {
  for (const [index, word] of reading.words.entries()) {
    if (!isFree(reading, index) || !isContent(reading, index)) continue;
    if (!withoutWords.has(written(reading, index - 1))) continue;
    const values = valuesSaying(reading, termOf(word));
    const [first] = values;
    if (!first) {
      // A word that only texts say can't be ruled out by; looked for it must not be either. Names may say "without" themselves.
      const isInNames = word.terms.some((term) => reading.known.lexicon.titles(term) > 0);
      if (word.terms.length > 0 && !isInNames) mark(reading, index - 1, index + 1, 'signal');
      continue;
    }
    const { key } = first.attribute;
    reading.attributes = reading.attributes.filter((one) => one.key !== key);
    reading.attributes.push({ key, type: 'value', values: values.map((value) => value.name), isExcluded: true });
    mark(reading, index - 1, index + 1, 'value');
  }
}

/** Of the attribute that most products have them of, within the category where one was named. */
function valuesSaying({ known, filter }: Reading, term: string): readonly ValueEntry[] {
  if (term.length < 3) return [];
  const saying = known.vocabulary.values.filter((value) => value.terms.includes(term));
  const categoryIds = filter.category === undefined ? undefined : known.vocabulary.categoryIds(filter.category);
  const within = categoryIds && known.countWithin(categoryIds).values(saying.map((value) => value.id));
  const byAttribute = Map.groupBy(saying, (value) => value.attribute);
  const counted = [...byAttribute.values()].map((values) => ({
    values,
    products: values.reduce((sum, value) => sum + (within ? (within.get(value.id) ?? 0) : value.products), 0),
  }));
  const [most] = counted.filter(({ products }) => products > 0).sort((left, right) => right.products - left.products);
  return most?.values ?? [];
}
