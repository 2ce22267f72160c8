/** What a message puts into an order, changes in it and takes out of it, each part of the message by itself. */
import { amountOfSale } from '../../../../../../core/catalog/sold-by-measure.ts';
import type { ProductView, QuoteLineView, SearchProductsResult } from '../../../../../tools/views.ts';
import { endsWithFigureOf, maskProducts } from '../../../understanding/slots/mask-products.ts';
import { withoutModelFigures } from '../../../understanding/slots/model-figure.ts';
import { readReferences } from '../../../understanding/slots/read-references.ts';
import type { ProductReference } from '../../../understanding/understanding.ts';
import { unknownWishes } from '../../about-catalog.ts';
import { loadProducts } from '../../load-product.ts';
import { mainOfQuestion } from '../../offers/what-goes-with.ts';
import { extremeOf, namedProducts } from '../../references.ts';
import { bySizeInNames } from '../../size-in-names.ts';
import type { Asked, Turn } from '../../turn.ts';
import { useEach } from '../../turn.ts';
import { stemsOf } from '../../words.ts';
import { isWhichOpen } from '../one-of-talked.ts';
import { countsInPack, packsIn } from '../quantities.ts';
import { isTaking } from '../taking.ts';
import { addBare } from './bare-part.ts';
import { besideOrder } from './beside-order.ts';
import { byLook, exchangeOf } from './by-look.ts';
import { closeness } from './closeness.ts';
import { described } from './described.ts';
import { doingOf } from './doing.ts';
import { eachOfTalked } from './each-of-talked.ts';
import type { Line } from './line.ts';
import { countIn, ownedIn, type Part, partsOf, queryOf } from './parts-of.ts';
import { type Picked, pick } from './pick.ts';
import { isWithinRangeOf } from './ranges.ts';

export type ReadLines = {
  readonly lines: readonly Line[];
  /** Parts that fit several products. */
  readonly unclear: readonly { readonly among: readonly ProductView[]; readonly quantity?: number }[];
  /** Parts that ask for goods which the catalog does not have. */
  readonly unknown: readonly string[];
  /** Names of goods of which so much is wanted as an order cannot hold: half a metre. */
  readonly fractions: readonly string[];
  /** What the customer has already. */
  readonly owned?: string;
};

/** Undefined when no part of the message names goods by words of its own. */
export function* readLines(
  turn: Turn,
  items: readonly QuoteLineView[],
): Generator<Asked, ReadLines | undefined, unknown> {
  const parts = partsOf(turn);
  const worded = parts.filter(({ words }) => words.length > 0);
  if (worded.length === 0) return undefined;
  const found = yield* searchParts(worded, turn);
  const lines: Line[] = [];
  const unclear: { among: readonly ProductView[]; quantity?: number }[] = [];
  const unknown: string[] = [];
  const fractions: string[] = [];
  let isLastUnclear = false;
  const merged = new Set<Part>();
  for (const part of parts) {
    if (merged.has(part)) continue;
    const next = parts[parts.indexOf(part) + 1];
    const each = yield* eachOfTalked(part, turn, items);
    if (each.length > 0) {
      lines.push(...each);
      continue;
    }
    if (part.words.length === 0) {
      const quantity = isLastUnclear ? countIn(part.text) : undefined;
      const asked = unclear.pop();
      // "House espresso, two of them": two of what is yet to be picked.
      if (asked) unclear.push(quantity === undefined ? asked : { ...asked, quantity: asked.quantity ?? quantity });
      const among = quantity === undefined && lines.length === 0 ? yield* severalPointedAt(part, turn) : [];
      if (among.length > 1) unclear.push({ among });
      else if (quantity === undefined) addBare(part, lines, turn, items, next);
      continue;
    }
    isLastUnclear = false;
    const near = lines.flatMap(({ sku }) => found.all.filter((product) => product.sku === sku));
    const both = next && found.together.get(part);
    const together = both && pick([...part.words, ...next.words], joined(both, found.of(part)), turn, near);
    // "A pump, a 20 m hose" are two things: what both parts say of one must each fit it.
    const isOne = next !== undefined && together?.product !== undefined && isOfBoth(together.product, part, next);
    if (isOne) merged.add(next);
    const called: Picked = isOne ? together : sized(part, found.of(part), turn, near);
    const isLost = worded.length > 1 && !called.product && !called.among && isTaking(turn.text);
    const picked = isLost ? described(part, found.of(part)) : called;
    const text = isOne ? `${part.text}, ${next.text}` : part.text;
    const does = doingOf(text, items);
    const heldSku = does === 'remove' ? heldBy(part.words, items, found.of(part)) : undefined;
    const held = items.find(({ sku }) => sku === (heldSku ?? picked.product?.sku));
    const look = does === 'remove' ? undefined : yield* byLook(part, turn, items, found.of(part).results);
    const exchanged = does === 'exchange' && !held ? yield* exchangeOf(part, turn, items, picked) : undefined;
    const clear = exchanged?.product ?? look ?? picked.product ?? heldOf(picked, items);
    const beside = clear || does === 'remove' ? undefined : yield* besideOrder(picked, part, [...lines, ...items]);
    const product = does === 'remove' ? held : (clear ?? beside);
    const soldBy = found.all.find(({ sku }) => sku === product?.sku)?.soldBy;
    // Figures of its name are no part of the number behind it.
    const measured = product && amountOfSale(maskProducts(text, [product.name]), soldBy);
    if (product && measured !== undefined && !Number.isInteger(measured) && does !== 'remove') {
      fractions.push(product.name);
    } else if (product) {
      const quantity = measured ?? quantityIn(text, product.name, found.namesOf(part), turn);
      lines.push({
        sku: product.sku,
        name: product.name,
        does: exchanged ? 'exchange' : does === 'exchange' ? 'put' : does,
        ...(quantity === undefined ? {} : { quantity }),
        ...(exchanged ? { instead: exchanged.instead } : {}),
      });
    } else if (picked.among && does !== 'remove') {
      const quantity = quantityIn(text, '', found.namesOf(part), turn);
      unclear.push({ among: picked.among, ...(quantity === undefined ? {} : { quantity }) });
      isLastUnclear = true;
    } else if (countIn(part.text) !== undefined || isAddedThing(part, parts, turn)) {
      unknown.push(queryOf(part));
    }
  }
  return { lines: oncePerProduct(lines), unclear, unknown, fractions, ...(found.owned ? { owned: found.owned } : {}) };
}

