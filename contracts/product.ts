import { z } from 'zod';
import { productCardSchema } from './message.ts';

export const productSchema = productCardSchema.extend({
  description: z.string(),
  brand: z.string().optional(),
  /** From the root of the category tree. */
  category: z.array(z.string()),
  stock: z.number().int().optional(),
  attributes: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      /** As a customer reads it. */
      text: z.string(),
      number: z.number().optional(),
      unit: z.string().optional(),
    }),
  ),
  /** SKUs this product is made for. */
  fits: z.array(z.string()),
});
export type Product = z.infer<typeof productSchema>;

export const productsSchema = z.object({
  products: z.array(productSchema),
  total: z.number().int(),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.number().int() }))),
  /** Near in meaning and within the filter, though the words are not in them; only where embeddings are on. Not counted in `total`. */
  similar: z.array(productSchema).optional(),
  /** Pass as `after` for the next page; absent on the last. */
  next: z.string().optional(),
});
