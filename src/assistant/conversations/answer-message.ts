import type { Message, NewMessage } from '../../core/conversation/message.ts';
import { isVitrinaError, UserError } from '../../core/errors.ts';
import type { Language } from '../../core/language.ts';
import type { EventBus } from '../../core/ports/event-bus.ts';
import type { Request } from '../../core/requests/request.ts';
import { detectLanguage } from '../models/built-in/understanding/reading/detect-language.ts';
import { takeTurn } from '../take-turn.ts';
import { apologise } from '../turn/apologise.ts';
import type { TakenTurn } from '../turn/commit-turn.ts';
import { searchAhead } from '../turn/look-ahead.ts';
import { type PreparedTurn, prepareTurn } from '../turn/prepare-turn.ts';
import type { TurnDependencies } from '../turn/turn-dependencies.ts';
import type { TurnQueue } from './turn-queue.ts';

export type AnswerDependencies = TurnDependencies & {
  readonly events: EventBus;
  readonly queue: TurnQueue;
  readonly owner: string;
  /** No other process serves this database: the queue alone keeps the turns of a conversation apart. */
  readonly isOnlyProcess: boolean;
};

export type Answer = {
  readonly message: Message;
  readonly replies: readonly Message[];
  readonly request: Request | undefined;
};

export type ReceivedMessage = {
  readonly conversationId: string;
  readonly text: string;
  readonly clientMessageId: string | undefined;
};

/** A turn that its process did not finish within this time is taken over by another. */
const turnLease = 120_000;
const pollEvery = 100;

/**
 * Stores a customer's message, once, and answers it. The same clientMessageId again gets the first answer (waiting for
 * it when the turn still runs) and does nothing twice.
 */
export async function answerMessage(
  received: ReceivedMessage,
  dependencies: AnswerDependencies,
  onText: (text: string) => void = () => {},
): Promise<Answer> {
  const { materials, queue, isOnlyProcess } = dependencies;
  const { languages } = (await materials.current()).materials.profile;
  const isNext = isOnlyProcess && !queue.isBusy(received.conversationId);
  const storing = storeMessage(received, { languages, isNext }, dependencies);
  // The next turn takes its place at once, so that no other comes between it and what it is prepared by.
  if (!isNext) await storing;
  return queue.run(received.conversationId, async () => {
    const { message, isNew, turn } = await storing;
    // Nobody but this process could have answered it meanwhile, and this one has not come to it yet.
    return isNew && isOnlyProcess
      ? await answerPending(message, dependencies, onText, turn)
      : await answerStored(message.id, dependencies, onText);
  });
}

/** Answers a stored message; harmless when it is answered already. */
export async function answerStored(
  messageId: string,
  dependencies: AnswerDependencies,
  onText: (text: string) => void = () => {},
): Promise<Answer> {
  const { unitOfWork, isOnlyProcess } = dependencies;
  const message = await unitOfWork.read.messages.find(messageId);
  if (!message) throw new UserError('NOT_FOUND', 'There is no such message.');
  if (message.turn === 'done') return firstAnswer(message, dependencies);
  // A claim costs two writes to disk, which is more than the rest of a turn.
  if (isOnlyProcess) return answerPending(message, dependencies, onText);
  await claim(message.conversationId, dependencies);
  try {
    const current = await unitOfWork.read.messages.find(messageId);
    if (current?.turn === 'done') return await firstAnswer(current, dependencies);
    return await answerPending(message, dependencies, onText);
  } finally {
    await release(message.conversationId, dependencies);
  }
}

async function answerPending(
  message: Message,
  dependencies: AnswerDependencies,
  onText: (text: string) => void,
  prepared?: Promise<PreparedTurn>,
): Promise<Answer> {
  const { events, logger } = dependencies;
  const { conversationId } = message;
  events.publish(conversationId, { type: 'typing', author: 'assistant', isTyping: true });
  const heard = (text: string) => {
    try {
      onText(text);
    } catch (error) {
      // Whoever asked has gone away: the reply is stored all the same.
      logger.debug({ messageId: message.id, error: String(error) }, 'a reply was not heard');
    }
    events.publish(conversationId, { type: 'delta', replyTo: message.id, text });
  };
  const taken = await takeTurnSurely(message, dependencies, heard, prepared);
  for (const reply of taken.replies) {
    events.publish(conversationId, {
      type: 'message',
      message: reply,
      ...(taken.receipt ? { request: taken.receipt } : {}),
    });
  }
  events.publish(conversationId, { type: 'typing', author: 'assistant', isTyping: false });
  for (const request of taken.requests) events.publish(conversationId, { type: 'request', request });
  return { message: { ...message, turn: 'done' }, replies: taken.replies, request: taken.receipt };
}

