import type { LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider';
import type { ModelMember } from '../chain/model-member.ts';
import { withCacheBreakpoints } from './anthropic-caching.ts';
import { mergingFetch } from './merge-deltas.ts';
import type { HostedSettings, Reasoning } from './settings.ts';
import { withCallOptions } from './with-call-options.ts';
import { withShortWordPath } from './word-path.ts';

/** Answers of a shop are to be plain and the same tomorrow; models that take no temperature are not sent one. */
const temperature = 0.2;
/** Thinking counts too; a reply is cut much earlier, by its length. */
const mostOutputTokens = 4_000;

/** A member of the chain from its settings. Loads only the package of its provider; reaches no network. */
export async function createHostedModel(
  settings: HostedSettings,
  reasoning: Reasoning | undefined,
): Promise<ModelMember> {
  // The SDK tells on the console, at every call, of a temperature that a model does not take.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const { model, providerOptions = {}, isThinkingLong = false } = await open(settings);
  const thinking = reasoning ?? (isThinkingLong ? 'low' : undefined);
  const change = (options: LanguageModelV4CallOptions): LanguageModelV4CallOptions => {
    const changed = {
      ...options,
      temperature,
      maxOutputTokens: options.maxOutputTokens ?? mostOutputTokens,
      ...(thinking === undefined ? {} : { reasoning: thinking }),
      providerOptions: { ...options.providerOptions, ...providerOptions },
    };
    return settings.provider === 'anthropic' ? withCacheBreakpoints(changed) : changed;
  };
  return {
    name: settings.name,
    isLocal: settings.provider === 'compatible' && settings.isLocal,
    languageModel: withCallOptions(withShortWordPath(model), change),
  };
}

type Opened = {
  readonly model: LanguageModelV4;
  readonly providerOptions?: NonNullable<LanguageModelV4CallOptions['providerOptions']>;
  /** Its default is to think for longer than a customer waits. */
  readonly isThinkingLong?: boolean;
};

const fetch = mergingFetch();

async function open(settings: HostedSettings): Promise<Opened> {
  const { model, apiKey } = settings;
  if (settings.provider === 'openai') {
    const { createOpenAI } = await import('@ai-sdk/openai');
    const { api, baseUrl = 'https://api.openai.com/v1' } = settings;
    const provider = createOpenAI({ apiKey: settings.apiKey, baseURL: baseUrl, fetch });
    return {
      model: api === 'chat' ? provider.chat(model) : provider.responses(model),
      // What customers write is not kept by the provider; the key keeps turns of one shop on the machine that has their beginning cached.
      providerOptions: { openai: { store: false, promptCacheKey: 'vitrina' } },
      isThinkingLong: api === 'responses' && /^(?:gpt-(?:[5-9]|\d\d)(?!.*chat)|o\d)/u.test(model),
    };
  }
  if (settings.provider === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    const { baseUrl = 'https://api.anthropic.com/v1' } = settings;
    return { model: createAnthropic({ apiKey: settings.apiKey, baseURL: baseUrl, fetch })(model) };
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  const provider = createOpenAICompatible({
    name: 'compatible',
    baseURL: settings.baseUrl,
    includeUsage: true,
    fetch,
    ...(apiKey === undefined ? {} : { apiKey }),
  });
  return { model: provider.chatModel(model) };
}
