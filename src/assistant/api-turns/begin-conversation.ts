import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Message, NewMessage } from '../../core/conversation/message.ts';
import type { Transaction } from '../../core/ports/unit-of-work.ts';
import type { AnswerDependencies } from '../conversations/answer-message.ts';
import { planConversation } from '../conversations/start-conversation.ts';
import type { Base } from './find-base.ts';
import type { Said } from './history-chain.ts';

/** The conversation of talks that programs hold with an API key. */
const apiChannel = 'api';

/** As many earlier utterances are taken into a conversation that begins in the middle of a talk. */
const mostTakenOver = 100;
const longestTakenOver = 8_000;

/**
 * A conversation for a talk that begins, or that was changed in the middle. It holds what we said ourselves and what the customer said;
 * words that the program puts into the assistant's mouth are left out, for nobody here said them.
 */
export async function beginConversation(
  base: Exclude<Base, { kind: 'goes-on' }>,
  { visitorId, locale }: { readonly visitorId: string | undefined; readonly locale: string | undefined },
  dependencies: AnswerDependencies,
): Promise<{ readonly conversationId: string; save(transaction: Transaction): Promise<void> }> {
  const { unitOfWork, ids, clock } = dependencies;
  const planned = await planConversation({ channel: apiChannel, visitorId, locale }, dependencies);
  const { customer } = planned;
  const before = base.kind === 'branches' ? base.from.answered : undefined;
  const conversation: Conversation = { ...planned.conversation, ...before?.state };
  const own =
    base.kind === 'branches' && before
      ? (await unitOfWork.read.messages.listAfter(base.from.conversationId, 0, before.seq)).slice(-mostTakenOver)
      : [];
  const answered = base.news.slice(0, base.news.findLastIndex(({ author }) => author === 'assistant') + 1);
  const copies = [...copiesOf(own, conversation.id, ids), ...wordsOfCustomer(answered, conversation, ids, clock.now())];
  return {
    conversationId: conversation.id,
    async save(transaction) {
      await transaction.customers.save(customer);
      await transaction.conversations.create(conversation);
      for (const message of copies) await transaction.messages.append(message);
    },
  };
}

type Ids = AnswerDependencies['ids'];

function copiesOf(messages: readonly Message[], conversationId: string, ids: Ids): NewMessage[] {
  const newIds = new Map(messages.map(({ id }) => [id, ids.next()]));
  return messages.map(({ seq: _seq, ...message }) => ({
    ...message,
    id: newIds.get(message.id) ?? ids.next(),
    conversationId,
    replyTo: message.replyTo === undefined ? undefined : newIds.get(message.replyTo),
    clientMessageId: undefined,
    // Answered where it was said; here it is history.
    turn: message.turn === undefined ? undefined : 'done',
  }));
}

function wordsOfCustomer(
  said: readonly Said[],
  { id, language }: Conversation,
  ids: Ids,
  createdAt: Date,
): NewMessage[] {
  return said
    .filter(({ author }) => author === 'customer')
    .slice(-mostTakenOver)
    .map(({ text }) => ({
      id: ids.next(),
      conversationId: id,
      author: 'customer',
      text: text.slice(0, longestTakenOver),
      language,
      products: [],
      choices: [],
      sources: [],
      requestNumber: undefined,
      replyTo: undefined,
      clientMessageId: undefined,
      turn: 'done',
      note: undefined,
      createdAt,
    }));
}
