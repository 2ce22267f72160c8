import type { Answer } from '../assistant/conversations/answer-message.ts';
import type { CompanyMaterials } from '../core/company/company.ts';
import type { PageContext } from '../core/conversation/conversation.ts';
import type { Message } from '../core/conversation/message.ts';
import type { Repositories } from '../core/ports/repositories.ts';
import type { CardContent } from '../core/ports/tracker.ts';
import type { Request } from '../core/requests/request.ts';

export type ExamCard = { readonly content: CardContent; readonly column: string };

/** The product as the exam sees it: a shop one can talk to, and the world that talk leaves behind. */
export type ExaminedShop = {
  /** `built-in`, or the hosted model under examination. */
  readonly model: string;
  readonly read: Repositories;
  readonly materials: CompanyMaterials;
  now(): Date;
  start(given: {
    readonly locale: string;
    readonly page?: PageContext | undefined;
    readonly visitorId?: string | undefined;
  }): Promise<{ readonly conversationId: string; readonly greeting: Message }>;
  /** `onText` hears the reply as it is streamed. */
  say(conversationId: string, text: string, onText?: (text: string) => void): Promise<Answer>;
  /** Staff move a request to another stage. Throws NOT_FOUND for an unknown stage. */
  move(requestId: string, stageId: string): Promise<void>;
  /** An order that stands already: of another customer, or of this conversation's. */
  placeOrder(order: GivenOrder): Promise<Request>;
  /** Resolves when every request has the card it is owed, or after some seconds. */
  untilCardsStand(): Promise<void>;
  cards(): readonly ExamCard[];
  close(): Promise<void>;
};

export type GivenOrder = {
  readonly items: Readonly<Record<string, number>>;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly place: string;
  readonly language: string;
  /** Undefined: a conversation of its own. */
  readonly conversationId?: string;
};
