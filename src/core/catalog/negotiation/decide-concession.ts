import { addMoney, type Money, multiplyMoney, percentOf, zeroMoney } from '../money.ts';
import type { Product } from '../product.ts';
import { type QuoteInput, quotePrice } from '../quote-price.ts';
import type { ConcessionBasis, ConcessionDecision, ConcessionRefusal, GrantedConcession } from './concession.ts';
import { percentWithinMargin } from './margin.ts';

/** Long enough to think it over, short enough to be remembered; `authority.validDays` says otherwise. */
const usualDays = 3;

export type ConcessionInput = Omit<QuoteInput, 'concession'> & {
  /** Ids and kinds of the objections the customer has raised in this conversation. */
  readonly objections: readonly string[];
  /** What this customer was granted before, in any conversation we know to be theirs. */
  readonly earlier: GrantedConcession | undefined;
};

/**
 * Whether the customer gets a discount beyond the company's rules, and how much: all that the authority and the margin allow,
 * once. Nothing that is said can move it: the decision sees no words, only the rules, the goods and what was granted before.
 */
export function decideConcession(input: ConcessionInput): ConcessionDecision {
  const { authority } = input.policy;
  const other = quotePrice(input).discount;
  const marginAllows = percentWithinMargin(input.items, authority, authority.stacking ? other : undefined);
  const basis: ConcessionBasis = {
    maxPercent: authority.maxPercent,
    marginAllows,
    onlyAfter: authority.onlyAfter,
    objections: input.objections,
    otherDiscount: other && { id: other.id, amount: other.amount },
  };
  const refused = (reason: ConcessionRefusal): ConcessionDecision => ({ outcome: 'refused', reason, basis });
  if (authority.maxPercent <= 0) return refused('no-authority');
  if (input.earlier) return refused(reasonOfEarlier(input.earlier, input.today));
  if (input.items.length === 0) return refused('nothing-chosen');
  if (authority.onlyAfter !== undefined && !input.objections.includes(authority.onlyAfter))
    return refused('not-objected');
  const percent = Math.min(authority.maxPercent, marginAllows === undefined ? 100 : Math.floor(marginAllows));
  const amount = percentOf(sumOf(input.items, input.currency), percent);
  if (percent < 1 || amount.minor <= 0) return refused('margin');
  if (!authority.stacking && other && other.amount.minor >= amount.minor) return refused('other-discount-is-better');
  return {
    outcome: 'granted',
    reason: percent < authority.maxPercent ? 'margin-bounds' : 'within-authority',
    concession: {
      percent,
      skus: [...new Set(input.items.map(({ product }) => product.sku))],
      validUntil: daysAfter(input.today, authority.validDays ?? usualDays),
    },
    amount,
    basis,
  };
}

function reasonOfEarlier({ isUsed, validUntil }: GrantedConcession, today: string): ConcessionRefusal {
  if (isUsed) return 'already-used';
  return validUntil < today ? 'expired' : 'already-granted';
}

function sumOf(items: readonly { readonly product: Product; readonly quantity: number }[], currency: string): Money {
  return items.reduce<Money>(
    (sum, { product, quantity }) => addMoney(sum, multiplyMoney(product.price, quantity)),
    zeroMoney(currency),
  );
}

function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
