import type { CellValue } from '../../core/ports/ingestion.ts';
import { note } from '../refusals.ts';
import { readNumber } from '../text/numbers.ts';

/** What a row says about being at hand. */
export type Stock = {
  readonly stock: number | undefined;
  readonly isOrderable: boolean;
  readonly isAtHand?: true;
  readonly isStockUnsaid?: true;
};

export type ReadStock =
  | { readonly type: 'stock'; readonly stock: Stock }
  | { readonly type: 'unknown'; readonly note?: ReturnType<typeof note> }
  | { readonly type: 'refused'; readonly note: ReturnType<typeof note> };

/** Uncounted goods can also be ordered: nobody has said that there is a last one. */
const atHand: Stock = { stock: undefined, isOrderable: true, isAtHand: true };
const onOrder: Stock = { stock: undefined, isOrderable: true };
const soldOut: Stock = { stock: 0, isOrderable: false };

const words: readonly (readonly [RegExp, Stock])[] = [
  [
    /^(под заказ|на заказ|заказ|предзаказ|ожидается|в пути|on order|made to order|pre-?order|back-?order(ed)?|available for order|expected|to order)$/,
    onOrder,
  ],
  [
    /^(нет|нет в наличии|отсутствует|закончил(ся|ась|ось|ись)|распродано?|out of stock|sold out|unavailable|not available|no|false|n|-|–|—|✗|×)$/,
    soldOut,
  ],
  [
    /^(есть|есть в наличии|в наличии|имеется|да|много|мало|достаточно|in stock|available|yes|true|y|\+|✓|✔|limited|low stock|instock)$/,
    atHand,
  ],
];

/** Stock or availability: a count (`12`, `12 шт.`, `> 10`, `10+`), or words (`есть`, `под заказ`, `out of stock`). */
export function readStock(cell: CellValue, line: number): ReadStock {
  if (typeof cell === 'boolean') return { type: 'stock', stock: cell ? atHand : soldOut };
  const text = typeof cell === 'object' ? cell.join(' ') : String(cell).trim();
  if (text === '') return { type: 'unknown' };
  if (text.length > 60) return { type: 'unknown', note: note(line, 'STOCK_UNREADABLE', text) };
  const folded = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('_', ' ')
    .replace(/[.!]+$/, '');
  for (const [pattern, stock] of words) if (pattern.test(folded)) return { type: 'stock', stock };
  const counted =
    /^(?:>|≥|>=|более|больше|свыше|от|over|more than|at least)?\s*([-−]?[\d\s.,\u00a0]+?)\s*\+?\s*(?:шт|штук|штуки|ед|pcs|pc|pieces|units|уп|пар|компл|м|кг|л)?$/.exec(
      folded,
    );
  const number = counted?.[1] === undefined ? undefined : readNumber(counted[1], '.');
  if (number?.type !== 'number') return { type: 'unknown', note: note(line, 'STOCK_UNREADABLE', text) };
  if (number.value < 0) return { type: 'refused', note: note(line, 'STOCK_NEGATIVE', text) };
  return { type: 'stock', stock: { stock: Math.min(Math.floor(number.value), 1e9), isOrderable: false } };
}

/** Joins what the stock, availability and on-order columns of one row say; the count wins over words. */
export function joinStock(
  counted: Stock | undefined,
  worded: Stock | undefined,
  orderable: boolean | undefined,
): Stock {
  const first = counted ?? worded;
  if (!first) return orderable === undefined ? { ...onOrder, isStockUnsaid: true } : onOrder;
  const isOrderable = orderable ?? (first.isOrderable || (worded?.isOrderable === true && worded.isAtHand !== true));
  return { ...first, isOrderable };
}
