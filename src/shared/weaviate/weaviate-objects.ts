import { createHash } from 'node:crypto';
import { z } from 'zod';
import { rejected, type WeaviateClient } from './weaviate-client.ts';

const objectsAtOnce = 200;
const listedAtOnce = 500;

export type WeaviateObject = {
  /** As `uuidOf` gives it. */
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly vector?: readonly number[];
};

/** The objects of one class. */
export interface WeaviateObjects {
  /** Inserts or replaces by id. */
  put(objects: readonly WeaviateObject[]): Promise<void>;
  removeIds(ids: readonly string[]): Promise<void>;
  removeWhere(where: object): Promise<void>;
  /** The properties of every object, page by page. */
  pages<Properties>(properties: z.ZodType<Properties>): AsyncGenerator<readonly Properties[]>;
}

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

/** Weaviate knows objects by UUID only: one made of a name, so that the same record is always the same object. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  // The digits that say "version 8: made by the application" (RFC 9562).
  const digits = `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17, 32)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Makes the class unless it stands; of several that try at once, all but one find that it does. */
export async function ensureClass(client: WeaviateClient, definition: { readonly class: string }): Promise<void> {
  const exists = async () => (await client.call('GET', `/schema/${definition.class}`, z.looseObject({}))) !== undefined;
  if (await exists()) return;
  try {
    await client.call('POST', '/schema', z.unknown(), definition);
  } catch (error) {
    if (!(await exists())) throw error;
  }
}

export function weaviateObjects(client: WeaviateClient, name: string): WeaviateObjects {
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
    removeWhere,

    async put(given) {
      for (let start = 0; start < given.length; start += objectsAtOnce) {
        const objects = given.slice(start, start + objectsAtOnce).map((object) => ({ class: name, ...object }));
        const answer = await client.call('POST', '/batch/objects', batchAnswer, { fields: ['id'], objects });
        // The batch is taken although single objects in it are not.
        const failed = answer?.find(({ result }) => result?.status === 'FAILED');
        if (!answer || failed) {
          throw rejected(failed?.result?.errors?.error[0]?.message ?? 'did not take a batch of objects');
        }
      }
    },

    async removeIds(ids) {
      for (let start = 0; start < ids.length; start += objectsAtOnce) {
        const some = ids.slice(start, start + objectsAtOnce);
        await removeWhere({ path: ['id'], operator: 'ContainsAny', valueTextArray: some });
      }
    },

    async *pages(properties) {
      const page = z.object({ objects: z.array(z.looseObject({ id: z.string(), properties })).nullish() });
      let after = '';
      for (;;) {
        const listed = await client.call('GET', `/objects?class=${name}&limit=${listedAtOnce}&after=${after}`, page);
        const objects = listed?.objects ?? [];
        yield objects.map((object) => object.properties);
        after = objects.at(-1)?.id ?? '';
        if (objects.length < listedAtOnce) return;
      }
    },
  };
}
