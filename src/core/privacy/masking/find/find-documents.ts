import type { Found } from '../personal-data.ts';

/** What is said before a document's number. */
const labels = [
  'паспорт\\p{L}*',
  'загранпаспорт\\p{L}*',
  'серия',
  'сери[ия]',
  'инн',
  'снилс',
  'полис\\p{L}*(?:\\s+омс)?',
  'омс',
  'водительск\\p{L}+ (?:удостоверени\\p{L}+|прав\\p{L}*)',
  'прав[аы]',
  'ву',
  'в/у',
  'свидетельств\\p{L}*(?: о рождении)?',
  'удостоверени\\p{L}*',
  'военн\\p{L}+ билет\\p{L}*',
  'расч[её]тн\\p{L}+ сч[её]т\\p{L}*',
  'р/с',
  'сч[её]т\\p{L}*',
  'иин',
  'документ\\p{L}*',
  'passport',
  'ssn',
  'social security(?: number)?',
  "driver'?s? licen[cs]e",
  'driving licen[cs]e',
  'licen[cs]e',
  'dl',
  'national insurance(?: number)?',
  'nino',
  'ni number',
  'id card',
  'identity card',
  'iban',
  'account(?: number)?',
  'tax id',
  'tin',
  'itin',
  'nie',
  'dni',
  'document',
  'national id',
].join('|');
const between = String.raw`[^\p{L}\d]{0,4}(?:(?:рф|мо[йя]|у меня|номер\p{L}*|серия|сери[ия]|number|no|num|is|это|вот|of|and|и|№|#|my|n)[^\p{L}\d]{0,3}){0,4}`;
const code = String.raw`(?:[A-ZА-Я]{0,3}[ -]?)?\d[\dA-ZА-Я]*(?:[ \-–/]{1,2}(?:(?:№|номер|no\.?|number)\s?)?[\dA-ZА-Я]*\d[\dA-ZА-Я]*){0,6}`;
const labelled = new RegExp(`(?<!\\p{L})(?:${labels})(?!\\p{L})${between}(${code})(?![\\p{L}\\d])`, 'giu');
/** Forms that nothing else has. */
const bare: readonly RegExp[] = [
  /(?<![\d\p{L}-])\d{3}[-–]\d{3}[-–]\d{3}[ -–]\d{2}(?![\d\p{L}])/gu, // СНИЛС
  /(?<![\d\p{L}-])\d{3}[-–]\d{2}[-–]\d{4}(?![\d\p{L}-])/gu, // SSN
  /(?<![\d\p{L}-])\d{2}\s\d{2}\s(?:№\s?)?\d{6}(?![\d\p{L}])/gu, // passport of Russia
  /(?<![\d\p{L}-])\d{4}\s(?:№\s?)?\d{6}(?![\d\p{L}])/gu,
  /(?<![\p{L}\d])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/gu, // National Insurance number
];
const iban = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![\p{L}\d])/giu;
const account = /(?<!\d)4(?:0817|0820|2301|2303|2305|2306)\d{15}(?!\d)/gu;
const twelve = /(?<![\p{L}\d+-])\d{12}(?![\p{L}\d])/gu;

/** Numbers of passports, licences, insurance, tax and bank accounts: by what stands before them, or by a form of their own. */
export function findDocuments(text: string): readonly Found[] {
  const found: Found[] = [];
  if (!/\d{2}/u.test(text)) return found;
  for (const match of text.matchAll(labelled)) {
    const number = (match[1] ?? '').trimEnd();
    const start = match.index + match[0].length - (match[1] ?? '').length;
    if (number.replace(/[^\dA-ZА-Я]/giu, '').length >= 6 && /\d.*\d.*\d.*\d/u.test(number))
      found.push(document(start, number.length));
  }
  for (const pattern of bare)
    for (const match of text.matchAll(pattern)) found.push(document(match.index, match[0].length));
  for (const match of text.matchAll(iban)) if (isIban(match[0])) found.push(document(match.index, match[0].length));
  for (const match of text.matchAll(account)) found.push(document(match.index, match[0].length));
  for (const match of text.matchAll(twelve))
    if (isTaxNumber(match[0])) found.push(document(match.index, match[0].length));
  return found;
}

function document(start: number, length: number): Found {
  return { start, end: start + length, kind: 'document' };
}

/** ISO 13616: the number read to base 97 leaves 1. */
function isIban(written: string): boolean {
  const compact = written.replace(/\s/g, '').toUpperCase();
  if (compact.length < 15 || compact.length > 34) return false;
  let rest = 0;
  for (const letter of compact.slice(4) + compact.slice(0, 4)) {
    const value = /\d/.test(letter) ? letter : String(letter.charCodeAt(0) - 55);
    rest = Number(`${rest}${value}`) % 97;
  }
  return rest === 1;
}

/** ИНН of a person, by its two check digits. */
function isTaxNumber(digits: string): boolean {
  const check = (weights: readonly number[]) =>
    (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11) % 10;
  return (
    check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(digits[10]) &&
    check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(digits[11])
  );
}
