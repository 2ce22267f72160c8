import { z } from 'zod';
import { moneySchema } from './money.ts';

const counts = {
  made: z.number(),
  accepted: z.number(),
  refused: z.number(),
  /** Those that stand in an order that was not cancelled. */
  ordered: z.number(),
  /** What they added to those orders: their lines; of a better product only what it costs more. A sum for each currency. */
  added: z.array(moneySchema),
};

const kind = z.enum(['cross-sell', 'up-sell']);
const source = z.enum(['company', 'made-for', 'compatible', 'bought-together', 'asked-for']);

/** What was offered beside what customers came for, and how they took it; staff read it. */
export const offersSchema = z.object({
  total: z.object(counts),
  counts: z.array(z.object({ kind, source, isAsked: z.boolean(), ...counts })),
  offers: z.array(
    z.object({
      id: z.string(),
      conversationId: z.string(),
      sku: z.string(),
      mainSku: z.string(),
      kind,
      source,
      reason: z.string(),
      /** The customer asked what else to take. */
      isAsked: z.boolean(),
      outcome: z.enum(['made', 'accepted', 'refused']),
      madeAt: z.string(),
      decidedAt: z.string().optional(),
      requestId: z.string().optional(),
      added: moneySchema.optional(),
    }),
  ),
  next: z.string().optional(),
});
