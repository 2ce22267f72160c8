import { formatMoney } from '../../catalog/money.ts';
import type { DiscountRule } from '../../catalog/pricing.ts';
import type { Claim, ClaimOf } from '../../claims/claim.ts';
import type { Finding } from '../finding.ts';
import { placeOfStatement } from '../statements/place-of-statement.ts';
import type { Statement } from '../statements/statement.ts';
import { type AuditSubject, dayText } from '../subject.ts';

/** "7 % from three packs" where the rule says five: only when one discount and one bound are told. */
export function wrongCondition(
  statement: Statement,
  claim: ClaimOf<'percent'>,
  rules: readonly DiscountRule[],
  subject: AuditSubject,
): Finding | undefined {
  const own = rules.filter(({ percent }) => percent === claim.percent);
  const { claims } = statement;
  if (own.length === 0 || claims.filter(({ type }) => type === 'percent').length !== 1) return undefined;
  const bound = claims.filter((each) => isBound(each, statement.scene.lower));
  const [said] = bound;
  if (!said || bound.length !== 1) return undefined;
  const bounds = own.map(({ when }) => (said.type === 'amount' ? when.amountFrom : when.quantityFrom));
  const { currency } = subject.materials.profile;
  const isTold = own.some(({ when }) =>
    said.type === 'amount'
      ? said.values.some((value) => when.amountFrom !== undefined && Math.abs(value * 100 - when.amountFrom.minor) < 1)
      : said.type === 'quantity' && when.quantityFrom === said.number,
  );
  if (
    isTold ||
    bounds.some((each) => each === undefined) ||
    (said.type === 'amount' && said.currency !== undefined && said.currency !== currency)
  )
    return undefined;
  return {
    kind: 'discount-contradicts',
    place: placeOfStatement(statement),
    example: {
      id: 'discount-condition',
      values: {
        text: statement.text,
        said: said.text,
        true: bounds
          .map((each) => (typeof each === 'object' ? formatMoney(each, subject.language) : `${each ?? ''}`))
          .join(', '),
      },
    },
    about: { phrases: ['скидка', 'discount'] },
  };
}

/** "От пяти", "three or more", "при покупке двух": from where on. */
function isBound(claim: Claim, text: string): boolean {
  if (claim.type !== 'quantity' && claim.type !== 'amount') return false;
  return (
    claim.hedge === 'more' ||
    /^\s*(?:\p{L}+\s+){0,2}(?:или|и|or|and) (?:больше|более|выше|more|up|over)/u.test(text.slice(claim.end)) ||
    /^\s*\+/u.test(text.slice(claim.end)) ||
    /(?:при (?:покупке|заказе)|купи\p{L}*|возьм\p{L}*|buy|order)\s*$/u.test(text.slice(0, claim.start))
  );
}

/** A date beside a promo code that is neither its first day nor its last. */
export function wrongDates(
  statement: Statement,
  named: readonly DiscountRule[],
  subject: AuditSubject,
): readonly Finding[] {
  const [rule] = named;
  if (!rule || named.length > 1 || (!rule.validFrom && !rule.validUntil)) return [];
  return statement.claims.flatMap((claim): readonly Finding[] => {
    if (claim.type !== 'date') return [];
    const isTold = [rule.validFrom, rule.validUntil].some(
      (own) => own !== undefined && (own === claim.date || `-${own.slice(4)}` === claim.date),
    );
    if (isTold) return [];
    return [
      {
        kind: 'discount-contradicts',
        place: placeOfStatement(statement),
        example: {
          id: 'discount-dates',
          values: {
            text: statement.text,
            said: claim.text,
            code: rule.code ?? rule.id,
            true: [rule.validFrom, rule.validUntil].flatMap((date) => dayText(date, subject) || []).join(' – '),
          },
        },
        about: { phrases: [rule.code ?? 'промокод'] },
      },
    ];
  });
}
