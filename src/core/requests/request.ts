import type { DayRange } from '../catalog/delivery.ts';
import type { Money } from '../catalog/money.ts';
import type { AppliedDiscount, QuoteLine } from '../catalog/pricing.ts';
import type { Language, LocalizedText } from '../language.ts';
import type { CallTime } from '../sales/callbacks/call-time.ts';

export const requestKinds = ['order', 'quote', 'callback', 'service', 'complaint'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Заявка: what the customer asked the company to do. Prices are those agreed, not today's. */
export type Request = {
  readonly id: string;
  /** What the customer is told: digits, from 10001 up. */
  readonly number: string;
  readonly kind: RequestKind;
  readonly conversationId: string;
  readonly customerId: string;
  readonly language: Language;
  readonly stageId: string;
  readonly items: readonly QuoteLine[];
  readonly itemsTotal: Money;
  readonly discount: AppliedDiscount | undefined;
  readonly delivery: RequestDelivery | undefined;
  /** Items less discount plus delivery. */
  readonly total: Money;
  readonly contact: {
    readonly name: string | undefined;
    readonly phone: string | undefined;
    readonly email: string | undefined;
  };
  readonly comment: string | undefined;
  /** When to call, where a time was agreed. */
  readonly call?: CallTime;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export type RequestDelivery = {
  readonly id: string;
  readonly method: LocalizedText;
  readonly place: string;
  readonly address: string | undefined;
  readonly cost: Money;
  readonly days: DayRange | undefined;
};

/** What happened to a request, in order; kept for ever. */
export type RequestEvent = {
  readonly id: string;
  readonly requestId: string;
  readonly type:
    | 'request-submitted'
    | 'request-changed'
    | 'stage-changed'
    | 'request-cancelled'
    | 'card-created'
    | 'comment-received'
    | 'comment-sent';
  /** Who did it: `customer`, `operator`, or a tracker's name. */
  readonly by: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
};

/** The request's mirror in a tracker. A row exists from the moment the card is owed; `cardId` from when it stands. */
export type Card = {
  readonly requestId: string;
  readonly tracker: string;
  readonly cardId: string | undefined;
  readonly url: string | undefined;
  /**
   * Stage the card stood at when we last saw or moved it. Set on a card without `cardId`: its creation was tried at
   * this stage and may have succeeded without our knowing, so it must be looked for before it is made again.
   */
  readonly stageId: string | undefined;
};
