import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { readPrompt } from './read-prompt.ts';
import { type BuiltInAnswer, reply } from './reply.ts';

/**
 * Our own language model: deterministic, without a key, a network or a clock. It reads the prompt that any model gets,
 * and answers with tool calls or with words that rest on the context and the tools' results.
 */
export function createBuiltInModel(): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'vitrina',
    modelId: 'built-in',
    supportedUrls: {},
    async doGenerate(options) {
      const answer = answerTo(options);
      return {
        content: answer.calls
          ? answer.calls.map((call) => ({ type: 'tool-call' as const, ...call }))
          : [{ type: 'text' as const, text: answer.text }],
        finishReason: finishReasonOf(answer),
        usage: noUsage,
        warnings: [],
        ...(answer.calls ? {} : { providerMetadata: metadataOf(answer) }),
      };
    },
    async doStream(options) {
      const parts = streamOf(answerTo(options));
      return {
        stream: new ReadableStream<LanguageModelV4StreamPart>({
          start(controller) {
            for (const part of parts) controller.enqueue(part);
            controller.close();
          },
        }),
      };
    },
  };
}

function answerTo(options: LanguageModelV4CallOptions): BuiltInAnswer {
  return reply(readPrompt(options.prompt), { mayCall: (options.tools?.length ?? 0) > 0 });
}

function streamOf(answer: BuiltInAnswer): readonly LanguageModelV4StreamPart[] {
  const body: LanguageModelV4StreamPart[] = answer.calls
    ? answer.calls.map((call) => ({ type: 'tool-call', ...call }))
    : [
        { type: 'text-start', id: 'reply' },
        { type: 'text-delta', id: 'reply', delta: answer.text },
        { type: 'text-end', id: 'reply', providerMetadata: metadataOf(answer) },
      ];
  return [
    { type: 'stream-start', warnings: [] },
    ...body,
    { type: 'finish', usage: noUsage, finishReason: finishReasonOf(answer) },
  ];
}

function finishReasonOf(answer: BuiltInAnswer) {
  return { unified: answer.calls ? ('tool-calls' as const) : ('stop' as const), raw: undefined };
}

/** The note as plain JSON, which is what provider metadata may hold. */
function metadataOf(answer: Extract<BuiltInAnswer, { calls?: undefined }>) {
  return { vitrina: { note: JSON.parse(JSON.stringify(answer.note)) } };
}

const noUsage = {
  inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 0, text: 0, reasoning: 0 },
};
