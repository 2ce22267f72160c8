import type { ProductView, SearchProductsResult } from '../../../tools/views.ts';
import { inSentence } from '../wording/format-value.ts';
import type { Sentence } from '../wording/speech.ts';
import { say } from '../wording/speech.ts';
import type { WordingId } from '../wording/wordings.ts';
import { asSuperlative, isOther } from './choosing/as-superlative.ts';
import { askChoosing, choosingAsked } from './choosing/ask-choosing.ts';
import { chooseInput } from './choosing/go-on-choosing.ts';
import { showChoice } from './choosing/show-choice.ts';
import { softWish } from './choosing/soft-wish.ts';
import { excludedBrand, withoutBrand, withoutBrands } from './excluded-brand.ts';
import { loadProduct } from './load-product.ts';
import { priceDirection } from './price-direction.ts';
import type { SearchMemory } from './search-memory.ts';
import { mergeSearch, rememberSearch, searchInput, sortOf } from './search-memory.ts';
import { showProducts } from './show-products.ts';
import type { Handling, ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';
import { stemsOf } from './words.ts';

/** Runs the last search again with what the message changes. */
export function* bendSearch(
  turn: Turn,
  last: SearchMemory,
  { isKindNew = false }: { readonly isKindNew?: boolean } = {},
): Handling {
  const { interpretation } = turn.context.found;
  const wished = yield* asSuperlative(turn);
  if (wished) return yield* bendSearch(wished, last, { isKindNew });
  const otherValue = yield* otherValueOfFocus(turn);
  const change = { ...rememberSearch(turn.text, interpretation), ...otherValue?.change };
  const excluded = excludedBrand(turn);
  if (excluded) {
    delete (change as { brand?: string }).brand;
    Object.assign(change, { excludedBrands: [excluded] });
  }
  const merged = mergeSearch(last, change);
  const search = excluded && merged.brand === excluded ? withoutBrand(merged) : merged;

  const direction = priceDirection(turn);
  const { query: _query, ...changes } = change;
  if (!direction && !isKindNew && Object.keys(changes).length === 0) {
    const soft = yield* softWish(turn);
    if (soft) return soft;
    const pending = turn.asked?.expecting === 'choosing' ? turn.context.choosing?.pending : undefined;
    if (pending) return { say: [say('refine.unknown'), ...askChoosing(pending)], note: choosingAsked };
    return { say: [say('refine.unknown'), { choices: ['choice.compare', 'choice.more', 'choice.person'] }] };
  }
  if (!direction && sortOf(search)?.by !== 'attribute') {
    const result = yield* use('choose_products', { ...chooseInput(search) });
    if (result.shortList.length === 0)
      return { say: [say('refine.none'), { choices: ['choice.more', 'choice.person'] }] };
    return showChoice({ turn, result, intro: [say('refine.several')], search });
  }
  const bounded = direction ? boundByPrice(search, direction, turn) : search;
  const sort = sortOf(bounded);
  const limit = bounded.excludedBrands?.length || direction ? 10 : 3;
  const result = yield* use('search_products', searchInput(bounded, { limit }));
  const enough = Math.min(last.weakest ?? 0, 0.6);
  const fitting = withoutBrands(result, bounded.excludedBrands ?? []).filter(
    (product) => (product.coverage ?? 1) >= enough,
  );
  // What is sold out is no way out for who finds the other too dear.
  const present = fitting.filter(({ availability }) => availability !== 'out_of_stock');
  const products = direction && present.length > 0 ? present : fitting;

  if (products.length === 0 && !direction)
    return { say: [say('refine.none'), { choices: ['choice.more', 'choice.person'] }] };
  const isBoundTold = interpretation.filter.priceTo !== undefined || interpretation.filter.priceFrom !== undefined;
  // "Under 5,000?": what comes nearest is shown, and by what it misses is said.
  if (direction && isBoundTold && result.relaxed?.length && products.length > 0)
    return showProducts({ turn, products, intro: nearestWords(result), search: bounded });
  if (direction && (result.relaxed?.length || products.length === 0)) {
    const cheapest = direction === 'down' ? yield* cheapestShown(turn) : undefined;
    // What misses the wish is not shown: a dearer one is no answer to "cheaper".
    return {
      say: [
        say(direction === 'down' ? 'refine.no-cheaper' : 'refine.no-dearer'),
        ...(cheapest ? [say('refine.cheapest-shown', { name: cheapest.name, price: cheapest.price })] : []),
        {
          choices: [...(cheapest ? (['choice.take', 'choice.details'] as const) : []), 'choice.more', 'choice.person'],
        },
      ],
      ...(cheapest ? { note: { focus: [cheapest.sku] } } : {}),
    };
  }
  const isExtremeAlready =
    sort?.by === 'attribute' && turn.note.focus.length === 1 && products[0]?.sku === turn.note.focus[0];
  const [only, ...others] = products;
  if (isExtremeAlready && only && others.length === 0 && sort) {
    const wider: SearchMemory = { query: inSentence(only.category), category: only.category, sort };
    const better = yield* aheadOf(only, wider);
    const intro = [say('found.none-exact'), say('nearest')];
    if (better.length > 0) return showProducts({ turn, products: better, intro, search: wider, askedKeys: [sort.key] });
  }
  return showProducts({
    turn,
    products,
    intro: result.relaxed?.length
      ? nearestWords(result)
      : [say(isExtremeAlready ? 'refine.already' : introOf(direction, isSuperlative(turn.text)))],
    search: direction ? search : bounded,
    askedKeys: sort?.by === 'attribute' ? [sort.key] : [],
  });
}

/** "Полегче?" where only one meets all wishes: those of its kind that are so, were less to be met. */
function* aheadOf({ sku }: ProductView, search: SearchMemory): Generator<ToolCall, readonly ProductView[], unknown> {
  const { products } = yield* use('search_products', searchInput(search, { limit: 4 }));
  const at = products.findIndex((product) => product.sku === sku);
  // What comes behind it in that order is no answer, nor is what is sold out.
  return (at < 0 ? products : products.slice(0, at))
    .filter(({ availability }) => availability !== 'out_of_stock')
    .slice(0, 3);
}

/** Of several shown, the one that costs the least: what "cheaper" can still mean. */
function* cheapestShown(turn: Turn): Generator<ToolCall, ProductView | undefined, unknown> {
  const [cheapest, ...others] = turn.note.shown.toSorted(
    (left, right) => Number(left.price.amount) - Number(right.price.amount),
  );
  return cheapest && others.length > 0 ? yield* loadProduct(turn, cheapest.sku) : undefined;
}

function introOf(direction: 'up' | 'down' | undefined, isOfAll: boolean): WordingId {
  if (direction === 'down') return isOfAll ? 'refine.cheapest' : 'refine.cheaper';
  return direction === 'up' && isOfAll ? 'refine.dearest' : 'refine.several';
}

/** The search to bend: the last one, else the kind of product that is being talked about. */
export function lastSearch(turn: Turn): SearchMemory | undefined {
  if (turn.note.search) return turn.note.search;
  const category = turn.note.shown[0]?.category;
  return category ? { query: inSentence(category), category } : undefined;
}

/** "Cheaper" means: than what is being talked about; with several shown, than the cheapest of them. */
function boundByPrice(search: SearchMemory, direction: 'up' | 'down', turn: Turn): SearchMemory {
  const { sort: _sort, ...unsorted } = search;
  const talkedAbout = turn.note.shown.filter((product) => turn.note.focus.includes(product.sku));
  const prices = (talkedAbout.length ? talkedAbout : turn.note.shown).map((product) => Number(product.price.amount));
  const { filter } = turn.context.found.interpretation;
  const sort = { by: 'price', order: direction === 'down' ? 'ascending' : 'descending' } as const;
  // "The cheapest" is asked of all that fit, not of what is below those shown.
  const isOfAll = isSuperlative(turn.text);
  if (prices.length === 0 || filter.priceTo || filter.priceFrom || isOfAll) return { ...unsorted, sort };
  if (direction === 'up') {
    const { priceTo: _priceTo, ...open } = unsorted;
    return { ...open, priceFrom: Math.max(...prices) + 0.01, sort: { by: 'price', order: 'ascending' } };
  }
  const below = Math.max(0, Math.min(...prices) - 0.01);
  return {
    ...unsorted,
    priceTo: Math.min(unsorted.priceTo ?? below, below),
    sort: { by: 'price', order: 'descending' },
  };
}

function isSuperlative(text: string): boolean {
  return /(?:^|[^\p{L}])(?:сам(?:ый|ая|ое|ые|ую|ого|ой|ых)|наиболее|наименее)(?!\p{L})|cheapest|priciest|(?:most|least) expensive|lowest price|highest price/iu.test(
    text,
  );
}

/** "другой цвет": any value of the property but the one of the product talked about. */
function* otherValueOfFocus(
  turn: Turn,
): Generator<ToolCall, { readonly change: Pick<SearchMemory, 'attributes'> } | undefined, unknown> {
  const [sku] = turn.note.focus;
  if (!sku || !isOther(turn.text)) return undefined;
  const known = yield* use('get_product', { sku });
  const said = new Set(stemsOf(turn.text));
  const named = known.found
    ? known.product.attributes.find((attribute) => stemsOf(attribute.name).every((stem) => said.has(stem)))
    : undefined;
  if (!named) return undefined;
  return { change: { attributes: [{ key: named.key, type: 'value', values: [named.text], isExcluded: true }] } };
}

/** Nothing met every bound: said first, then by what the nearest ones miss. */
function nearestWords({ relaxed, products }: SearchProductsResult): readonly Sentence[] {
  const dropped = relaxed?.[0]?.dropped ?? '';
  const [kind = '', key] = dropped.split(':');
  const name = key && products.flatMap((product) => product.attributes).find((one) => one.key === key)?.name;
  const nearest = name ? say('nearest.attribute', { name: { inSentence: name } }) : say(nearestBy[kind] ?? 'nearest');
  return [say('found.none-exact'), nearest];
}

const nearestBy: Readonly<Record<string, WordingId>> = {
  inStock: 'nearest.stock',
  priceTo: 'nearest.price',
  priceFrom: 'nearest.price',
  brand: 'nearest.brand',
};
