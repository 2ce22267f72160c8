import { addValue } from './read-phrases.ts';
import { isFree, mark, type Reading, termOf, written } from './reading.ts';

/**
 * "In rust M", "size s", "размер М": sizes of one letter that is otherwise a small word ("it's", "I'm"), and "a medium" where the
 * catalog says M. Read from the customer's own spelling, where a capital tells them.
 */
export function readLetterSizes(reading: Reading, text: string): void {
  const isShouted = !/\p{Ll}/u.test(text.replace(/(?<!\p{L})\p{L}(?!\p{L})/gu, ''));
  for (const [letter, words] of Object.entries(sizes)) {
    const values = reading.known.vocabulary.values.filter(({ name }) => name.toLowerCase() === letter);
    const [value] = values.toSorted((left, right) => right.products - left.products);
    if (!value) continue;
    const said = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu'))];
    for (const match of said) {
      const before = text.slice(0, match.index);
      const isLetter = match[0].length === 1;
      const isCapital = isLetter && /\p{Lu}/u.test(match[0]) && !isShouted;
      // "The wrap dress in sage m".
      const isLast = isLetter && /^\P{L}*$/u.test(text.slice(match.index + 1)) && /\p{L}\s+$/u.test(before);
      const isSaid = isCapital || isLast || (isLetter ? ofSize : asSize).test(before);
      if (/['’&]$/u.test(before) || !isSaid) continue;
      const at = wordAt(reading, match[0].toLowerCase(), before);
      if (at === undefined) continue;
      addValue(reading, value, false);
      mark(reading, at, at + 1, 'value');
      if (isFree(reading, at - 1) && value.attribute.terms.includes(termOf(reading.words[at - 1])))
        mark(reading, at - 1, at, 'value');
    }
  }
}

/** The letters, and what else they are called; Cyrillic ones look or sound like them. */
const sizes: Readonly<Record<string, string>> = { s: 's|small', m: 'm|м|medium', l: 'л|large' };
const ofSize = /(?:size|размер\p{L}*|разм|р-р|р\.?|in(?: an?)?)[\s:]*$/iu;
const asSize = /(?:size|in(?: an?)?)\s+$/iu;

/** Its index among the words: the same word may stand before it. */
function wordAt(reading: Reading, said: string, before: string): number | undefined {
  const earlier =
    before.toLowerCase().match(new RegExp(`(?<![\\p{L}\\p{N}])${said}(?![\\p{L}\\p{N}])`, 'gu'))?.length ?? 0;
  const found = reading.words.flatMap((_word, index) => (written(reading, index) === said ? [index] : []));
  const at = found[earlier];
  return at !== undefined && isFree(reading, at) ? at : undefined;
}
