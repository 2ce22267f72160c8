import type { Language, LocalizedText } from '../../core/language.ts';

export type LetterCounts = { cyrillic: number; latin: number };

export function countLetters(text: string, counts: LetterCounts = { cyrillic: 0, latin: 0 }): LetterCounts {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x400 && code <= 0x52f) counts.cyrillic += 1;
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) counts.latin += 1;
  }
  return counts;
}

/**
 * Russian when at least a tenth of the letters is Cyrillic: Russian catalogs are full of Latin model names, English ones have no Cyrillic.
 * Undefined when there are no letters to tell by.
 */
export function languageOf(counts: LetterCounts): Language | undefined {
  const letters = counts.cyrillic + counts.latin;
  if (letters === 0) return undefined;
  return counts.cyrillic * 10 >= letters ? 'ru' : 'en';
}

/** Texts by language with the company's languages first, in their order; empty ones are left out. */
export function localized(
  texts: readonly (readonly [Language, string])[],
  languages: readonly Language[],
): LocalizedText {
  const [only] = texts;
  if (texts.length === 1 && only) return only[1] === '' ? {} : { [only[0]]: only[1] };
  const found = new Map<Language, string>();
  for (const [language, text] of texts) if (text !== '' && !found.has(language)) found.set(language, text);
  if (found.size < 2) return Object.fromEntries(found);
  const rank = (language: Language) => (languages.includes(language) ? languages.indexOf(language) : languages.length);
  return Object.fromEntries([...found].sort(([left], [right]) => rank(left) - rank(right)));
}
