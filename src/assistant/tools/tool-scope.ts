import type { DiscountDecision, GrantedConcession } from '../../core/catalog/negotiation/concession.ts';
import type { Product } from '../../core/catalog/product.ts';
import type { Ledger } from '../../core/claims/ledger.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import type { Conversation, Customer, Handoff } from '../../core/conversation/conversation.ts';
import type { NewMessage } from '../../core/conversation/message.ts';
import type { Passage } from '../../core/knowledge/document.ts';
import type { Language } from '../../core/language.ts';
import type { IdGenerator } from '../../core/ports/id-generator.ts';
import type { QuoteLinks } from '../../core/ports/quote-links.ts';
import type { Repositories } from '../../core/ports/repositories.ts';
import type { PassageSearch, ProductSearch } from '../../core/ports/search.ts';
import type { SemanticSearch } from '../../core/ports/semantic-search.ts';
import type { RequestDraft } from '../../core/requests/draft.ts';
import type { Request } from '../../core/requests/request.ts';
import type { Offer } from '../../core/sales/offers/offer.ts';
import type { SellingState } from '../../core/sales/selling-state.ts';
import type { QuoteEffects } from './quote-effects.ts';
import type { HandleObjectionResult } from './views.ts';

/** What a tool sees of the turn it serves. Tools read freely; what they change is kept in `effects` until the turn commits. */
export type ToolScope = {
  readonly conversation: Conversation;
  readonly customer: Customer;
  /** The customer's message this turn answers. */
  readonly message: NewMessage;
  readonly language: Language;
  readonly materials: CompanyMaterials;
  readonly now: Date;
  /** Calendar day in the company's time zone. */
  readonly today: string;
  readonly read: Repositories;
  readonly products: ProductLookup;
  readonly search: {
    readonly products: ProductSearch;
    readonly passages: PassageSearch;
    /** Undefined when embeddings are off. */
    readonly semantic?: SemanticSearch;
  };
  readonly ids: IdGenerator;
  readonly quoteLinks: QuoteLinks;
  readonly ledger: Ledger;
  /** Passages the model was given, by id: what a reply may name as its source. */
  readonly passages: Map<string, Passage>;
  readonly effects: TurnEffects;
};

/** Products by SKU, read once a turn. */
export type ProductLookup = {
  find(skus: readonly string[]): Promise<ReadonlyMap<string, Product>>;
};

/**
 * What the turn will change, in one transaction together with its reply: a customer is never told of what was not
 * saved, and a turn that is taken again after a crash does nothing twice.
 */
export type TurnEffects = {
  draft: RequestDraft;
  /** What was offered, argued, granted and learned; saved with the draft. */
  selling: SellingState;
  /** Ids of the objections counted in this turn, each once. */
  readonly objectionsHeard: Set<string>;
  /** What may be offered unasked in this turn; see tools/offers. */
  offer?: Offer | undefined;
  /** The message asks not to be sold to. */
  isStopAsked: boolean;
  /** How those that a model asked about are met in this turn. */
  readonly objectionsMet: Map<string, HandleObjectionResult>;
  /** Requests as this turn leaves them, by id; read through `requestsOf`. */
  readonly submitted: Request[];
  readonly changed: {
    readonly request: Request;
    readonly before: Request;
    readonly type: 'request-changed' | 'request-cancelled';
  }[];
  readonly quotes: QuoteEffects;
  handoff: Handoff | undefined;
  readonly gaps: string[];
  /** The number the reply's receipt shows. */
  receipt: string | undefined;
  /** Requests of this conversation before the turn, newest first. */
  readonly requests: readonly Request[];
  /** Ids of single-use discounts the customer has had. */
  usedDiscountIds: ReadonlySet<string>;
  /** What the customer was granted beyond the rules, in this conversation or an earlier one. */
  concession: GrantedConcession | undefined;
  readonly discountDecisions: DiscountDecision[];
};

/** Requests of the conversation as they stand now, newest first. */
export function requestsNow(effects: TurnEffects): readonly Request[] {
  const changed = new Map(effects.changed.map(({ request }) => [request.id, request]));
  return [...effects.submitted].reverse().concat(effects.requests.map((request) => changed.get(request.id) ?? request));
}

/** Whether anything happened that a customer must not hear of before it is saved. */
export function hasEffects(effects: TurnEffects): boolean {
  return (
    effects.submitted.length > 0 ||
    effects.changed.length > 0 ||
    effects.handoff !== undefined ||
    effects.discountDecisions.some(({ decision }) => decision.outcome === 'granted')
  );
}
