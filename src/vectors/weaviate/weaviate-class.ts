import { createHash } from 'node:crypto';
import { spaceKey, type VectorRecord, type VectorSpace } from '../../core/ports/vectors.ts';
import { uuidOf } from '../../shared/weaviate/weaviate-objects.ts';

/** A class of its own for each model, length and owner; names of classes begin with a capital letter. */
function className(space: VectorSpace): string {
  return `Vitrina_${createHash('sha256').update(spaceKey(space)).digest('hex').slice(0, 16)}`;
}

export const objectId = ({ kind, id }: Pick<VectorRecord, 'kind' | 'id'>): string => uuidOf(`${kind}\n${id}`);

export function vectorClass(space: VectorSpace) {
  return {
    class: className(space),
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
  };
}