/** "The smaller pump": of those that are called so, the one that is so by name or price. */
function sized(part: Part, found: Search, turn: Turn, near: readonly ProductView[]): Picked {
  const picked = pick(part.words, found, turn, near);
  const references = readReferences(part.text, { language: turn.language, isExpected: false, choiceCount: 0 });
  const extreme = references.find((reference) => reference.by === 'extreme');
  const words = part.words.filter((word) => !sizeWords.has(word));
  if (picked.product || !extreme || words.length === 0) return picked;
  const among = words.length < part.words.length ? pick(words, found, turn, near).among : picked.among;
  if (!among) return picked;
  const isShown = among.some(({ sku }) => turn.note.shown.some((shown) => shown.sku === sku));
  // The cheapest of what nobody has seen is no pick; a size is told by the names themselves.
  const sku = isShown || extreme.attribute !== undefined ? extremeSku(among, extreme) : undefined;
  const product = among.find((one) => one.sku === sku);
  return product ? { product } : { among };
}

function extremeSku(
  among: readonly ProductView[],
  { attribute, direction }: Extract<ProductReference, { by: 'extreme' }>,
): string | undefined {
  return attribute === undefined ? extremeOf(among, 'price', direction)?.sku : bySizeInNames(among, direction);
}

/** They say which, and not what. */
export const sizeWords: ReadonlySet<string> = new Set(
  stemsOf(
    `smaller smallest bigger biggest larger largest small big large little cheaper cheapest меньше меньший меньшую меньшая поменьше
    больше больший большую большая побольше большой маленький маленькая маленькую дешевле подешевле дешёвый дешёвую дешёвая`,
  ),
);

/** "That and a heater": one more thing is asked for by its own article, and must not be lost. */
function isAddedThing({ text, words, isApposed }: Part, parts: readonly Part[], turn: Turn): boolean {
  // Behind a comma more is said of the same: "no, not the filter, remve it".
  if (parts.length < 2 || words.length > 3 || isApposed) return false;
  const unknown = unknownWishes(turn).flatMap(stemsOf);
  const isUnknown = words.some((word) => /\p{L}{3}/u.test(word)) && words.every((word) => unknown.includes(word));
  return isUnknown || /^(?:an?|another|some)\s/iu.test(text.trim());
}

function isOfBoth(product: ProductView, one: Part, other: Part): boolean {
  return closeness(product, one.words) > 0 && closeness(product, other.words) > 0;
}

type Search = { readonly results: readonly SearchProductsResult[]; readonly fitting: readonly ProductView[] };

