import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { APICallError } from '@ai-sdk/provider';
import { MockLanguageModelV4 } from 'ai/test';

type Part = LanguageModelV4StreamPart;

/** What one call of a scripted model does. */
export type Script = {
  /** Said piece by piece. */
  readonly text?: string;
  readonly calls?: readonly { readonly name: string; readonly input: unknown }[];
  /** After the text. */
  readonly ends?: 'finish' | 'stall' | 'cut' | 'end' | Error;
  readonly finish?: 'stop' | 'length' | 'content-filter' | 'tool-calls' | 'other' | 'error';
  /** Fails before anything is said. */
  readonly refuses?: Error;
  /** Nothing ever comes. */
  readonly isSilent?: boolean;
};

const usage = {
  inputTokens: { total: 100, noCache: 40, cacheRead: 60, cacheWrite: 0 },
  outputTokens: { total: 10, text: 10, reasoning: 0 },
};

/** A model that does this, one script a call, the last one again and again; records what it was asked. */
export function scriptedModel(...scripts: readonly (Script | string)[]): MockLanguageModelV4 {
  let call = 0;
  return new MockLanguageModelV4({
    doStream: async () => {
      const given = scripts[Math.min(call, scripts.length - 1)] ?? '';
      call += 1;
      const script = typeof given === 'string' ? { text: given } : given;
      if (script.refuses) throw script.refuses;
      return { stream: streamOf(script, call) };
    },
  });
}

/** What a provider's package throws for an answer with this status. */
export function httpError(statusCode: number, headers: Record<string, string> = {}): APICallError {
  return new APICallError({
    message: `status ${statusCode}`,
    url: 'http://localhost/v1',
    requestBodyValues: {},
    statusCode,
    responseHeaders: headers,
  });
}

/** A stream as the network brings it: asynchronous, and endless when the script says so. */
export function streamOf(script: Script, call: number): ReadableStream<Part> {
  const parts = partsOf(script, call);
  return new ReadableStream<Part>({
    async pull(controller) {
      await Promise.resolve();
      const part = parts.shift();
      if (part === 'stall') return new Promise(() => {});
      if (part === 'end' || part === undefined) return controller.close();
      controller.enqueue(part);
    },
  });
}

function partsOf(script: Script, call: number): (Part | 'stall' | 'end')[] {
  const { text = '', calls = [], ends = 'finish' } = script;
  const unified = script.finish ?? (calls.length > 0 ? 'tool-calls' : 'stop');
  const finish: Part = { type: 'finish', usage, finishReason: { unified, raw: unified } };
  const last: (Part | 'stall' | 'end')[] =
    ends === 'stall'
      ? ['stall']
      : ends === 'end'
        ? ['end']
        : ends === 'cut'
          ? [{ ...finish, finishReason: { unified: 'other', raw: undefined } }]
          : ends === 'finish'
            ? [finish]
            : [{ type: 'error', error: ends }];
  if (script.isSilent) return ['stall'];
  return [
    { type: 'stream-start', warnings: [] },
    ...(text === ''
      ? []
      : [
          { type: 'text-start' as const, id: '1' },
          ...(text.match(/.{1,7}/gsu) ?? []).map((delta) => ({ type: 'text-delta' as const, id: '1', delta })),
          ...(ends === 'finish' ? [{ type: 'text-end' as const, id: '1' }] : []),
        ]),
    ...calls.map(({ name, input }, at) => ({
      type: 'tool-call' as const,
      toolCallId: `call-${call}-${at}`,
      toolName: name,
      input: typeof input === 'string' ? input : JSON.stringify(input),
    })),
    ...last,
  ];
}
