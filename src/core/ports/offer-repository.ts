import type { Money } from '../catalog/money.ts';
import type { OfferKind, OfferSource } from '../sales/offers/offer.ts';
import type { MadeOffer } from '../sales/offers/offers-state.ts';

/** An offer as it is counted: with the order it ended in, if it did. */
export type OfferRecord = Omit<MadeOffer, 'madeAt'> & {
  readonly conversationId: string;
  readonly madeAt: Date;
  /** When it was accepted or refused. */
  readonly decidedAt: Date | undefined;
  readonly requestId: string | undefined;
  /** What it added to that order. */
  readonly added: Money | undefined;
};

export type OfferCount = {
  readonly kind: OfferKind;
  readonly source: OfferSource;
  /** The customer asked what else to take. */
  readonly isAsked: boolean;
  readonly made: number;
  readonly accepted: number;
  readonly refused: number;
  /** Those that stand in an order. */
  readonly ordered: number;
  /** In each currency that orders were taken in. */
  readonly added: readonly Money[];
};

export interface OfferRepository {
  /** Inserts, or replaces what is known of its outcome. */
  save(offer: OfferRecord): Promise<void>;
  /** Newest first; a page is continued by the id of its last offer. */
  list(page: { readonly limit: number; readonly before?: string }): Promise<readonly OfferRecord[]>;
  /** Counts of all that were made since then; orders at the given stages add nothing. */
  count(query: { readonly since?: Date; readonly lostStageIds: readonly string[] }): Promise<readonly OfferCount[]>;
}
