import { z } from 'zod';

const money = z.object({ amount: z.string(), currency: z.string() });
const days = z.object({ from: z.number(), to: z.number() });
const line = z.object({ sku: z.string(), name: z.string(), quantity: z.number(), unitPrice: money, total: money });
const discount = z.object({ id: z.string(), name: z.string().optional(), percent: z.number(), amount: money });

const product = z.object({
  sku: z.string(),
  name: z.string(),
  category: z.string(),
  brand: z.string().optional(),
  price: money,
  /** What it cost before, where it is on sale. */
  listPrice: money.optional(),
  availability: z.enum(['in_stock', 'out_of_stock', 'on_order']),
  stock: z.number().optional(),
  /** What is counted: "bag", "roll". */
  soldBy: z.string().optional(),
  attributes: z.array(z.object({ key: z.string(), name: z.string(), text: z.string() })),
  description: z.string().optional(),
  url: z.string().optional(),
});

export const searchOutput = z.object({
  products: z.array(product),
  total: z.number(),
  similar: z.array(product).optional().describe('Near in meaning; not what was asked for'),
  relaxed: z
    .array(z.object({ dropped: z.string() }))
    .optional()
    .describe('Nothing met every bound; these were dropped to find what misses least'),
});

export const productOutput = z.object({ product, accessories: z.array(product) });

export const quoteOutput = z.object({
  lines: z.array(line),
  itemsTotal: money,
  discount: discount.optional(),
  total: money,
  promo: z.object({ code: z.string(), isApplied: z.boolean(), rejection: z.string().optional() }).optional(),
  available: z
    .array(
      z.object({
        id: z.string(),
        name: z.string().optional(),
        percent: z.number(),
        quantityFrom: z.number().optional(),
        amountFrom: money.optional(),
        category: z.string().optional(),
        brand: z.string().optional(),
      }),
    )
    .describe('Discounts within reach'),
  unknown: z.array(z.string()),
  shortages: z.array(z.object({ sku: z.string(), wanted: z.number(), inStock: z.number() })),
});

export const deliveryOutput = z.object({
  place: z.string().optional(),
  isServed: z.boolean(),
  options: z.array(
    z.object({
      id: z.string().describe('For deliveryId of create_request'),
      kind: z.enum(['delivery', 'pickup']),
      method: z.string(),
      place: z.string(),
      address: z.string().optional(),
      cost: money,
      isFree: z.boolean(),
      freeFrom: money.optional(),
      days: days.optional(),
      hours: z.string().optional(),
    }),
  ),
  zones: z.array(z.string()),
  payment: z.array(z.string()),
});

const request = z.object({
  number: z.string(),
  kind: z.string(),
  stage: z.object({ id: z.string(), name: z.string() }),
  items: z.array(line),
  discount: discount.optional(),
  delivery: z.object({ method: z.string(), place: z.string(), cost: money, days: days.optional() }).optional(),
  total: money,
  createdAt: z.string(),
  isClosed: z.boolean(),
});

export const placedOutput = z.object({
  request,
  isRepeated: z.boolean().describe('It was placed before by the same call; nothing was placed now'),
});

export const statusOutput = z.object({ request });

export type Product = z.infer<typeof product>;
export type RequestOutput = z.infer<typeof request>;
export type Money = z.infer<typeof money>;
