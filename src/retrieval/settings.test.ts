import { expect, it } from 'vitest';
import { parseSearchSettings } from './settings.ts';

const url = 'http://localhost:8080';

it.each([
  ['nothing set', {}, undefined],
  ['the index file', { PRODUCT_SEARCH: 'index', WEAVIATE_URL: url }, undefined],
  ['a server for vectors alone', { WEAVIATE_URL: url }, undefined],
  ['Weaviate', { PRODUCT_SEARCH: 'weaviate', WEAVIATE_URL: `${url}/` }, { url, apiKey: undefined }],
  ['with a key', { PRODUCT_SEARCH: ' weaviate ', WEAVIATE_URL: url, WEAVIATE_API_KEY: 'k' }, { url, apiKey: 'k' }],
])('%s', (_, environment, settings) => {
  expect(parseSearchSettings(environment)).toEqual({ settings, mistakes: [] });
});

it.each([
  [{ PRODUCT_SEARCH: 'elastic' }, 'PRODUCT_SEARCH: must be index (the default) or weaviate.'],
  [{ PRODUCT_SEARCH: 'weaviate' }, 'needs WEAVIATE_URL'],
  [{ PRODUCT_SEARCH: 'weaviate', WEAVIATE_URL: 'localhost:8080' }, 'WEAVIATE_URL: must be an address'],
])('%j is told in words', (environment, mistake) => {
  const { settings, mistakes } = parseSearchSettings(environment);
  expect(settings).toBeUndefined();
  expect(mistakes).toEqual([expect.stringContaining(mistake)]);
});
