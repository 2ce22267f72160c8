import { setImmediate } from 'node:timers/promises';
import type { Language } from '../../core/language.ts';
import { detectLanguage } from '../models/built-in/understanding/reading/detect-language.ts';
import type { ProductLookup } from '../tools/tool-scope.ts';
import { createProductLookup } from './product-lookup.ts';
import { type Retrieved, retrieve } from './retrieve.ts';
import { sentOff } from './sent-off.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

/** What a message finds, sought before its turn begins. */
export type SearchAhead = {
  /** What the message is written in, whatever the talk was in before. */
  readonly language: Language;
  /** The turn reads its products through this one, so that every step of it sees the same price. */
  readonly products: ProductLookup;
  /** Whoever waits for it hears of a failure; nobody need wait. */
  readonly retrieved: Promise<Retrieved>;
};

/** Stands for the language of a talk that is not known yet. */
const ofTheTalk: Language = '';

/**
 * To be called right before the database is asked to store the message: the search begins once that is on its way, and takes this thread
 * about as long as the database takes to store it and to read the talk. Undefined when the message alone does not tell its language.
 */
export function searchAhead(
  text: string,
  languages: readonly Language[],
  { search, unitOfWork: { read } }: Pick<TurnDependencies, 'search' | 'unitOfWork'>,
): SearchAhead | undefined {
  const language = languageOf(text, languages);
  if (language === undefined) return undefined;
  const products = createProductLookup(read.products);
  const retrieving = async () => {
    await sentOff();
    // The stored message is heard of in between, and the talk is read while the passages are searched.
    return await retrieve({ text, language }, { search, products, read }, setImmediate);
  };
  const retrieved = retrieving();
  retrieved.catch(() => {});
  return { language, products, retrieved };
}

/** Undefined for what says nothing of itself ("ok", a number, a town): it is in the language of the talk. */
function languageOf(text: string, languages: readonly Language[]): Language | undefined {
  const language = detectLanguage(text, { languages, fallback: ofTheTalk, isTalking: true });
  return language === ofTheTalk ? undefined : language;
}
