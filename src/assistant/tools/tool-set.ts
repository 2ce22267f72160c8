import { type Schema, type Tool, tool, zodSchema } from 'ai';
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

/** The AI SDK's tools, in a stable order, bound to one turn. */
export function toolSetFor(scope: ToolScope): Record<ToolName, Tool> {
  const names = Object.keys(toolDefinitions) as ToolName[];
  return Object.fromEntries(names.map((name) => [name, bind(name, scope)])) as Record<ToolName, Tool>;
}

/** Made once: the SDK would write the JSON schemas of all tools anew for each call of a model. */
const inputSchemas = Object.fromEntries(
  Object.entries(toolDefinitions).map(([name, { input }]) => [name, zodSchema<unknown>(input)]),
) as Record<ToolName, Schema<unknown>>;

function bind<Name extends ToolName>(name: Name, scope: ToolScope): Tool {
  const { description, input } = toolDefinitions[name];
  return tool({
    description,
    inputSchema: inputSchemas[name],
    execute: async (parsed: unknown) => implementations[name](input.parse(parsed) as ParsedToolInput<Name>, scope),
  }) as Tool;
}
