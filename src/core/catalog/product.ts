import type { LocalizedText } from '../language.ts';
import type { Attribute } from './attribute.ts';
import type { Money } from './money.ts';

export type Product = {
  readonly sku: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  /** Path of the category tree from its root; empty when the company gave none. */
  readonly category: readonly LocalizedText[];
  readonly brand: string | undefined;
  readonly price: Money;
  /** The price before a reduction; always above `price` when present. */
  readonly listPrice: Money | undefined;
  /** What the company pays for it. Bounds the discount that may be granted; no customer and no model is ever shown it. */
  readonly cost?: Money;
  /** Pieces at hand; undefined when the company does not count them (then `isOrderable` decides). */
  readonly stock: number | undefined;
  /** Can be had although none is at hand (made or brought to order). */
  readonly isOrderable: boolean;
  /** At hand although not counted (the company only says "in stock"); absent when `stock` tells. */
  readonly isAtHand?: boolean;
  /** The catalog says nothing of its stock; it counts as on order, which nobody has said. */
  readonly isStockUnsaid?: boolean;
  readonly attributes: readonly Attribute[];
  /** Variants of one model (sizes, colours) share it. */
  readonly group?: string;
  /** SKUs of the products this one is made for (accessories). */
  readonly fits: readonly string[];
  readonly url: string | undefined;
  /** Absolute URL, or a path inside the company folder. */
  readonly image: string | undefined;
};

export const availabilities = ['in_stock', 'out_of_stock', 'on_order'] as const;
export type Availability = (typeof availabilities)[number];

/** `stock` unknown and orderable means on order; a counted zero means out of stock unless it can be ordered. */
export function availabilityOf(product: Pick<Product, 'stock' | 'isOrderable' | 'isAtHand'>): Availability {
  if (product.stock === undefined ? product.isAtHand === true : product.stock > 0) return 'in_stock';
  return product.isOrderable ? 'on_order' : 'out_of_stock';
}
