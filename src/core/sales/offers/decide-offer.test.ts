import { describe, expect, it } from 'vitest';
import type { Attribute } from '../../catalog/attribute.ts';
import type { Product } from '../../catalog/product.ts';
import { decideOffer, offersWhenAsked } from './decide-offer.ts';
import type { OfferGrounds } from './offer-grounds.ts';

/** A bicycle shop. */
function product(sku: string, price: number, changes: Partial<Product> = {}): Product {
  return {
    sku,
    name: { ru: sku, en: sku },
    description: {},
    category: [{ ru: 'Велосипеды', en: 'Bicycles' }],
    brand: undefined,
    price: { minor: price * 100, currency: 'EUR' },
    listPrice: undefined,
    stock: 3,
    isOrderable: false,
    attributes: [],
    fits: [],
    url: undefined,
    image: undefined,
    ...changes,
  };
}
const part = (sku: string, price: number, changes: Partial<Product> = {}) =>
  product(sku, price, { category: [{ ru: `Части ${sku}`, en: `Parts ${sku}` }], ...changes });
const weight = (number: number): Attribute => ({
  key: 'вес',
  name: { ru: 'Вес', en: 'Weight' },
  value: { type: 'number', number },
});
const mount = (text: string): Attribute => ({
  key: 'крепление',
  name: { ru: 'Крепление', en: 'Mount' },
  value: { type: 'text', text: { en: text } },
});

const bike = product('Road 1', 1_000, { attributes: [weight(11), mount('QR-5')] });
const lamp = part('Lamp', 40, { fits: ['Road 1'] });

function grounds(changes: Partial<OfferGrounds> = {}): OfferGrounds {
  return {
    main: bike,
    rules: { crossSell: [], upSell: [] },
    madeFor: [],
    compatible: [],
    better: [],
    together: { customers: 0, pairs: [] },
    products: new Map(),
    excluded: new Set(),
    taken: [bike],
    wishes: [],
    words: [],
    shown: [],
    ...changes,
  };
}
const known = (...products: readonly Product[]) => new Map(products.map((each) => [each.sku, each]));
const rule = (offer: readonly string[], to: object = { category: 'bicycles' }) => ({
  crossSell: [{ to, offer, reason: { en: 'So that you are seen.' } }],
  upSell: [],
});
function offered(given: OfferGrounds): string {
  const decision = decideOffer(given, undefined);
  return 'offer' in decision ? `${decision.offer.product.sku} ${decision.offer.source}` : decision.none;
}

