import { indexTerms } from '../analysis/analyze.ts';
import { fold } from '../analysis/fold.ts';
import { currencyWords, multipliers, notPriceWords, numberWords, priceWords } from './amounts.ts';
import { boundFillers, boundPhrases, rangeJoints } from './bounds.ts';
import { comparatives, concepts, leastWords, lowAdjectives, superlatives } from './concepts.ts';
import { askWords, availabilityPhrases, negationFillers, withoutWords, withWords } from './signals.ts';
import { slangWords } from './slang.ts';
import { functionWords, requestWords } from './stop-words.ts';

const phrases = [
  ...Object.values(boundPhrases).flat(),
  ...availabilityPhrases,
  ...concepts.flatMap((concept) => [concept.names, concept.asked, concept.more, concept.less].join(', ').split(', ')),
];

/** Said in any talk, and models are called so too: "Orbita Plus", "Go 400". Alone they name nothing. */
const everyday =
  'plus go day days evening morning night new year home house light mini tiny little kitchen fridge stove max pro basic good great nice perfect match free fresh big small start best first last next extra happy today tomorrow now вечер утро день новый год дом хороший лучший первый плюс мини макс про старт'.split(
    ' ',
  );

const written: ReadonlySet<string> = new Set([
  ...everyday,
  ...[
    functionWords,
    requestWords,
    slangWords,
    boundFillers,
    rangeJoints,
    priceWords,
    notPriceWords,
    superlatives,
    comparatives,
    leastWords,
    lowAdjectives,
    withWords,
    withoutWords,
    negationFillers,
    askWords,
  ].flatMap((set) => [...set]),
  ...[currencyWords, multipliers, numberWords].flatMap((map) => [...map.keys()]),
  ...phrases.flatMap((phrase) => fold(phrase).split(' ')),
]);
const stems: ReadonlySet<string> = new Set(phrases.flatMap(indexTerms));

/** English adverbs that models are called by too ("Still 35"): among English words they are said in passing. */
const inPassing: ReadonlySet<string> = new Set(
  'still even ever yet quite pretty simply really actually already again away together inside outside maybe perhaps almost'.split(
    ' ',
  ),
);

/** "One that still works", and neither "the Still" nor "Still 35", where the talk is in the language that has the word. */
export function isSaidInPassing(word: string, said: readonly string[]): boolean {
  if (!inPassing.has(word) || said.some((other) => /[а-яё]/u.test(other))) return false;
  const at = said.indexOf(word);
  return said[at - 1] !== 'the' && !/^\d/u.test(said[at + 1] ?? '');
}

/** Words of the language itself: never taken for a misspelled product word. */
export function isLanguageWord(text: string, term: string): boolean {
  return written.has(text) || (text.length > 3 && stems.has(term));
}
