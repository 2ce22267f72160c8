/** Names, descriptions and inputs of what a model may do. The rules behind them live in core. */
import { z } from 'zod';
import { objectionKinds } from '../../core/sales/objections/objection-plan.ts';

const attributeFilter = z.union([
  z.object({
    key: z.string(),
    type: z.literal('number'),
    from: z.number().optional(),
    to: z.number().optional(),
    unit: z.string().optional(),
  }),
  z.object({ key: z.string(), type: z.literal('yes-no'), isTrue: z.boolean() }),
  z.object({
    key: z.string(),
    type: z.literal('value'),
    values: z.array(z.string()).min(1),
    isExcluded: z.boolean().optional(),
  }),
]);

const item = z.object({ sku: z.string(), quantity: z.number().int().min(1).max(100_000) });

/** What a search is told, whatever is made of what it finds. */
const productSearch = {
  query: z.string().max(2_000).default(''),
  category: z.string().optional(),
  brand: z.string().optional(),
  priceFrom: z.number().nonnegative().optional(),
  priceTo: z.number().nonnegative().optional(),
  inStock: z.boolean().optional(),
  attributes: z.array(attributeFilter).max(20).optional(),
  fits: z.string().optional().describe('Only accessories made for this SKU'),
  sort: z
    .union([
      z.object({ by: z.literal('relevance') }),
      z.object({ by: z.literal('price'), order: z.enum(['ascending', 'descending']) }),
      z.object({ by: z.literal('attribute'), key: z.string(), order: z.enum(['ascending', 'descending']) }),
    ])
    .optional(),
  excludeSkus: z.array(z.string()).max(100).optional(),
};
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'is HH:MM');

