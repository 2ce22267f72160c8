/** What the built-in model remembers between turns: it leaves the note on its reply and gets it back with the history. */
import { z } from 'zod';
import { expectations } from './understanding/understanding.ts';

const searchMemorySchema = z.object({
  /** The customer's words of the first search; later messages only bend its filters. */
  query: z.string(),
  category: z.string().optional(),
  brand: z.string().optional(),
  priceFrom: z.number().optional(),
  priceTo: z.number().optional(),
  inStock: z.boolean().optional(),
  attributes: z.array(z.unknown()).optional(),
  sort: z.unknown().optional(),
  /** The least share of the words that a shown product covered; follow-ups show nothing weaker. */
  weakest: z.number().optional(),
  excludedBrands: z.array(z.string()).optional(),
});

const shownProductSchema = z.object({
  sku: z.string(),
  name: z.string(),
  category: z.string(),
  brand: z.string().optional(),
  price: z.object({ amount: z.string(), currency: z.string() }),
  /** By what it is sold: "м", "kg". */
  soldBy: z.string().optional(),
});
export type ShownProduct = z.infer<typeof shownProductSchema>;

export const noteSchema = z.object({
  /** Products of the last reply that showed any, in order: "the second one" counts here. */
  shown: z.array(shownProductSchema).default([]),
  /** Everything shown since the search began, so that "more" does not repeat. */
  seen: z.array(z.string()).default([]),
  /** SKUs talked about last: what "it" and "both" mean. */
  focus: z.array(z.string()).default([]),
  /** Products talked about one by one, the last one last: "the two" after two questions. */
  talked: z.array(z.string()).default([]),
  /** Those of them whose prices were told: "the cheaper" of two that were never in one list. */
  told: z.array(shownProductSchema).default([]),
  compared: z.array(z.string()).default([]),
  search: searchMemorySchema.optional(),
  /** Items of the last price quote. */
  quoted: z.array(z.object({ sku: z.string(), quantity: z.number() })).default([]),
  /** How many were wanted before it was clear of what. */
  quantity: z.number().optional(),
  /** Goods of one message that fit several each, yet to be asked about. */
  waiting: z.array(z.object({ skus: z.array(z.string()), quantity: z.number().optional() })).default([]),
  /** Goods that were asked about and talked past: they are asked about once more before the order is confirmed. */
  unsettled: z.object({ skus: z.array(z.string()), quantity: z.number().optional() }).optional(),
  /** Pick-up was wished for before the town was known. */
  isPickup: z.boolean().default(false),
  /** Place the customer named outside an order. */
  place: z.string().optional(),
  /** SKU of what the last reply told to be sold out. */
  missed: z.string().optional(),
  /** The last question that documents answered; a short follow-up belongs to it. */
  topic: z.string().optional(),
  /** Title of the document that was quoted last. */
  document: z.string().optional(),
  /** Situations that the last reply was about. */
  before: z.array(z.string()).default([]),
  /** What was asked, and which situation the answer belongs to. */
  asked: z.object({ expecting: z.enum(expectations), for: z.string() }).optional(),
  choices: z.array(z.string()).default([]),
  /** Last used variant of each wording. */
  said: z.record(z.string(), z.number()).default({}),
  /** Sentences of the last reply: they are not said again at once. */
  sentences: z.array(z.string()).default([]),
  /** An order is being put together: questions in the middle return to it. */
  isOrdering: z.boolean().default(false),
  /** The time that was proposed for a call. */
  callWish: z.object({ date: z.string(), at: z.string().optional(), wished: z.string().optional() }).optional(),
  /** Number of the submitted request that is being changed or cancelled. */
  requestNumber: z.string().optional(),
  /** Passages that were argued with: none is quoted to two objections. */
  argued: z.array(z.string()).default([]),
  /** For so many more messages a bare figure may go on with haggling. */
  haggling: z.number().default(0),
  /** The customer's company, told before the offer for it could be made. */
  company: z.string().optional(),
  /** The promo code that was talked of last. */
  promoCode: z.string().optional(),
  /** Number of the offer made or talked about last. */
  quoteNumber: z.string().optional(),
  unclearInARow: z.number().default(0),
  /** Questions about the need in a row. */
  leadQuestions: z.number().default(0),
  /** How often the customer was rude; after the first time a person is offered. */
  insults: z.number().default(0),
  clarifications: z.number().default(0),
  /** The last question the materials did not answer; goes to the operator when one is called. */
  unanswered: z.string().optional(),
});
export type Note = z.infer<typeof noteSchema>;

export const emptyNote: Note = noteSchema.parse({});

/** A note that cannot be read (another version, another model's) is as good as none. */
export function readNote(value: unknown): Note {
  const parsed = noteSchema.safeParse(value);
  return parsed.success ? parsed.data : emptyNote;
}

/** The note as a new turn starts with it: a question of the last reply holds for one message only, haggling for a few. */
export function withoutQuestion(note: Note): Note {
  const { asked: _asked, ...rest } = note;
  return { ...rest, haggling: Math.max(0, rest.haggling - 1) };
}
