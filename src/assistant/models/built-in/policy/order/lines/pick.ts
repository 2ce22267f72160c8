/** Which product a part of an order names, of those that were found for it. */
import { fold } from '../../../../../../retrieval/analysis/fold.ts';
import type { ProductView, SearchProductsResult } from '../../../../../tools/views.ts';
import { isCalledItself } from '../../made-for.ts';
import { fallsShort } from '../../passes-filter.ts';
import type { Turn } from '../../turn.ts';
import { isSameWord, stemsOf } from '../../words.ts';
import { closeness } from './closeness.ts';
import { sizesIn } from './sizes.ts';

export type Found = {
  readonly results: readonly SearchProductsResult[];
  /** Made for what is talked about. */
  readonly fitting: readonly ProductView[];
};

export type Picked =
  | { readonly product: ProductView; readonly among?: undefined }
  /** The words fit several, and nothing in the talk tells them apart. */
  | { readonly product?: undefined; readonly among: readonly ProductView[] }
  | { readonly product?: undefined; readonly among?: undefined };

/** Least share of the words that must be met for goods to be put into an order. */
const leastShare = 0.6;

export function pick(words: readonly string[], found: Found, turn: Turn, near: readonly ProductView[] = []): Picked {
  const all = unique([...found.results.flatMap(({ products: some }) => some), ...found.fitting]);
  // "A chair that holds 130 kg" is none that holds less, where others of its kind hold so much.
  const falls = (product: ProductView) =>
    found.results.some(({ interpretation: { filter } }) => fallsShort(product, filter));
  const reaches = ({ category, attributes }: ProductView, key: string) =>
    all.some((one) => one.category === category && !falls(one) && one.attributes.some((own) => own.key === key)) &&
    attributes.some((own) => own.key === key);
  const bounds = found.results.flatMap(({ interpretation: { filter } }) => filter.attributes ?? []);
  const meets = (product: ProductView) => !falls(product) || !bounds.some(({ key }) => reaches(product, key));
  const isMeant = (product: ProductView) => meets(product) && isCalledItself(product.name, words);
  const products = all.some(isMeant) ? all.filter(isMeant) : all.some(meets) ? all.filter(meets) : all;
  const named = new Set(found.results.flatMap(({ interpretation }) => interpretation.named));
  const scored = products
    .map((product) => {
      const close = closeness(product, words);
      const isMet = close / words.length >= leastShare || (named.has(product.sku) && close > 0);
      return { product, isMet, score: close + (product.coverage ?? 0) / 10 + (named.has(product.sku) ? 0.3 : 0) };
    })
    .filter(({ isMet }) => isMet);
  // "Хомутов 20": a figure that no name has is how many.
  const worded = words.filter((word) => !/^\d+$/u.test(word));
  if (scored.length === 0 && worded.length > 0 && worded.length < words.length) return pick(worded, found, turn, near);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const group = scored.filter(({ score }) => score > best - 0.25).map(({ product }) => product);
  if (group.length === 0) return {};
  const [only, ...others] = narrow(group, words, found, turn, near);
  return only && others.length === 0 ? { product: only } : { among: narrow(group, words, found, turn, near) };
}

function narrow(
  group: readonly ProductView[],
  words: readonly string[],
  { fitting }: Found,
  { note, context }: Turn,
  near: readonly ProductView[],
): readonly ProductView[] {
  const shown = new Set(note.shown.map(({ sku }) => sku));
  const talked = [...note.shown.filter(({ sku }) => note.focus.includes(sku)), ...near];
  const category = note.search?.category;
  const most = Math.max(...group.map((product) => closeness(product, words)));
  const circles: readonly ((product: ProductView) => boolean)[] = [
    (product) => closeness(product, words) > most - 0.25,
    ({ sku }) => fitting.some((one) => one.sku === sku),
    ({ name }) => talked.some((one) => sharesFigure(name, one.name)),
    ({ sku }) => note.focus.includes(sku),
    ({ sku }) => shown.has(sku),
    ({ sku }) => context.draft.items.some((item) => item.sku === sku),
    (product) => product.category === category || talked.some((one) => one.category === product.category),
    ({ brand }) => talked.some((one) => brand !== undefined && one.brand === brand),
    ({ availability }) => availability !== 'out_of_stock',
  ];
  const left = circles.reduce((nearer, isInside) => {
    const inside = nearer.filter(isInside);
    return nearer.length > 1 && inside.length > 0 ? inside : nearer;
  }, withoutVariants(group));
  return saidWhole(left, words);
}

/**
 * "Morning Blend 250 g" where there are beans called so, and ground coffee "Morning Blend for moka": of goods of one family the one whose
 * whole name is said, its kind and make aside. Two that are called alike stay both.
 */
function saidWhole(group: readonly ProductView[], words: readonly string[]): readonly ProductView[] {
  const families = new Set(group.map(({ category }) => category.split(' / ')[0]));
  if (group.length < 2 || families.size > 1) return group;
  const tokensOf = ({ name }: ProductView) => sizesIn(name).map(({ token }) => token);
  // What all of them come in tells none from another.
  const isTelling = (token: string) => !group.every((one) => tokensOf(one).includes(token));
  const whole = group.filter(({ name, category, brand }) => {
    const sizes = sizesIn(name);
    const kind = new Set(stemsOf(`${category} ${brand ?? ''}`));
    const plain = sizes.reduce((left, { written }) => left.replace(written, ' '), fold(name));
    const own = stemsOf(plain).filter((one) => !kind.has(one));
    const isSaid = (one: string) => words.some((word) => isSameWord(word, one));
    return (
      own.length > 0 && own.every(isSaid) && sizes.every(({ token }) => words.includes(token) || !isTelling(token))
    );
  });
  return whole.length === 1 ? whole : group;
}

/** Filters 02 for the dripper 02: a figure of two digits or more that both names have, and no other of the group. */
function sharesFigure(one: string, other: string): boolean {
  const figures = (name: string): readonly string[] =>
    name.match(/(?<![\d.,/])(?:\d+\/\d+|\d{2,})(?![\d/]|[.,]\d)/gu) ?? [];
  return figures(one).some((figure) => figures(other).includes(figure));
}

/** "Primo S20" where there is a Primo S20 and a Primo S20, white: the plain one is meant. */
function withoutVariants(group: readonly ProductView[]): readonly ProductView[] {
  const plain = group.filter((one) =>
    group.every((other) => other.name.startsWith(one.name) && other.category === one.category),
  );
  return plain.length > 0 ? plain.slice(0, 1) : group;
}

/** Each product once, as it was found best. */
export function unique(products: readonly ProductView[]): readonly ProductView[] {
  const best = new Map<string, ProductView>();
  for (const product of products) {
    const known = best.get(product.sku);
    if (!known || (product.coverage ?? 0) > (known.coverage ?? 0)) best.set(product.sku, product);
  }
  return [...best.values()];
}
