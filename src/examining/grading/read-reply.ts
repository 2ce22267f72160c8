import type { Availability } from '../../core/catalog/product.ts';
import { findClaims } from '../../core/claims/find/find-claims.ts';
import { plainText } from '../scenarios/fact.ts';

/** What a text asserts in numbers and stock words, read by the same eyes as the guard's. */
export type ReadReply = {
  /** Every number: amounts in major units, quantities, percentages. */
  readonly numbers: readonly number[];
  /** Each amount with every reading of its writing: "21,990" may be two. */
  readonly amounts: readonly (readonly number[])[];
  readonly percents: readonly number[];
  readonly days: readonly { readonly from: number; readonly to: number }[];
  readonly availabilities: readonly Availability[];
};

const known = new Map<string, ReadReply>();

export function readReply(text: string): ReadReply {
  let read = known.get(text);
  if (!read) {
    if (known.size > 500) known.clear();
    read = readAnew(text);
    known.set(text, read);
  }
  return read;
}

function readAnew(text: string): ReadReply {
  const claims = text
    .split(/(?<=[.!?…])\s+(?=[^\d])|\n+|\|/u)
    .flatMap((sentence) => findClaims(sentence.replace(/[*_`]+/gu, '')));
  const amounts = claims.flatMap((claim) => (claim.type === 'amount' ? [claim.values] : []));
  const percents = claims.flatMap((claim) => (claim.type === 'percent' ? [claim.percent] : []));
  const quantities = claims.flatMap((claim) => (claim.type === 'quantity' ? [claim.number] : []));
  return {
    amounts,
    percents,
    numbers: [...amounts.flat(), ...percents, ...quantities, ...bareNumbers(text)],
    days: claims.flatMap((claim) => (claim.type === 'days' ? [{ from: claim.from, to: claim.to }] : [])),
    availabilities: claims.flatMap((claim) => (claim.type === 'stock' ? [claim.availability] : [])),
  };
}

/** As written, "1 299,00" and "1,299.00" alike: what stands in a table cell is read as well. */
function bareNumbers(text: string): readonly number[] {
  return [...plainText(text).matchAll(/\d{1,3}(?:[ ,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?/gu)].map(
    ([written]) =>
      Number(
        written
          .replaceAll(' ', '')
          .replace(/,(?=\d{3}(?!\d))/gu, '')
          .replace(',', '.'),
      ),
  );
}
