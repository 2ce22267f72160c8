import type { Message } from '../conversation/message.ts';
import type { Request } from '../requests/request.ts';

/** What whoever watches a conversation is told. Only `message` is durable; it can be read again by its seq. */
export type ConversationEvent =
  | { readonly type: 'message'; readonly message: Message; readonly request?: Request }
  | { readonly type: 'delta'; readonly replyTo: string; readonly text: string }
  | { readonly type: 'typing'; readonly author: 'assistant' | 'operator'; readonly isTyping: boolean }
  | { readonly type: 'request'; readonly request: Request }
  | { readonly type: 'operator'; readonly state: 'waiting' | 'active' | 'closed'; readonly name?: string };

/** In-process, or Redis when there is more than one process. Publishing never throws into the caller. */
export interface EventBus {
  publish(conversationId: string, event: ConversationEvent): void;
  /** Returns the function that ends the subscription. */
  subscribe(conversationId: string, listener: (event: ConversationEvent) => void): () => void;
  /** Tells every process that catalog or materials changed. */
  publishMaterialsChanged(): void;
  onMaterialsChanged(listener: () => void): () => void;
  close(): Promise<void>;
}
