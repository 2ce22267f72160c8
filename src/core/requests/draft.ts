/** What the customer has said so far of the request they are putting together. */
export type RequestDraft = {
  readonly items: readonly DraftItem[];
  readonly contact: { readonly name?: string; readonly phone?: string; readonly email?: string };
  /** Place as the customer said it; matched to zones when priced. */
  readonly place?: string;
  readonly address?: string;
  /** Id of the chosen delivery zone or pick-up point; the only or first option for the place when unset. */
  readonly deliveryId?: string;
  readonly promoCode?: string;
  readonly comment?: string;
};

export type DraftItem = { readonly sku: string; readonly quantity: number };

export const emptyDraft: RequestDraft = { items: [], contact: {} };

/** What an order still needs before it can be submitted. Name, one way to reach the customer, and where to. */
export const draftFields = ['items', 'name', 'contact', 'place'] as const;
export type DraftField = (typeof draftFields)[number];
