import { z } from 'zod';
import type { VectorKind, VectorSpace, VectorStore, VectorStoreProvider } from '../../core/ports/vectors.ts';
import { assertDimensions } from '../../core/search/assert-dimensions.ts';
import { ensureClass, objectId } from './weaviate-class.ts';
import { createWeaviateClient, rejected, type WeaviateClient, type WeaviateSettings } from './weaviate-client.ts';

const objectsAtOnce = 200;
const listedAtOnce = 500;

const batchAnswer = z.array(
  z.looseObject({
    result: z
      .looseObject({
        status: z.string().optional(),
        errors: z.object({ error: z.array(z.object({ message: z.string() })) }).nullish(),
      })
      .nullish(),
  }),
);
const deletionAnswer = z.object({ results: z.looseObject({ matches: z.number(), successful: z.number() }) });
const page = z.object({
  objects: z
    .array(
      z.looseObject({
        id: z.string(),
        properties: z.object({ kind: z.string(), recordId: z.string(), hash: z.string() }),
      }),
    )
    .nullish(),
});

export function createWeaviateProvider(settings: WeaviateSettings): VectorStoreProvider {
  const client = createWeaviateClient(settings);
  return {
    name: 'weaviate',
    check: async () => {},
    open: async (space) => storeIn(client, space, await ensureClass(client, space)),
  };
}

function storeIn(client: WeaviateClient, space: VectorSpace, name: string): VectorStore {
  async function removeWhere(where: object): Promise<void> {
    // One call removes 10,000 objects at most.
    for (;;) {
      const body = { match: { class: name, where }, output: 'minimal' };
      const answer = await client.call('DELETE', '/batch/objects', deletionAnswer, body);
      if (!answer || answer.results.successful >= answer.results.matches) return;
      if (answer.results.successful === 0) throw rejected(`${answer.results.matches} objects could not be removed`);
    }
  }

  return {
    async upsert(records) {
      assertDimensions(
        space,
        records.map((record) => record.vector),
      );
      for (let start = 0; start < records.length; start += objectsAtOnce) {
        const objects = records.slice(start, start + objectsAtOnce).map((record) => {
          const { kind, id, language, hash, vector } = record;
          return { class: name, id: objectId(record), properties: { kind, recordId: id, language, hash }, vector };
        });
        const answer = await client.call('POST', '/batch/objects', batchAnswer, { fields: ['id'], objects });
        // The batch is taken although single objects in it are not.
        const failed = answer?.find(({ result }) => result?.status === 'FAILED');
        if (!answer || failed) {
          throw rejected(failed?.result?.errors?.error[0]?.message ?? 'did not take a batch of objects');
        }
      }
    },

    async remove(kind, ids) {
      for (let start = 0; start < ids.length; start += objectsAtOnce) {
        const uuids = ids.slice(start, start + objectsAtOnce).map((id) => objectId({ kind, id }));
        await removeWhere({ path: ['id'], operator: 'ContainsAny', valueTextArray: uuids });
      }
    },

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
      let after = '';
      for (;;) {
        const listed = await client.call('GET', `/objects?class=${name}&limit=${listedAtOnce}&after=${after}`, page);
        const objects = listed?.objects ?? [];
        for (const { properties } of objects) {
          if (properties.kind === kind) hashes.set(properties.recordId, properties.hash);
        }
        after = objects.at(-1)?.id ?? '';
        if (objects.length < listedAtOnce) return hashes;
      }
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
      for (const kind of kinds) await removeWhere({ path: ['kind'], operator: 'Equal', valueText: kind });
    },
  };
}

const hit = z.object({ recordId: z.string(), _additional: z.object({ distance: z.number() }) });

function equal(property: 'kind' | 'language', value: string): string {
  return `{ path: ["${property}"], operator: Equal, valueText: ${JSON.stringify(value)} }`;
}
