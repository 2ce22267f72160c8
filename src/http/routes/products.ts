import { Hono } from 'hono';
import { z } from 'zod';
import { moneyFrom } from '../../core/catalog/money.ts';
import { UserError } from '../../core/errors.ts';
import type { AttributeFilter, ProductFilter } from '../../core/ports/search.ts';
import { searchProducts } from '../../core/search/search-products.ts';
import { presentProduct } from '../presenters/present-product.ts';
import type { Services } from '../services.ts';
import { limitSchema, queryOf } from '../validation.ts';

const price = z.coerce.number({ error: 'must be a number in major units, e.g. 12990.50' }).nonnegative().optional();
const query = z.looseObject({
  query: z.string().max(2_000).default(''),
  category: z.string().max(200).optional(),
  brand: z.string().max(200).optional(),
  priceFrom: price,
  priceTo: price,
  inStock: z.enum(['true', 'false', '1', '0'], { error: 'must be true or false' }).optional(),
  limit: limitSchema.default(20),
  after: z.string().max(100).regex(/^\d+$/, 'is the `next` of the page before').optional(),
  language: z.string().max(35).optional(),
});

/** The assistant's own search, open to the shop's pages. */
export function createProductRoutes(services: Services): Hono {
  const routes = new Hono();
  routes.get('/', async (context) => {
    const given = queryOf(context, query);
    const { materials } = await services.materials.current();
    const language = languageOf(given.language, materials.profile.languages);
    const offset = Number(given.after ?? 0);
    const result = await searchProducts(services.search, {
      text: given.query,
      language,
      filter: filterOf(given, materials.profile.currency),
      limit: given.limit,
      offset,
      withFacets: true,
    });
    const { findMany } = services.unitOfWork.read.products;
    const [products, similar] = await Promise.all([
      findMany(result.hits.map((hit) => hit.sku)),
      result.similar.length > 0 ? findMany(result.similar) : [],
    ]);
    const next = offset + result.hits.length;
    return context.json({
      products: products.map((product) => presentProduct(product, language)),
      total: result.total,
      facets: result.facets,
      ...(similar.length > 0 ? { similar: similar.map((product) => presentProduct(product, language)) } : {}),
      ...(next < result.total && result.hits.length > 0 ? { next: String(next) } : {}),
    });
  });
  routes.get('/:sku', async (context) => {
    const { materials } = await services.materials.current();
    const product = await services.unitOfWork.read.products.find(context.req.param('sku'));
    if (!product) throw new UserError('NOT_FOUND', 'There is no product with this article number.');
    return context.json(
      presentProduct(product, languageOf(context.req.query('language'), materials.profile.languages)),
    );
  });
  return routes;
}

function languageOf(wanted: string | undefined, languages: readonly string[]): string {
  return languages.find((language) => language === wanted?.split('-')[0]) ?? languages[0] ?? 'en';
}

function filterOf(given: z.output<typeof query>, currency: string): ProductFilter {
  const attributes = Object.entries(given).flatMap(([name, value]): AttributeFilter[] => {
    const key = /^attribute\.(.{1,100})$/.exec(name)?.[1];
    return key === undefined || typeof value !== 'string' ? [] : [attributeFilter(key.toLocaleLowerCase(), value)];
  });
  return {
    ...(given.category ? { category: given.category } : {}),
    ...(given.brand ? { brand: given.brand } : {}),
    ...(given.priceFrom === undefined ? {} : { priceFrom: moneyFrom(given.priceFrom, currency) }),
    ...(given.priceTo === undefined ? {} : { priceTo: moneyFrom(given.priceTo, currency) }),
    ...(given.inStock === 'true' || given.inStock === '1' ? { inStock: true } : {}),
    ...(attributes.length > 0 ? { attributes } : {}),
  };
}

/** `attribute.вес=1..2` is a range (either end may be left out), `true`/`да` a yes, anything else a value. */
function attributeFilter(key: string, value: string): AttributeFilter {
  const range = /^(-?\d+(?:\.\d+)?)?\.\.(-?\d+(?:\.\d+)?)?$/.exec(value);
  if (range && (range[1] ?? range[2]) !== undefined) {
    return {
      key,
      type: 'number',
      ...(range[1] === undefined ? {} : { from: Number(range[1]) }),
      ...(range[2] === undefined ? {} : { to: Number(range[2]) }),
    };
  }
  if (/^(true|yes|да|есть)$/i.test(value)) return { key, type: 'yes-no', isTrue: true };
  if (/^(false|no|нет)$/i.test(value)) return { key, type: 'yes-no', isTrue: false };
  if (/^-?\d+(\.\d+)?$/.test(value)) return { key, type: 'number', from: Number(value), to: Number(value) };
  return {
    key,
    type: 'value',
    values: value
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  };
}
