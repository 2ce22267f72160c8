import { z } from 'zod';
import { openProgramScope } from '../../assistant/programs/open-program-scope.ts';
import { toolDefinitions } from '../../assistant/tools/definitions.ts';
import { getDelivery } from '../../assistant/tools/get-delivery.ts';
import { getPriceQuote } from '../../assistant/tools/get-price-quote.ts';
import { getProduct } from '../../assistant/tools/get-product.ts';
import { searchProducts } from '../../assistant/tools/search-products.ts';
import { deliveryOutput, productOutput, quoteOutput, searchOutput } from '../outputs.ts';
import { tellDelivery, tellProduct, tellProducts, tellQuote } from '../tell.ts';
import { type ProgramTool, programTool } from '../tool.ts';

/** Every tool answers in the language that is asked for. */
export const language = z
  .string()
  .max(35)
  .optional()
  .describe('Language of names and texts, e.g. "ru" or "en"; the company\'s first when left out or not spoken here');

const reading = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
const { search_products, get_product, get_price_quote, get_delivery } = toolDefinitions;

const search = programTool({
  name: 'search_products',
  scope: 'catalog:read',
  title: 'Find products',
  description: `${search_products.description} Prices and stock are of this moment.`,
  input: search_products.input.extend({ language }),
  output: searchOutput,
  annotations: reading,
  async answer({ language: wanted, ...input }, _caller, { answering }) {
    const scope = await openProgramScope({ language: wanted, text: input.query }, answering);
    const output = searchOutput.parse(await searchProducts(input, scope));
    return { output, text: tellProducts(output) };
  },
});

const product = programTool({
  name: 'get_product',
  scope: 'catalog:read',
  title: 'One product',
  description: get_product.description,
  input: z.object({ sku: z.string().min(1).max(200).describe('Article number, or the whole name'), language }),
  output: productOutput,
  annotations: reading,
  async answer({ sku, language: wanted }, _caller, { answering }) {
    const scope = await openProgramScope({ language: wanted, text: sku }, answering);
    const found = await getProduct({ sku }, scope);
    if (found.found) {
      const output = productOutput.parse(found);
      return { output, text: tellProduct(output) };
    }
    const near = found.similar.map((similar) => `${similar.name} [${similar.sku}]`).join(', ');
    const advice = near ? `Near it: ${near}.` : 'search_products finds article numbers.';
    return { refusal: `There is no product "${sku}". ${advice}` };
  },
});

const quote = programTool({
  name: 'get_price_quote',
  scope: 'catalog:read',
  title: 'Price of products in quantities',
  description:
    'The exact price of products in quantities, with the discount rules and a promo code applied. Without delivery: get_delivery tells that.',
  input: get_price_quote.input.extend({ language }),
  output: quoteOutput,
  annotations: reading,
  async answer({ language: wanted, ...input }, _caller, { answering }) {
    if (!input.items?.length) return { refusal: 'Send items: article numbers with quantities.' };
    const scope = await openProgramScope({ language: wanted, text: '' }, answering);
    const output = quoteOutput.parse(await getPriceQuote(input, scope));
    if (output.lines.length === 0)
      return { refusal: `Not in the catalog: ${output.unknown.join(', ')}. search_products finds article numbers.` };
    return { output, text: tellQuote(output) };
  },
});

const delivery = programTool({
  name: 'get_delivery',
  scope: 'catalog:read',
  title: 'Delivery to a place',
  description:
    'Ways, cost and days of delivery and pick-up to a place, for given items (free delivery depends on their total), and the ways to pay. Without a place: where the company delivers.',
  input: get_delivery.input.extend({ language }),
  output: deliveryOutput,
  annotations: reading,
  async answer({ language: wanted, ...input }, _caller, { answering }) {
    const scope = await openProgramScope({ language: wanted, text: input.place ?? '' }, answering);
    const output = deliveryOutput.parse(await getDelivery(input, scope));
    return { output, text: tellDelivery(output) };
  },
});

export const catalogTools: readonly ProgramTool[] = [search, product, quote, delivery];
