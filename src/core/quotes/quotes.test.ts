import { describe, expect, it } from 'vitest';
import { moneyFrom } from '../catalog/money.ts';
import type { Product } from '../catalog/product.ts';
import type { CompanyMaterials } from '../company/company.ts';
import { defaultMaterials } from '../company/default-materials.ts';
import type { RequestDraft } from '../requests/draft.ts';
import { priceDraft } from '../requests/price-draft.ts';
import { acceptQuote } from './accept-quote.ts';
import { isSameOffer, issueQuote } from './issue-quote.ts';
import { meantQuote, type Quote, quoteStatus } from './quote.ts';
import { quoteRequest } from './quote-request.ts';

const usual = defaultMaterials({ folderName: 'dentica', language: 'en', currency: 'EUR' });
const materials: CompanyMaterials = {
  ...usual,
  profile: { ...usual.profile, legal: { name: 'Dentica SIA' } },
  pricing: {
    discounts: [
      {
        id: 'two',
        name: undefined,
        code: undefined,
        percent: 10,
        when: { quantityFrom: 2 },
        scope: {},
        validFrom: undefined,
        validUntil: undefined,
        isSingleUse: false,
      },
    ],
    authority: usual.pricing.authority,
    quotes: { validDays: 10, vatPercent: 21, terms: { en: 'Net 5.', ru: 'Оплата за 5 дней.' } },
  },
  delivery: {
    zones: [
      {
        id: 'riga',
        name: { en: 'Riga' },
        places: ['Riga'],
        method: { en: 'courier' },
        cost: moneyFrom(30, 'EUR'),
        freeFrom: moneyFrom(1000, 'EUR'),
        days: { from: 1, to: 2 },
      },
    ],
    pickup: [],
    payment: [],
  },
};

const product = (price: number, stock = 5): Product => ({
  sku: 'AC-10',
  name: { en: 'Autoclave' },
  description: {},
  category: [],
  brand: undefined,
  price: moneyFrom(price, 'EUR'),
  listPrice: undefined,
  stock,
  isOrderable: false,
  attributes: [],
  fits: [],
  url: undefined,
  image: undefined,
});
const catalog = (price: number, stock?: number) => new Map([['AC-10', product(price, stock)]]);

function quoteFor(draft: Partial<RequestDraft> = {}) {
  const priced = priceDraft({
    draft: { items: [{ sku: 'AC-10', quantity: 2 }], contact: {}, ...draft },
    products: catalog(100),
    materials,
    today: '2026-11-27',
  });
  const now = new Date('2026-11-27T10:00:00Z');
  const origin = { id: 'r', number: '10001', conversationId: 'c', customerId: 'p', language: 'en', now };
  const quote = issueQuote({
    id: 'q',
    number: 'Q-10001',
    revision: 1,
    requestId: 'r',
    conversationId: 'c',
    customerId: 'p',
    tokenHash: 'hash',
    language: 'en',
    buyer: { name: draft.contact?.name, company: 'Clinic Ltd' },
    priced,
    materials,
    today: '2026-11-27',
    now,
  });
  const contact = { name: draft.contact?.name, phone: draft.contact?.phone, email: draft.contact?.email };
  return { quote, request: quoteRequest(priced, { origin, contact, note: 'Q-10001' }, materials) };
}

const complete = { contact: { name: 'Ann', phone: '+37120000000' }, place: 'Riga' };

function accept(made: ReturnType<typeof quoteFor>, changes: Partial<Parameters<typeof acceptQuote>[0]> = {}) {
  return acceptQuote({
    ...made,
    draft: { contact: {} },
    products: catalog(999),
    materials,
    today: '2026-12-07',
    now: new Date('2026-12-07T10:00:00Z'),
    isTotalAgreed: false,
    usedDiscountIds: new Set(),
    ...changes,
  });
}

it('is not accepted with a discount for one order that another order has had; one that stands for all is given again', () => {
  const made = quoteFor(complete);
  const granted = {
    ...made.quote,
    discount: { id: 'two+concession', name: undefined, percent: 15, amount: moneyFrom(30, 'EUR') },
  };
  const used = new Set(['two', 'concession']);
  expect(accept({ ...made, quote: granted }, { usedDiscountIds: used })).toEqual({ outcome: 'discount-used' });
  expect(accept({ ...made, quote: granted }, { usedDiscountIds: new Set(['two']) }).outcome).toBe('accepted');
  expect(accept(made, { usedDiscountIds: used }).outcome).toBe('accepted');
});

