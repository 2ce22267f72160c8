import type { LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider';

/** The same model, asked with changed options: what is right for a provider is said in one place, not at each call. */
export function withCallOptions(
  model: LanguageModelV4,
  change: (options: LanguageModelV4CallOptions) => LanguageModelV4CallOptions,
): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: model.provider,
    modelId: model.modelId,
    get supportedUrls() {
      return model.supportedUrls;
    },
    doGenerate: (options) => model.doGenerate(change(options)),
    doStream: (options) => model.doStream(change(options)),
  };
}
