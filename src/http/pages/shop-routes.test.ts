import type { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSample, product, pumpVocabulary } from '../../../test/factories/sample-catalogs.ts';
import type { Product } from '../../core/catalog/product.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import { defaultMaterials } from '../../core/company/default-materials.ts';
import type { Document, Passage } from '../../core/knowledge/document.ts';
import type { Services } from '../services.ts';
import { createShopRoutes } from './shop-routes.ts';

const hostile = '<img src=x onerror=alert(1)>"\'&';
const pump = product({
  sku: 'P-1',
  name: { ru: 'Насос', en: 'Pump' },
  price: 12_990,
  listPrice: { minor: 1_599_000, currency: 'RUB' },
});
const seal = product({ sku: 'S/1', name: { ru: 'Сальник', en: 'Seal' }, price: 90, fits: ['P-1'], stock: 0 });
const trap = product({
  sku: 'X-1',
  name: { ru: hostile },
  description: { ru: `</p><script>alert(2)</script>` },
  brand: hostile,
  price: 1,
});
const document: Document = { id: 'd-1', uri: 'knowledge/care.md', title: 'Уход', language: 'ru', contentHash: 'x' };
const passage = (id: string, headings: string[], text: string, ordinal = 0): Passage => ({
  id,
  documentId: 'd-1',
  documentTitle: 'Уход',
  headings,
  text,
  language: 'ru',
  uri: 'knowledge/care.md',
  ordinal,
});
/** As the database lists them: by id, not as they stand in the document. */
const passages = [
  passage('0', ['Уход', 'Чистка'], '| Что | Когда |\n|---|---|\n| Фильтр | весной |', 1),
  passage(
    '1',
    ['Уход', 'Чистка'],
    `**Раз в месяц** <b>щёткой</b>\n- [совет](https://example.com/a)\n- [ловушка](javascript:alert(1))`,
  ),
];

type Shop = {
  readonly products?: readonly Product[];
  readonly changes?: Partial<CompanyMaterials>;
  readonly accent?: string;
};

function openShop({ products = [pump, seal, trap], changes, accent }: Shop = {}): Hono {
  const materials = { ...defaultMaterials({ folderName: 'nasos', language: 'ru', currency: 'RUB' }), ...changes };
  const bySku = new Map(products.map((one) => [one.sku, one]));
  const services = {
    materials: { current: async () => ({ materials }) },
    search: { products: openSample(products, pumpVocabulary).products },
    widget: { accent, side: 'right' },
    unitOfWork: {
      read: {
        products: {
          find: async (sku: string) => bySku.get(sku),
          findMany: async (skus: readonly string[]) => skus.flatMap((sku) => bySku.get(sku) ?? []),
        },
        documents: { list: async () => [document], listPassages: async () => passages },
      },
    },
  };
  return createShopRoutes(services as unknown as Services);
}

describe('the shop', () => {
  let shop: Hono;
  beforeEach(() => {
    shop = openShop();
  });
  const read = async (path: string, from = shop) => {
    const answer = await from.request(path);
    return { status: answer.status, body: await answer.text() };
  };

  it.each([
    '/shop',
    '/shop/products/X-1',
    `/shop?q=${encodeURIComponent(hostile)}`,
    `/shop?category=${encodeURIComponent(hostile)}`,
  ])('writes no one else’s markup into %s', async (path) => {
    const { status, body } = await read(path);
    expect(status).toBe(200);
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(body).not.toContain('<img src=x');
    expect(body).not.toContain('<script>');
  });

  it('shows a product with its price before the reduction and what fits it', async () => {
    const { body } = await read('/shop/products/P-1');
    expect(body).toContain('<strong>12\u00a0990\u00a0₽</strong>');
    expect(body).toContain('<s>15\u00a0990\u00a0₽</s>');
    expect(body).toContain('href="/shop/products/S%2F1"');
    expect((await read('/shop/products/S%2F1')).body).toContain('href="/shop/products/P-1"');
  });

  it.each(['/shop/products/nope', '/shop/pages/nope', '/shop/nowhere'])(
    'says in words that %s does not exist',
    async (path) => {
      const { status, body } = await read(`${path}?lang=en`);
      expect(status).toBe(404);
      expect(body).toContain('href="/shop?lang=en">Open the catalog</a>');
    },
  );

  it('speaks the first language, or the one asked for, and keeps it in links', async () => {
    const russian = (await read('/shop')).body;
    expect(russian).toContain('<html lang="ru"');
    expect(russian).toContain('href="/shop/products/P-1"');
    const english = (await read('/shop?lang=en-GB&stock=1')).body;
    expect(english).toContain('<html lang="en"');
    expect(english).toContain('data-locale="en"');
    expect(english).toContain('href="/shop/products/P-1?lang=en">Pump</a>');
    expect(english).toContain('href="/shop?stock=1&amp;lang=ru"');
    expect((await read('/shop?lang=xx')).body).toContain('<html lang="ru"');
  });

  it.each([
    ['stock=1', ['P-1', 'X-1']],
    ['from=50&to=1%20000', ['S%2F1']],
    ['sort=price', ['X-1', 'S%2F1', 'P-1']],
    ['sort=-price', ['P-1', 'S%2F1', 'X-1']],
    ['from=abc&page=-1&sort=nonsense', ['P-1', 'S%2F1', 'X-1']],
    ['page=9', []],
    ['q=%D0%BD%D0%B0%D1%81%D0%BE%D1%81', ['P-1']],
    ['q=qwrtzpsdf', []],
    ['q=qwrtzpsdf&stock=1', []],
  ])('with %s shows %j', async (query, skus) => {
    const found = [...(await read(`/shop?${query}`)).body.matchAll(/\/shop\/products\/([^"?]+)/g)].map(
      ([, sku]) => sku,
    );
    expect(query.startsWith('sort') ? found : found.sort()).toEqual(skus);
  });

  it('draws a document from its passages, safely', async () => {
    const { body } = await read('/shop/pages/d-1');
    expect(body).toContain('<strong>Раз в месяц</strong> &lt;b&gt;щёткой&lt;/b&gt;');
    expect(body).toContain('<a href="https://example.com/a" rel="noopener nofollow">совет</a>');
    expect(body).not.toContain('javascript:');
    expect(body).toContain('<td>весной</td>');
    expect(body.match(/<h2>Чистка<\/h2>/g)).toHaveLength(1);
    expect(body.indexOf('Раз в месяц')).toBeLessThan(body.indexOf('весной'));
  });

  it('stands without products, categories, delivery and pictures', async () => {
    const bare = openShop({ products: [] });
    for (const path of ['/shop', '/shop/delivery', '/shop/pages']) expect((await read(path, bare)).status).toBe(200);
    expect((await read('/shop', bare)).body).toContain('Товаров пока нет');
    expect((await read('/shop/delivery', bare)).body).toContain('расскажет помощник');
  });

  it('takes a colour as the accent and nothing else', async () => {
    expect((await read('/shop', openShop({ accent: '#00FF00' }))).body).toContain('--accent:#00ff00');
    expect((await read('/shop', openShop({ accent: 'red;background:url(x)' }))).body).toContain('--accent:#7a4a2b');
  });
});
