import type { Source } from '../../core/conversation/message.ts';
import { groundedSentence } from '../guard/grounded-sentence.ts';
import type { HeldSentence } from '../guard/reply-guard.ts';
import type { TurnModels } from '../models/chain/model-chain.ts';
import type { ModelFailure } from '../models/chain/model-failure.ts';
import { type ReplyDirectives, readDirectives } from '../reply-directives.ts';
import { hasEffects } from '../tools/tool-scope.ts';
import { goOn } from './go-on.ts';
import type { PreparedTurn } from './prepare-turn.ts';
import { runModel } from './run-model.ts';
import { isPreamble, theRest } from './say-the-rest.ts';
import { sourcesOfReply } from './sources-of-reply.ts';
import { createToolUse } from './tool-use.ts';
import { keepEffects } from './undo-effects.ts';

export type GeneratedReply = {
  /** What the customer reads: released sentences only. */
  readonly text: string;
  readonly directives: Omit<ReplyDirectives, 'sources'> & { readonly sources: readonly Source[] };
  readonly held: readonly HeldSentence[];
  readonly note: unknown;
  /** The model whose reply it is: the last that was asked. */
  readonly model: string;
  readonly modelCalls: number;
  /** What the customer has not heard yet: the turn did something, and its words may be heard only when that is saved. */
  readonly unheard: string;
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
  const released: string[] = [];
  const withheld: string[] = [];
  const held: HeldSentence[] = [];
  const say = (text: string) => {
    // White space before the first word is nothing to send.
    if (released.length === 0 ? text.trim() === '' : text === '') return;
    released.push(text);
    if (withheld.length > 0 || hasEffects(effects)) withheld.push(text);
    else onText(text);
  };
  const release = (sentences: readonly string[]) => sentences.forEach(say);
  const sent = () => released.join('');
  const toolUse = createToolUse(scope);
  const kept = keepEffects(effects);
  let modelCalls = 0;
  let failure: ModelFailure | undefined;
  let note: unknown;
  let isStillHeld = false;
  let name = '';

  for (;;) {
    const model = await models.next(failure);
    name = model.name;
    if (model.isBuiltIn && failure) {
      // The built-in model makes whole replies: it goes on only where nothing was done that it can't know of.
      if (kept.isChanged() && !isPreamble(sent(), ledger)) break;
      kept.undo();
      toolUse.forget();
    }
    const isWhole = model.isBuiltIn && released.length > 0;
    const whole: string[] = [];
    const run = await runModel(
      turn,
      model,
      model.isBuiltIn
        ? turn.messages
        : [...turn.messages, ...goOn({ released: sent(), held: [], done: toolUse.done() })],
      {
        toolUse,
        release: isWhole ? (sentences) => whole.push(...sentences) : release,
      },
    );
    modelCalls += run.modelCalls;
    held.push(...run.held);
    failure = run.failure;
    if (failure) continue;
    note = run.note;
    isStillHeld = run.held.length > 0;
    if (isWhole) say(theRest(sent(), whole.join(''), ledger));
    if (isStillHeld && !model.isBuiltIn) {
      const messages = [...turn.messages, ...goOn({ released: sent(), held: run.held, done: toolUse.done() })];
      const correction = await runModel(turn, model, messages, { toolUse, release });
      modelCalls += correction.modelCalls;
      held.push(...correction.held);
      isStillHeld = correction.held.length > 0 || correction.failure !== undefined;
    }
    break;
  }

  const { text: prose } = readDirectives(sent());
  if (isStillHeld || prose === '') say((prose ? '\n\n' : '') + groundedSentence({ held, ledger, language }));
  const { text, directives } = readDirectives(sent());
  return {
    text,
    directives: { ...directives, sources: sourcesOfReply(directives.sources, scope) },
    held,
    note,
    model: name,
    modelCalls,
    unheard: withheld.join(''),
  };
}
