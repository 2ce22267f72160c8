import { z } from 'zod';
import { moneySchema } from './money.ts';
import { productSchema } from './product.ts';

/** So many products or changes in one call. */
const mostChanges = 1_000;

const word = z.union([z.string(), z.number()], { error: 'must be a text or a number' });
const flag = z.union([z.string(), z.number(), z.boolean()], { error: 'must be a text, a number, true or false' });
const text = z.union([z.string(), z.number(), z.record(z.string(), z.string())], {
  error: 'must be a text, or texts by language such as { "ru": "…", "en": "…" }',
});
const price = z.union([z.string(), z.number(), z.object({ amount: word, currency: z.string() })], {
  error: 'must be a number, a text such as "12 990,50", or { "amount": "12990.50", "currency": "RUB" }',
});
const words = z.union([word, z.array(word)], { error: 'must be a text or a list of texts' });
const attributes = z.union(
  [
    z.record(z.string(), z.union([flag, z.array(word), z.record(z.string(), z.unknown()), z.null()])),
    z.array(z.looseObject({ name: z.string(), value: z.unknown() })),
  ],
  { error: 'must be values by name such as { "Weight, kg": 1.2 }' },
);

const fields = {
  currency: z.string({ error: 'must be a currency such as RUB' }).nullish(),
  listPrice: price.nullish(),
  stock: flag.nullish(),
  availability: flag.nullish(),
  category: words.nullish(),
  brand: word.nullish(),
  description: text.nullish(),
  url: z.string({ error: 'must be an address' }).nullish(),
  image: z.string({ error: 'must be an address' }).nullish(),
  fits: words.nullish(),
  attributes: attributes.nullish(),
};

/**
 * A product as a program gives it. Read by the rules of a catalog row: `sku`, `name` and `price` are needed, under any heading that
 * a table may have (`артикул`, `цена`); names in other languages are `name_en`; what is no known field is an attribute.
 */
export const productInputSchema = z.looseObject({
  sku: word.optional(),
  name: text.optional(),
  price: price.optional(),
  ...fields,
});

/** The fields to change; `null` takes one away. What is not named stays. */
export const productPatchSchema = z.looseObject({
  name: text.optional(),
  price: price.optional(),
  ...fields,
});

export const productListInputSchema = z.object({
  products: z
    .array(productInputSchema)
    .min(1, 'is empty; send at least one product')
    .max(mostChanges, `has more than ${mostChanges} products; send them in several calls`),
});

const sku = z.string({ error: 'must be an article number' }).trim().min(1, 'is empty').max(100, 'is too long');

/** One event of `POST /hooks/catalog`. The same `id` again does nothing. */
export const catalogEventSchema = z.object({
  id: z.string({ error: 'name each event, so that a repeated one does nothing' }).min(1).max(200),
  changes: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('upsert'), product: productInputSchema }),
        z.object({ type: z.literal('patch'), sku, fields: productPatchSchema }),
        z.object({ type: z.literal('delete'), sku }),
      ]),
    )
    .min(1, 'is empty; send at least one change')
    .max(mostChanges, `has more than ${mostChanges} changes; send several events`),
});

const warningSchema = z.object({ path: z.string(), code: z.string(), message: z.string() });

/** A product as staff see it: who set its present state, and every price it had. */
export const catalogProductSchema = productSchema.extend({
  setBy: z.enum(['folder', 'api']),
  prices: z.array(z.object({ price: moneySchema, since: z.string() })).optional(),
  warnings: z.array(warningSchema).optional(),
});

export const catalogChangedSchema = z.object({
  products: z.array(z.object({ sku: z.string(), outcome: z.enum(['added', 'changed', 'unchanged', 'removed']) })),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  removed: z.number().int(),
  warnings: z.array(warningSchema),
});
export type CatalogChanged = z.infer<typeof catalogChangedSchema>;

export const feedsSchema = z.object({
  feeds: z.array(
    z.object({
      name: z.string(),
      url: z.string(),
      everySeconds: z.number(),
      /** `failing`: the last good copy serves, or none does. */
      state: z.enum(['waiting', 'ok', 'failing']),
      checkedAt: z.string().optional(),
      changedAt: z.string().optional(),
      nextAt: z.string().optional(),
      bytes: z.number().int().optional(),
      rows: z.number().int().optional(),
      failure: z.object({ reason: z.string(), since: z.string(), attempts: z.number().int() }).optional(),
    }),
  ),
});
