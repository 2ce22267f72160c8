import type { Product } from '../catalog/product.ts';
import { availabilityOf } from '../catalog/product.ts';
import type { DraftItem, RequestDraft } from './draft.ts';

/** What a customer said to change; values are clean already (phone E.164, e-mail checked). */
export type DraftChange = {
  readonly setItems?: readonly DraftItem[];
  readonly addItems?: readonly DraftItem[];
  readonly removeItems?: readonly string[];
  readonly replaceAllItems?: readonly DraftItem[];
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly place?: string;
  readonly address?: string;
  readonly deliveryId?: string;
  /** null takes the code away. */
  readonly promoCode?: string | null;
  readonly comment?: string;
  readonly clear?: boolean;
};

export type ItemProblem = {
  readonly code: 'unknown' | 'not-enough-stock' | 'out-of-stock' | 'too-many';
  readonly sku: string;
  readonly wanted: number;
  readonly inStock?: number;
};

/** More distinct lines than this is not a chat order but a mistake or an attack. */
const maximumLines = 100;
const maximumQuantity = 100_000;

/** Pure; refuses an item rather than promise what is not there, and keeps the rest of the change. */
export function changeDraft(
  draft: RequestDraft,
  change: DraftChange,
  products: ReadonlyMap<string, Product>,
): { readonly draft: RequestDraft; readonly problems: readonly ItemProblem[] } {
  const start: RequestDraft = change.clear ? { items: [], contact: draft.contact } : draft;
  const problems: ItemProblem[] = [];
  const quantities = new Map(start.items.map((item) => [item.sku, item.quantity]));
  if (change.replaceAllItems) quantities.clear();
  for (const sku of change.removeItems ?? []) quantities.delete(sku);
  const take = (item: DraftItem, quantity: number) => {
    const problem = itemProblem(item.sku, quantity, products.get(item.sku), quantities);
    if (problem) problems.push(problem);
    else quantities.set(item.sku, quantity);
  };
  for (const item of [...(change.replaceAllItems ?? []), ...(change.setItems ?? [])]) take(item, item.quantity);
  for (const item of change.addItems ?? []) take(item, (quantities.get(item.sku) ?? 0) + item.quantity);
  return {
    draft: withDetails(
      start,
      [...quantities].map(([sku, quantity]) => ({ sku, quantity })),
      change,
    ),
    problems,
  };
}

function itemProblem(
  sku: string,
  wanted: number,
  product: Product | undefined,
  quantities: ReadonlyMap<string, number>,
): ItemProblem | undefined {
  if (!product) return { code: 'unknown', sku, wanted };
  if (wanted > maximumQuantity || (!quantities.has(sku) && quantities.size >= maximumLines))
    return { code: 'too-many', sku, wanted };
  if (availabilityOf(product) === 'out_of_stock') return { code: 'out-of-stock', sku, wanted, inStock: 0 };
  if (product.stock !== undefined && product.stock < wanted && !product.isOrderable) {
    return { code: 'not-enough-stock', sku, wanted, inStock: product.stock };
  }
  return undefined;
}

function withDetails(start: RequestDraft, items: readonly DraftItem[], change: DraftChange): RequestDraft {
  const isNewPlace = change.place !== undefined && change.place !== start.place;
  const { deliveryId, promoCode, ...rest } = start;
  const newDeliveryId = change.deliveryId ?? (isNewPlace ? undefined : deliveryId);
  const newPromoCode = change.promoCode === null ? undefined : (change.promoCode ?? promoCode);
  return {
    ...rest,
    items,
    contact: {
      ...start.contact,
      ...(change.name ? { name: change.name } : {}),
      ...(change.phone ? { phone: change.phone } : {}),
      ...(change.email ? { email: change.email } : {}),
    },
    ...(change.place ? { place: change.place } : {}),
    ...(change.address ? { address: change.address } : {}),
    ...(change.comment ? { comment: change.comment } : {}),
    ...(newDeliveryId ? { deliveryId: newDeliveryId } : {}),
    ...(newPromoCode ? { promoCode: newPromoCode } : {}),
  };
}
