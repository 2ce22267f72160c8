import type { Language } from '../language.ts';
import type { ContactConsent } from '../privacy/contact-consent.ts';
import type { RequestDraft } from '../requests/draft.ts';
import type { SellingState } from '../sales/selling-state.ts';

/** One thread with one customer in one channel. */
export type Conversation = {
  readonly id: string;
  readonly customerId: string;
  readonly channel: string;
  readonly language: Language;
  readonly page: PageContext | undefined;
  /** SHA-256 of the token the customer's browser holds. */
  readonly tokenHash: string;
  readonly draft: RequestDraft;
  readonly selling: SellingState;
  readonly createdAt: Date;
};

/** The page the widget stands on; untrusted text. */
export type PageContext = { readonly url?: string; readonly title?: string };

export type Customer = {
  readonly id: string;
  readonly visitorId: string | undefined;
  readonly name: string | undefined;
  /** E.164. */
  readonly phone: string | undefined;
  readonly email: string | undefined;
  /** Undefined until the customer was told what a contact is kept for. */
  readonly consent?: ContactConsent | undefined;
};

/** A conversation given to an operator; it always has a request with a card, and a time by which someone answers. */
export type Handoff = {
  readonly id: string;
  readonly conversationId: string;
  readonly requestId: string;
  readonly reason: string | undefined;
  readonly state: 'waiting' | 'active' | 'closed';
  readonly respondsBy: Date;
  /** When an operator last wrote; while recent, the assistant stays silent. */
  readonly operatorLastAt: Date | undefined;
  readonly createdAt: Date;
};
