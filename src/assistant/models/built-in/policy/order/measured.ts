/** "300 м кабеля", "2 kg of seed" of goods that are sold by the metre or the kilo: how much is how many. */
import { amountOfSale } from '../../../../../core/catalog/sold-by-measure.ts';
import { maskProducts } from '../../understanding/slots/mask-products.ts';
import { productInContext, referredProducts } from '../references.ts';
import type { Turn } from '../turn.ts';
import { countsInPack } from './quantities.ts';

/** The turn with so many wanted of the one thing that is meant; what an order cannot hold stays unread, and what is in one pack counts none. */
export function withMeasuredQuantity(turn: Turn): Turn {
  const { slots } = turn.understanding;
  if (slots.quantity !== undefined && isOfPack(turn, slots.quantity)) {
    const { quantity: _quantity, ...others } = slots;
    return { ...turn, understanding: { ...turn.understanding, slots: others } };
  }
  const amount = slots.quantity === undefined ? measuredOfMeant(turn)?.amount : undefined;
  if (amount === undefined || !Number.isInteger(amount)) return turn;
  return { ...turn, understanding: { ...turn.understanding, slots: { ...slots, quantity: amount } } };
}

function isOfPack(turn: Turn, quantity: number): boolean {
  const { skus, by } = referredProducts(turn);
  const [sku, ...others] = by === 'name' ? skus : turn.context.found.products.map((product) => product.sku);
  const name = sku !== undefined && others.length === 0 ? productInContext(turn, sku)?.name : undefined;
  return name !== undefined && countsInPack(quantity, name, turn.text);
}

/** The thing of which half a metre is wanted. */
export function wantedInFractions(turn: Turn): { readonly sku: string; readonly name: string } | undefined {
  const measured = measuredOfMeant(turn);
  return measured && !Number.isInteger(measured.amount) ? measured : undefined;
}

function measuredOfMeant(turn: Turn) {
  const { skus, by } = referredProducts(turn);
  const [sku, ...others] = by === 'page' ? [] : skus;
  if (sku === undefined || others.length > 0) return undefined;
  const product = productInContext(turn, sku) ?? turn.note.shown.find((shown) => shown.sku === sku);
  // Figures of its name are no part of the number beside it.
  const amount = product && amountOfSale(maskProducts(turn.text, [product.name]), product.soldBy);
  return amount === undefined ? undefined : { sku, name: product?.name ?? sku, amount };
}