/** One try anew when a person moved a request meanwhile; any other failure becomes an honest reply and a handoff. */
async function takeTurnSurely(
  message: Message,
  dependencies: AnswerDependencies,
  onText: (text: string) => void,
  prepared: Promise<PreparedTurn> | undefined,
): Promise<TakenTurn> {
  try {
    return await takeTurn(message, dependencies, onText, prepared);
  } catch (error) {
    if (isVitrinaError(error) && error.code === 'CONFLICT') return takeTurn(message, dependencies, onText);
    dependencies.observer.turnFailed({ model: dependencies.models.name });
    dependencies.logger.error(
      { messageId: message.id, error },
      'turn failed; the customer is told and a person is called',
    );
    return apologise(message, dependencies);
  }
}

type Stored = {
  readonly message: Message;
  readonly isNew: boolean;
  readonly turn?: Promise<PreparedTurn> | undefined;
};

/**
 * `isNext`: its turn comes as soon as it is stored, and is prepared meanwhile. One that must wait is prepared when its time has come: by then
 * a price may be another, and the talk has gone on.
 */
async function storeMessage(
  received: ReceivedMessage,
  { languages, isNext }: { readonly languages: readonly Language[]; readonly isNext: boolean },
  dependencies: AnswerDependencies,
): Promise<Stored> {
  const { unitOfWork, ids, clock, events } = dependencies;
  const search = isNext ? searchAhead(received.text, languages, dependencies) : undefined;
  const message: NewMessage = {
    id: ids.next(),
    conversationId: received.conversationId,
    author: 'customer',
    text: received.text,
    language: search?.language ?? detectLanguage(received.text, { languages, fallback: languages[0] ?? 'en' }),
    products: [],
    choices: [],
    sources: [],
    requestNumber: undefined,
    replyTo: undefined,
    clientMessageId: received.clientMessageId,
    turn: 'pending',
    note: undefined,
    createdAt: clock.now(),
  };
  const turn = isNext ? prepareTurn(message, dependencies, search) : undefined;
  turn?.catch(() => {});
  const stored = await unitOfWork.read.messages.append(message);
  if (stored) {
    events.publish(received.conversationId, { type: 'message', message: stored });
    return { message: stored, isNew: true, turn };
  }
  const known =
    received.clientMessageId &&
    (await unitOfWork.read.messages.findByClientMessageId(received.conversationId, received.clientMessageId));
  if (!known) throw new UserError('NOT_FOUND', 'There is no such conversation.');
  return { message: known, isNew: false };
}

async function firstAnswer(message: Message, { unitOfWork }: AnswerDependencies): Promise<Answer> {
  const replies = await unitOfWork.read.messages.findReplies(message.id);
  const number = replies.find((reply) => reply.requestNumber !== undefined)?.requestNumber;
  return { message, replies, request: number ? await unitOfWork.read.requests.findByNumber(number) : undefined };
}

/** Waits for the conversation's turn when another process holds it. */
async function claim(conversationId: string, { unitOfWork, owner, clock }: AnswerDependencies): Promise<void> {
  const giveUpAt = Date.now() + turnLease + 10_000;
  for (;;) {
    const now = clock.now();
    const until = new Date(now.getTime() + turnLease);
    if (await unitOfWork.read.conversations.claimTurn(conversationId, owner, until, now)) return;
    if (Date.now() > giveUpAt) throw new UserError('CONFLICT', 'The conversation is busy. Try again in a minute.');
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

async function release(conversationId: string, { unitOfWork, owner, logger }: AnswerDependencies): Promise<void> {
  await unitOfWork.read.conversations.releaseTurn(conversationId, owner).catch((error: unknown) => {
    logger.warn({ conversationId, error: String(error) }, 'turn claim not released; it will run out by itself');
  });
}
