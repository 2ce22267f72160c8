import { foldPlace } from '../catalog/place.ts';
import { placeName } from '../catalog/place-name.ts';
import type { Fact, FactOf } from './fact.ts';
import { tokenize } from './find/tokenize.ts';
import { keyOf } from './names/name-index.ts';
import { normalizeText } from './normalize-text.ts';
import { quoteKeys } from './quote-key.ts';
import { contentStems, foldWord } from './words/stem.ts';

/** What a ledger notes of a fact, in the forms that sentences are compared in. */
export type ReadFact = {
  /** Keys of the words that are known because of it. */
  readonly words: readonly string[];
  readonly places: readonly PlaceKey[];
};

export type PlaceKey = {
  /** Keys of the place's words. */
  readonly key: string;
  readonly firstWord: string;
  readonly folded: string;
};

/** One sentence of the company's or the customer's texts, ready to be compared with. */
export type TextSentence = {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly of: string | undefined;
  readonly isCustomers: boolean;
  /** Under which a sentence that repeats it word for word is found; none of what the customer wrote. */
  readonly quoteKeys: readonly string[];
};

export type ReadText = {
  /** Keys of its words. */
  readonly words: ReadonlySet<string>;
  readonly sentences: readonly TextSentence[];
  /** Its sentences by what quotes them. */
  readonly byQuote: ReadonlyMap<string, readonly TextSentence[]>;
};

/** The company's facts are the same in every turn, and so are those of what turns meet often: each is read once. */
const facts = new WeakMap<Fact, ReadFact>();
const texts = new WeakMap<FactOf<'text'>, ReadText>();

export function readFact(fact: Fact): ReadFact {
  const known = facts.get(fact);
  if (known) return known;
  const named = [
    ...('places' in fact && fact.places ? fact.places : []),
    ...(fact.type === 'name' && fact.isPlace ? [fact.name] : []),
  ];
  const spellings = named.flatMap((place) => {
    const folded = foldPlace(place);
    return [...new Set([place, folded, placeName(place, 'en')])].map((spelling) => ({ spelling, folded }));
  });
  const read: ReadFact = {
    words: [...wordsTold(fact), ...spellings.map(({ spelling }) => spelling)].flatMap(wordKeys),
    places: spellings.map(({ spelling, folded }) => {
      const key = placeKey(spelling);
      return { key, firstWord: key.split(' ')[0] ?? '', folded };
    }),
  };
  facts.set(fact, read);
  return read;
}

export function readText(fact: FactOf<'text'>): ReadText {
  const known = texts.get(fact);
  if (known) return known;
  const sentences = fact.text
    .split(/(?<=[.!?])\s+|\n+/u)
    .filter((text) => text.trim() !== '')
    .map((text) => sentenceOf(text, fact));
  const byQuote = new Map<string, TextSentence[]>();
  for (const sentence of sentences)
    for (const key of sentence.quoteKeys) byQuote.set(key, [...(byQuote.get(key) ?? []), sentence]);
  const read: ReadText = { words: new Set(wordKeys(fact.text)), sentences, byQuote };
  texts.set(fact, read);
  return read;
}

function sentenceOf(text: string, { of, source }: FactOf<'text'>): TextSentence {
  const isCustomers = source.kind === 'customer';
  return {
    text: foldWord(normalizeText(text)),
    stems: contentStems(text),
    of,
    isCustomers,
    quoteKeys: isCustomers ? [] : quoteKeys(text),
  };
}

/** What a fact names in words. A text is read only when it is needed. */
function wordsTold(fact: Fact): readonly string[] {
  switch (fact.type) {
    case 'product-name':
      return [...fact.categories, fact.brand ?? ''];
    case 'name':
      return [fact.name];
    case 'value':
      return fact.values;
    case 'yes-no':
      return fact.names;
    default:
      return [];
  }
}

function wordKeys(text: string): readonly string[] {
  return tokenize(normalizeText(text)).flatMap((token) =>
    token.kind === 'word' || token.kind === 'model' ? [keyOf(token)] : [],
  );
}

function placeKey(place: string): string {
  return tokenize(normalizeText(place))
    .filter((token) => token.kind !== 'symbol')
    .map(keyOf)
    .join(' ');
}
