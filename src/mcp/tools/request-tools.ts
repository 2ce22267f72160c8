import { z } from 'zod';
import { openProgramScope } from '../../assistant/programs/open-program-scope.ts';
import { type Placement, placeRequest } from '../../assistant/programs/place-request.ts';
import { toolDefinitions } from '../../assistant/tools/definitions.ts';
import { getRequestStatus } from '../../assistant/tools/get-request-status.ts';
import { placedOutput, statusOutput } from '../outputs.ts';
import { money, tellRequest } from '../tell.ts';
import { type ProgramTool, programTool, type ToolAnswer } from '../tool.ts';
import { language } from './catalog-tools.ts';

const draft = toolDefinitions.update_request.input.shape;
const call = toolDefinitions.request_callback.input.shape;

const create = programTool({
  name: 'create_request',
  scope: 'requests:write',
  title: 'Place an order or call a person',
  description:
    'Places a real request that people of the company work on: an order of products, a call back, a question to a person (service), or a complaint. Only when the customer has seen what is ordered with its total (get_price_quote, get_delivery) and said yes. An order needs items, name, phone or e-mail, and place; the rest need a phone or e-mail. The same call again places nothing twice.',
  input: z.object({
    kind: z.enum(['order', 'callback', 'service', 'complaint']).default('order'),
    items: draft.setItems.describe('What is ordered, by article number'),
    name: draft.name.describe("The customer's name"),
    phone: draft.phone.describe('With the country code, e.g. +7 999 000-00-00'),
    email: draft.email,
    place: draft.place.describe('Town of delivery, or of the pick-up point'),
    address: draft.address.describe('Street, house, flat'),
    deliveryId: draft.deliveryId.describe('From get_delivery; the usual way for the place when left out'),
    promoCode: z.string().max(60).optional().describe('A promo code of the company'),
    comment: draft.comment.describe("The customer's wishes, or what the call or complaint is about, in their words"),
    callDate: call.date,
    callAt: call.at,
    callAfter: call.after,
    callBefore: call.before,
    agreedTotal: z
      .string()
      .regex(/^\d{1,12}(?:\.\d{1,4})?$/, 'is an amount such as 12990.00')
      .optional()
      .describe(
        'Total with delivery that the customer agreed to; when it is not what the order costs, nothing is placed',
      ),
    mayKeepContact: z
      .boolean()
      .optional()
      .describe(
        'Whether the customer, having read for what (see the instructions of this server), let the company keep the contact for later. Left out: it stays with this request alone',
      ),
    idempotencyKey: z
      .string()
      .min(1)
      .max(255)
      .optional()
      .describe(
        'Your own id of this request; the same one never places two. Left out: the same wish within a day is one',
      ),
    language,
  }),
  output: placedOutput,
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  async answer(input, caller, { answering }) {
    const { name, phone, email, place, address, deliveryId, promoCode, comment } = input;
    const placement = await placeRequest(
      {
        kind: input.kind,
        items: input.items ?? [],
        details: { name, phone, email, place, address, deliveryId, promoCode, comment },
        call: { date: input.callDate, at: input.callAt, after: input.callAfter, before: input.callBefore },
        agreedTotal: input.agreedTotal,
        mayKeepContact: input.mayKeepContact,
        language: input.language,
        idempotencyKey: input.idempotencyKey,
      },
      caller,
      answering,
    );
    return placement.state === 'placed' ? placed(placement) : { refusal: refusalOf(placement) };
  },
});

function placed({
  request,
  isRepeated,
}: Extract<Placement, { state: 'placed' }>): ToolAnswer<z.input<typeof placedOutput>> {
  const output = placedOutput.parse({ request, isRepeated });
  const repeated = isRepeated
    ? 'It was placed before by the same call; nothing was placed now. For another one of the same, send a new idempotencyKey.\n'
    : '';
  return {
    output,
    text: `${repeated}${tellRequest(output.request)}\nTell the customer the number: with it and their contact they find the request again.`,
  };
}

const missingWords = {
  items: 'items (article numbers with quantities)',
  name: "the customer's name (name)",
  contact: 'a phone or e-mail (phone, email)',
  place: 'the town (place)',
} as const;

const problemWords = {
  unknown: 'is not in the catalog; search_products finds article numbers',
  invalid: 'is not valid',
  'not-served': 'is not served; get_delivery tells where the company delivers',
  'not-enough-stock': 'is more than there is',
  'out-of-stock': 'is out of stock',
  'too-many': 'is too many for one order',
} as const;

function refusalOf(placement: Exclude<Placement, { state: 'placed' }>): string {
  if (placement.state === 'closed-then')
    return `Nothing was placed: nobody works at that time. The nearest time is ${placement.nearest.nearestText}: ask the customer, and send callDate ${placement.nearest.nearest.date}${placement.nearest.nearest.at ? `, callAt ${placement.nearest.nearest.at}` : ''}.`;
  if (placement.state === 'total-differs')
    return `Nothing was placed: with delivery it costs ${placement.draft.total ? money(placement.draft.total) : 'another sum'}. Tell the customer, and call again with agreedTotal when they agree.`;
  const problems = placement.problems.map(({ field, code, value, sku, inStock }) => {
    const what =
      sku && field !== 'promoCode' ? `${sku}${field === 'quantity' ? ` × ${value}` : ''}` : `${field} "${value}"`;
    return `${what} ${problemWords[code]}${inStock === undefined ? '' : ` (in stock: ${inStock})`}`;
  });
  const missing = placement.missing.map((field) => missingWords[field]);
  return [
    'Nothing was placed.',
    ...problems.map((problem) => `${problem}.`),
    ...(missing.length > 0 ? [`Missing: ${missing.join(', ')}. Ask the customer.`] : []),
  ].join(' ');
}

const status = programTool({
  name: 'get_request_status',
  scope: 'requests:read',
  title: 'Where a request stands',
  description:
    'Stage, items and total of a request, by its number and the phone or e-mail that it was placed with. Whoever does not know both gets the same answer as for none.',
  input: z.object({
    number: z.string().min(1).max(40),
    phone: toolDefinitions.get_request_status.input.shape.phone,
    email: toolDefinitions.get_request_status.input.shape.email,
    language,
  }),
  output: statusOutput,
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  async answer({ language: wanted, number, phone, email }, caller, { answering, lookups }) {
    if (!phone && !email) return { refusal: 'Send the phone or the e-mail that the request was placed with, too.' };
    const taken = await lookups.take(`key ${caller.keyId}`);
    if (!taken.isAllowed) return { refusal: `Too many lookups. Try again in ${taken.retryAfter} s.` };
    const scope = await openProgramScope({ language: wanted, text: '' }, answering);
    const [request] = (await getRequestStatus({ number, phone, email }, scope)).requests;
    if (!request) return { refusal: `There is no request ${number} with this contact. Check both with the customer.` };
    const output = statusOutput.parse({ request });
    return { output, text: tellRequest(output.request) };
  },
});

export const requestTools: readonly ProgramTool[] = [create, status];