describe('a quote', () => {
  it('has the discount of the price policy, the delivery, the tax within the total, and the terms in its language', () => {
    expect(quoteFor(complete).quote).toMatchObject({
      issuedOn: '2026-11-27',
      validUntil: '2026-12-07',
      seller: { name: 'Dentica', legalName: 'Dentica SIA' },
      buyer: { name: 'Ann', company: 'Clinic Ltd' },
      itemsTotal: moneyFrom(200, 'EUR'),
      discount: { id: 'two', amount: moneyFrom(20, 'EUR') },
      delivery: { place: 'Riga', cost: moneyFrom(30, 'EUR') },
      total: moneyFrom(210, 'EUR'),
      vat: { percent: 21, amount: moneyFrom('36.45', 'EUR') },
      terms: 'Net 5.',
    });
    expect(quoteFor(complete).request).toMatchObject({ kind: 'quote', total: moneyFrom(210, 'EUR') });
  });

  it('says nothing of tax and terms that the company does not state, and holds for 14 days', () => {
    const { quotes: _quotes, ...pricing } = materials.pricing;
    const { quote } = quoteFor();
    const priced = priceDraft({
      draft: { items: [{ sku: 'AC-10', quantity: 1 }], contact: {} },
      products: catalog(1),
      materials,
      today: '2026-12-20',
    });
    const plain = issueQuote({
      ...quote,
      priced,
      materials: { ...materials, pricing },
      today: '2026-12-20',
      now: quote.createdAt,
    });
    expect(plain).toMatchObject({ vat: undefined, terms: undefined, delivery: undefined, validUntil: '2027-01-03' });
  });

  it('is the same offer on another day, and another with another price', () => {
    const { quote } = quoteFor();
    const stored: Quote = { ...quote, items: JSON.parse(JSON.stringify(quote.items)), validUntil: '2027-01-01' };
    expect(isSameOffer(quote, stored)).toBe(true);
    expect(isSameOffer(quote, { ...quote, total: moneyFrom(1, 'EUR') })).toBe(false);
  });

  it.each([
    ['open on its last day', {}, '2026-12-07', false, 'open'],
    ['expired the day after', {}, '2026-12-08', false, 'expired'],
    ['withdrawn with its request', {}, '2026-12-01', true, 'withdrawn'],
    ['accepted for ever', { state: 'accepted' }, '2027-12-01', true, 'accepted'],
    ['withdrawn by a later revision', { state: 'withdrawn' }, '2026-12-01', false, 'withdrawn'],
  ] as const)('is %s', (_name, changes, today, isRequestLost, status) => {
    expect(quoteStatus({ ...quoteFor().quote, ...changes }, { today, isRequestLost })).toBe(status);
  });

  it.each([
    [undefined, 'Q-10002 2'],
    ['Q-10002', 'Q-10002 2'],
    ['10001', 'Q-10001 1'],
    ['q 10001', 'Q-10001 1'],
    ['Q-1000', undefined],
  ])('is meant by %j', (number, found) => {
    const { quote } = quoteFor();
    const own: readonly Quote[] = [
      { ...quote, number: 'Q-10002', revision: 2 },
      { ...quote, number: 'Q-10002', revision: 1, state: 'withdrawn' },
      quote,
    ];
    const meant = meantQuote(own, number);
    expect(meant && `${meant.number} ${meant.revision}`).toBe(found);
  });
});

describe('accepting', () => {
  it('makes the order at the prices of the quote, whatever the catalog asks by then', () => {
    const made = quoteFor(complete);
    expect(accept(made)).toMatchObject({
      outcome: 'accepted',
      order: {
        id: 'r',
        number: '10001',
        kind: 'order',
        items: [{ unitPrice: moneyFrom(100, 'EUR'), quantity: 2 }],
        total: moneyFrom(210, 'EUR'),
        contact: { name: 'Ann', phone: '+37120000000' },
      },
      quote: { state: 'accepted', acceptedAt: new Date('2026-12-07T10:00:00Z') },
    });
  });

  it.each([
    ['a day too late', { today: '2026-12-08' }, { outcome: 'expired' }],
    ['with less at hand', { products: catalog(100, 1) }, { problems: [{ code: 'not-enough-stock', inStock: 1 }] }],
    ['with nothing at hand', { products: catalog(100, 0) }, { problems: [{ code: 'out-of-stock' }] }],
    ['when it left the catalog', { products: new Map() }, { problems: [{ code: 'unknown' }] }],
  ] as const)('does not work %s', (_name, changes, expected) => {
    expect(accept(quoteFor(complete), changes)).toMatchObject(expected);
  });

  it('happens once, and not for what is withdrawn or cancelled', () => {
    const made = quoteFor(complete);
    const outcomeOf = (quote: Quote, stageId = 'new') =>
      accept({ quote, request: { ...made.request, stageId } }).outcome;
    expect(outcomeOf({ ...made.quote, state: 'accepted' })).toBe('already-accepted');
    expect(outcomeOf({ ...made.quote, state: 'withdrawn' })).toBe('withdrawn');
    expect(outcomeOf(made.quote, 'cancelled')).toBe('withdrawn');
    expect(outcomeOf(made.quote, 'in_progress')).toBe('accepted');
  });

  it('needs a contact, and where to when the quote does not say', () => {
    expect(accept(quoteFor())).toEqual({ outcome: 'incomplete', missing: ['name', 'contact', 'place'] });
    expect(accept(quoteFor({ place: 'Riga' }))).toEqual({ outcome: 'incomplete', missing: ['name', 'contact'] });
  });

  it('asks before a delivery that the quote does not name changes the total', () => {
    const made = quoteFor();
    const agreed = accept(made, { draft: complete });
    expect(agreed).toMatchObject({ outcome: 'total-differs', order: { total: moneyFrom(210, 'EUR') } });
    expect(accept(made, { draft: complete, isTotalAgreed: true })).toMatchObject({
      outcome: 'accepted',
      order: { total: moneyFrom(210, 'EUR'), delivery: { place: 'Riga' } },
    });
  });
});
