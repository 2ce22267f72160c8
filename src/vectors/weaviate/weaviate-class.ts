import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { VectorRecord, VectorSpace } from '../../core/ports/vectors.ts';
import type { WeaviateClient } from './weaviate-client.ts';

/** A class of its own for each model and length; names of classes begin with a capital letter. */
function className({ model, dimensions }: VectorSpace): string {
  return `Vitrina_${createHash('sha256').update(`${model}\n${dimensions}`).digest('hex').slice(0, 16)}`;
}

/** Weaviate knows objects by UUID only: one made of kind and id, so that the same record is always the same object. */
export function objectId({ kind, id }: Pick<VectorRecord, 'kind' | 'id'>): string {
  const hex = createHash('sha256').update(`${kind}\n${id}`).digest('hex');
  // The digits that say "version 8: made by the application" (RFC 9562).
  const digits = `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17, 32)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Makes the class unless it stands; of several that try at once, all but one find that it does. */
export async function ensureClass(client: WeaviateClient, space: VectorSpace): Promise<string> {
  const name = className(space);
  const exists = async () => (await client.call('GET', `/schema/${name}`, z.looseObject({}))) !== undefined;
  if (await exists()) return name;
  try {
    await client.call('POST', '/schema', z.unknown(), {
      class: name,
      description: `${space.model}, ${space.dimensions} numbers`,
      vectorizer: 'none',
      vectorIndexConfig: { distance: 'cosine' },
      // `id` is a name that Weaviate keeps for itself.
      properties: ['kind', 'recordId', 'language', 'hash'].map((property) => ({
        name: property,
        dataType: ['text'],
        tokenization: 'field',
        indexSearchable: false,
        indexFilterable: property === 'kind' || property === 'language',
      })),
    });
  } catch (error) {
    if (!(await exists())) throw error;
  }
  return name;
}
