import { readUrlSetting } from '../shared/read-url.ts';
import type { WeaviateSettings } from '../shared/weaviate/weaviate-client.ts';

export type EmbedderSettings =
  | {
      readonly provider: 'openai';
      readonly model: string;
      readonly apiKey: string;
      readonly baseUrl: string | undefined;
    }
  | {
      readonly provider: 'compatible';
      readonly model: string;
      readonly apiKey: string | undefined;
      readonly baseUrl: string;
    }
  | { readonly provider: 'local'; readonly model: string };

export type StoreSettings =
  | { readonly kind: 'pgvector' }
  | { readonly kind: 'chroma'; readonly url: string }
  | ({ readonly kind: 'weaviate' } & WeaviateSettings);

export type VectorSettings = { readonly embedder: EmbedderSettings; readonly store: StoreSettings };

/** The settings that are read here, for documentation and for finding misspelt ones. */
export const vectorVariables: readonly string[] = [
  'EMBEDDINGS',
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'COMPATIBLE_API_KEY',
  'COMPATIBLE_BASE_URL',
  'VECTOR_STORE',
  'CHROMA_URL',
  'WEAVIATE_URL',
  'WEAVIATE_API_KEY',
];

type Environment = Readonly<Record<string, string | undefined>>;

const stores = ['pgvector', 'chroma', 'weaviate'] as const;

/** Undefined settings: no embeddings, search by words alone. All mistakes at once, in words. */
export function parseVectorSettings(environment: Environment): {
  readonly settings: VectorSettings | undefined;
  readonly mistakes: readonly string[];
} {
  const mistakes: string[] = [];
  const embedder = readEmbedder(environment, mistakes);
  const store = readStore(environment, mistakes);
  const isComplete = embedder !== undefined && store !== undefined && mistakes.length === 0;
  return { settings: isComplete ? { embedder, store } : undefined, mistakes };
}

function readEmbedder(environment: Environment, mistakes: string[]): EmbedderSettings | undefined {
  const wanted = environment.EMBEDDINGS?.trim() ?? 'none';
  if (wanted === 'none') return undefined;
  const [, provider, model] = /^(openai|compatible|local):(\S+)$/.exec(wanted) ?? [];
  if (!provider || !model) {
    mistakes.push(
      'EMBEDDINGS: must be none, openai:MODEL, compatible:MODEL or local:MODEL, e.g. openai:text-embedding-3-small.',
    );
    return undefined;
  }
  if (provider === 'local') return { provider, model };
  if (provider === 'openai') {
    const apiKey = environment.OPENAI_API_KEY;
    if (!apiKey) mistakes.push(`EMBEDDINGS: "${wanted}" needs OPENAI_API_KEY.`);
    return { provider, model, apiKey: apiKey ?? '', baseUrl: readUrlSetting('OPENAI_BASE_URL', environment, mistakes) };
  }
  const isGiven = Boolean(environment.COMPATIBLE_BASE_URL);
  if (!isGiven) {
    mistakes.push(
      `EMBEDDINGS: "${wanted}" needs COMPATIBLE_BASE_URL, the address of the server, e.g. http://localhost:11434/v1.`,
    );
  }
  const baseUrl = readUrlSetting('COMPATIBLE_BASE_URL', environment, mistakes);
  return { provider: 'compatible', model, apiKey: environment.COMPATIBLE_API_KEY, baseUrl: baseUrl ?? '' };
}

function readStore(environment: Environment, mistakes: string[]): StoreSettings | undefined {
  const kind = stores.find((one) => one === (environment.VECTOR_STORE?.trim() ?? 'pgvector'));
  if (!kind) mistakes.push('VECTOR_STORE: must be pgvector, chroma or weaviate.');
  const chroma = readUrlSetting('CHROMA_URL', environment, mistakes);
  const weaviate = readUrlSetting('WEAVIATE_URL', environment, mistakes);
  if (kind === 'chroma' && !environment.CHROMA_URL) {
    mistakes.push('VECTOR_STORE: "chroma" needs CHROMA_URL, the address of its server, e.g. http://localhost:8000.');
  }
  if (kind === 'weaviate' && !environment.WEAVIATE_URL) {
    mistakes.push(
      'VECTOR_STORE: "weaviate" needs WEAVIATE_URL, the address of its server, e.g. http://localhost:8080.',
    );
  }
  if (kind === 'chroma') return chroma === undefined ? undefined : { kind, url: chroma };
  if (kind === 'weaviate') {
    return weaviate === undefined ? undefined : { kind, url: weaviate, apiKey: environment.WEAVIATE_API_KEY };
  }
  return kind && { kind };
}
