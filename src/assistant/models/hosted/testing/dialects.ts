import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModelV4, LanguageModelV4StreamPart } from '@ai-sdk/provider';

const apiKey = 'any';

/** The providers' packages as they are, reading by a `fetch` of the test's. */
export const dialects = {
  'OpenAI Responses': (baseURL, fetch) => createOpenAI({ baseURL, apiKey, fetch })('m'),
  'OpenAI Chat': (baseURL, fetch) => createOpenAI({ baseURL, apiKey, fetch }).chat('m'),
  Anthropic: (baseURL, fetch) => createAnthropic({ baseURL, apiKey, fetch })('m'),
  compatible: (baseURL, fetch) =>
    createOpenAICompatible({ name: 'm', baseURL, apiKey, fetch, includeUsage: true })('m'),
} satisfies Readonly<Record<string, (baseURL: string, fetch: typeof globalThis.fetch) => LanguageModelV4>>;

export type Heard = {
  readonly deltas: readonly string[];
  readonly text: string;
  readonly calls: readonly string[];
  /** Types of the parts in order, those that follow each other alike once. */
  readonly order: readonly string[];
  readonly ending: readonly unknown[] | undefined;
  readonly hasFailed: boolean;
};

/** All that a model says when it is greeted. `onPart` is waited for before the next part is asked for. */
export async function hear(model: LanguageModelV4, onPart?: () => Promise<unknown>): Promise<Heard> {
  const parts: LanguageModelV4StreamPart[] = [];
  try {
    const { stream } = await model.doStream({ prompt: [{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }] });
    for await (const part of stream) {
      parts.push(part);
      await onPart?.();
    }
  } catch (error) {
    parts.push({ type: 'error', error });
  }
  const deltas = parts.flatMap((part) => (part.type === 'text-delta' ? [part.delta] : []));
  const finish = parts.find((part) => part.type === 'finish');
  return {
    deltas,
    text: deltas.join(''),
    calls: parts.flatMap((part) => (part.type === 'tool-call' ? [`${part.toolName} ${part.input}`] : [])),
    order: parts.map(({ type }) => type).filter((type, at, all) => type !== all[at - 1]),
    ending: finish?.type === 'finish' ? [finish.finishReason, finish.usage] : undefined,
    hasFailed: parts.some(({ type }) => type === 'error'),
  };
}
