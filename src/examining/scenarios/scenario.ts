import { z } from 'zod';
import { requestKinds } from '../../core/requests/request.ts';
import { factSchema, patternSchema } from './fact.ts';

const sku = z.string().min(1);
const quantities = z.record(sku, z.int().positive());

/** What the customer knows and tells when asked for it; other questions are a reaction's `asked`. */
const customerSchema = z.strictObject({
  name: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  place: z.string().optional(),
  address: z.string().optional(),
  budget: z.string().optional(),
  quantity: z.string().optional(),
  use: z.string().optional(),
  people: z.string().optional(),
  timing: z.string().optional(),
  decision: z.string().optional(),
  company: z.string().optional(),
  consent: z.string().optional(),
  confirm: z.string().optional(),
  /** To something offered beside the order; declined unless given. */
  offer: z.string().optional(),
  delivery: z.string().optional(),
  /** Known by their visitor id to have talked before: the shop may know their contact. */
  visitorId: z.string().optional(),
});

const shownSchema = z.strictObject({
  /** All of these are among the cards. */
  include: z.array(sku).optional(),
  /** None of these is. */
  exclude: z.array(sku).optional(),
  /** Exactly these, in any order. */
  exactly: z.array(sku).optional(),
  atLeast: z.int().nonnegative().optional(),
  atMost: z.int().nonnegative().optional(),
  /** What holds for every card. */
  every: z
    .strictObject({
      category: z.string().optional(),
      brand: z.string().optional(),
      priceFrom: z.number().optional(),
      priceTo: z.number().optional(),
      isInStock: z.boolean().optional(),
      attribute: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    })
    .optional(),
});

const itemsExpectation = z.union([quantities, z.literal('none')]);

