import type { Language } from '../../../../../core/language.ts';
import { classOf } from '../classifier/word-classes.ts';
import { foldText } from './clean-text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Said in every language: they tell nothing. */
const shared = new Set([
  'ok',
  'okay',
  'k',
  'pro',
  'plus',
  'hi',
  'sale',
  'email',
  'mail',
  'whatsapp',
  'telegram',
  'no',
  'promo',
  'max',
  'mini',
]);

/** The language of the message among the company's; names, numbers, addresses and codes keep the conversation's. */
export function spokenLanguage(options: {
  /** Slots masked, script mended. */
  readonly text: string;
  readonly fallback: Language;
  readonly languages: readonly Language[];
  readonly vocabulary: Vocabulary;
  /** The customer has written in the conversation's language before: a name alone ("Казань") changes nothing. */
  readonly isTalking?: boolean;
}): Language {
  // "apply_discount(90)" is of no language.
  const plain = options.text.replace(/\{[a-z]+\}/g, ' ').replace(/[a-z]+(?:_[a-z]+)+(?:\([^)]*\))?/giu, ' ');
  const words = plain.match(/\p{L}+/gu) ?? [];
  const cyrillic = words.filter((word) => /[а-яё]/i.test(word)).length;
  const english = words.filter((word) => isEnglish(word, options.vocabulary)).length;
  const latin = words.filter((word) => /[a-z]/i.test(word)).length;
  // "How much is Рубанок электрический Резак?": names stand in the catalog's language, the sentence in the customer's.
  const ordinary = words.filter((word) => /[а-яё]/i.test(word) && options.vocabulary.isKnown(foldText(word))).length;
  if (options.isTalking && isNameAlone(words)) return options.fallback;
  const spoken =
    english >= 2 && english > ordinary
      ? 'en'
      : cyrillic > 0 && cyrillic >= english
        ? 'ru'
        : english > 0 && english * 3 >= latin
          ? 'en'
          : undefined;
  if (!spoken || isSignAlone(words)) return options.fallback;
  return options.languages.find((language) => language.split('-')[0] === spoken) ?? options.fallback;
}

/** One or two words with capitals that people say as nothing else: a town, a name. */
function isNameAlone(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.length <= 2 &&
    words.every((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word) && classOf(foldText(word)) === undefined)
  );
}

/** One word in capitals is a code or a name rather than a language: "STAFF". */
function isSignAlone(words: readonly string[]): boolean {
  const [word = '', ...others] = words;
  return others.length === 0 && /^[A-Z]{3,}$/.test(word) && !greetingClasses.has(classOf(foldText(word)) ?? '');
}

const greetingClasses = new Set(['hello', 'yes', 'no', 'thank', 'bye', 'price', 'deliver']);

function isEnglish(word: string, vocabulary: Vocabulary): boolean {
  const folded = foldText(word);
  // The R of "175/70 R13" is of no language.
  return /^(?:[a-z]{2,}|[aiu])$/.test(folded) && !shared.has(folded) && vocabulary.isKnown(folded);
}
