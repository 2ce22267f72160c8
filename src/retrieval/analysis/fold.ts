import { layoutTwins } from '../language/letters.ts';

const plain = /^[\x20-\x7eа-я\n]*$/;
const accented = /[\u00c0-\u024f\u1e00-\u1eff]/g;
const marks = /[\u0300-\u036f]/g;

/**
 * One spelling for what people write in many: lower case, ё as е, no accents on Latin letters,
 * full-width and superscript signs as plain ones, control characters as spaces.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return (
    lower
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(accented, (letter) => letter.normalize('NFD').replace(marks, ''))
      .replaceAll('ß', 'ss')
      .replaceAll('ø', 'o')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: customers' text may hold anything, NUL included
      .replace(/[\x00-\x1f\u00ad\u200b-\u200f\ufeff]/g, (sign) => (sign < ' ' ? ' ' : ''))
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2018\u2019\u02bc`´]/g, "'")
      .replace(/[«»\u201c-\u201e]/g, '"')
      .replace(/\u2044/g, '/')
      .replace(/\s/g, ' ')
  );
}

/** The same keys in the other layout (`yfcjc` -> `насос`); undefined where the text has other signs. */
export function switchLayout(text: string): string | undefined {
  let switched = '';
  for (const sign of text.toLowerCase()) {
    const twin = layoutTwins.get(sign);
    if (twin !== undefined) switched += twin;
    else if (/[\d\-/ ]/.test(sign)) switched += sign;
    else return undefined;
  }
  return switched.replaceAll('ё', 'е');
}

/** Letters and digits alone: `De'Longhi` and `DeLonghi`, `AB-12/3` and `ab123` are one. */
export function lettersAndDigits(text: string): string {
  return fold(text).replace(/[^\p{L}\d]/gu, '');
}
