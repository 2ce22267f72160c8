import type { Money } from '../catalog/money.ts';
import type { Availability } from '../catalog/product.ts';
import type { Language } from '../language.ts';

export type Author = 'customer' | 'assistant' | 'operator' | 'system';

export type Message = {
  readonly id: string;
  readonly conversationId: string;
  /** 1, 2, 3… within the conversation, without gaps. */
  readonly seq: number;
  readonly author: Author;
  /** Safe Markdown. */
  readonly text: string;
  readonly language: Language;
  readonly products: readonly ProductCard[];
  readonly choices: readonly string[];
  readonly sources: readonly Source[];
  /** Number of the request this message tells about. */
  readonly requestNumber: string | undefined;
  /** Set on replies: the customer message that caused them. */
  readonly replyTo: string | undefined;
  /** The sender's own id; unique within a conversation. */
  readonly clientMessageId: string | undefined;
  /** Customer messages only: whether their turn has been taken. */
  readonly turn: 'pending' | 'done' | undefined;
  /** A model's own notes on its reply, returned to it as provider options in later turns. */
  readonly note: unknown;
  readonly createdAt: Date;
};

export type ProductCard = {
  readonly sku: string;
  readonly name: string;
  readonly price: Money;
  readonly listPrice: Money | undefined;
  readonly availability: Availability;
  readonly url: string | undefined;
  readonly image: string | undefined;
};

export type Source = { readonly title: string; readonly uri: string };

export type NewMessage = Omit<Message, 'seq'>;
