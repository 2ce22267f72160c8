import { isStepCount, type LanguageModel, type ModelMessage, streamText } from 'ai';
import type { Source } from '../../core/conversation/message.ts';
import { groundedSentence } from '../guard/grounded-sentence.ts';
import { createReplyGuard, type HeldSentence } from '../guard/reply-guard.ts';
import { type ReplyDirectives, readDirectives } from '../reply-directives.ts';
import { hasEffects } from '../tools/tool-scope.ts';
import { toolSetFor } from '../tools/tool-set.ts';
import type { PreparedTurn } from './prepare-turn.ts';
import { sourcesOfReply } from './sources-of-reply.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

export type GeneratedReply = {
  /** What the customer reads: released sentences only. */
  readonly text: string;
  readonly directives: Omit<ReplyDirectives, 'sources'> & { readonly sources: readonly Source[] };
  readonly held: readonly HeldSentence[];
  readonly note: unknown;
  readonly model: string;
  readonly modelCalls: number;
  /** The turn did something; its words may be heard only when that is saved. */
  readonly isWithheldUntilSaved: boolean;
};

const mostSteps = 6;

/**
 * Asks the model, lets it use tools, and passes what it says through the guard sentence by sentence. A held sentence
 * is told to the model once; what still can't be traced is replaced by a sentence that can.
 */
export async function generateReply(
  turn: PreparedTurn,
  dependencies: Pick<TurnDependencies, 'model'>,
  onText: (text: string) => void,
): Promise<GeneratedReply> {
  const { scope } = turn;
  const released: string[] = [];
  const release = (sentences: readonly string[]) => {
    for (const sentence of sentences) {
      released.push(sentence);
      if (!hasEffects(scope.effects)) onText(sentence);
    }
  };
  const first = await run(turn, dependencies.model.languageModel, turn.messages, release);
  let { held } = first;
  let modelCalls = first.modelCalls;
  const { name } = dependencies.model;
  if (held.length > 0 && name !== 'built-in') {
    const correction = await run(
      turn,
      dependencies.model.languageModel,
      [...turn.messages, ...correctionOf(released, held)],
      release,
    );
    modelCalls += correction.modelCalls;
    held = correction.held.length > 0 ? [...held, ...correction.held] : held;
  }
  const isStillHeld = held.length > 0 && (name === 'built-in' || held !== first.held);
  const { text, directives } = readDirectives(released.join(''));
  const grounded =
    isStillHeld || text === '' ? groundedSentence({ held, ledger: scope.ledger, language: scope.language }) : '';
  if (grounded && !hasEffects(scope.effects)) onText(text ? `\n\n${grounded}` : grounded);
  return {
    text: [text, grounded].filter(Boolean).join('\n\n'),
    directives: { ...directives, sources: sourcesOfReply(directives.sources, scope) },
    held,
    note: first.note,
    model: name,
    modelCalls,
    isWithheldUntilSaved: hasEffects(scope.effects),
  };
}

type ModelRun = { readonly held: readonly HeldSentence[]; readonly note: unknown; readonly modelCalls: number };

async function run(
  { scope, instructions }: PreparedTurn,
  model: LanguageModel,
  messages: readonly ModelMessage[],
  release: (sentences: readonly string[]) => void,
): Promise<ModelRun> {
  const guard = createReplyGuard({ ledger: scope.ledger, language: scope.language });
  const result = streamText({
    model,
    instructions,
    messages: [...messages],
    tools: toolSetFor(scope),
    stopWhen: isStepCount(mostSteps),
    maxRetries: 0,
    onError: () => {},
  });
  let note: unknown;
  let modelCalls = 0;
  for await (const part of result.stream) {
    if (part.type === 'text-delta') release(guard.push(part.text));
    else if (part.type === 'error') throw part.error;
    else if (part.type === 'start-step') modelCalls += 1;
    if ('providerMetadata' in part && part.providerMetadata?.vitrina?.note !== undefined)
      note = part.providerMetadata.vitrina.note;
  }
  release(guard.flush());
  return { held: guard.held(), note, modelCalls };
}

/** What a model is told of the sentences that were held back. */
function correctionOf(released: readonly string[], held: readonly HeldSentence[]): ModelMessage[] {
  const reasons = held.map(({ sentence, reasons: why }) => `- "${sentence.trim()}": ${why.join('; ')}`).join('\n');
  return [
    ...(released.length > 0 ? [{ role: 'assistant' as const, content: released.join('') }] : []),
    {
      role: 'user',
      content: `(from the shop's guard, not from the customer) These sentences of your reply were not sent, because they can't be traced to a fact:\n${reasons}\nContinue the reply after what was sent, without repeating it, and say only what the context and the tools support.`,
    },
  ];
}
