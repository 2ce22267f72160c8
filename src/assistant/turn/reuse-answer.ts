import { createReplyGuard } from '../guard/reply-guard.ts';
import { answerKey } from '../models/answer-cache/answer-key.ts';
import type { AnswerStore } from '../models/answer-cache/answer-store.ts';
import { personalReason } from '../models/answer-cache/personal-turn.ts';
import { builtInName } from '../models/chain/model-member.ts';
import { readDirectives } from '../reply-directives.ts';
import { hasEffects } from '../tools/tool-scope.ts';
import type { GeneratedReply } from './generate-reply.ts';
import type { PreparedTurn } from './prepare-turn.ts';
import { sourcesOfReply } from './sources-of-reply.ts';

/** The answer that the same question got before, if it holds against the facts of this turn: each of its sentences passes the guard anew. */
export async function reusedAnswer(
  turn: PreparedTurn,
  { answers, model }: { readonly answers: AnswerStore | undefined; readonly model: string },
  onText: (text: string) => void,
): Promise<GeneratedReply | undefined> {
  if (!answers || model === builtInName) return undefined;
  const { scope } = turn;
  if (hasEffects(scope.effects) || reasonOf(turn) !== undefined) {
    answers.answerSought('personal');
    return undefined;
  }
  const known = await answers.find(keyOf(turn, model));
  if (known === undefined) {
    answers.answerSought('miss');
    return undefined;
  }
  const guard = createReplyGuard({ ledger: scope.ledger, language: scope.language });
  const sentences = [...guard.push(known), ...guard.flush()];
  const { text, directives } = readDirectives(sentences.join(''));
  if (guard.held().length > 0 || text === '') {
    answers.answerSought('stale');
    return undefined;
  }
  answers.answerSought('hit');
  for (const sentence of sentences) onText(sentence);
  return {
    text,
    directives: { ...directives, sources: sourcesOfReply(directives.sources, scope) },
    held: [],
    note: undefined,
    model,
    modelCalls: 0,
    sent: sentences.join(''),
    unheard: '',
  };
}

/**
 * Keeps an answer for whoever asks the same. Only what a hosted model said at once, to a first message, without a tool: what a tool
 * found is not among the facts that the key holds, and what follows a talk may lean on it.
 */
export async function keepAnswer(
  turn: PreparedTurn,
  reply: GeneratedReply,
  answers: AnswerStore | undefined,
): Promise<void> {
  if (!answers || reply.model === builtInName || reply.modelCalls !== 1) return;
  // Names and numbers that the masking found in this turn.
  if ((turn.masking?.added().length ?? 0) > 0) return;
  const { effects } = turn.scope;
  const isDone = hasEffects(effects) || effects.gaps.length > 0 || effects.receipt !== undefined;
  if (isDone || reply.held.length > 0 || reply.text === '' || hasHistory(turn) || reasonOf(turn) !== undefined) return;
  const time = turn.context.now.slice(11, 16);
  if (greets.test(reply.text) || reply.text.includes(time)) return;
  await answers.keep(keyOf(turn, reply.model), reply.sent);
}

/** Said in the middle of a talk it would be out of place. */
const greets =
  /^\s*(?:здравствуй|добр(?:ый|ое|ая)|привет|рад[аы]? |hello|hi\b|hey|good (?:morning|afternoon|evening|day)|welcome)/iu;

function keyOf({ scope, instructions, context }: PreparedTurn, model: string): string {
  return answerKey({ question: scope.message.text, model, instructions, context });
}

function reasonOf(turn: PreparedTurn): string | undefined {
  return personalReason({ question: turn.scope.message.text, context: turn.context, hasHistory: hasHistory(turn) });
}

/** Whether anything was said before but our greeting. */
function hasHistory({ messages }: PreparedTurn): boolean {
  return messages.filter(({ role }) => role === 'user').length > 1;
}
