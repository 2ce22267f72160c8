import type { OfferPage } from '../catalog/known-offers.ts';
import type { Money } from '../catalog/money.ts';
import type { Product } from '../catalog/product.ts';
import type { PackedEntries, ProductEntry } from '../catalog/product-entries.ts';
import type { CompanyMaterials } from '../company/company.ts';
import type { Conversation, Customer, Handoff } from '../conversation/conversation.ts';
import type { Message, NewMessage } from '../conversation/message.ts';
import type { Document, Passage } from '../knowledge/document.ts';
import type { Card, Request, RequestEvent } from '../requests/request.ts';
import type { LeadRecord, Temperature } from '../sales/leads/lead.ts';
import type { OrderedTogether } from '../sales/offers/offer-grounds.ts';
import type { ApiKeyRepository } from './api-key-repository.ts';
import type { ApiTurnRepository } from './api-turn-repository.ts';
import type { DiscountDecisionRepository } from './discount-decisions.ts';
import type { MaskRepository } from './mask-repository.ts';
import type { BudgetNoticeRepository, ModelCallRepository } from './model-call-repository.ts';
import type { OfferRepository } from './offer-repository.ts';
import type { QuoteRepository } from './quote-repository.ts';
import type { StaffRepository, StaffSessionRepository } from './staff-repositories.ts';

export interface ConversationRepository {
  find(id: string): Promise<Conversation | undefined>;
  create(conversation: Conversation): Promise<void>;
  /** What a turn leaves behind in the conversation. */
  saveState(id: string, state: Pick<Conversation, 'draft' | 'selling' | 'language'>): Promise<void>;
  /**
   * Claims the turn of a conversation until the given time; false when another process holds it.
   * A claim that ran out (its process died) can be taken over. Released by `releaseTurn`.
   */
  claimTurn(id: string, owner: string, until: Date, now: Date): Promise<boolean>;
  releaseTurn(id: string, owner: string): Promise<void>;
  list(page: { readonly limit: number; readonly before?: string }): Promise<readonly Conversation[]>;
}

export interface MessageRepository {
  /** Gives the message the next seq of its conversation. Undefined when its clientMessageId is known already. */
  append(message: NewMessage): Promise<Message | undefined>;
  findByClientMessageId(conversationId: string, clientMessageId: string): Promise<Message | undefined>;
  findReplies(messageId: string): Promise<readonly Message[]>;
  find(id: string): Promise<Message | undefined>;
  /** In order of seq, after the given one. */
  listAfter(conversationId: string, seq: number, limit: number): Promise<readonly Message[]>;
  /** The last ones before the given seq, oldest first. */
  listLast(conversationId: string, limit: number, beforeSeq?: number): Promise<readonly Message[]>;
  markTurnDone(messageId: string): Promise<void>;
  /** Customer messages whose turn was never finished, oldest first. */
  listPendingTurns(olderThan: Date, limit: number): Promise<readonly Message[]>;
}

export interface CustomerRepository {
  find(id: string): Promise<Customer | undefined>;
  findByVisitorId(visitorId: string): Promise<Customer | undefined>;
  /** Whose conversation it is. */
  findOfConversation(conversationId: string): Promise<Customer | undefined>;
  save(customer: Customer): Promise<void>;
}

export interface HandoffRepository {
  findOpen(conversationId: string): Promise<Handoff | undefined>;
  findByRequest(requestId: string): Promise<Handoff | undefined>;
  save(handoff: Handoff): Promise<void>;
  countWaiting(): Promise<number>;
}

export interface LeadRepository {
  /** Inserts, or replaces what the conversation's lead was; keeps its id and its first time. */
  save(lead: LeadRecord): Promise<void>;
  find(id: string): Promise<LeadRecord | undefined>;
  /** Newest first; `before` is the id of the last one of the page before. */
  list(page: {
    readonly limit: number;
    readonly before?: string;
    readonly temperature?: Temperature;
  }): Promise<readonly LeadRecord[]>;
}

export interface RequestRepository {
  /** Next number, from 10001 up; gaps are possible. */
  nextNumber(): Promise<string>;
  /** Inserts or replaces; two processes that change one request at once are serialised by `lock`. */
  save(request: Request): Promise<void>;
  find(id: string): Promise<Request | undefined>;
  /** The same as find, holding the row until the transaction ends. */
  lock(id: string): Promise<Request | undefined>;
  findByNumber(number: string): Promise<Request | undefined>;
  listOfConversation(conversationId: string): Promise<readonly Request[]>;
  list(page: {
    readonly limit: number;
    readonly before?: string;
    readonly stageId?: string;
    readonly kind?: string;
  }): Promise<readonly Request[]>;
  appendEvent(event: RequestEvent): Promise<void>;
  listEvents(requestId: string): Promise<readonly RequestEvent[]>;
  /** Who ordered a product, and what else; of its newest orders, without those at the given stages. */
  countTogether(sku: string, lostStageIds: readonly string[]): Promise<OrderedTogether>;
  /** Discounts that a customer's requests were made with, in any conversation, by who they are or the contact they gave; offers use none up. */
  usedDiscounts(customer: {
    readonly id: string;
    readonly phone: string | undefined;
    readonly email: string | undefined;
  }): Promise<ReadonlySet<string>>;
}

