import type { Source } from '../../core/conversation/message.ts';
import { groundedSentence } from '../guard/grounded-sentence.ts';
import type { HeldSentence } from '../guard/reply-guard.ts';
import type { TurnModel, TurnModels } from '../models/chain/model-chain.ts';
import { ModelFailure } from '../models/chain/model-failure.ts';
import { type ReplyDirectives, readDirectives } from '../reply-directives.ts';
import { goOn } from './go-on.ts';
import type { PreparedTurn } from './prepare-turn.ts';
import { createReplySoFar, type ReplySoFar } from './reply-so-far.ts';
import { type ModelRun, runModel } from './run-model.ts';
import { isPreamble, theRest } from './say-the-rest.ts';
import { sourcesOfReply } from './sources-of-reply.ts';
import { tellDone } from './tell-done.ts';
import { createToolUse, type ToolUse } from './tool-use.ts';
import { type KeptEffects, keepEffects } from './undo-effects.ts';

export type GeneratedReply = {
  /** What the customer reads: released sentences only. */
  readonly text: string;
  readonly directives: Omit<ReplyDirectives, 'sources'> & { readonly sources: readonly Source[] };
  readonly held: readonly HeldSentence[];
  readonly note: unknown;
  /** The model whose reply it is: the last that was asked. */
  readonly model: string;
  readonly modelCalls: number;
  /** The released sentences with their directives, as they were written. */
  readonly sent: string;
  /** What the customer has not heard yet: the turn did something, and its words may be heard only when that is saved. */
  readonly unheard: string;
};

type Work = {
  readonly turn: PreparedTurn;
  readonly reply: ReplySoFar;
  readonly toolUse: ToolUse;
  readonly kept: KeptEffects;
};

/**
 * Asks one model after another until a reply is whole. A model lets the customer hear a sentence as soon as it is checked; the
 * next one goes on from there, and nothing is done or told twice. A held sentence is told to its model once; what still can't be
 * traced is replaced by a sentence that can.
 */
export async function generateReply(
  turn: PreparedTurn,
  models: TurnModels,
  onText: (text: string) => void,
): Promise<GeneratedReply> {
  const { scope } = turn;
  const { ledger, language, effects } = scope;
  const reply = createReplySoFar(effects, onText);
  const work: Work = { turn, reply, toolUse: createToolUse(scope), kept: keepEffects(effects) };
  const held: HeldSentence[] = [];
  let modelCalls = 0;
  let last: Answered | undefined;
  let model: TurnModel;
  do {
    model = await models.next(last?.failure);
    last = model.isBuiltIn ? await askBuiltIn(model, work, last?.failure) : await askHosted(model, work);
    modelCalls += last.modelCalls;
    held.push(...last.held);
  } while (last.failure);
  reply.finish();

  const { text: prose } = readDirectives(reply.sent());
  if (last.isStillHeld || prose === '') {
    // A directive that nothing was said beside still has its line to itself.
    const apart = prose ? '\n\n' : /[^\n]$/u.test(reply.sent()) ? '\n' : '';
    reply.say(apart + groundedSentence({ held, ledger, language }));
  }
  const { text, directives } = readDirectives(reply.sent());
  return {
    text,
    directives: { ...directives, sources: sourcesOfReply(directives.sources, scope) },
    held,
    note: last.note,
    model: model.name,
    modelCalls,
    sent: reply.sent(),
    unheard: reply.unheard(),
  };
}

/** `held`: every sentence that was; `isStillHeld`: something is missing in the reply because of it. */
type Answered = ModelRun & { readonly isStillHeld: boolean };

async function askHosted(model: TurnModel, work: Work): Promise<Answered> {
  const { turn, reply, toolUse } = work;
  const saying = { toolUse, release: reply.release };
  const messages = () => ({ released: reply.sent(), done: toolUse.done() });
  const first = await runModel(turn, model, [...turn.messages, ...goOn({ ...messages(), held: [] })], saying);
  if (first.failure || first.held.length === 0) return { ...first, isStillHeld: false };
  const again = await runModel(turn, model, [...turn.messages, ...goOn({ ...messages(), held: first.held })], saying);
  const isNothingSaid = readDirectives(reply.sent()).text === '';
  return {
    held: [...first.held, ...again.held],
    note: first.note,
    modelCalls: first.modelCalls + again.modelCalls,
    isStillHeld: again.held.length > 0 || again.failure !== undefined,
    failure: isNothingSaid ? (again.failure ?? new ModelFailure('untrue', 'Every sentence was held back.')) : undefined,
  };
}

/**
 * The built-in model makes whole replies. After another one it begins the turn anew, as if nothing had been done, and of its
 * words those are said that add something. Where a request was made already, or what was sent may rest on what was done, that
 * stands, and only what was done is told.
 */
async function askBuiltIn(model: TurnModel, work: Work, failure: ModelFailure | undefined): Promise<Answered> {
  const { turn, reply, toolUse, kept } = work;
  const { scope } = turn;
  if (!failure) {
    const run = await runModel(turn, model, turn.messages, { toolUse, release: reply.release });
    return { ...run, isStillHeld: run.held.length > 0 };
  }
  const before = reply.sent();
  if (kept.hasRequests() || (kept.isChanged() && !isPreamble(before, scope.ledger))) {
    const told = tellDone(scope, before);
    reply.say(before && told ? `\n\n${told}` : told);
    return { held: [], note: undefined, modelCalls: 0, failure: undefined, isStillHeld: false };
  }
  kept.undo();
  toolUse.forget();
  const whole: string[] = [];
  const run = await runModel(turn, model, turn.messages, {
    toolUse,
    release: (sentences) => whole.push(...sentences) >= 0,
  });
  reply.say(theRest(before, whole.join(''), scope.ledger));
  return { ...run, isStillHeld: run.held.length > 0 };
}
