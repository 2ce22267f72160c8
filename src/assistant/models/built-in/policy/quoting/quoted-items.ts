import { quantitiesOf } from '../order/quantities.ts';
import { productInContext, referredProducts } from '../references.ts';
import type { Turn } from '../turn.ts';
import { isOfMadeQuote } from './made-quote.ts';
import { quantityWanted } from './quantity-wanted.ts';

type Items = readonly { readonly sku: string; readonly quantity: number }[];

export type QuotedItems =
  | { readonly items: Items }
  /** What the tool takes by itself: the draft, or the offer made before. */
  | { readonly items?: undefined; readonly isImplied: true }
  | { readonly items?: undefined; readonly isImplied?: undefined; readonly lacks: 'product' }
  | {
      readonly items?: undefined;
      readonly isImplied?: undefined;
      readonly lacks: 'quantity';
      readonly skus: readonly string[];
    };

/** What is to be quoted, and how many of each; nothing that the customer did not say. */
export function quotedItems(turn: Turn): QuotedItems {
  const { note, context } = turn;
  const quantity = quantityWanted(turn);
  const { skus, by } = referredProducts(turn);
  if (turn.asked?.for === 'quote' && turn.asked.expecting === 'quantity' && note.focus.length > 0)
    return withQuantities(turn, note.focus);
  // "Make it out to Plant LLC": the offer that was made, with all that it holds.
  if (quantity === undefined && context.draft.items.length === 0 && isOfMadeQuote(turn, skus))
    return { isImplied: true };
  if (by === 'name' || by === 'reference') return withQuantities(turn, skus);
  if (context.draft.items.length > 0) return { isImplied: true };
  if (note.quoted.length > 0 && (quantity === undefined || note.quoted.length > 1)) return { items: note.quoted };
  const isKindNamed = quantity !== undefined && context.found.interpretation.filter.category !== undefined;
  const kind = isKindNamed ? skusOfKind(turn) : [];
  if (kind.length > 0 && !kind.some((sku) => note.focus.includes(sku))) return { lacks: 'product' };
  const isOffered = skus.every((sku) =>
    (context.quotes ?? []).some((quote) => quote.items.some((item) => item.sku === sku)),
  );
  if (quantity === undefined && context.quotes && isOffered) return { isImplied: true };
  if (skus.length === 1) return withQuantities(turn, skus);
  return { lacks: 'product' };
}

/** Goods of the kind that the message names: "КП на 3 дрели". */
export function skusOfKind({ context }: Turn): readonly string[] {
  const { interpretation, products } = context.found;
  const isNamed = interpretation.filter.category !== undefined || (products[0]?.coverage ?? 0) >= 0.5;
  return isNamed && interpretation.knownWords.length > 0 ? products.slice(0, 3).map(({ sku }) => sku) : [];
}

function withQuantities(turn: Turn, skus: readonly string[]): QuotedItems {
  const quantity = quantityWanted(turn);
  // One product takes the number said; of several each its own, or all the same.
  const each = skus.length === 1 && quantity !== undefined ? new Map<string, number>() : quantitiesOf(turn, skus);
  const usual = each.size > 0 ? 1 : quantity;
  if (usual === undefined) return { lacks: 'quantity', skus };
  return { items: skus.slice(0, 50).map((sku) => ({ sku, quantity: each.get(sku) ?? usual })) };
}

export function nameOfItem(turn: Turn, sku: string): string | undefined {
  return productInContext(turn, sku)?.name ?? turn.note.shown.find((product) => product.sku === sku)?.name;
}