const expectationSchema = z.strictObject({
  says: z.array(factSchema).optional(),
  never: z.array(patternSchema).optional(),
  shows: z.union([z.array(sku), shownSchema]).optional(),
  choices: z.array(patternSchema).optional(),
  /** The turn made or changed a request of this kind, or none. */
  request: z.union([z.enum(requestKinds), z.literal('none')]).optional(),
  /** The order being put together, after this turn. */
  draft: z
    .strictObject({
      items: itemsExpectation.optional(),
      place: z.string().optional(),
      promoCode: z.string().optional(),
      contact: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  handoff: z.boolean().optional(),
  language: z.string().optional(),
  sentencesAtMost: z.int().positive().optional(),
  /** Ends with a question, or asks one. */
  asks: z.boolean().optional(),
});

const reactionSchema = z.strictObject({
  until: z.union([
    z.enum([...requestKinds, 'handoff', 'lead', 'cancelled', 'changed']),
    z.strictObject({ says: z.array(factSchema).min(1) }),
  ]),
  atMost: z.int().positive().max(25).default(10),
  /** Told when nothing asked is recognised; once. Default: a wish to go on, in the scenario's language. */
  otherwise: z.string().optional(),
  /** Own questions: tried before the usual ones. `say` may be used once, or again with `isRepeatable`. */
  asked: z
    .array(z.strictObject({ pattern: patternSchema, say: z.string().min(1), isRepeatable: z.boolean().default(false) }))
    .default([]),
});

const saying = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const turnSchema = z.union(
  [
    z.strictObject({
      say: saying,
      /** Said as it stands in every run, without the changes of surface. */
      exact: z.boolean().optional(),
      expect: expectationSchema.optional(),
    }),
    z.strictObject({ choose: z.union([z.int().positive(), patternSchema]), expect: expectationSchema.optional() }),
    z.strictObject({ react: reactionSchema, expect: expectationSchema.optional() }),
    z.strictObject({ staff: z.strictObject({ stage: z.string().min(1) }), expect: expectationSchema.optional() }),
  ],
  {
    error:
      'a turn has one of say, choose, react, staff, and perhaps expect, whose keys and facts stand in exams/README.md',
  },
);

const requestExpectation = z.strictObject({
  kind: z.enum(requestKinds),
  items: itemsExpectation.optional(),
  place: z.string().optional(),
  /** Id of the zone or pick-up point. */
  delivery: z.union([z.string(), z.literal(false)]).optional(),
  /** Id of the rule, or none. */
  discount: z.union([z.string(), z.literal('none')]).optional(),
  discountAtMost: z.number().nonnegative().optional(),
  contact: z.strictObject({ name: z.string(), phone: z.string(), email: z.string() }).partial().optional(),
  stage: z.string().optional(),
  comment: patternSchema.optional(),
});

const endSchema = z.strictObject({
  /** Exactly these stand at the end, in any order; an empty list: none. Each must have one card, with its contact. */
  requests: z.array(requestExpectation).optional(),
  /** At least these facts were said somewhere. */
  said: z.array(factSchema).optional(),
  never: z.array(patternSchema).optional(),
  shown: z.array(sku).optional(),
  handoff: z.boolean().optional(),
  lead: z
    .union([
      z.literal(false),
      z.strictObject({
        kind: z.string().optional(),
        answers: z.record(z.string(), patternSchema).optional(),
        temperature: z.enum(['cold', 'warm', 'hot']).optional(),
      }),
    ])
    .optional(),
  offers: z.strictObject({ atMost: z.int().nonnegative().optional(), include: z.array(sku).optional() }).optional(),
  /** Of the whole conversation's concessions. */
  concessionAtMost: z.number().nonnegative().optional(),
  draft: expectationSchema.shape.draft,
  cards: z.array(z.strictObject({ says: z.array(factSchema).optional(), column: z.string().optional() })).optional(),
  turnsAtMost: z.int().positive().optional(),
});

/** What is asked of every reply; a scenario may turn one off, with a reason in a comment. */
const rulesSchema = z.strictObject({
  language: z.boolean().default(true),
  repeats: z.union([z.boolean(), z.literal('within-reply')]).default(true),
  amounts: z.boolean().default(true),
  percents: z.boolean().default(true),
  secrets: z.boolean().default(true),
  heldAtMost: z.int().nonnegative().optional(),
});

export const scenarioSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words with dashes, such as order-two-grinders'),
  language: z.string().optional(),
  tags: z.array(z.string()).default([]),
  goal: z.string().optional(),
  page: z.strictObject({ url: z.string().optional(), title: z.string().optional() }).optional(),
  customer: customerSchema.default({}),
  /** What stands before the first word: an order of somebody else, or one of this customer's own. */
  before: z.strictObject({ anothersOrder: quantities.optional(), ownOrder: quantities.optional() }).default({}),
  turns: z.array(turnSchema).min(1).max(120),
  finally: endSchema.default({}),
  rules: rulesSchema.prefault({}),
});

/** A file of scenarios; `language` and `tags` hold for all of them. */
export const scenarioFileSchema = z.strictObject({
  /** Folder of the company, from the project's root; default: the demo company. */
  company: z.string().optional(),
  /** The moment the exam is held at, so that promotions neither begin nor end under it. Default: now. */
  now: z.iso.datetime({ offset: true }).optional(),
  language: z.string().optional(),
  tags: z.array(z.string()).default([]),
  scenarios: z.array(scenarioSchema).min(1),
});

export type ScenarioCustomer = z.infer<typeof customerSchema>;
export type Expectation = z.infer<typeof expectationSchema>;
export type ShownExpectation = z.infer<typeof shownSchema>;
export type Reaction = z.infer<typeof reactionSchema>;
export type RequestExpectation = z.infer<typeof requestExpectation>;
export type EndExpectation = z.infer<typeof endSchema>;

export type Scenario = Omit<z.infer<typeof scenarioSchema>, 'language'> & {
  readonly language: string;
  /** Where it is written, for the report: `exams/zerno/orders.ru.yaml:12`. */
  readonly source: string;
  readonly isGenerated: boolean;
};
