import type { Message } from '../../core/conversation/message.ts';
import type { RequestDraft } from '../../core/requests/draft.ts';
import type { Request } from '../../core/requests/request.ts';
import type { Expectation } from '../scenarios/scenario.ts';

/** One thing the customer (or staff) did, and what came of it. */
export type TakenTurn = {
  /** Counts from 1; the lines of one reaction share their scenario's turn. */
  readonly turn: number;
  readonly by: 'customer' | 'staff';
  readonly said: string;
  readonly replies: readonly Message[];
  /** Of the turn's answer, when it made or changed a request. */
  readonly request: Request | undefined;
  readonly draft: RequestDraft;
  readonly hasHandoff: boolean;
  /** Judged after this line; a reaction's is judged after its last. */
  readonly expect: Expectation | undefined;
};

export type Talk = {
  readonly conversationId: string;
  readonly customerId: string;
  readonly greeting: Message;
  readonly turns: readonly TakenTurn[];
  readonly another: Request | undefined;
  /** Why the talk could not go on as the scenario has it. */
  readonly brokenOff: { readonly turn: number; readonly why: string } | undefined;
};

export function replyText(turn: Pick<TakenTurn, 'replies'>): string {
  return turn.replies.map(({ text }) => text).join('\n');
}
