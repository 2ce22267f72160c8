import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { Message } from '../core/conversation/message.ts';
import type { ModelMember } from './models/chain/model-member.ts';
import { commitTurn, type TakenTurn } from './turn/commit-turn.ts';
import { type GeneratedReply, generateReply } from './turn/generate-reply.ts';
import { isPlainTurn } from './turn/is-plain-turn.ts';
import { noteOfReply } from './turn/note-of-reply.ts';
import { type PreparedTurn, prepareTurn } from './turn/prepare-turn.ts';
import { keepAnswer, reusedAnswer } from './turn/reuse-answer.ts';
import type { TurnDependencies } from './turn/turn-dependencies.ts';

/**
 * One turn: what the customer wrote in, a checked reply and its effects out. The message is stored already and the
 * conversation's turn is held by the caller. `onText` hears sentences as the guard releases them; what depends on an
 * effect (an order, a handoff) is heard only when that effect is saved. `prepared`: begun while the message was stored, with no other turn in between.
 */
export async function takeTurn(
  message: Message,
  dependencies: TurnDependencies,
  onText: (text: string) => void = () => {},
  prepared?: Promise<PreparedTurn>,
): Promise<TakenTurn> {
  const startedAt = performance.now();
  const turn = await (prepared ?? prepareTurn(message, dependencies));
  if (turn.isSilent) return commitTurn(turn, undefined, dependencies);
  const said = await replyOf(turn, dependencies, onText);
  const reply = said.note === undefined ? { ...said, note: await noteOfReply(turn, said) } : said;
  const taken = await commitTurn(turn, reply, dependencies);
  if (reply.unheard !== '') onText(reply.unheard);
  void keepAnswer(turn, reply, dependencies.answers);
  dependencies.observer.turnTaken({
    model: reply.model,
    milliseconds: performance.now() - startedAt,
    modelCalls: reply.modelCalls,
    held: reply.held.length,
  });
  return taken;
}

/** The model that a member is asked as: one outside sees tokens in place of personal data. */
function shownTo({ isLocal, name, languageModel }: ModelMember, { masking }: PreparedTurn): LanguageModelV4 {
  if (isLocal) return languageModel;
  if (!masking) throw new TypeError(`${name} is no local model and is not asked without masking.`);
  return masking.wrap(languageModel);
}

async function replyOf(
  turn: PreparedTurn,
  { models, answers }: TurnDependencies,
  onText: (text: string) => void,
): Promise<GeneratedReply> {
  const known = await reusedAnswer(turn, { answers, model: models.name }, onText);
  if (known) return known;
  const { conversationId, id } = turn.scope.message;
  const isPlain = models.hasPlainTurns && isPlainTurn(turn);
  const opened = models.open(
    { conversationId, messageId: id },
    { isPlain, prepare: (member) => shownTo(member, turn) },
  );
  try {
    return await generateReply(turn, opened, onText);
  } finally {
    opened.close();
  }
}
