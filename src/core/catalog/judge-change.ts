import { amountString, type Money } from './money.ts';

/** How the new state of a catalog differs from the one that customers are told now. */
export type CatalogChange = {
  readonly onOffer: number;
  /** Products on offer that the new state does not have any more. */
  readonly gone: number;
  /** Of each file that was read before and now: the rows that became products. */
  readonly files: readonly { readonly file: string; readonly before: number; readonly now: number }[];
  /** Products on offer whose price is another one now. */
  readonly prices: readonly PriceChange[];
};

export type PriceChange = { readonly sku: string; readonly before: Money; readonly now: Money };

/** Why a change looks more like an accident than like a decision. */
export type Doubt = {
  readonly code: 'ROWS_LOST' | 'FILE_ROWS_LOST' | 'PRICES_JUMPED' | 'CATALOG_GONE';
  /** For people, with the numbers. */
  readonly reason: string;
};

/** Below this a catalog or file is too small to tell an accident from a tidying up. */
const fewestRows = 10;
const fewestJumps = 5;
const shownPrices = 3;

/**
 * Doubts about a change of the catalog that a person must settle before customers are told it: an export that broke off, an empty
 * feed, prices without their decimal sign. None for a first import and for what a company does every day.
 */
export function judgeChange({ onOffer, gone, files, prices }: CatalogChange): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (onOffer >= fewestRows && gone * 2 > onOffer)
    doubts.push({
      code: 'ROWS_LOST',
      reason: `${gone} of ${onOffer} products on offer are not in the catalog any more.`,
    });
  for (const { file, before, now } of files) {
    const lost = before - now;
    // What is gone from this file and stands in another one is not lost.
    if (before >= fewestRows && lost * 2 > before && gone * 2 >= lost)
      doubts.push({ code: 'FILE_ROWS_LOST', reason: `${file} had ${before} products and has ${now} now.` });
  }
  const jumped = prices.filter(hasJumped);
  const isMany = jumped.length >= fewestJumps && jumped.length * 5 > prices.length;
  const isWhole = jumped.length > 0 && jumped.length === onOffer;
  if (isMany || isWhole) {
    const shown = jumped
      .slice(0, shownPrices)
      .map(({ sku, before, now }) => `${sku} ${amountString(before)} → ${amountString(now)} ${now.currency}`);
    doubts.push({
      code: 'PRICES_JUMPED',
      reason: `${jumped.length} of ${prices.length} changed prices are ten times what they were, or a tenth: ${shown.join(', ')}.`,
    });
  }
  return doubts;
}

/** Between two currencies nothing can be said without a rate. */
function hasJumped({ before, now }: PriceChange): boolean {
  if (before.currency !== now.currency) return false;
  return now.minor >= before.minor * 10 || now.minor * 10 <= before.minor;
}