export interface CardRepository {
  save(card: Card): Promise<void>;
  find(requestId: string, tracker: string): Promise<Card | undefined>;
  findByCardId(tracker: string, cardId: string): Promise<Card | undefined>;
  listOfRequest(requestId: string): Promise<readonly Card[]>;
  /** Cards that do not stand yet, or are not known to. */
  listOwed(): Promise<readonly Card[]>;
  /** False when this event of the tracker was seen before. */
  rememberEvent(tracker: string, eventId: string): Promise<boolean>;
  findCursor(tracker: string): Promise<string | undefined>;
  saveCursor(tracker: string, cursor: string): Promise<void>;
}

export interface ProductRepository {
  find(sku: string): Promise<Product | undefined>;
  /** In the order of the given SKUs; unknown ones are left out. */
  findMany(skus: readonly string[]): Promise<readonly Product[]>;
  /** Of every product on offer by SKU what changes whenever the product does. */
  listHashes(): Promise<ReadonlyMap<string, string>>;
  /**
   * What an import compares its rows with, in pages by SKU: the hash of the row that each product came from. Products that only
   * the API knows are left out, so that no import removes them; those taken off by API are in, so that an unchanged row changes nothing.
   */
  listOffers(afterSku: string | undefined, limit: number): Promise<OfferPage>;
  /** Every product on offer, in pages by SKU: fewer than `limit` only at the end. */
  listPage(afterSku: string | undefined, limit: number): Promise<readonly Product[]>;
  count(): Promise<number>;
  /** Inserts or updates; keeps each new price with its time. */
  upsertMany(products: readonly ProductEntry[]): Promise<void>;
  /** The same in one statement: hand over some hundreds at a time. */
  upsertPacked(entries: PackedEntries): Promise<void>;
  /** Takes products off offer because their rows are gone; old requests keep their lines. */
  removeMany(skus: readonly string[]): Promise<void>;
  /** Like `upsertMany`, for what came otherwise than from the company folder: an import keeps it until the folder's row changes. */
  upsertManyByApi(products: readonly ProductEntry[]): Promise<void>;
  /** Takes products off offer until their row in the folder changes. */
  removeManyByApi(skus: readonly string[]): Promise<void>;
  /** Those of the given products on offer that stand as the API set them. */
  listSetByApi(skus: readonly string[]): Promise<ReadonlySet<string>>;
  listPrices(sku: string): Promise<readonly { readonly price: Money; readonly since: Date }[]>;
}

export interface DocumentRepository {
  listHashes(): Promise<ReadonlyMap<string, string>>;
  /** Replaces a document and all its passages. */
  save(document: Document, passages: readonly Passage[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  listPassages(afterId: string | undefined, limit: number): Promise<readonly Passage[]>;
  /** In any order; unknown ids are left out. */
  findPassages(ids: readonly string[]): Promise<readonly Passage[]>;
  list(): Promise<readonly Document[]>;
  count(): Promise<number>;
}

export interface CompanyRepository {
  find(): Promise<{ readonly materials: CompanyMaterials; readonly hash: string } | undefined>;
  save(materials: CompanyMaterials, hash: string): Promise<void>;
}

/** A question the materials could not answer. */
export type Gap = {
  readonly id: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly question: string;
  readonly language: string;
  readonly createdAt: Date;
};

export interface GapRepository {
  append(gap: Gap): Promise<void>;
  list(limit: number): Promise<readonly Gap[]>;
}

/** A guard verdict on one sentence of a reply. */
export type VerdictRecord = {
  readonly id: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly model: string;
  readonly sentence: string;
  readonly verdict: 'held' | 'corrected';
  readonly reasons: readonly string[];
  readonly createdAt: Date;
};

export interface VerdictRepository {
  append(verdict: VerdictRecord): Promise<void>;
  list(limit: number): Promise<readonly VerdictRecord[]>;
}

export interface FeedbackRepository {
  append(feedback: {
    readonly id: string;
    readonly conversationId: string;
    readonly messageId?: string;
    readonly rating?: 'up' | 'down';
    readonly score?: number;
    readonly comment?: string;
    readonly createdAt: Date;
  }): Promise<void>;
}

/** Small values of the installation itself: index generation, snapshot of settings. */
export interface SettingRepository {
  find(key: string): Promise<unknown>;
  save(key: string, value: unknown): Promise<void>;
  /** Saves the value unless one stands; gives the one that stands then, the same to every process that tries at once. */
  keepFirst(key: string, value: unknown): Promise<unknown>;
}

export type Repositories = {
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly masks: MaskRepository;
  readonly customers: CustomerRepository;
  readonly handoffs: HandoffRepository;
  readonly leads: LeadRepository;
  readonly requests: RequestRepository;
  readonly quotes: QuoteRepository;
  readonly cards: CardRepository;
  readonly products: ProductRepository;
  readonly documents: DocumentRepository;
  readonly company: CompanyRepository;
  readonly discountDecisions: DiscountDecisionRepository;
  readonly gaps: GapRepository;
  readonly verdicts: VerdictRepository;
  readonly feedback: FeedbackRepository;
  readonly settings: SettingRepository;
  readonly offers: OfferRepository;
  readonly modelCalls: ModelCallRepository;
  readonly budgetNotices: BudgetNoticeRepository;
  readonly staff: StaffRepository;
  readonly staffSessions: StaffSessionRepository;
  readonly apiKeys: ApiKeyRepository;
  readonly apiTurns: ApiTurnRepository;
};
