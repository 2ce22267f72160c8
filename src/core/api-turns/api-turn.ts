import type { Conversation } from '../conversation/conversation.ts';

/**
 * A turn that a program asked for. Such programs keep the talk themselves and send the whole of it each time, so a turn is known by the
 * hash of all that was said before it: who sends the same history goes on in the same conversation, and nobody else can.
 */
export type ApiTurn = {
  /** One turn for one of these: the hash of what was asked, or of the caller's own idempotency key. */
  readonly requestKey: string;
  readonly conversationId: string;
  /** History before the customer's words, and with them. */
  readonly baseHash: string;
  readonly askedHash: string;
  /** Undefined while the turn runs. */
  readonly answered: AnsweredTurn | undefined;
  /** It placed a request under somebody's contact: the same words again never place another. */
  readonly isLasting: boolean;
  readonly createdAt: Date;
};

export type AnsweredTurn = {
  /** History with the answer, as the program got it. */
  readonly historyHash: string;
  /** The answer alone. */
  readonly textHash: string;
  /** Seq of the last message that the program was given. */
  readonly seq: number;
  /** The conversation as the turn left it, so that a talk that is changed from here on goes on from here. */
  readonly state: Pick<Conversation, 'draft' | 'selling' | 'language'>;
};
