import type { Message } from '../../core/conversation/message.ts';
import { type Answer, type AnswerDependencies, answerMessage } from '../conversations/answer-message.ts';
import { chainOf, hashOfWords } from './history-chain.ts';
import type { OpenedTurn } from './open-api-turn.ts';

/** More turns of one conversation than are ever open at once. */
const mostOpen = 20;
const mostHeard = 200;

/** What came to the conversation since the program was last answered; it never hears of it otherwise. */
export async function unheardBefore(
  { turn }: OpenedTurn,
  { unitOfWork }: AnswerDependencies,
): Promise<readonly Message[]> {
  const { conversationId, requestKey, createdAt } = turn;
  const { apiTurns, messages } = unitOfWork.read;
  const turns = await apiTurns.listLast(conversationId, mostOpen);
  const before = turns.find(
    (other) => other.requestKey !== requestKey && other.createdAt <= createdAt && other.answered,
  );
  const [last, own] = await Promise.all([
    before && messages.findByClientMessageId(conversationId, before.requestKey),
    messages.findByClientMessageId(conversationId, requestKey),
  ]);
  if (!last) return [];
  const since = await messages.listAfter(conversationId, last.seq, mostHeard);
  return since.filter(
    ({ author, replyTo, seq }) => author !== 'customer' && replyTo !== last.id && (own === undefined || seq < own.seq),
  );
}

/** Takes the turn, or finds the answer that it has had. `onText` hears sentences as the guard releases them. */
export async function answerApiTurn(
  { turn, text }: OpenedTurn,
  dependencies: AnswerDependencies,
  onText?: (text: string) => void,
): Promise<Answer> {
  const received = { conversationId: turn.conversationId, text, clientMessageId: turn.requestKey };
  return answerMessage(received, dependencies, onText);
}

/** Notes what the program was given, so that it can go on from there. */
export async function closeApiTurn(
  { turn }: OpenedTurn,
  { answer, given }: { readonly answer: Answer; readonly given: string },
  { unitOfWork }: AnswerDependencies,
): Promise<void> {
  if (turn.answered) return;
  const conversation = await unitOfWork.read.conversations.find(turn.conversationId);
  if (!conversation) return;
  const { draft, selling, language } = conversation;
  const { message, replies, request } = answer;
  const isPlaced = request !== undefined && request.createdAt >= message.createdAt;
  await unitOfWork.read.apiTurns.finish(turn.requestKey, {
    answered: {
      historyHash: chainOf(turn.askedHash, [{ author: 'assistant', text: given }]).at(-1) ?? turn.askedHash,
      textHash: hashOfWords(given),
      seq: replies.at(-1)?.seq ?? message.seq,
      state: { draft, selling, language },
    },
    isLasting: isPlaced && (request.contact.phone ?? request.contact.email) !== undefined,
  });
}
