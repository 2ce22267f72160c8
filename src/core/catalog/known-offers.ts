import type { Money } from './money.ts';

/** A product on offer, as an import compares its rows with it. */
export type KnownOffer = {
  readonly sku: string;
  /** Of the row that it came from; empty when the folder has none. */
  readonly hash: string;
  readonly price: Money;
};

/** Offers as the database tells them, to be handed on to the thread that compares. */
export type OfferPage = {
  readonly count: number;
  /** A list of `[sku, hash, minor, currency]`. */
  readonly json: string;
  /** The article after which the next page begins; undefined at the end. */
  readonly goOnAfter: string | undefined;
};

type StoredOffer = readonly [sku: string, hash: string, minor: number, currency: string];

export function unpackOffers(json: string): readonly KnownOffer[] {
  return (JSON.parse(json) as StoredOffer[]).map(([sku, hash, minor, currency]) => ({
    sku,
    hash,
    price: { minor, currency },
  }));
}

export function packOffers(offers: readonly KnownOffer[]): string {
  return JSON.stringify(offers.map(({ sku, hash, price }): StoredOffer => [sku, hash, price.minor, price.currency]));
}