export const toolDefinitions = {
  search_products: {
    description:
      'Finds products by words, category, brand, price and attributes. Filters named in the query are read out of it. `similar` (if any) is near in meaning but does not hold the words: offer it as similar, never as what was asked for.',
    input: z.object({
      ...productSearch,
      goesWith: z.string().optional().describe('Only kinds of goods that the company offers with this SKU'),
      isLiteral: z.boolean().optional().describe('Take the words as words, read no filters out of them'),
      limit: z.number().int().min(1).max(10).default(5),
    }),
  },
  choose_products: {
    description:
      'Helps to choose: a short list of at most three with the reason for each and its honest drawback, and the one question that narrows the choice most, if one is worth asking. Give everything the customer wants so far. Ask `question` with its options as quick choices; name the drawbacks.',
    input: z.object({
      ...productSearch,
      excludeBrands: z.array(z.string()).max(20).optional(),
      anyOf: z
        .array(z.string())
        .max(20)
        .optional()
        .describe('Keys of questions the customer answered with "any", "I do not know"'),
      mayAsk: z.boolean().default(true),
    }),
  },
  get_product: {
    description:
      'Everything known about one product, by article number (SKU) or name, with what is made for it; `cover` reckons by its rate how much of it so many square metres take.',
    input: z.object({
      sku: z.string(),
      cover: z
        .object({
          area: z.number().positive().max(1_000_000).describe('Square metres'),
          layer: z.number().positive().max(1000).optional().describe('Thickness, mm'),
          coats: z.number().int().min(1).max(10).optional(),
        })
        .optional(),
    }),
  },
  compare_products: {
    description: 'Two to four products side by side, attribute by attribute.',
    input: z.object({ skus: z.array(z.string()).min(2).max(4) }),
  },
  get_price_quote: {
    description:
      'The exact price of products in quantities, with the discount rules, a promo code and what was granted by request_discount applied.',
    input: z.object({ items: z.array(item).max(50), promoCode: z.string().max(60).optional() }),
  },
  handle_objection: {
    description:
      'How to meet an objection or a doubt: call it before answering one, and take only the steps it returns, each in a sentence. No steps: accept it kindly and offer nothing.',
    input: z.object({
      about: z
        .string()
        .max(60)
        .optional()
        .describe(`Id from context.objections, else one of: ${objectionKinds.join(', ')}`),
      sku: z.string().max(200).optional().describe('The product it is about'),
    }),
  },
  request_discount: {
    description:
      'Asks the price policy for a discount beyond the rules when the customer asks for one or objects to the price. It decides whether and how much, once for each customer; tell its answer and nothing else. Items: what is talked about, else the draft.',
    input: z.object({ items: z.array(item).max(50).optional() }),
  },
  get_delivery: {
    description:
      'Ways, cost and days of delivery and pick-up to a place, for given items (else for the draft request).',
    input: z.object({ place: z.string().max(200).optional(), items: z.array(item).max(50).optional() }),
  },
  search_knowledge: {
    description:
      "Finds passages of the company's documents: delivery, payment, returns, warranty, how to choose, cases.",
    input: z.object({ query: z.string().min(1).max(2_000), limit: z.number().int().min(1).max(6).default(3) }),
  },
  update_request: {
    description:
      'Changes the draft request: items, contact, place, delivery way, promo code, comment. Send only what the customer said. With `number`, changes a submitted request that is still at its first stage.',
    input: z.object({
      number: z.string().optional(),
      setItems: z.array(item).max(50).optional().describe('Sets the quantity of these items; others stay'),
      addItems: z.array(item).max(50).optional().describe('Adds to the quantity'),
      removeItems: z.array(z.string()).max(50).optional(),
      replaceAllItems: z.array(item).max(50).optional(),
      name: z.string().max(200).optional(),
      phone: z.string().max(60).optional(),
      email: z.string().max(254).optional(),
      place: z.string().max(200).optional(),
      address: z.string().max(500).optional(),
      deliveryId: z.string().max(100).optional(),
      promoCode: z.string().max(60).nullable().optional(),
      comment: z.string().max(2_000).optional(),
      clear: z.boolean().optional().describe('Forgets the draft first'),
    }),
  },
  what_goes_with: {
    description:
      'What goes with a product, with the reasons, up to three. Only when the customer asks what else to take, or what fits it.',
    input: z.object({
      sku: z.string(),
      category: z.string().max(200).optional().describe('Only of this kind: "which filters fit it?"'),
    }),
  },
  make_offer: {
    description:
      'Call it when your reply makes the `offer` of the context or of update_request, or, with isRefused, when the customer says no to it. Nothing else may be offered unasked.',
    input: z.object({ sku: z.string(), isRefused: z.boolean().optional() }),
  },
  submit_request: {
    description: 'Places the order from the draft. Only after the customer has seen the summary and confirmed it.',
    input: z.object({}),
  },
  create_quote: {
    description:
      "Makes a numbered commercial offer (КП) as a PDF at a link, at today's prices: for the items given, else the draft's, else those of the customer's last quote. With `number` it renews that quote. Send the customer the link as a Markdown link.",
    input: z.object({
      items: z.array(item).min(1).max(100).optional(),
      number: z.string().max(40).optional().describe('The quote to renew or change'),
      promoCode: z.string().max(60).optional(),
      place: z.string().max(200).optional(),
      name: z.string().max(200).optional(),
      company: z.string().max(200).optional().describe("The customer's company, if told"),
    }),
  },
  accept_quote: {
    description:
      "Turns the customer's own quote into an order at the quote's prices; the newest when no number is given. Only when they said that they accept it. Missing contact or place goes in by update_request first.",
    input: z.object({
      number: z.string().max(40).optional(),
      isTotalAgreed: z
        .boolean()
        .default(false)
        .describe('True once the customer has agreed to the new total after `total-differs`'),
    }),
  },
  cancel_request: {
    description: 'Cancels a submitted request of this customer; the newest one when no number is given.',
    input: z.object({ number: z.string().max(40).optional() }),
  },
  get_request_status: {
    description: "Stage of this customer's requests; one by number, or all of this conversation.",
    input: z.object({
      number: z.string().max(40).optional(),
      phone: z.string().max(60).optional(),
      email: z.string().max(254).optional(),
    }),
  },
  hand_off: {
    description:
      'Gives the conversation to a person: when the customer asks for one, complains, or the materials do not answer.',
    input: z.object({
      reason: z.string().max(500).optional(),
      kind: z.enum(['callback', 'service', 'complaint']).default('service'),
    }),
  },
  request_callback: {
    description:
      "Agrees a call back at the time the customer wishes, on the company's clock (`now` in the context). Without a date: as soon as possible. When nobody works then, it answers with the nearest time to propose. Ask for a phone when it answers without one, and call it again with the phone.",
    input: z.object({
      date: z.iso.date().optional().describe('YYYY-MM-DD'),
      at: clockTime.optional().describe('An exact time, HH:MM'),
      after: clockTime.optional(),
      before: clockTime.optional(),
      phone: z.string().max(60).optional(),
      name: z.string().max(200).optional(),
      about: z.string().max(500).optional().describe('What the call is about, in the words of the customer'),
    }),
  },
  record_gap: {
    description: 'Records a question that the materials do not answer, so that the company can add the answer.',
    input: z.object({ question: z.string().min(1).max(1_000) }),
  },
} as const;

export type ToolName = keyof typeof toolDefinitions;
export type ToolInput<Name extends ToolName> = z.input<(typeof toolDefinitions)[Name]['input']>;
export type ParsedToolInput<Name extends ToolName> = z.output<(typeof toolDefinitions)[Name]['input']>;
