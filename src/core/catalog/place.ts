import { latinLetters } from '../latin-letters.ts';
import { placeSynonyms } from './place-synonyms.ts';

/** Case, ё, dashes, "г." and usual synonyms folded away: "г. Санкт-Петербург", "СПб", "Saint Petersburg" are one. */
export function foldPlace(place: string): string {
  const folded = place
    .toLocaleLowerCase()
    .replaceAll('ё', 'е')
    .replace(/^(г|гор|город|city of)\.?\s+/u, '')
    .replace(/[.,"«»]/gu, ' ')
    .replace(/[-–—_\s]+/gu, ' ')
    .trim();
  return placeSynonyms.get(folded) ?? folded;
}

export function isSamePlace(left: string, right: string): boolean {
  const a = foldPlace(left);
  const b = foldPlace(right);
  return a === b || transliterate(a) === transliterate(b);
}

/** GOST-like romanisation, enough to hold "Казань" beside "Kazan". */
export function transliterate(text: string): string {
  return [...text]
    .map((letter) => latinLetters[letter] ?? letter)
    .join('')
    .replaceAll("'", '');
}
