import type { Money } from '../catalog/money.ts';
import type { CompanyMaterials, CompanyProfile } from '../company/company.ts';
import { inLanguage, type Language } from '../language.ts';
import type { PricedDraft } from '../requests/price-draft.ts';
import { agreedDelivery } from '../requests/submit-request.ts';
import type { Quote, QuoteSeller } from './quote.ts';
import { defaultQuoteTerms } from './quote-terms.ts';

export type NewQuote = Pick<
  Quote,
  'id' | 'number' | 'revision' | 'requestId' | 'conversationId' | 'customerId' | 'tokenHash' | 'language' | 'buyer'
> & {
  /** What the price policy made of the items: the only source of a discount. */
  readonly priced: PricedDraft;
  readonly materials: Pick<CompanyMaterials, 'profile' | 'pricing'>;
  /** `YYYY-MM-DD` in the company's time zone. */
  readonly today: string;
  readonly now: Date;
};

/** The quote for a draft at today's prices, by the company's terms. */
export function issueQuote(given: NewQuote): Quote {
  const { priced, materials, today, now, ...rest } = given;
  const { validDays, vatPercent, terms } = materials.pricing.quotes ?? defaultQuoteTerms;
  return {
    ...rest,
    state: 'open',
    issuedOn: today,
    validUntil: daysLater(today, validDays),
    seller: sellerOf(materials.profile, given.language),
    items: priced.quote.lines,
    itemsTotal: priced.quote.itemsTotal,
    discount: priced.quote.discount,
    delivery: priced.delivery && agreedDelivery(priced.delivery, priced.draft.address),
    total: priced.total,
    vat: vatPercent === undefined ? undefined : vatWithin(priced.total, vatPercent),
    terms: inLanguage(terms, given.language) || undefined,
    createdAt: now,
    acceptedAt: undefined,
  };
}

/** Whether a new quote would offer what an open one offers, though from another day: then the old one is given again. */
export function isSameOffer(left: Quote, right: Quote): boolean {
  return offerOf(left) === offerOf(right);
}

function offerOf(quote: Quote): string {
  const { language, seller, buyer, items, discount, delivery, total, vat, terms } = quote;
  return sorted([language, seller, buyer, items, discount, delivery, total, vat, terms]);
}

/** The same text for what is equal, whatever the order of its keys: a database keeps none. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

function sellerOf({ name, legal, contacts }: CompanyProfile, language: Language): QuoteSeller {
  return {
    name: inLanguage(name, language),
    legalName: legal.name,
    legalAddress: legal.address ?? (inLanguage(contacts.address, language) || undefined),
    phone: contacts.phone,
    email: contacts.email,
    site: contacts.site,
  };
}

/** Catalog prices are what a customer pays, so the tax lies within them: total × p / (100 + p). */
function vatWithin(total: Money, percent: number): NonNullable<Quote['vat']> {
  const minor = Math.round((total.minor * percent) / (100 + percent));
  return { percent, amount: { minor, currency: total.currency } };
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
