import { type Context, Hono } from 'hono';
import { moneyFrom } from '../../core/catalog/money.ts';
import type { Passage } from '../../core/knowledge/document.ts';
import type { ProductFilter, QueryInterpretation } from '../../core/ports/search.ts';
import type { Services } from '../services.ts';
import { deliveryPage } from './delivery-page.ts';
import { documentListPage, documentPage } from './document-page.ts';
import { languagesOfBrowser } from './languages-of-browser.ts';
import { notFoundPage } from './layout.ts';
import { productGridPage } from './product-grid.ts';
import { productPage } from './product-page.ts';
import { type GridQuery, readGridQuery } from './read-grid-query.ts';
import { openShopView } from './shop-view.ts';
import { stylesheet } from './stylesheet.ts';

const productsPerPage = 24;
const longestAccessories = 8;

/** A small shop of server-drawn pages over the company's own products and knowledge, with the widget on every one. */
export function createShopRoutes(services: Services): Hono {
  const routes = new Hono();
  const { read } = services.unitOfWork;
  const viewOf = (context: Context) => {
    context.header('Vary', 'Accept-Language', { append: true });
    return openShopView(services, context.req.query('lang'), languagesOfBrowser(context));
  };

  routes.get('/shop.css', (context) =>
    context.body(stylesheet, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    }),
  );

  routes.get('/shop', async (context) => {
    const view = await viewOf(context);
    const query = readGridQuery(context.req.query());
    const result = await services.search.products.search({
      text: query.text,
      language: view.language,
      filter: filterOf(query, view.profile.currency),
      ...(query.sort ? { sort: { by: 'price', order: query.sort === 'price' ? 'ascending' : 'descending' } } : {}),
      limit: productsPerPage,
      offset: (query.page - 1) * productsPerPage,
    });
    const isFound = query.text === '' || isUnderstood(result.interpretation);
    const total = isFound ? result.total : 0;
    const products = isFound ? await read.products.findMany(result.hits.map(({ sku }) => sku)) : [];
    return context.html(productGridPage(view, { query, products, total, pages: Math.ceil(total / productsPerPage) }));
  });

  routes.get('/shop/products/:sku', async (context) => {
    const view = await viewOf(context);
    const sku = context.req.param('sku');
    const product = await read.products.find(sku);
    if (!product) return context.html(notFoundPage(view, view.words.productNotFound, '/shop'), 404);
    const { hits } = await services.search.products.search({
      text: '',
      language: view.language,
      filter: { fits: sku, excludeSkus: [sku] },
      limit: longestAccessories,
      isInterpreted: false,
    });
    const [accessories, hosts] = await Promise.all([
      read.products.findMany(hits.map((hit) => hit.sku)),
      read.products.findMany(product.fits),
    ]);
    return context.html(productPage(view, { product, accessories, hosts }));
  });

  routes.get('/shop/delivery', async (context) => {
    const { materials } = await services.materials.current();
    return context.html(deliveryPage(await viewOf(context), materials.delivery));
  });

  routes.get('/shop/pages', async (context) =>
    context.html(documentListPage(await viewOf(context), await read.documents.list())),
  );

  // By id, or by its path in the company folder: that is how the assistant names its sources.
  routes.get('/shop/pages/:id{.+}', async (context) => {
    const view = await viewOf(context);
    const id = context.req.param('id');
    const document = (await read.documents.list()).find((candidate) => candidate.id === id || candidate.uri === id);
    if (!document) return context.html(notFoundPage(view, view.words.notFound, '/shop/pages'), 404);
    return context.html(documentPage(view, document, await passagesOf(services, document.id)));
  });

  routes.get('/shop/*', async (context) => {
    const view = await viewOf(context);
    return context.html(notFoundPage(view, view.words.notFound, '/shop'), 404);
  });
  return routes;
}

/** The search widens when a filter is set and no word matches; a visitor who sought one thing must not be shown everything. */
function isUnderstood({ knownWords, named, unknownWords }: QueryInterpretation): boolean {
  return knownWords.length > 0 || named.length > 0 || unknownWords.length === 0;
}

function filterOf(query: GridQuery, currency: string): ProductFilter {
  return {
    ...(query.category ? { category: query.category } : {}),
    ...(query.priceFrom === undefined ? {} : { priceFrom: moneyFrom(query.priceFrom, currency) }),
    ...(query.priceTo === undefined ? {} : { priceTo: moneyFrom(query.priceTo, currency) }),
    ...(query.isInStock ? { inStock: true } : {}),
  };
}

/** The repository lists all passages in pages; a company's knowledge is a few hundred of them. */
async function passagesOf(services: Services, documentId: string): Promise<readonly Passage[]> {
  const pageSize = 500;
  const found: Passage[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await services.unitOfWork.read.documents.listPassages(after, pageSize);
    found.push(...page.filter((passage) => passage.documentId === documentId));
    after = page.at(-1)?.id;
    if (page.length < pageSize || after === undefined) return found;
  }
}
