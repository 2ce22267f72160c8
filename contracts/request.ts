import { z } from 'zod';
import { moneySchema } from './money.ts';

export const requestSchema = z.object({
  number: z.string(),
  kind: z.enum(['order', 'quote', 'callback', 'service', 'complaint']),
  stage: z.object({ id: z.string(), name: z.string() }),
  /** The company's stages in order, for the line of steps; the `lost` ones are left out unless it stands there. */
  stages: z.array(z.object({ id: z.string(), name: z.string() })),
  items: z.array(
    z.object({
      sku: z.string(),
      name: z.string(),
      quantity: z.number().int(),
      unitPrice: moneySchema,
      total: moneySchema,
    }),
  ),
  discount: z.object({ id: z.string(), percent: z.number(), amount: moneySchema }).optional(),
  delivery: z
    .object({ method: z.string(), place: z.string(), cost: moneySchema, days: z.string().optional() })
    .optional(),
  total: moneySchema,
  contact: z.object({ name: z.string().optional(), phone: z.string().optional(), email: z.string().optional() }),
  /** Callbacks at an agreed time: when to call; both the same for an exact time. */
  call: z.object({ from: z.string(), until: z.string() }).optional(),
  card: z.object({ tracker: z.string(), url: z.string() }).optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Request = z.infer<typeof requestSchema>;
