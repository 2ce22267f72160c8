/** Which products are to be put side by side: named together or apart, pointed at, or talked about one after the other. */
import type { ProductView } from '../../../tools/views.ts';
import { isCalledItself } from './made-for.ts';
import { closeness } from './order/lines/closeness.ts';
import { namedProducts, referredProducts } from './references.ts';
import type { ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

/** As much of a product as its name tells. */
type Named = Pick<ProductView, 'sku' | 'name'>;

const most = 3;
const mostParts = 4;

/** "Cerrado and the morning blend", both in two sizes: one of each is compared, of the size that both have. */
function oneSizeEach(skus: readonly string[], found: Turn['context']['found'], text: string): readonly string[] {
  const known = [...(found.named ?? []), ...found.products];
  const products = skus.flatMap((sku) => known.find((one) => one.sku === sku) ?? []);
  const groups = [...Map.groupBy(products, ({ name }) => withoutMeasure(name))];
  if (products.length < skus.length || groups.length < 2 || groups.length === products.length)
    return skus.slice(0, most);
  const meant = leastUnsaid(groups, text);
  const sizes = meant.map((group) => group.map(({ name }) => measureIn(name)));
  const common = sizes[0]?.find((size) => sizes.every((some) => some.includes(size)));
  const chosen = meant.map((group) => group.find(({ name }) => measureIn(name) === common) ?? group[0]);
  return chosen.flatMap((product) => product?.sku ?? []).slice(0, most);
}

/** Of names that are said by the same words those with the least left unsaid: "the morning blend", and not the one "for drip". */
function leastUnsaid(
  groups: readonly (readonly [string, readonly Named[]])[],
  text: string,
): readonly (readonly Named[])[] {
  const said = new Set(stemsOf(text));
  const read = groups.map(([name, group]) => {
    const stems = stemsOf(name);
    const held = stems.filter((stem) => said.has(stem));
    return { group, held: held.toSorted().join(' '), unsaid: stems.length - held.length };
  });
  const isLeast = (one: (typeof read)[number]) =>
    !read.some((other) => other.held === one.held && other.unsaid < one.unsaid);
  return read.filter(isLeast).map(({ group }) => group);
}

const measure =
  /(?<![\p{L}\d.,])\d+(?:[.,]\d+)?\s?(?:кг|г|гр|л|мл|шт\.?|м|см|мм|kg|g|l|ml|pcs|m|cm|mm)(?![\p{L}\d])/giu;

function withoutMeasure(name: string): string {
  return name.replace(measure, '').replace(/[\s,]+$/u, '');
}

function measureIn(name: string): string {
  return name.match(measure)?.join(' ') ?? '';
}

export function* comparedSkus(turn: Turn): Generator<ToolCall, readonly string[], unknown> {
  const said = oneSizeEach(asSpoken(pointedOut(turn), turn), turn.context.found, turn.text);
  const isOfTalk = namedProducts(turn).length === 0;
  if (said.length >= 2 && !isNamedAlone(turn) && !isOneThing(said, turn)) {
    const kinds = isOfTalk ? yield* kindsApart(turn) : [];
    return kinds.length > 1 ? kinds : said;
  }
  const apart = yield* namedApart(turn);
  if (apart.length > 1) return apart;
  const kinds = yield* kindsApart(turn);
  return kinds.length > 1 ? kinds : said;
}

/** In the order in which they are said: in "compare it with the Solo" it stands first. */
function asSpoken(skus: readonly string[], turn: Turn): readonly string[] {
  const named = namedProducts(turn);
  if (!skus.some((sku) => named.includes(sku))) return skus;
  const words = [...turn.text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({
    index,
    stem: stemsOf(word)[0],
  }));
  const stems = new Map(named.map((sku) => [sku, stemsOf(nameIn(turn, sku))] as const));
  const pointedAt = pointing.exec(turn.text)?.index ?? -1;
  const positionOf = (sku: string) => {
    const own = stems.get(sku);
    if (!own) return pointedAt;
    const isOwnAlone = (stem: string) => named.every((other) => other === sku || !stems.get(other)?.includes(stem));
    const held = words.filter(({ stem }) => stem !== undefined && own.includes(stem));
    return (held.find(({ stem = '' }) => isOwnAlone(stem)) ?? held[0])?.index ?? 0;
  };
  return skus.toSorted((left, right) => positionOf(left) - positionOf(right));
}

const pointing =
  /(?<!\p{L})(?:его|е[её]|их|этот|эту|это|эти|перв\p{L}+|втор\p{L}+|трет\p{L}+|it|this|that|them|these|the (?:first|second|third|last))(?!\p{L})/iu;

function nameIn({ context: { found } }: Turn, sku: string): string {
  return [...(found.named ?? []), ...found.products].find((one) => one.sku === sku)?.name ?? '';
}

function pointedOut(turn: Turn): readonly string[] {
  const { skus, by } = referredProducts(turn);
  const started = turn.asked?.for === 'compare' ? turn.note.compared : [];
  const named = by === 'name' || by === 'reference' ? [...new Set([...started, ...skus])] : started;
  if (named.length >= 2) return named;
  const { talked, focus } = turn.note;
  const shown = turn.note.shown.map((product) => product.sku);
  const isAllAsked =
    by === 'reference' && turn.understanding.slots.references.some((one) => one.by === 'pronoun' && one.isPlural);
  // "How do they differ?" of all that was shown, though one of them was spoken of last.
  if (named.length === 1 && isAllAsked && shown.length > 1) return shown.slice(0, most);
  // "Difference between them" of two that were told of one after the other.
  if (named.length === 1 && isAllAsked && talked.length > 1) return talked.slice(-2);
  if (named.length === 1) {
    // "Compare it with the second one" while one was being talked about.
    const others = focus.filter((sku) => !named.includes(sku));
    return others.length > 0 ? [...others.slice(0, 1), ...named] : named;
  }
  // "The two", said of what was asked about one after the other.
  if (shown.length < 2 && focus.length < 2 && talked.length > 1) return talked.slice(-2);
  return (focus.length >= 2 ? focus : shown).slice(0, most);
}

/** All of them are sizes of one thing: something else was named beside it. */
function isOneThing(skus: readonly string[], turn: Turn): boolean {
  const { named = [], products } = turn.context.found;
  const names = skus.flatMap((sku) => [...named, ...products].find((one) => one.sku === sku)?.name ?? []);
  const isNamed = skus.some((sku) => namedProducts(turn).includes(sku));
  return isNamed && names.length === skus.length && new Set(names.map(withoutMeasure)).size === 1;
}

/** One named where two parts of the message name something: "Alba and Alba Pro", "the 70 or the 60". */
function isNamedAlone(turn: Turn): boolean {
  return namedProducts(turn).length === 1 && partsOf(turn.text).length > 1;
}

/** Names that lend each other words are heard apart, each part of the message by itself. */
function* namedApart(turn: Turn): Generator<ToolCall, readonly string[], unknown> {
  const parts = partsOf(turn.text);
  if (parts.length < 2) return [];
  const skus: string[] = [];
  const known: ProductView[] = [];
  const unnamed: { readonly part: string; readonly products: readonly ProductView[] }[] = [];
  for (const part of parts.slice(0, mostParts)) {
    const { interpretation, products } = yield* use('search_products', { query: part, limit: 5 });
    const { named } = interpretation;
    const held = named.length === 1 ? named : holdersOf(part, products);
    if (held.length + named.length === 0) unnamed.push({ part, products });
    for (const one of sizesOf(held.length > 0 ? held : named, products, part)) if (!skus.includes(one)) skus.push(one);
    known.push(...products);
  }
  if (skus.length === 1)
    for (const { part, products } of unnamed) {
      const kind = known.find(({ sku }) => sku === skus[0])?.category;
      skus.push(...besideNamed(part, products, kind).filter((sku) => !skus.includes(sku)));
    }
  return oneSizeEach(skus, { ...turn.context.found, named: known }, turn.text);
}

/**
 * "Чем оверлок отличается от коверлока", "a steamer or an iron": where nothing that was talked about is pointed at, one of what
 * each part calls by its kind, and not the list that happens to be in talk.
 */
function* kindsApart(turn: Turn): Generator<ToolCall, readonly string[], unknown> {
  const { by } = referredProducts(turn);
  const parts = partsOf(turn.text);
  const isPointed =
    by === 'reference' || turn.understanding.slots.references.length > 0 || namedProducts(turn).length > 1;
  if (isPointed || turn.asked?.for === 'compare' || parts.length < 2) return [];
  const talked = new Set([...turn.note.focus, ...turn.note.shown.map(({ sku }) => sku)]);
  const skus: string[] = [];
  for (const part of parts.slice(0, mostParts)) {
    const { interpretation, products } = yield* use('search_products', { query: part, limit: 10 });
    const said = contentStemsOf(interpretation.knownWords.join(' '));
    const calledBy = (isSame: (word: string, stem: string) => boolean) =>
      products.filter(({ name }) => {
        const own = stemsOf(name);
        return said.length > 0 && said.every((word) => own.some((stem) => isSame(word, stem)));
      });
    // One letter less makes another thing of some words: a slip is one only where nothing is called so.
    const exact = calledBy((word, stem) => word === stem);
    const called = exact.length > 0 ? exact : calledBy(isSameWord);
    const one = called.find(({ availability }) => availability !== 'out_of_stock') ?? called[0];
    if (one && !skus.includes(one.sku)) skus.push(one.sku);
  }
  return skus.some((sku) => !talked.has(sku)) ? skus.slice(0, most) : [];
}

/** "Ротбанд от Волмы": beside what is named, a word of a brand or a name is the one thing of that kind that has it. */
function besideNamed(part: string, products: readonly ProductView[], kind: string | undefined): readonly string[] {
  const said = contentStemsOf(part);
  const holders = products.filter(
    (product) => product.category === kind && closeness(product, said) >= said.length * leastClose,
  );
  return new Set(holders.map(({ name }) => withoutMeasure(name))).size === 1 ? holders.map(({ sku }) => sku) : [];
}

/** A brand is met as a property is. */
const leastClose = 0.6;

/** The sizes of one thing: the only one there is of those whose names leave the least unsaid ("Alba", and not "Alba Pro"). */
function sizesOf(named: readonly string[], products: readonly ProductView[], part: string): readonly string[] {
  const said = new Set(stemsOf(part));
  const unsaid = ({ name }: Named) => stemsOf(withoutMeasure(name)).filter((stem) => !said.has(stem)).length;
  const called = products.filter(({ sku }) => named.includes(sku));
  const itself = called.filter(({ name }) => isCalledItself(name, [...said]));
  const all = itself.length > 0 ? itself : called;
  const some = all.filter((one) => unsaid(one) === Math.min(...all.map(unsaid)));
  // Equally near by name, the one that the search finds first is meant.
  const [first] = some;
  return first
    ? some.filter(({ name }) => withoutMeasure(name) === withoutMeasure(first.name)).map(({ sku }) => sku)
    : [];
}

/** Those whose name has every word that is said, two at least. */
function holdersOf(part: string, products: readonly ProductView[]): readonly string[] {
  const said = contentStemsOf(part);
  if (said.length < 2) return [];
  return products.flatMap(({ sku, name }) => {
    const own = new Set(stemsOf(name));
    return said.every((stem) => own.has(stem)) ? [sku] : [];
  });
}

function partsOf(text: string): readonly string[] {
  const parts = text.split(
    /[,;?]|\s(?:и|или|либо|против|vs\.?|versus|or|and|with|from|than|чем|от|с|между|between)\s/iu,
  );
  return parts
    .map((part) => part.trim())
    .filter((part) => contentStemsOf(part).length > 0)
    .map((part, index, all) => inFull(part, all[index - 1]));
}

/** "Curlew 2 and 3", "Квилт 300 или 500": a figure alone is said of the same words as the figure before it. */
function inFull(part: string, before: string | undefined): string {
  const [, figure, rest = ''] =
    /^(?:the\s)?(\d+)(?:[-\s]?(?:й|ый|ой|ая|ю|ую|one))?(?=\s|$)([^\d]*)$/iu.exec(part) ?? [];
  return figure && before && /\d/u.test(before) ? `${before.replace(/\d+(?!.*\d)/u, figure)}${rest}` : part;
}
