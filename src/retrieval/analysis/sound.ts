import { codeLetters, lookAlikes, reverseTransliteration, soundRules, transliteration } from '../language/letters.ts';

/** A key under which a name sounds the same in either script: `sound("делонги") === sound("delonghi")`. */
export function sound(word: string): string {
  let key = transliterate(word);
  for (const [pattern, replacement] of soundRules) key = key.replace(pattern, replacement);
  return key;
}

function transliterate(word: string): string {
  let latin = '';
  for (const letter of word) latin += transliteration[letter] ?? letter;
  return latin;
}

/** `nasos` -> `насос`: a Russian word typed in Latin letters. */
export function toCyrillic(word: string): string {
  let rest = word;
  let cyrillic = '';
  while (rest) {
    const rule = reverseTransliteration.find(([latin]) => rest.startsWith(latin));
    cyrillic += rule ? rule[1] : rest[0];
    rest = rest.slice(rule ? rule[0].length : 1);
  }
  return cyrillic;
}

/** Other spellings of the letters of a model code: as they look (рх -> px) and as they are read (рх -> rx). */
export function codeTwins(letters: string): string[] {
  const twins = new Set<string>();
  const isCyrillic = /[а-я]/.test(letters);
  for (const table of [lookAlikes, codeLetters]) {
    const map = isCyrillic ? table : Object.fromEntries(Object.entries(table).map(([from, to]) => [to, from]));
    twins.add([...letters].map((letter) => map[letter] ?? letter).join(''));
  }
  twins.delete(letters);
  return [...twins];
}
