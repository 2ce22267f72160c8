import { z } from 'zod';

/** Major units as a decimal string with the currency's own decimals, and ISO 4217. */
export const moneySchema = z.object({ amount: z.string(), currency: z.string() });
export type Money = z.infer<typeof moneySchema>;
