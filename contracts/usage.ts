import { z } from 'zod';
import { moneySchema } from './money.ts';

/** What calls of hosted and local models come to. The built-in model costs nothing and is not among them. */
export const usageSumSchema = z.object({
  calls: z.number(),
  failedCalls: z.number(),
  /** Messages of customers that were answered with them. */
  turns: z.number(),
  /** Those read from the provider's cache included. */
  inputTokens: z.number(),
  cachedInputTokens: z.number(),
  outputTokens: z.number(),
  /** In US dollars, exact; without the calls whose cost is not known. */
  cost: moneySchema,
  callsWithoutCost: z.number(),
});
export type WireUsageSum = z.infer<typeof usageSumSchema>;

/** Calls and their cost over days of the company, and where its budgets stand. */
export const usageSchema = z.object({
  from: z.string(),
  to: z.string(),
  by: z.enum(['day', 'model']),
  total: usageSumSchema,
  /** With `day` or `model`, as asked for. Days without a call are left out. */
  rows: z.array(usageSumSchema.extend({ day: z.string().optional(), model: z.string().optional() })),
  budgets: z.array(
    z.object({
      budget: z.enum(['day', 'month']),
      period: z.string(),
      limit: moneySchema,
      spent: moneySchema,
      isUsedUp: z.boolean(),
    }),
  ),
  /** Budgets that were used up, newest first. Of a conversation, `period` is its id. */
  notices: z.array(
    z.object({
      budget: z.enum(['conversation', 'day', 'month']),
      period: z.string(),
      limit: moneySchema,
      spent: moneySchema,
      noticedAt: z.string(),
    }),
  ),
});
export type WireUsage = z.infer<typeof usageSchema>;
