import type { QuoteLineView } from '../../../../tools/views.ts';
import type { Turn } from '../turn.ts';

type Counted = { readonly sku: string; readonly quantity: number };

/** "Камера есть? нужно 3" - "Оформить заказ?" - "и покрышку": so many of what was offered are taken along with what is added; one, where no number was said. */
export function countedBefore({ note, asked, text }: Turn, items: readonly QuoteLineView[]): Counted | undefined {
  const [sku, ...others] = note.focus;
  const said = note.quoted.find((line) => line.sku === sku)?.quantity ?? note.quantity;
  // "And storage?" behind a price is asked, too.
  const quantity = said ?? (note.before.some((situation) => asksOnly.has(situation)) ? undefined : 1);
  const isAsked =
    asked === undefined ? note.quantity !== undefined : asked.expecting === 'items' && asked.for === 'order';
  const isOffered = isAsked && items.length === 0;
  if (sku === undefined || others.length > 0 || quantity === undefined || !isOffered) return undefined;
  return adds(text) && !text.includes('?') ? { sku, quantity } : undefined;
}

/** "И покрышку", "and a case". */
export function adds(text: string): boolean {
  return adding.test(text.trim());
}

/** Behind these the customer has shown no wish for it yet. */
const asksOnly: ReadonlySet<string> = new Set(['price', 'stock', 'product-fact', 'knowledge', 'delivery', 'discount']);
const adding =
  /^(?:(?:да|ок|ну|yes|ok|okay)[,\s]+)?(?:и|а также|плюс|ещё|еще|and|plus|also)\s+(?!(?:всё|все|это|этого|that|all|it)(?!\p{L}))\p{L}/iu;