function* searchParts(parts: readonly Part[], turn: Turn) {
  const mains = mainsOf(turn);
  const category = turn.note.search?.category ?? turn.note.shown[0]?.category;
  const queries: { readonly part: Part; readonly kind: 'own' | 'fit' | 'both'; readonly query: string }[] = [];
  const inputs: Parameters<typeof useEach<'search_products'>>[1][number][] = [];
  const ask = (part: Part, kind: 'own' | 'fit' | 'both', query: string, more: object = {}) => {
    queries.push({ part, kind, query });
    inputs.push({ query, limit: 10, ...more });
  };
  for (const [index, part] of parts.entries()) {
    const query = queryOf(part);
    ask(part, 'own', query);
    // "Колумбию молотую" is no grinder, "latte 300 cups" no 300 cups a day: the words may be just words.
    ask(part, 'own', query, { isLiteral: true });
    if (category) ask(part, 'own', query, { category });
    for (const main of mains) ask(part, 'fit', query, { fits: main });
    const next = parts[index + 1];
    if (next?.isApposed && countIn(next.text) === undefined) ask(part, 'both', `${query} ${queryOf(next)}`);
  }
  const clause = ownedIn(turn.text);
  const all = yield* useEach('search_products', clause ? [...inputs, { query: clause, limit: 1 }] : inputs);
  const results = all.slice(0, inputs.length);
  const [owned, ...more] = clause ? (all.at(-1)?.interpretation.named ?? []) : [];
  const resultsOf = (part: Part, ...kinds: readonly string[]) =>
    results.filter((_result, index) => queries[index]?.part === part && kinds.includes(queries[index].kind));
  const of = (part: Part): Search => ({
    results: resultsOf(part, 'own'),
    fitting: resultsOf(part, 'fit').flatMap((result) => (result.relaxed?.length ? [] : result.products)),
  });
  const together = new Map(
    parts.flatMap((part) => {
      const both = resultsOf(part, 'both');
      return both.length > 0 ? [[part, { results: both, fitting: [] }] as const] : [];
    }),
  );
  return {
    of,
    owned: more.length === 0 ? owned : undefined,
    together,
    all: results.flatMap(({ products }) => products),
    namesOf: (part: Part) => [
      ...new Set(resultsOf(part, 'own').flatMap(({ products }) => products.map(({ name }) => name))),
    ],
  };
}

function joined(one: Search, other: Search): Search {
  return { results: [...one.results, ...other.results], fitting: [...one.fitting, ...other.fitting] };
}

/** What accessories may be meant for: what "it" is, and what is named beside them. */
function mainsOf(turn: Turn): readonly string[] {
  const [focus, ...others] = turn.note.focus;
  const isOne = focus !== undefined && others.length === 0;
  return [...new Set([isOne ? focus : undefined, mainOfQuestion(turn), namedProducts(turn)[0]])]
    .filter((sku) => sku !== undefined)
    .slice(0, 2);
}

/** Of several that the words fit, the one that lies in the order. */
function heldOf({ among }: Picked, items: readonly QuoteLineView[]): ProductView | undefined {
  const [only, ...others] = (among ?? []).filter(({ sku }) => items.some((item) => item.sku === sku));
  return others.length === 0 ? only : undefined;
}

/** The line of the order that the words are about: by its name, or as one of what was found for them. */
function heldBy(words: readonly string[], items: readonly QuoteLineView[], { results }: Search): string | undefined {
  // What was found by leaving words out, or among the kind that was shown last, is near by chance.
  const found = results.slice(0, 2).flatMap(({ products, relaxed }) => (relaxed?.length ? [] : products));
  const scored = items.map(({ sku, name }) => {
    const product = found.find((one) => one.sku === sku);
    const close = closeness(product ?? { ...nameless, sku, name }, words);
    return { sku, score: close + (product?.coverage ?? 0) };
  });
  const [best] = scored.toSorted((left, right) => right.score - left.score);
  return best && best.score >= leastOfHeld ? best.sku : undefined;
}

/** Less is a word in common by chance: what is taken out must be called so. */
const leastOfHeld = 0.5;

const nameless = {
  category: '',
  price: { amount: '0', currency: '' },
  availability: 'in_stock',
  attributes: [],
} as const;

function quantityIn(said: string, name: string, others: readonly string[], turn: Turn): number | undefined {
  const text = withoutModelFigures(
    said,
    turn.note.shown.map((one) => one.name),
  );
  const plain = name && endsWithFigureOf(text, name) ? text.replace(/\d{2,4}\P{L}*$/u, '') : text;
  const count = countIn(plain, name ? [name, ...others] : others) ?? (name ? packsIn(text, name) : undefined);
  // "Шлем 56" of what is for 54-58: no fifty-six of them.
  const isSizeOfIt = count !== undefined && isWithinRangeOf(name, `${count}`) && endsInFigure.test(text);
  return count !== undefined && (isSizeOfIt || countsInPack(count, name, text)) ? undefined : count;
}

const endsInFigure = /\p{L}\s+(?:размер\p{L}*\s+|size\s+)?\d+\P{L}*$/iu;

/** "Беру его" of two that were told of side by side, or of which one was asked for: which, is to be asked. */
function* severalPointedAt(part: Part, turn: Turn): Generator<Asked, readonly ProductView[], unknown> {
  const references = readReferences(part.text, { language: turn.language, isExpected: false, choiceCount: 0 });
  const isOne = references.length === 1 && references[0]?.by === 'pronoun' && !references[0].isPlural;
  return isOne && isWhichOpen(turn) ? yield* loadProducts(turn, turn.note.focus.slice(0, mostPointedAt)) : [];
}

const mostPointedAt = 5;

/** One product said in two parts is one line. */
function oncePerProduct(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line, index) => lines.findIndex(({ sku }) => sku === line.sku) === index);
}
