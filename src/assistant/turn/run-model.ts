import type { LanguageModelV4Message } from '@ai-sdk/provider';
import { createRounds } from '../../shared/rounds.ts';
import { createReplyGuard, type HeldSentence } from '../guard/reply-guard.ts';
import type { TurnModel } from '../models/chain/model-chain.ts';
import { failureOf, ModelFailure } from '../models/chain/model-failure.ts';
import { offeredTools } from '../tools/tool-set.ts';
import { askInSteps } from './ask-in-steps.ts';
import type { PreparedTurn } from './prepare-turn.ts';
import type { ToolUse } from './tool-use.ts';

export type ModelRun = {
  readonly held: readonly HeldSentence[];
  readonly note: unknown;
  readonly modelCalls: number;
  /** Why the reply is not whole; what was released until then stays. */
  readonly failure: ModelFailure | undefined;
};

const mostSteps = 6;
const checks = createRounds();

/** Lets one model speak and call tools, and passes what it says through the guard sentence by sentence. A failure of the built-in model is thrown: nobody is left to ask. */
export async function runModel(
  { scope, instructions }: PreparedTurn,
  model: TurnModel,
  messages: readonly LanguageModelV4Message[],
  { toolUse, release }: { readonly toolUse: ToolUse; release(sentences: readonly string[]): boolean },
): Promise<ModelRun> {
  const guard = createReplyGuard({ ledger: scope.ledger, language: scope.language });
  let note: unknown;
  let modelCalls = 0;
  let ending: string | undefined;
  let failure: ModelFailure | undefined;
  try {
    const parts = askInSteps({
      model: model.languageModel,
      prompt: [{ role: 'system', content: instructions }, ...messages],
      tools: offeredTools(),
      toolUse,
      mostSteps,
      endsInWords: !model.isBuiltIn,
      signal: model.signal,
      onCalled() {
        modelCalls += 1;
      },
    });
    for await (const part of parts) {
      if (part.type === 'text-delta') {
        // The built-in model says all at once, and alone.
        if (!model.isBuiltIn) await checks.join();
        if (release(guard.push(part.delta))) continue;
        // It says the same again and again: what it said once is the reply.
        ending = 'length';
        break;
      }
      if (part.type === 'error') throw part.error;
      else if (part.type === 'finish') ending = part.finishReason.unified;
      if ('providerMetadata' in part && part.providerMetadata?.vitrina?.note !== undefined)
        note = part.providerMetadata.vitrina.note;
    }
    if (ending === 'tool-calls') throw loop();
    // What was cut off by its length is not a finished sentence.
    if (ending !== 'length') release(guard.flush());
  } catch (error) {
    if (model.isBuiltIn) throw error;
    failure = failureOf(error);
  }
  await toolUse.settled();
  return { held: guard.held(), note, modelCalls, failure };
}

function loop(): ModelFailure {
  return new ModelFailure('loop', 'The model called tools until its steps were used up.');
}
