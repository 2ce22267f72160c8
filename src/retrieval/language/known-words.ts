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

/** Words of the language itself: never taken for a misspelled product word. */
export function isLanguageWord(text: string, term: string): boolean {
  return written.has(text) || (text.length > 3 && stems.has(term));
}
