/** Sizes by which goods of one name are told apart, however they are written: "5 litre" is "5 l", "размера L" is "size L". */
import { fold } from '../../../../../../retrieval/analysis/fold.ts';

const units: readonly (readonly [unit: string, written: string])[] = [
  ['kg', 'кг|кило\\p{L}*|kg|kilo\\p{L}*'],
  ['g', 'гр?|грамм\\p{L}*|g|gr|gram\\p{L}*'],
  ['ml', 'мл|миллилитр\\p{L}*|ml|millilit\\p{L}*'],
  ['l', 'л|литр\\p{L}*|l|lit(?:re|er)s?'],
  ['w', 'вт|ватт\\p{L}*|w|watts?'],
  ['mm', 'мм|миллиметр\\p{L}*|mm|millimet\\p{L}*'],
  ['cm', 'см|сантиметр\\p{L}*|cm|centimet\\p{L}*'],
  ['m', 'м|метр\\p{L}*|m|met(?:re|er)s?'],
];
const anyUnit = units.map(([, written]) => written).join('|');
const measure = new RegExp(`(?<![\\p{L}\\d.,/])(\\d+(?:[.,]\\d+)?)[\\s\\u00a0-]?(${anyUnit})(?![\\p{L}\\d])`, 'giu');
/** After its word in any writing; alone only as a capital that no figure stands before. */
const letter =
  /(?<!\p{L})(?:size|размер\p{L}*|р\.)\s*(xxl|xl|xs|s|m|l|хл|хс|с|м|л)(?![\p{L}\d])|(?<![\p{L}\d])(?<!\d\s)(XXL|XL|XS|S|M|L|ХХЛ|ХЛ|ХС|М|Л)(?![\p{L}\d'’])/giu;

export type Size = { readonly written: string; readonly token: string };

export function sizesIn(text: string): readonly Size[] {
  const measured = [...text.matchAll(measure)].map(([written, figure = '', unit = '']) => ({
    written,
    token: `${Number(figure.replace(',', '.'))}${unitOf(unit)}`,
  }));
  const lettered = [...text.matchAll(letter)]
    .filter(([, afterWord, alone]) => afterWord !== undefined || (alone ?? '') === (alone ?? '').toUpperCase())
    .map(([written, afterWord, alone]) => ({ written, token: `size:${inLatin(fold(afterWord ?? alone ?? ''))}` }));
  return [...measured, ...lettered];
}

/** "5l", "size:l": a size as `sizesIn` tells it, and no word. */
export function isSize(word: string): boolean {
  return /^(?:\d+(?:\.\d+)?(?:kg|g|ml|l|w|mm|cm|m)|size:\w+)$/u.test(word);
}

function unitOf(written: string): string {
  return units.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(written))?.[0] ?? '';
}

/** Letters of sizes; of others that look alike "С" would be a C. */
export function inLatin(letters: string): string {
  return [...letters].map((one) => ({ с: 's', м: 'm', л: 'l', х: 'x' })[one] ?? one).join('');
}
