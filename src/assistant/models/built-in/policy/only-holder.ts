/** A product that the words of goods name although they are not its model. */
import { bargaining } from './bargaining-words.ts';
import { closeness } from './order/lines/closeness.ts';
import { partsOf } from './order/lines/parts-of.ts';
import type { Turn } from './turn.ts';
import { isSameWord, stemsOf, wordsOf } from './words.ts';

/**
 * "Do you have matcha?", "капсулы Минута Ристретто", "a French press for a litre": when every word of goods stands in the name of
 * just one of those that were found, it is named, as surely as by its model.
 */
export function withOnlyHolder(turn: Turn): Turn {
  const { found } = turn.context;
  const { named, filter, sort, unknownWords } = found.interpretation;
  const text = withoutLaterQuestions(turn);
  const written = wordsOf(text);
  // An amount ("6 штук") is one unknown of several words.
  const isUnknown = (unknown: string) => wordsOf(unknown).some((word) => written.includes(word));
  const isMended = Object.keys(found.interpretation.corrections).length > 0;
  const isFew = found.products.length < 2 && (isMended || (found.products[0]?.coverage ?? 0) < leastAlone);
  if (named.length > 0 || isFew || unknownWords.some(isUnknown) || sort.by !== 'relevance') return turn;
  if (filter.priceFrom ?? filter.priceTo) return turn;
  const parts = partsOf({ ...turn, text }, { isAskedToo: true }).filter(({ words }) => words.length > 0);
  // "For a litre" is a bound that all of them met.
  const words = (parts[0]?.words ?? []).filter((word) => /\p{L}/u.test(word));
  if (parts.length !== 1 || !isTelling(words, turn)) return turn;
  const holders = found.products.filter(({ name }) => holdsAll(name, words));
  const [only, ...others] = holders;
  if (!only || others.length > 0) return turn;
  const interpretation = { ...found.interpretation, named: [only.sku] };
  return { ...turn, context: { ...turn.context, found: { ...found, interpretation } } };
}

/** A single one that was found must have nearly all that is said, as it is said. */
const leastAlone = 0.9;

/** "What of the electric one? Won't it boil over?": what is asked behind the thing asks of it. */
function withoutLaterQuestions(turn: Turn): string {
  const [first = '', ...others] = turn.text.trim().split(/(?<=[.!?])\s+/u);
  const isAsked = others.length > 0 && others.every((sentence) => sentence.endsWith('?'));
  const namesGoods = () =>
    partsOf({ ...turn, text: first }, { isAskedToo: true }).some(({ words }) => words.length > 0);
  return isAsked && namesGoods() ? first : turn.text;
}

function holdsAll(name: string, words: readonly string[]): boolean {
  const product = {
    sku: '',
    name,
    category: '',
    price: { amount: '0', currency: '' },
    availability: 'in_stock' as const,
  };
  return closeness({ ...product, attributes: [] }, words) === words.length;
}

/** The name of a kind alone names no product, also where only one is called by it. */
function isTelling(words: readonly string[], { context }: Turn): boolean {
  const { filter } = context.found.interpretation;
  if (!filter.category && (filter.attributes ?? []).length > 0) return false;
  const kinds = stemsOf(filter.category ?? '');
  const isKind = (word: string) => kinds.some((kind) => isSameWord(word, kind));
  // "Какая скидка?" asks of no goods, though a name may hold the word.
  const isOfGoods = words.some((word) => !bargaining.has(word));
  return isOfGoods && (words.length > 1 || !words.every(isKind));
}
