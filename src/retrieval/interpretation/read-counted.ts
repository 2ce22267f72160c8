import { countedUnit } from '../../core/catalog/counted-units.ts';
import { isFree, mark, type Reading } from './reading.ts';

/** "30 sheets", "12 мешков" where the catalog has no such word: how many are wanted, and nothing to look for. */
export function readCounted(reading: Reading): void {
  for (const [index, { token, terms }] of reading.words.entries()) {
    const before = reading.words[index - 1]?.token;
    if (token.kind !== 'word' || before?.kind !== 'number' || token.text.length < 3 || terms.length > 0) continue;
    if (isFree(reading, index) && countedUnit(token.text) !== undefined) mark(reading, index - 1, index + 1, 'signal');
  }
}

/** "12 мешков", "сколько листов": counts what is wanted and is no property of it, unless goods are called so. */
export function markCounted(reading: Reading, start: number, end: number): void {
  const { lexicon } = reading.known;
  const isNamed = reading.words.slice(start, end).some(({ terms }) => terms.some((term) => lexicon.titles(term) > 0));
  const isCounted = reading.words[start - 1]?.token.kind === 'number';
  if (isNamed && !isCounted) return;
  mark(reading, isCounted ? start - 1 : start, end, 'signal');
}
