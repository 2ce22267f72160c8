import type { LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider';
import type { MaskMap } from '../../../core/privacy/masking/mask-map.ts';
import type { Masker } from '../../../core/privacy/masking/masker.ts';
import type { OwnData } from '../../../core/privacy/masking/own-data.ts';
import { maskPrompt } from './mask-prompt.ts';
import { restoreContent, restoreStream } from './restore-stream.ts';

export type Masking = {
  readonly map: MaskMap;
  readonly masker: Masker;
  readonly own: OwnData;
  /** Called before anything is sent. */
  onAsked(): void;
};

/** A model that sees tokens in place of personal data. Whoever asks it writes and reads the data itself. */
export function maskedModel(model: LanguageModelV4, { map, masker, own, onAsked }: Masking): LanguageModelV4 {
  const masked = (options: LanguageModelV4CallOptions): LanguageModelV4CallOptions => {
    onAsked();
    return { ...options, prompt: maskPrompt(options.prompt, masker, own) };
  };
  const isJson = (options: LanguageModelV4CallOptions) => options.responseFormat?.type === 'json';
  return {
    specificationVersion: 'v4',
    provider: model.provider,
    modelId: model.modelId,
    get supportedUrls() {
      return model.supportedUrls;
    },
    async doGenerate(options) {
      const result = await model.doGenerate(masked(options));
      return { ...result, content: restoreContent(result.content, map, isJson(options)) };
    },
    async doStream(options) {
      const result = await model.doStream(masked(options));
      return { ...result, stream: restoreStream(result.stream, map, isJson(options)) };
    },
  };
}