describe('what goes with the choice', () => {
  const lock = part('Lock', 60);
  it.each<readonly [string, Partial<OfferGrounds>, string]>([
    ['nothing is known', {}, 'nothing-fits'],
    ['made for it', { madeFor: [lamp] }, 'Lamp made-for'],
    ['said to be found but made for another', { madeFor: [part('Bag', 30, { fits: ['Road 2'] })] }, 'nothing-fits'],
    ['the company first', { madeFor: [lamp], rules: rule(['Lock']), products: known(lock) }, 'Lock company'],
    [
      'a rule of a brand that it is not of',
      { rules: rule(['Lock'], { brand: 'Velo' }), products: known(lock) },
      'nothing-fits',
    ],
    ['a rule that is for nothing', { rules: rule(['Lock'], {}), products: known(lock) }, 'nothing-fits'],
    ['what a rule names is not on offer', { rules: rule(['Gone', 'Lock']), products: known(lock) }, 'Lock company'],
    ['sold out', { madeFor: [{ ...lamp, stock: 0 }] }, 'nothing-fits'],
    ['sold out, but can be ordered', { madeFor: [{ ...lamp, stock: 0, isOrderable: true }] }, 'Lamp made-for'],
    ['too dear beside it', { madeFor: [{ ...lamp, price: { minor: 501_00, currency: 'EUR' } }] }, 'nothing-fits'],
    ['in another currency', { madeFor: [{ ...lamp, price: { minor: 40_00, currency: 'USD' } }] }, 'nothing-fits'],
    ['refused or taken already', { madeFor: [lamp], excluded: new Set(['Lamp']) }, 'nothing-fits'],
    ['one of its kind was taken', { madeFor: [lamp], taken: [bike, { ...lamp, sku: 'Other lamp' }] }, 'nothing-fits'],
    ['the same mount', { compatible: [part('Basket', 50, { attributes: [mount('qr-5')] })] }, 'Basket compatible'],
    ['another mount', { compatible: [part('Basket', 50, { attributes: [mount('QR-7')] })] }, 'nothing-fits'],
    ['the same weight is no reason', { compatible: [part('Stone', 50, { attributes: [weight(11)] })] }, 'nothing-fits'],
    [
      'another bicycle with the mount',
      { compatible: [product('Kid', 200, { attributes: [mount('QR-5')] })] },
      'nothing-fits',
    ],
    [
      'ordered together by enough customers',
      { together: { customers: 20, pairs: [{ sku: 'Lock', customers: 3 }] }, products: known(lock) },
      'Lock bought-together',
    ],
    [
      'ordered together by two',
      { together: { customers: 2, pairs: [{ sku: 'Lock', customers: 2 }] }, products: known(lock) },
      'nothing-fits',
    ],
    [
      'ordered together by few of many',
      { together: { customers: 100, pairs: [{ sku: 'Lock', customers: 9 }] }, products: known(lock) },
      'nothing-fits',
    ],
    [
      'ordered together, but made for another',
      {
        together: { customers: 9, pairs: [{ sku: 'Bag', customers: 9 }] },
        products: known(part('Bag', 30, { fits: ['Road 2'] })),
      },
      'nothing-fits',
    ],
  ])('%s', (_what, changes, expected) => {
    expect(offered(grounds(changes))).toBe(expected);
  });

  it('shows several to a customer who asks, whatever they cost, of the kind that was named', () => {
    const wheels = part('Wheels', 900, { fits: ['Road 1'] });
    const given = grounds({ madeFor: [lamp, wheels] });
    expect(offersWhenAsked(given).map(({ product: { sku } }) => sku)).toEqual(['Lamp', 'Wheels']);
    expect(offersWhenAsked(given, new Set(['Wheels'])).map(({ product: { sku } }) => sku)).toEqual(['Wheels']);
  });
});

describe('a better one for a little more', () => {
  const light = product('Road 2', 1_200, { attributes: [weight(9)] });
  const lighter = { kind: 'order', key: 'вес', order: 'ascending' } as const;
  const upSell = [{ from: 'Road 1', to: 'Road 2', reason: { en: 'Carbon frame.' } }];
  const named = { rules: { crossSell: [], upSell }, products: known(light) };
  it.each<readonly [string, Partial<OfferGrounds>, string]>([
    ['nobody asked for what it has', named, 'nothing-fits'],
    ['they asked for it light', { ...named, wishes: [lighter] }, 'Road 2 company'],
    ['they used a word of the reason', { ...named, words: ['carbon'] }, 'Road 2 company'],
    ['they asked for it heavy', { ...named, wishes: [{ ...lighter, order: 'descending' }] }, 'nothing-fits'],
    ['found by the wish alone', { better: [light], wishes: [lighter] }, 'Road 2 asked-for'],
    [
      'the choice meets the wish already',
      {
        better: [light],
        wishes: [{ kind: 'bound', key: 'вес', bound: { key: 'вес', type: 'number', to: 12 } }],
      },
      'nothing-fits',
    ],
    [
      'a bound that only the better one meets',
      {
        better: [light],
        wishes: [{ kind: 'bound', key: 'вес', bound: { key: 'вес', type: 'number', to: 10 } }],
      },
      'Road 2 asked-for',
    ],
    [
      'more than a quarter dearer',
      { better: [{ ...light, price: { minor: 1_251_00, currency: 'EUR' } }], wishes: [lighter] },
      'nothing-fits',
    ],
    ['they saw it and took the other', { better: [light], wishes: [lighter], shown: ['Road 2'] }, 'nothing-fits'],
    ['sold out', { better: [{ ...light, stock: 0 }], wishes: [lighter] }, 'nothing-fits'],
  ])('%s', (_what, changes, expected) => {
    expect(offered(grounds(changes))).toBe(expected);
  });
});
