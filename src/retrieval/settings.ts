import { readUrlSetting } from '../shared/read-url.ts';
import type { WeaviateSettings } from '../shared/weaviate/weaviate-client.ts';

/** The settings that are read here, for documentation and for finding misspelt ones. */
export const searchVariables: readonly string[] = ['PRODUCT_SEARCH', 'WEAVIATE_URL', 'WEAVIATE_API_KEY'];

/** Undefined settings: each process searches its own index file. */
export function parseSearchSettings(environment: Readonly<Record<string, string | undefined>>): {
  readonly settings: WeaviateSettings | undefined;
  readonly mistakes: readonly string[];
} {
  const mistakes: string[] = [];
  const kind = environment.PRODUCT_SEARCH?.trim() ?? 'index';
  if (kind === 'index') return { settings: undefined, mistakes };
  if (kind !== 'weaviate') {
    mistakes.push('PRODUCT_SEARCH: must be index (the default) or weaviate.');
    return { settings: undefined, mistakes };
  }
  const url = readUrlSetting('WEAVIATE_URL', environment, mistakes);
  if (url === undefined && mistakes.length === 0)
    mistakes.push(
      'PRODUCT_SEARCH: "weaviate" needs WEAVIATE_URL, the address of its server, e.g. http://localhost:8080.',
    );
  return { settings: url === undefined ? undefined : { url, apiKey: environment.WEAVIATE_API_KEY }, mistakes };
}
