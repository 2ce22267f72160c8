import { type Money, moneyFrom, multiplyMoney } from '../../core/catalog/money.ts';
import type { Reason } from '../../core/claims/check/scene.ts';
import type { Claim, ClaimOf } from '../../core/claims/claim.ts';
import { findClaims } from '../../core/claims/find/find-claims.ts';
import type { Ledger } from '../../core/claims/ledger.ts';

/** Reckons a table's rows anew: quantity times price, and the sum of the rows. One serves one table. */
export type TableArithmetic = {
  /** `proved`: cells that follow from others of the table, so that no fact has to say them. */
  check(cells: readonly string[], subjects: readonly string[]): RowArithmetic;
  /** A row was held back: a total that counts it follows from nothing that is shown. */
  spoil(): void;
};

export type RowArithmetic = { readonly reasons: readonly Reason[]; readonly proved: ReadonlySet<number> };

const quantityLabel = /^(?:кол(?:-во|ичество|\.)?|штук|шт\.?|qty\.?|quantity|pcs|pieces|units)(?:[\s,.(]|$)/iu;
const sumLabel = /^(?:сумма|итого|всего|стоимость|total|sum|amount|subtotal|line total)(?:[\s,.(]|$)/iu;
const priceLabel = /^(?:цена|за (?:штуку|шт|единицу)|price|unit price|each|per (?:piece|unit))(?:[\s,.(]|$)/iu;
const totalRow = /^\**(?:итого|всего|total|in total|сумма)/iu;

export function createTableArithmetic(head: readonly string[], ledger: Ledger): TableArithmetic {
  const at = {
    quantity: head.findIndex((label) => quantityLabel.test(plain(label))),
    sum: head.findLastIndex((label) => sumLabel.test(plain(label))),
    price: head.findIndex((label) => priceLabel.test(plain(label))),
  };
  const nothing: RowArithmetic = { reasons: [], proved: new Set() };
  /** Undefined once a row's sum is not known: then no total follows. */
  let running: number | undefined = 0;

  return {
    spoil() {
      running = undefined;
    },
    check(cells, subjects) {
      if (at.sum < 0) return nothing;
      const claim = amountIn(cells[at.sum]);
      const sum = claim && moneyOf(claim, ledger.currency);
      if (totalRow.test(plain(cells.find((cell) => cell !== '') ?? '')))
        return sum && running !== undefined && running > 0 && sum.minor === running
          ? { reasons: [], proved: new Set([at.sum]) }
          : nothing;
      running = sum && running !== undefined ? running + sum.minor : undefined;
      const quantity = at.quantity < 0 ? undefined : countIn(cells[at.quantity]);
      if (!claim || !sum || quantity === undefined) return nothing;
      const units = unitPrices(amountIn(cells[at.price]), subjects, ledger);
      if (units.length === 0) return nothing;
      if (units.some((unit) => multiplyMoney(unit, quantity).minor === sum.minor))
        return { reasons: [], proved: new Set([at.quantity, at.sum]) };
      // A discount that the rules gave has a line of its own in the facts.
      const isKnown = ledger
        .of('amount')
        .some(
          (fact) =>
            fact.role === 'line-total' && fact.of && subjects.includes(fact.of) && fact.money.minor === sum.minor,
        );
      return isKnown ? nothing : { reasons: [reasonOf(claim, quantity)], proved: new Set() };
    },
  };
}

function plain(text: string): string {
  return text.replace(/[*_`]/gu, '').trim();
}

/** The unit price the row itself names, which is checked as every cell is; else what the catalog says. */
function unitPrices(
  named: ClaimOf<'amount'> | undefined,
  subjects: readonly string[],
  ledger: Ledger,
): readonly Money[] {
  if (named) return [moneyOf(named, ledger.currency)];
  return ledger
    .of('amount')
    .flatMap((fact) => (fact.role === 'price' && fact.of && subjects.includes(fact.of) ? [fact.money] : []));
}

function amountIn(cell: string | undefined): ClaimOf<'amount'> | undefined {
  if (cell === undefined) return undefined;
  const claims: readonly Claim[] = findClaims(cell);
  const amount = claims.find((claim) => claim.type === 'amount');
  if (amount) return amount;
  const bare = claims.find((claim) => claim.type === 'quantity');
  return bare?.unit === undefined && bare
    ? { ...bare, type: 'amount', values: [bare.number], currency: undefined }
    : undefined;
}

function countIn(cell: string | undefined): number | undefined {
  const number = /^\**\s*(\d{1,5})\b/u.exec(cell ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}

function moneyOf(claim: ClaimOf<'amount'>, currency: string): Money {
  return moneyFrom(Math.min(claim.values[0] ?? 0, 1e12), claim.currency ?? currency);
}

function reasonOf(claim: ClaimOf<'amount'>, quantity: number): Reason {
  return { claim, code: 'unknown-amount', message: `${claim.text} is not the row's price times ${quantity}` };
}
