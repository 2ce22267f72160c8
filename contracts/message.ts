import { z } from 'zod';
import { moneySchema } from './money.ts';
import { requestSchema } from './request.ts';

export const productCardSchema = z.object({
  sku: z.string(),
  name: z.string(),
  price: moneySchema,
  listPrice: moneySchema.optional(),
  availability: z.enum(['in_stock', 'out_of_stock', 'on_order']),
  url: z.string().optional(),
  image: z.string().optional(),
});
export type ProductCard = z.infer<typeof productCardSchema>;

export const sourceSchema = z.object({ title: z.string(), uri: z.string() });

export const messageSchema = z.object({
  id: z.string(),
  /** 1, 2, 3… within the conversation. */
  seq: z.number().int(),
  author: z.enum(['customer', 'assistant', 'operator', 'system']),
  /** Safe Markdown: no HTML, no images, links only to places the company named. */
  text: z.string(),
  language: z.string(),
  products: z.array(productCardSchema),
  choices: z.array(z.string()),
  sources: z.array(sourceSchema),
  request: requestSchema.optional(),
  /** Customer messages: the id the sender gave. */
  clientMessageId: z.string().optional(),
  /** Replies: the customer message they answer. */
  replyTo: z.string().optional(),
  createdAt: z.string(),
});
export type Message = z.infer<typeof messageSchema>;
