import { ProviderError } from '../../core/errors.ts';
import type { Embedder } from '../../core/ports/vectors.ts';
import { loadOptionalPackage } from '../load-optional-package.ts';

/** The part of @huggingface/transformers 4 that is used; the package weighs 474 MB and is never installed with ours. */
type Transformers = {
  pipeline(task: 'feature-extraction', model: string): Promise<Extractor>;
};
type Extractor = (
  texts: string[],
  options: { readonly pooling: 'mean'; readonly normalize: boolean },
) => Promise<{ tolist(): number[][] }>;

/** A model in this process. Its files are fetched from huggingface.co at the first use and kept by the package. */
export async function createLocalEmbedder({ model }: { readonly model: string }): Promise<Embedder> {
  const { pipeline } = await loadOptionalPackage<Transformers>('@huggingface/transformers', {
    version: '4.3.1',
    setting: `EMBEDDINGS=local:${model}`,
  });
  let extractor: Promise<Extractor> | undefined;
  const id = `local:${model}`;
  return {
    id,
    batchSize: 16,
    async embed(texts, { signal }) {
      if (texts.length === 0) return [];
      try {
        extractor ??= pipeline('feature-extraction', model);
        const extract = await extractor;
        signal?.throwIfAborted();
        return (await extract([...texts], { pooling: 'mean', normalize: true })).tolist();
      } catch (error) {
        extractor = undefined;
        const message = error instanceof Error ? error.message : String(error);
        throw new ProviderError('PROVIDER_UNAVAILABLE', `${id} failed: ${message}`, { provider: id, cause: error });
      }
    },
  };
}
