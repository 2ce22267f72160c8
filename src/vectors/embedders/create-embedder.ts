import type { Embedder } from '../../core/ports/vectors.ts';
import type { EmbedderSettings } from '../settings.ts';
import { withPurpose } from './with-purpose.ts';

/** Loads only what the chosen provider needs. Throws ConfigurationError when its package is missing. */
export async function createEmbedder(settings: EmbedderSettings): Promise<Embedder> {
  return withPurpose(await create(settings), settings.model);
}

async function create(settings: EmbedderSettings): Promise<Embedder> {
  const id = `${settings.provider}:${settings.model}`;
  if (settings.provider === 'local') {
    const { createLocalEmbedder } = await import('./local-embedder.ts');
    return await createLocalEmbedder(settings);
  }
  const { createSdkEmbedder } = await import('./sdk-embedder.ts');
  if (settings.provider === 'openai') {
    const { createOpenAI } = await import('@ai-sdk/openai');
    const { apiKey, baseUrl, model } = settings;
    const provider = createOpenAI({ apiKey, ...(baseUrl === undefined ? {} : { baseURL: baseUrl }) });
    return createSdkEmbedder({ id, model: provider.embeddingModel(model), keySetting: 'OPENAI_API_KEY' });
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  const { apiKey, baseUrl, model } = settings;
  const provider = createOpenAICompatible({
    name: 'compatible',
    baseURL: baseUrl,
    ...(apiKey === undefined ? {} : { apiKey }),
  });
  return createSdkEmbedder({ id, model: provider.embeddingModel(model), keySetting: 'COMPATIBLE_API_KEY' });
}
