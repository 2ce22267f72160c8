/** "Are your frames made in Italy?", "ваши рамы из Китая?": asked of what the shop sells, and not of who the assistant is. */
import { isCountryNamed } from '../../../../core/catalog/place-countries.ts';
import { namedProducts } from './references.ts';
import { isAsking } from './routing/is-asking.ts';
import type { Turn } from './turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

const ours = /(?<!\p{L})(?:ваш\p{L}*|your)\s((?:\p{L}+[\s?!.,]*){1,3})/giu;
/** Where a thing comes from, in the words of any trade; what it is made of is a property. */
const making =
  /(?<!\p{L})(?:сделан\p{L}*|произв[оеё]д\p{L}*|изготовл\p{L}*|изготавлива\p{L}*)|\b(?:made|manufactured|produced|come from)\b/iu;
const ofWhat =
  /\b(?:made|produced|manufactured) (?:out )?(?:of|from|with)\b|(?<!\p{L})из (?:чего|какого|каких)(?!\p{L})/iu;

export function asksOfOurGoods(turn: Turn): boolean {
  return isAsking(turn.text) && (goodsOwned(turn) || (asksOrigin(turn.text) && namesGoods(turn)));
}

/** What the catalog has no word for: neither bounds nor properties say where a thing comes from. */
export function asksBeyondCatalog(turn: Turn): boolean {
  const { filter, unknownWords, askedAttributes } = turn.context.found.interpretation;
  const isOfOrigin = asksOrigin(turn.text) && (filter.attributes?.length ?? 0) === 0;
  return isOfOrigin || (askedAttributes.length === 0 && unknownWords.length > 0);
}

function asksOrigin(text: string): boolean {
  return (making.test(text) && !ofWhat.test(text)) || isCountryNamed(text);
}

function namesGoods(turn: Turn): boolean {
  return turn.context.found.interpretation.filter.category !== undefined || namedProducts(turn).length > 0;
}

/** A word behind "your" is one that goods, their kinds or their properties are called by. */
function goodsOwned({ text, context: { company, found } }: Turn): boolean {
  const owned = [...text.matchAll(ours)].flatMap(([, words]) => contentStemsOf(words ?? ''));
  const { askedAttributes } = found.interpretation;
  const called = [
    ...company.categories.map(({ name }) => name),
    ...found.products.map(({ name, category }) => `${name} ${category}`),
    ...askedAttributes,
  ];
  const stems = stemsOf(called.join(' '));
  return owned.some((word) => stems.some((stem) => isSameWord(word, stem)));
}
