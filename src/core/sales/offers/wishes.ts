import type { Attribute } from '../../catalog/attribute.ts';
import type { Product } from '../../catalog/product.ts';
import { toBase } from '../../catalog/units.ts';
import { contentStems } from '../../claims/words/stem.ts';
import { allWordings } from '../../language.ts';
import type { AttributeFilter, QueryInterpretation } from '../../ports/search.ts';

/** What a customer asked a product to be: within a bound ("from 15 bar", "with a frother"), or the more the better ("quieter"). */
export type Wish =
  | { readonly kind: 'bound'; readonly key: string; readonly bound: AttributeFilter }
  | { readonly kind: 'order'; readonly key: string; readonly order: 'ascending' | 'descending' };

/** What is remembered of a customer's messages: their wishes, and words of theirs that the catalog knows. */
type Heard = { readonly wishes: readonly Wish[]; readonly words: readonly string[] };

/** Adds what a message asked for; the same state when it asked for nothing new. */
export function withWishes<State extends Heard>(
  state: State,
  { filter, sort, knownWords }: Pick<QueryInterpretation, 'filter' | 'sort' | 'knownWords'>,
): State {
  const heard: readonly Wish[] = [
    ...(filter.attributes ?? []).map((bound) => ({ kind: 'bound' as const, key: bound.key, bound })),
    ...(sort.by === 'attribute' ? [{ kind: 'order' as const, key: sort.key, order: sort.order }] : []),
  ];
  const words = knownWords.filter((word) => !state.words.includes(word));
  if (heard.every((wish) => state.wishes.some((known) => isSame(known, wish))) && words.length === 0) return state;
  const kept = state.wishes.filter(({ key }) => !heard.some((wish) => wish.key === key));
  return {
    ...state,
    wishes: [...kept, ...heard].slice(-mostWishes),
    words: [...state.words, ...words].slice(-mostWords),
  };
}

const mostWishes = 12;
const mostWords = 40;

function isSame(one: Wish, other: Wish): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Keys of the wishes that `better` meets and `present` does not, as far as the catalog tells. */
export function wishesMetBetter(wishes: readonly Wish[], better: Product, present: Product): readonly string[] {
  return wishes.filter((wish) => isMetBetter(wish, better, present)).map(({ key }) => key);
}

function isMetBetter(wish: Wish, better: Product, present: Product): boolean {
  const [its, own] = [better, present].map(({ attributes }) => attributes.find(({ key }) => key === wish.key));
  if (wish.kind === 'bound') return its !== undefined && meets(its, wish.bound) && !(own && meets(own, wish.bound));
  const [itsNumber, ownNumber] = [its, own].map((attribute) => attribute && numberOf(attribute));
  if (itsNumber === undefined || ownNumber === undefined) return false;
  return wish.order === 'ascending' ? itsNumber < ownNumber : itsNumber > ownNumber;
}

function meets(attribute: Attribute, bound: AttributeFilter): boolean {
  const { value } = attribute;
  if (bound.type === 'yes-no') return value.type === 'yes-no' && value.isTrue === bound.isTrue;
  if (bound.type === 'number') {
    const number = numberOf(attribute);
    const limit = (amount: number) => (bound.unit ? (toBase(amount, bound.unit)?.amount ?? amount) : amount);
    if (number === undefined) return false;
    return (
      (bound.from === undefined || number >= limit(bound.from)) && (bound.to === undefined || number <= limit(bound.to))
    );
  }
  const own = contentStems(wordsOf(attribute).join(' '));
  const isAmong = bound.values.some((wanted) => {
    const stems = [...contentStems(wanted)];
    return stems.length > 0 && stems.every((stem) => own.has(stem));
  });
  return bound.isExcluded ? !isAmong : isAmong;
}

function numberOf({ value }: Attribute): number | undefined {
  return value.type === 'number' ? (value.base?.amount ?? value.number) : undefined;
}

function wordsOf({ value }: Attribute): readonly string[] {
  if (value.type === 'text') return allWordings(value.text);
  return value.type === 'list' ? value.values.flatMap((each) => allWordings(each)) : [];
}
