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

const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** GOST-like romanisation, enough to hold "Казань" beside "Kazan". */
export function transliterate(text: string): string {
  return [...text]
    .map((letter) => latin[letter] ?? letter)
    .join('')
    .replaceAll("'", '');
}
