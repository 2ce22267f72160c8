import { z } from 'zod';
import {
  createWeaviateClient,
  type WeaviateClient,
  type WeaviateSettings,
} from '../../../shared/weaviate/weaviate-client.ts';
import { ensureClass, uuidOf, weaviateObjects } from '../../../shared/weaviate/weaviate-objects.ts';
import type { ProductText, ProductTexts, TextConditions } from '../product-texts.ts';
import { productClass, weighted, weightedNames } from './product-class.ts';
import { whereOf } from './where.ts';

const kept = z.object({ sku: z.string(), hash: z.string() });
const named = z.object({ sku: z.string() });
const counted = z.object({ meta: z.object({ count: z.number() }) });

/** A customer waits for a search; a batch of products may take its time. */
const timeouts = { search: 1_000, write: 20_000 };

/** The class is made at the first call. `installation` tells companies apart that share a server: letters and digits. */
export function createWeaviateTexts(settings: WeaviateSettings, installation: () => Promise<string>): ProductTexts {
  const searching = createWeaviateClient({ timeoutMs: timeouts.search, ...settings });
  const writing = createWeaviateClient({ timeoutMs: timeouts.write, ...settings });
  let opened: Promise<string> | undefined;

  function open(client: WeaviateClient): Promise<string> {
    opened ??= (async () => {
      const definition = productClass(await installation());
      await ensureClass(client, definition);
      return definition.class;
    })();
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  }

  async function get(given: readonly string[], conditions: TextConditions): Promise<readonly string[]> {
    const name = await open(searching);
    const where = whereOf(conditions);
    const found = await searching.query(
      `{ Get { ${name}(${[...given, ...(where ? [`where: ${where}`] : [])].join(', ')}) { sku } } }`,
      z.object({ Get: z.object({ [name]: z.array(named).nullish() }) }),
    );
    return (found.Get[name] ?? []).map(({ sku }) => sku);
  }

  return {
    best(terms, within, conditions, limit) {
      const properties = within === 'names' ? weightedNames : weighted;
      const words = JSON.stringify(terms.join(' '));
      return get(
        [`limit: ${limit}`, `bm25: { query: ${words}, properties: ${JSON.stringify(properties)} }`],
        conditions,
      );
    },

    byPrice: (order, conditions, { limit, offset }) =>
      get(
        [
          `limit: ${limit}`,
          `offset: ${offset}`,
          `sort: [{ path: ["price"], order: ${order === 'ascending' ? 'asc' : 'desc'} }]`,
        ],
        conditions,
      ),

    async count(conditions) {
      const name = await open(searching);
      const where = whereOf(conditions);
      const found = await searching.query(
        `{ Aggregate { ${name}${where ? `(where: ${where})` : ''} { meta { count } } } }`,
        z.object({ Aggregate: z.object({ [name]: z.array(counted) }) }),
      );
      return found.Aggregate[name]?.[0]?.meta.count ?? 0;
    },

    async upsert(products) {
      const objects = weaviateObjects(writing, await open(writing));
      await objects.put(products.map((product) => ({ id: uuidOf(product.sku), properties: propertiesOf(product) })));
    },

    async remove(skus) {
      await weaviateObjects(writing, await open(writing)).removeIds(skus.map(uuidOf));
    },

    async listHashes() {
      const hashes = new Map<string, string>();
      for await (const page of weaviateObjects(writing, await open(writing)).pages(kept)) {
        for (const { sku, hash } of page) hashes.set(sku, hash);
      }
      return hashes;
    },
  };
}

function propertiesOf({
  sku,
  hash,
  fields,
  categoryKey,
  brandKey,
  valueKeys,
  currency,
  price,
  isInStock,
}: ProductText) {
  const { name, brand, category, attributes, description, code } = fields;
  return {
    sku,
    hash,
    ...fields,
    allTerms: [name, brand, category, attributes, description, code].join(' '),
    titleTerms: [name, brand, category, code].join(' '),
    ...(categoryKey === undefined ? {} : { categoryKey }),
    ...(brandKey === undefined ? {} : { brandKey }),
    ...(valueKeys.length === 0 ? {} : { valueKeys }),
    currency,
    price,
    inStock: isInStock,
  };
}
