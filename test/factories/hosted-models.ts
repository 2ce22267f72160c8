import type { LanguageModelV4 } from '@ai-sdk/provider';
import { createHostedModel } from '../../src/assistant/models/hosted/create-hosted-model.ts';
import { parseModelSettings } from '../../src/assistant/models/hosted/settings.ts';

/** The settings with which each of the four ways is spoken to one far side. */
export const waysToSpeak = {
  'OpenAI Responses': { MODELS: 'openai:gpt-5.2' },
  'OpenAI Chat': { MODELS: 'openai:gpt-4.1', OPENAI_API: 'chat' },
  Anthropic: { MODELS: 'anthropic:claude-opus-5' },
  compatible: { MODELS: 'compatible:qwen3' },
} as const satisfies Readonly<Record<string, Record<string, string>>>;

export type Way = keyof typeof waysToSpeak;

/** A model as the settings make it, speaking to a far side at `url`. */
export async function hostedModel(
  way: Way,
  url: string,
  settings: Record<string, string> = {},
): Promise<LanguageModelV4> {
  const { settings: parsed, mistakes } = parseModelSettings({
    OPENAI_API_KEY: 'sk-far-side',
    ANTHROPIC_API_KEY: 'sk-far-side',
    COMPATIBLE_API_KEY: 'sk-far-side',
    OPENAI_BASE_URL: url,
    ANTHROPIC_BASE_URL: url,
    COMPATIBLE_BASE_URL: url,
    ...waysToSpeak[way],
    ...settings,
  });
  const [first] = parsed.hosted;
  if (!first || mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return (await createHostedModel(first, parsed.reasoning)).languageModel;
}
