import { z } from 'zod';

/** A customer as a prospect; staff read it. */
export const leadSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  customerId: z.string(),
  kind: z.string().optional(),
  score: z.number(),
  temperature: z.enum(['cold', 'warm', 'hot']),
  /** What the points were given for: `kind office`, `answered people`, `asked price`. */
  explanation: z.array(z.object({ for: z.string(), points: z.number() })),
  /** In the customer's own words, each with the message it was said in. */
  answers: z.array(
    z.object({
      question: z.string(),
      need: z.string().optional(),
      messageId: z.string(),
      words: z.string(),
      isKnown: z.boolean(),
    }),
  ),
  interests: z.array(z.string()),
  nextStep: z.object({ kind: z.enum(['order', 'quote', 'callback', 'person']), request: z.string() }).optional(),
  status: z.enum(['open', 'handed-over', 'converted']),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Of a single lead only. */
  customer: z
    .object({
      id: z.string(),
      name: z.string().optional(),
      phone: z.string().optional(),
      email: z.string().optional(),
    })
    .optional(),
});

export const leadsSchema = z.object({ leads: z.array(leadSchema), next: z.string().optional() });
