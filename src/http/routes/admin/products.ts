import { Hono } from 'hono';
import { z } from 'zod';
import {
  productInputSchema,
  productListInputSchema,
  productPatchSchema,
} from '../../../../contracts/catalog-changes.ts';
import { toWireMoney } from '../../../core/catalog/money.ts';
import type { Product } from '../../../core/catalog/product.ts';
import { UserError } from '../../../core/errors.ts';
import type { CatalogChange, ChangeResult } from '../../../core/ports/catalog-desk.ts';
import { type PathOf, presentChanges, presentWarnings, refusalOf } from '../../presenters/present-changes.ts';
import { presentProduct } from '../../presenters/present-product.ts';
import type { Services } from '../../services.ts';
import { check, jsonBody, limitSchema, queryOf } from '../../validation.ts';

const fieldAlone: PathOf = ({ field }) => field;

/** Single products by API: what a shop system changes between two exports. */
export function createAdminProductRoutes(services: Services): Hono {
  const { read } = services.unitOfWork;
  const routes = new Hono();
  const language = async () => (await services.materials.current()).materials.profile.languages[0] ?? 'en';
  const present = async (products: readonly Product[]) => {
    const own = await language();
    const byApi = await read.products.listSetByApi(products.map(({ sku }) => sku));
    return products.map((product) => ({
      ...presentProduct(product, own),
      setBy: byApi.has(product.sku) ? ('api' as const) : ('folder' as const),
    }));
  };
  const changeOne = async (change: CatalogChange) => {
    const result = await services.catalog.change([change]);
    if (result.type !== 'applied') throw refusalOf(result.type === 'refused' ? result.problems : [], fieldAlone);
    return result;
  };
  const answerOf = async (result: Extract<ChangeResult, { type: 'applied' }>) => {
    const [{ product } = {}] = result.outcomes;
    const [shown] = await present(product ? [product] : []);
    return result.warnings.length > 0 ? { ...shown, warnings: presentWarnings(result.warnings, fieldAlone) } : shown;
  };

  routes.get('/', async (context) => {
    const given = queryOf(
      context,
      z.object({
        query: z.string().max(2_000).optional(),
        limit: limitSchema.default(50),
        after: z.string().max(200).optional(),
      }),
    );
    if (given.query?.trim()) return context.json(await search(given.query, given));
    const products = await read.products.listPage(given.after, given.limit);
    const last = products.at(-1);
    return context.json({
      products: await present(products),
      ...(last && products.length === given.limit ? { next: last.sku } : {}),
    });
  });

  async function search(
    text: string,
    { limit, after }: { readonly limit: number; readonly after?: string | undefined },
  ) {
    const offset = Number(check(z.string().regex(/^\d{1,9}$/, 'is the `next` of the page before'), after ?? '0'));
    const found = await services.search.products.search({ text, language: await language(), limit, offset });
    const products = await read.products.findMany(found.hits.map(({ sku }) => sku));
    const next = offset + found.hits.length;
    return {
      products: await present(products),
      total: found.total,
      ...(next < found.total && found.hits.length > 0 ? { next: String(next) } : {}),
    };
  }

  routes.get('/:sku', async (context) => {
    const product = await read.products.find(context.req.param('sku'));
    if (!product) throw unknownProduct(context.req.param('sku'));
    const [shown] = await present([product]);
    const prices = await read.products.listPrices(product.sku);
    return context.json({
      ...shown,
      prices: prices.map(({ price, since }) => ({ price: toWireMoney(price), since: since.toISOString() })),
    });
  });

  routes.post('/', async (context) => {
    const body = await jsonBody(context, z.unknown());
    const isList = Array.isArray(body);
    if (isList || (typeof body === 'object' && body !== null && 'products' in body)) {
      const { products } = check(productListInputSchema, isList ? { products: body } : body);
      const result = await services.catalog.change(products.map((product) => ({ type: 'upsert', product })));
      const pathOf: PathOf = ({ index, field }) => ['products', index, field].filter((step) => step !== '').join('.');
      if (result.type !== 'applied') throw refusalOf(result.type === 'refused' ? result.problems : [], pathOf);
      return context.json(presentChanges(result, pathOf));
    }
    const result = await changeOne({ type: 'upsert', product: check(productInputSchema, body) });
    return context.json(await answerOf(result), result.outcomes[0]?.outcome === 'added' ? 201 : 200);
  });

  routes.patch('/:sku', async (context) => {
    const sku = context.req.param('sku');
    const fields = await jsonBody(context, productPatchSchema);
    if (!(await read.products.find(sku))) throw unknownProduct(sku);
    return context.json(await answerOf(await changeOne({ type: 'patch', sku, fields })));
  });

  routes.delete('/:sku', async (context) => {
    const sku = context.req.param('sku');
    const { outcomes } = await changeOne({ type: 'delete', sku });
    if (outcomes[0]?.outcome !== 'removed') throw unknownProduct(sku);
    return context.body(null, 204);
  });

  return routes;
}

function unknownProduct(sku: string): UserError {
  return new UserError('NOT_FOUND', `There is no product with the article number ${sku.slice(0, 100)}.`);
}
