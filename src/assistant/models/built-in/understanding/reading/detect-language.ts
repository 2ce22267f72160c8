import type { Language } from '../../../../../core/language.ts';
import { loadReader } from '../load-reader.ts';
import { readContactSlots } from '../slots/read-slots.ts';
import { cleanText } from './clean-text.ts';
import { isNameBesideContact } from './name-beside-contact.ts';
import { spokenLanguage } from './spoken-language.ts';

/** The language a message is written in, among the company's; the fallback when it tells nothing ("ok", a number, a product's name). */
export function detectLanguage(
  text: string,
  options: { readonly languages: readonly Language[]; readonly fallback: Language; readonly isTalking?: boolean },
): Language {
  const { vocabulary, readScript } = loadReader();
  const masked = readContactSlots(cleanText(text), { expecting: undefined, fallbackLanguage: 'en', country: '' }).text;
  const mended = isNameBesideContact(masked) ? masked : readScript(masked).text;
  return spokenLanguage({ text: mended, ...options, vocabulary });
}
