import type { Language } from '../../core/language.ts';
import { countLetters, languageOf } from '../text/language.ts';

const cyrillicLanguages = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'mn']);
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** `faq.en.md`, `faq_en.pdf`, `en/faq.md`. */
export function languageOfName(uri: string): Language | undefined {
  const suffix = /\.([a-z]{2})\.[a-z]+$/i.exec(uri)?.[1]?.toLowerCase();
  if (suffix && languageNames.of(suffix)) return suffix;
  // `check-in.md` is no Indian language: with a hyphen only those that the product speaks.
  return (/[_-](ru|en)\.[a-z]+$/i.exec(uri)?.[1] ?? /\/(ru|en)\//i.exec(uri)?.[1])?.toLowerCase();
}

/** What a page declares of itself, if its letters agree: templates often say `en` over Russian text. */
export function agreedLanguage(declared: string | undefined, text: string): Language | undefined {
  const tag = /^[a-z]{2}(?=$|[-_])/i.exec(declared ?? '')?.[0].toLowerCase();
  const seen = languageOf(countLetters(text));
  if (!tag || !languageNames.of(tag) || seen === undefined) return undefined;
  return cyrillicLanguages.has(tag) === (seen === 'ru') ? tag : undefined;
}

/**
 * The language of one passage of a document whose language was told by its letters alone: a page may hold both. Latin product
 * names in a Russian document do not make it English; whole sentences do.
 */
export function languageOfPassage(text: string, ofDocument: Language): Language {
  const { cyrillic, latin } = countLetters(text);
  if (ofDocument === 'en' && cyrillic > latin) return 'ru';
  const sentenceWords = text.match(/\b(?:the|and|is|are|of|to|for|in|with|you|we|our|it|on)\b/gi)?.length ?? 0;
  return ofDocument === 'ru' && cyrillic === 0 && latin >= 40 && sentenceWords >= 3 ? 'en' : ofDocument;
}
