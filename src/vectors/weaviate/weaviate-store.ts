import { z } from 'zod';
import type { VectorKind, VectorSpace, VectorStore, VectorStoreProvider } from '../../core/ports/vectors.ts';
import { assertDimensions } from '../../core/search/assert-dimensions.ts';
import {
  createWeaviateClient,
  type WeaviateClient,
  type WeaviateSettings,
} from '../../shared/weaviate/weaviate-client.ts';
import { ensureClass, weaviateObjects } from '../../shared/weaviate/weaviate-objects.ts';
import { objectId, vectorClass } from './weaviate-class.ts';

const stored = z.object({ kind: z.string(), recordId: z.string(), hash: z.string() });

export function createWeaviateProvider(settings: WeaviateSettings): VectorStoreProvider {
  const client = createWeaviateClient(settings);
  return {
    name: 'weaviate',
    check: async () => {},
    async open(space) {
      const definition = vectorClass(space);
      await ensureClass(client, definition);
      return storeIn(client, space, definition.class);
    },
  };
}

function storeIn(client: WeaviateClient, space: VectorSpace, name: string): VectorStore {
  const objects = weaviateObjects(client, name);
  return {
    async upsert(records) {
      assertDimensions(
        space,
        records.map((record) => record.vector),
      );
      await objects.put(
        records.map((record) => {
          const { kind, id, language, hash, vector } = record;
          return { id: objectId(record), properties: { kind, recordId: id, language, hash }, vector };
        }),
      );
    },

    remove: (kind, ids) => objects.removeIds(ids.map((id) => objectId({ kind, id }))),

    async search({ vector, kind, language, limit }) {
      assertDimensions(space, [vector]);
      const conditions = [equal('kind', kind), ...(language === undefined ? [] : [equal('language', language)])];
      const found = await client.query(
        `{ Get { ${name}(limit: ${limit}, nearVector: { vector: ${JSON.stringify(vector)} },
          where: { operator: And, operands: [${conditions.join(', ')}] }) { recordId _additional { distance } } } }`,
        z.object({ Get: z.object({ [name]: z.array(hit).nullish() }) }),
      );
      return (found.Get[name] ?? []).map(({ recordId, _additional }) => ({
        id: recordId,
        similarity: 1 - _additional.distance,
      }));
    },

    async listHashes(kind) {
      const hashes = new Map<string, string>();
      for await (const page of objects.pages(stored)) {
        for (const record of page) if (record.kind === kind) hashes.set(record.recordId, record.hash);
      }
      return hashes;
    },

    async count() {
      const found = await client.query(
        `{ Aggregate { ${name} { meta { count } } } }`,
        z.object({ Aggregate: z.object({ [name]: z.array(z.object({ meta: z.object({ count: z.number() }) })) }) }),
      );
      return found.Aggregate[name]?.[0]?.meta.count ?? 0;
    },

    async clear() {
      const kinds: readonly VectorKind[] = ['product', 'passage'];
      for (const kind of kinds) await objects.removeWhere({ path: ['kind'], operator: 'Equal', valueText: kind });
    },
  };
}

const hit = z.object({ recordId: z.string(), _additional: z.object({ distance: z.number() }) });

function equal(property: 'kind' | 'language', value: string): string {
  return `{ path: ["${property}"], operator: Equal, valueText: ${JSON.stringify(value)} }`;
}
