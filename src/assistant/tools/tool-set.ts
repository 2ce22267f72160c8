import type { LanguageModelV4FunctionTool } from '@ai-sdk/provider';
import { z } from 'zod';
import { acceptQuote } from './accept-quote.ts';
import { cancelRequest } from './cancel-request.ts';
import { chooseProducts } from './choose-products.ts';
import { compareProducts } from './compare-products.ts';
import { createQuote } from './create-quote.ts';
import { type ParsedToolInput, type ToolName, toolDefinitions } from './definitions.ts';
import { getDelivery } from './get-delivery.ts';
import { getPriceQuote } from './get-price-quote.ts';
import { getProduct } from './get-product.ts';
import { getRequestStatus } from './get-request-status.ts';
import { handOff } from './hand-off.ts';
import { handleObjection } from './handle-objection.ts';
import { makeOffer } from './make-offer.ts';
import { recordGap } from './record-gap.ts';
import { requestCallback } from './request-callback.ts';
import { requestDiscount } from './request-discount.ts';
import { searchKnowledge } from './search-knowledge.ts';
import { searchProducts } from './search-products.ts';
import { submitRequest } from './submit-request.ts';
import type { ToolScope } from './tool-scope.ts';
import { updateRequest } from './update-request.ts';
import { whatGoesWith } from './what-goes-with.ts';

type Implementations = { readonly [Name in ToolName]: (input: ParsedToolInput<Name>, scope: ToolScope) => unknown };

/** One line a tool: what the model may call, and the use case behind it. */
const implementations: Implementations = {
  search_products: searchProducts,
  choose_products: chooseProducts,
  get_product: getProduct,
  compare_products: compareProducts,
  get_price_quote: getPriceQuote,
  handle_objection: handleObjection,
  request_discount: requestDiscount,
  get_delivery: getDelivery,
  search_knowledge: searchKnowledge,
  update_request: updateRequest,
  what_goes_with: whatGoesWith,
  make_offer: makeOffer,
  submit_request: (_input, scope) => submitRequest(scope),
  create_quote: createQuote,
  accept_quote: acceptQuote,
  cancel_request: cancelRequest,
  get_request_status: getRequestStatus,
  hand_off: handOff,
  request_callback: requestCallback,
  record_gap: recordGap,
};

let offered: readonly LanguageModelV4FunctionTool[] | undefined;

/** What a model is told of the tools, in a stable order. Made once: writing the JSON schemas takes longer than a turn. */
export function offeredTools(): readonly LanguageModelV4FunctionTool[] {
  offered ??= Object.entries(toolDefinitions).map(([name, { description, input }]) => ({
    type: 'function',
    name,
    description,
    inputSchema: schemaOf(input),
  }));
  return offered;
}

/** Arguments that a tool does not know are none: some providers ask for it to be said. */
function schemaOf(input: z.ZodType): LanguageModelV4FunctionTool['inputSchema'] {
  const schema = z.toJSONSchema(input, {
    target: 'draft-7',
    io: 'input',
    override({ jsonSchema }) {
      if (jsonSchema.type === 'object') jsonSchema.additionalProperties = false;
    },
  });
  return schema as LanguageModelV4FunctionTool['inputSchema'];
}

/** What a tool takes of these arguments. Throws with what a model should mend. */
export function toolInput(name: string, input: unknown): unknown {
  if (!isTool(name)) {
    throw new Error(`There is no tool ${name}. There are: ${Object.keys(toolDefinitions).join(', ')}.`);
  }
  const parsed = toolDefinitions[name].input.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Error(`Invalid input for tool ${name}: ${z.prettifyError(parsed.error)}`);
}

/** Does what the tool does with what `toolInput` gave, or less of it. */
export async function useTool(name: string, input: unknown, scope: ToolScope): Promise<unknown> {
  if (!isTool(name)) throw new TypeError(`There is no tool ${name}.`);
  const use = implementations[name] as (input: unknown, scope: ToolScope) => unknown;
  return await use(input, scope);
}

function isTool(name: string): name is ToolName {
  return Object.hasOwn(toolDefinitions, name);
}
