import { APICallError, type EmbeddingModel, embedMany, RetryError } from 'ai';
import { ConfigurationError, ProviderError } from '../../core/errors.ts';
import type { Embedder } from '../../core/ports/vectors.ts';

/** A request with more texts gains little, and repeats much when it fails. */
const batchSize = 64;

export type SdkEmbedderOptions = {
  readonly id: string;
  readonly model: EmbeddingModel;
  /** Setting that holds the key, for the message when it is refused. */
  readonly keySetting: string;
};

/** An embedding model of the SDK behind our port; the provider's errors become ours. */
export function createSdkEmbedder({ id, model, keySetting }: SdkEmbedderOptions): Embedder {
  return {
    id,
    batchSize,
    async embed(texts, { signal, retries = 0 }) {
      if (texts.length === 0) return [];
      try {
        const { embeddings } = await embedMany({
          model,
          values: [...texts],
          maxRetries: retries,
          ...(signal ? { abortSignal: signal } : {}),
        });
        assertWhole(id, texts, embeddings);
        return embeddings;
      } catch (error) {
        throw toOurs(error, { id, keySetting });
      }
    },
  };
}

/** One vector of numbers for each text, all of one length; anything else would be stored as noise. */
function assertWhole(id: string, texts: readonly string[], vectors: readonly (readonly number[])[]): void {
  const length = vectors[0]?.length ?? 0;
  const isWhole =
    vectors.length === texts.length &&
    length > 0 &&
    vectors.every((vector) => vector.length === length && vector.every(Number.isFinite));
  if (isWhole) return;
  throw new ProviderError(
    'PROVIDER_REJECTED',
    `${id} gave ${vectors.length} vectors of different or no length for ${texts.length} texts.`,
    { provider: id },
  );
}

function toOurs(error: unknown, { id, keySetting }: { readonly id: string; readonly keySetting: string }): Error {
  const cause = RetryError.isInstance(error) ? error.lastError : error;
  if (cause instanceof ProviderError) return cause;
  if (!APICallError.isInstance(cause)) {
    return new ProviderError('PROVIDER_UNAVAILABLE', `${id} failed: ${messageOf(cause)}`, { provider: id, cause });
  }
  const { statusCode: status, responseHeaders = {}, message } = cause;
  if (status === 401 || status === 403) {
    return new ConfigurationError('CREDENTIAL_REJECTED', `EMBEDDINGS: ${id} refuses the key. Check ${keySetting}.`);
  }
  if (status === 404) {
    return new ConfigurationError(
      'INVALID_SETTING',
      `EMBEDDINGS: the service knows no model ${id} (404: ${message}). Check the name and the address.`,
    );
  }
  const retryAfter = Number(responseHeaders['retry-after']) || undefined;
  const facts = { provider: id, status, retryAfter, cause };
  if (status === 429) return new ProviderError('PROVIDER_RATE_LIMITED', `${id} is asked too often: ${message}`, facts);
  const isRefusal = status !== undefined && status >= 400 && status < 500 && status !== 408;
  return new ProviderError(isRefusal ? 'PROVIDER_REJECTED' : 'PROVIDER_UNAVAILABLE', `${id} failed: ${message}`, facts);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
