/** Which product a part of an order names, of those that were found for it. */
import type { ProductView, SearchProductsResult } from '../../../../../tools/views.ts';
import type { Turn } from '../../turn.ts';
import { closeness } from './closeness.ts';

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
  const products = unique([...found.results.flatMap(({ products: some }) => some), ...found.fitting]);
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
  return circles.reduce((left, isInside) => {
    const inside = left.filter(isInside);
    return left.length > 1 && inside.length > 0 ? inside : left;
  }, withoutVariants(group));
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

function unique(products: readonly ProductView[]): readonly ProductView[] {
  const best = new Map<string, ProductView>();
  for (const product of products) {
    const known = best.get(product.sku);
    if (!known || (product.coverage ?? 0) > (known.coverage ?? 0)) best.set(product.sku, product);
  }
  return [...best.values()];
}
