import type {
  LanguageModelV4,
  LanguageModelV4FunctionTool,
  LanguageModelV4Prompt,
  LanguageModelV4StreamPart,
  LanguageModelV4ToolResultPart,
} from '@ai-sdk/provider';
import { ModelFailure } from '../models/chain/model-failure.ts';
import { createStepContent } from './step-content.ts';
import type { ToolUse } from './tool-use.ts';

type Part = LanguageModelV4StreamPart;

export type Asking = {
  readonly model: LanguageModelV4;
  readonly prompt: LanguageModelV4Prompt;
  readonly tools: readonly LanguageModelV4FunctionTool[];
  readonly toolUse: Pick<ToolUse, 'call'>;
  /** More calls of the model than this lead nowhere. */
  readonly mostSteps: number;
  /** The last step must be words. */
  readonly endsInWords: boolean;
  readonly signal?: AbortSignal | undefined;
  /** A call has begun to answer. */
  onCalled(): void;
};

/**
 * Calls a model, does what it asks of the tools and calls it again with what came of that, until it only says something. Gives every
 * part as it comes; a step ends with its `finish`. Throws what the call throws, and ModelFailure `loop` when the model calls a tool where
 * none may be called. Who stops reading gives the call up.
 *
 * The AI SDK has such a loop (`streamText`), which passes each part through a chain of web streams: 1.3 ms of a processor a call, against
 * a turn of ten.
 */
export async function* askInSteps(asking: Asking): AsyncGenerator<Part> {
  const { model, tools, toolUse, mostSteps, endsInWords, signal } = asking;
  const prompt = [...asking.prompt];
  for (let step = 1; step <= mostSteps; step += 1) {
    const isForWords = endsInWords && step === mostSteps;
    const content = createStepContent();
    const results: Promise<LanguageModelV4ToolResultPart>[] = [];
    const { stream } = await model.doStream({
      prompt,
      tools: [...tools],
      toolChoice: { type: isForWords ? 'none' : 'auto' },
      ...(signal ? { abortSignal: signal } : {}),
    });
    asking.onCalled();
    for await (const part of partsOf(stream)) {
      if (part.type === 'tool-call' && part.providerExecuted !== true) {
        if (isForWords) throw new ModelFailure('loop', 'The model called a tool where it was to answer.');
        results.push(toolUse.call(part));
      }
      content.take(part);
      yield part;
    }
    if (results.length === 0) return;
    prompt.push({ role: 'assistant', content: content.parts() }, { role: 'tool', content: await Promise.all(results) });
  }
}

async function* partsOf(stream: ReadableStream<Part>): AsyncGenerator<Part> {
  const reader = stream.getReader();
  let isAtEnd = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isAtEnd = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!isAtEnd) await reader.cancel().catch(() => {});
  }
}
