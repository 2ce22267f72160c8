import type { Message } from '../../../contracts/message.ts';
import type { Request } from '../../../contracts/request.ts';

/** What the customer wrote and the server has not confirmed yet. */
export type Outgoing = {
  readonly clientMessageId: string;
  readonly text: string;
  readonly createdAt: string;
  /** `refused`: the server will not take it as it is; `delayed`: it asked to wait. */
  readonly state: 'waiting' | 'delayed' | 'refused';
};

export type ChatState = {
  /** In order of seq, each once. */
  readonly messages: readonly Message[];
  readonly outbox: readonly Outgoing[];
  /** Requests by number as they stand now. */
  readonly requests: Readonly<Record<string, Request>>;
  /** A reply that is being written. */
  readonly streaming: { readonly replyTo: string; readonly text: string } | undefined;
  readonly typing: 'assistant' | 'operator' | undefined;
  readonly operator: { readonly state: 'waiting' | 'active' | 'closed'; readonly name?: string } | undefined;
  readonly connection: 'idle' | 'connecting' | 'online' | 'offline';
  /** The answer takes longer than people like to wait without a word. */
  readonly isSlow: boolean;
  /** The highest seq the customer has had before their eyes. */
  readonly seenSeq: number;
};

export const emptyChat: ChatState = {
  messages: [],
  outbox: [],
  requests: {},
  streaming: undefined,
  typing: undefined,
  operator: undefined,
  connection: 'idle',
  isSlow: false,
  seenSeq: 0,
};

/**
 * The highest seq below which nothing is missing: what to ask the server to go on from. A message that came by another
 * way (an answer to a POST) may stand after a gap.
 */
export function lastSeqWithoutGap(messages: readonly Message[]): number {
  let last = 0;
  for (const { seq } of messages) {
    if (seq > last + 1) break;
    last = Math.max(last, seq);
  }
  return last;
}

export function unreadCount({ messages, seenSeq }: ChatState): number {
  return messages.filter((message) => message.seq > seenSeq && message.author !== 'customer').length;
}

/** The customer said something and nothing has answered it yet. */
export function isWaitingForReply({ messages, outbox, operator }: ChatState): boolean {
  if (operator?.state === 'active') return false;
  return outbox.some((one) => one.state === 'waiting') || messages.at(-1)?.author === 'customer';
}
