import type { LanguageModelV4 } from '@ai-sdk/provider';

/** One model of the chain. */
export type ModelMember = {
  /** As in the setting MODELS: `openai:gpt-5.2`, `built-in`. */
  readonly name: string;
  /** It runs on the company's own machines: it may be shown personal data. */
  readonly isLocal: boolean;
  readonly languageModel: LanguageModelV4;
};

export const builtInName = 'built-in';
