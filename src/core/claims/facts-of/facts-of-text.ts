import { moneyFrom } from '../../catalog/money.ts';
import type { Claim } from '../claim.ts';
import { type Fact, type FactSource, unknownCurrency } from '../fact.ts';
import { findClaims } from '../find/find-claims.ts';
import { contentStems } from '../words/stem.ts';

export type TextOptions = {
  readonly source: FactSource;
  /** The product the text is about. */
  readonly of?: string;
  /** What an amount without a currency is in; the ledger's own when left out. */
  readonly currency?: string;
};

/** The text itself and every claim found in it: what a document says may be said, where it speaks of the same thing. */
export function factsOfText(text: string, options: TextOptions): readonly Fact[] {
  if (text.trim() === '') return [];
  const of = options.of === undefined ? {} : { of: options.of };
  const facts: Fact[] = [{ type: 'text', text, ...of, source: options.source }];
  let heading: ReadonlySet<string> = new Set();
  let head: readonly string[] | undefined;
  for (const line of text.split(/\n+/u)) {
    const cells = cellsOf(line);
    if (cells) {
      if (head) for (const fact of factsOfRow(cells, head, heading, options)) facts.push(fact);
      head ??= cells;
      continue;
    }
    head = undefined;
    for (const sentence of line.split(/(?<=[.!?])\s+/u)) {
      if (/^#{1,6}\s/u.test(sentence)) heading = contentStems(sentence);
      if (!hasClaims.test(sentence)) continue;
      const near = new Set([...contentStems(sentence), ...heading]);
      for (const claim of findClaims(sentence)) facts.push(...factsOfClaim(claim, near, options, of));
    }
  }
  return facts;
}

/** Cells of a line of a Markdown table; undefined for any other line. */
function cellsOf(line: string): readonly string[] | undefined {
  const row = /^\s*\|(.*)\|\s*$/u.exec(line)?.[1];
  return row?.split('|').map((cell) => cell.trim());
}

/** A number in a table is of its column and of its row; as a rule it has no other words beside it. */
function factsOfRow(
  cells: readonly string[],
  head: readonly string[],
  heading: ReadonlySet<string>,
  options: TextOptions,
): readonly Fact[] {
  const of = options.of === undefined ? {} : { of: options.of };
  const ofRow = contentStems(cells[0] ?? '');
  return cells.flatMap((cell, at) => {
    const label = head[at] ?? '';
    if (!hasClaims.test(cell)) return [];
    const near = new Set([...contentStems(`${label} ${cell}`), ...ofRow, ...heading]);
    // The cell alone, and as it is read under its label, which may hold the unit.
    const claims = [...findClaims(cell), ...findClaims(`${label}: ${cell}`)];
    return claims.flatMap((claim) => factsOfClaim(claim, near, options, of));
  });
}

/** A cheap look before the finder: figures, signs, addresses, or a word that begins like a number or a day. */
const hasClaims =
  /\p{Nd}|[%₽$€£@]|:\/\/|www|бесплатн|free|(?<!\p{L})(?:оди?н|дв|год|месяц|последн|тр|четыр|пят|шест|сем|восем|девят|десят|одиннадц|пятнадц|сорок|сто|тысяч|пол|завтр|сегодн|недел|понед|вторн|сред|четв|субб|воскр|[a-z]*day|year|month|last|only|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|tomorrow|half|week)/iu;

function factsOfClaim(
  claim: Claim,
  near: ReadonlySet<string>,
  options: TextOptions,
  of: { readonly of?: string },
): readonly Fact[] {
  const { source } = options;
  switch (claim.type) {
    case 'amount':
      return claim.values.map((value) => ({
        type: 'amount',
        money: moneyFrom(value, claim.currency ?? options.currency ?? unknownCurrency),
        role: source.kind === 'customer' ? 'said-by-customer' : 'in-text',
        near,
        ...of,
        source,
      }));
    case 'percent':
      return [{ type: 'percent', percent: claim.percent, isDiscount: isAboutDiscount(near), near, ...of, source }];
    case 'quantity':
      return [{ type: 'quantity', number: claim.number, unit: claim.unit, near, ...of, source }];
    case 'days':
      return [{ type: 'days', from: claim.from, to: claim.to, near, source }];
    case 'date':
      return [{ type: 'date', date: claim.date, source }];
    case 'time':
      return [{ type: 'time', time: claim.time, source }];
    case 'link':
      // A customer's link is theirs; repeating it as ours would send people where they pleased.
      return source.kind === 'customer' ? [] : [{ type: 'link', url: claim.url, source }];
    case 'email':
      return [{ type: 'email', email: claim.email, source }];
    case 'phone':
      return [{ type: 'phone', phone: claim.phone, source }];
    case 'request-number':
      return source.kind === 'customer'
        ? [{ type: 'quantity', number: Number(claim.number), unit: undefined, near, source }]
        : [];
    default:
      return [];
  }
}

function isAboutDiscount(near: ReadonlySet<string>): boolean {
  return [...near].some((stem) => /^(?:скид|discount|sale|off|акци|промо|promo|дешев|выгод|sav|эконом)/u.test(stem));
}
