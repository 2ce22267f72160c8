import { describe, expect, it } from 'vitest';
import { parseVectorSettings } from './settings.ts';

describe('settings of embeddings', () => {
  it.each<[string, Record<string, string>, object | undefined]>([
    ['nothing set', {}, undefined],
    ['none', { EMBEDDINGS: 'none', VECTOR_STORE: 'pgvector' }, undefined],
    ['addresses of stores without embeddings', { CHROMA_URL: 'http://localhost:8000' }, undefined],
    [
      'OpenAI',
      { EMBEDDINGS: 'openai:text-embedding-3-small', OPENAI_API_KEY: 'a-key' },
      {
        embedder: { provider: 'openai', model: 'text-embedding-3-small', apiKey: 'a-key', baseUrl: undefined },
        store: { kind: 'pgvector' },
      },
    ],
    [
      'a server without a key, and a model with colon and slash in its name',
      { EMBEDDINGS: 'compatible:team/bge-m3:latest', COMPATIBLE_BASE_URL: 'http://localhost:11434/v1/' },
      {
        embedder: {
          provider: 'compatible',
          model: 'team/bge-m3:latest',
          apiKey: undefined,
          baseUrl: 'http://localhost:11434/v1',
        },
        store: { kind: 'pgvector' },
      },
    ],
    [
      'in this process, with Chroma',
      {
        EMBEDDINGS: 'local:Xenova/multilingual-e5-small',
        VECTOR_STORE: 'chroma',
        CHROMA_URL: 'https://chroma.example/',
      },
      {
        embedder: { provider: 'local', model: 'Xenova/multilingual-e5-small' },
        store: { kind: 'chroma', url: 'https://chroma.example' },
      },
    ],
    [
      'Weaviate with a key',
      { EMBEDDINGS: 'local:m', VECTOR_STORE: 'weaviate', WEAVIATE_URL: 'http://localhost:8080', WEAVIATE_API_KEY: 'k' },
      {
        embedder: { provider: 'local', model: 'm' },
        store: { kind: 'weaviate', url: 'http://localhost:8080', apiKey: 'k' },
      },
    ],
  ])('%s', (_what, environment, settings) => {
    expect(parseVectorSettings(environment)).toEqual({ settings, mistakes: [] });
  });

  it.each<[string, Record<string, string>, RegExp[]]>([
    ['a provider nobody knows', { EMBEDDINGS: 'cohere:embed' }, [/^EMBEDDINGS: must be none, openai:MODEL/]],
    ['no model', { EMBEDDINGS: 'openai:' }, [/^EMBEDDINGS: must be/]],
    ['no key', { EMBEDDINGS: 'openai:m' }, [/needs OPENAI_API_KEY/]],
    ['no server', { EMBEDDINGS: 'compatible:m' }, [/needs COMPATIBLE_BASE_URL/]],
    ['a store nobody knows', { VECTOR_STORE: 'pinecone' }, [/^VECTOR_STORE: must be pgvector, chroma or weaviate/]],
    ['Chroma without its address', { VECTOR_STORE: 'chroma' }, [/needs CHROMA_URL/]],
    ['Weaviate without its address', { VECTOR_STORE: 'weaviate' }, [/needs WEAVIATE_URL/]],
    [
      'several at once',
      { EMBEDDINGS: 'compatible:m', COMPATIBLE_BASE_URL: 'localhost:1', VECTOR_STORE: 'chroma', CHROMA_URL: 'ftp://x' },
      [/^COMPATIBLE_BASE_URL: must be an address/, /^CHROMA_URL: must be an address/],
    ],
  ])('refuses %s', (_what, environment, mistakes) => {
    const parsed = parseVectorSettings(environment);
    expect(parsed.settings).toBeUndefined();
    expect(parsed.mistakes).toHaveLength(mistakes.length);
    for (const [index, mistake] of mistakes.entries()) expect(parsed.mistakes[index]).toMatch(mistake);
  });
});
