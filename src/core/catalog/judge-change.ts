import { amountString, type Money } from './money.ts';

/** How the new state of a catalog differs from the one that customers are told now. */
export type CatalogChange = {
  readonly onOffer: number;
  /** Products on offer that the new state does not have any more. */
  readonly gone: number;
  /** Of each file that was read before and now: the rows that became products. */
  readonly files: readonly { readonly file: string; readonly before: number; readonly now: number }[];
  readonly prices: PriceChanges;
};

export type PriceChange = { readonly sku: string; readonly before: Money; readonly now: Money };

/** Products on offer whose price is another one now. */
export type PriceChanges = {
  readonly changed: number;
  /** Of these, to ten times what it was and more, or to a tenth and less. */
  readonly jumped: number;
  /** The first few that jumped, for people to look at. */
  readonly examples: readonly PriceChange[];
};

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

/** Counts prices one after another: a day on which all of a large catalog's change is not kept price by price. */
export class PriceComparison {
  private changed = 0;
  private jumped = 0;
  private readonly examples: PriceChange[] = [];

  compare(sku: string, before: Money, now: Money): void {
    if (before.minor === now.minor && before.currency === now.currency) return;
    this.changed += 1;
    if (!hasJumped(before, now)) return;
    this.jumped += 1;
    if (this.examples.length < shownPrices) this.examples.push({ sku, before, now });
  }

  result(): PriceChanges {
    return { changed: this.changed, jumped: this.jumped, examples: this.examples };
  }
}

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
  const { changed, jumped, examples } = prices;
  const isMany = jumped >= fewestJumps && jumped * 5 > changed;
  const isWhole = jumped > 0 && jumped === onOffer;
  if (isMany || isWhole) {
    const shown = examples.map(
      ({ sku, before, now }) => `${sku} ${amountString(before)} → ${amountString(now)} ${now.currency}`,
    );
    doubts.push({
      code: 'PRICES_JUMPED',
      reason: `${jumped} of ${changed} changed prices are ten times what they were, or a tenth: ${shown.join(', ')}.`,
    });
  }
  return doubts;
}

/** Between two currencies nothing can be said without a rate. */
function hasJumped(before: Money, now: Money): boolean {
  if (before.currency !== now.currency) return false;
  return now.minor >= before.minor * 10 || now.minor * 10 <= before.minor;
}
