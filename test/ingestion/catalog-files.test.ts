import { describe, expect, it } from 'vitest';
import { readCatalogOf } from '../factories/read-catalog.ts';
import type { CatalogCase } from './catalog-case.ts';
import { csvCases } from './csv-cases.ts';
import { describeProduct } from './describe-product.ts';
import { hostileCases } from './hostile-cases.ts';
import { jsonCases } from './json-cases.ts';
import { merchantCases } from './merchant-cases.ts';
import { priceListCases } from './price-list-cases.ts';
import { shopifyCases } from './shopify-cases.ts';
import { xlsxCases } from './xlsx-cases.ts';
import { ymlCases } from './yml-cases.ts';

const groups: readonly (readonly [string, readonly CatalogCase[]])[] = [
  ['plain tables', csvCases],
  ['price lists', priceListCases],
  ['workbooks', xlsxCases],
  ['JSON', jsonCases],
  ['Yandex Market feeds', ymlCases],
  ['Google Merchant feeds', merchantCases],
  ['Shopify exports', shopifyCases],
  ['hostile and broken files', hostileCases],
];

describe.each(groups)('%s', (_, cases) => {
  it.each(cases.map((found) => [found.name, found] as const))('%s', async (_name, found) => {
    const content = typeof found.content === 'function' ? await found.content() : found.content;
    const uri = `catalog/${found.file}`;
    const outcome = await readCatalogOf({ [uri]: content });
    const places = (notes: readonly string[]) =>
      notes
        .map((told) => told.slice(uri.length + 1))
        .sort((left, right) => Number.parseInt(left, 10) - Number.parseInt(right, 10));
    expect({
      products: outcome.products.map(describeProduct),
      refused: places(outcome.refused),
      warnings: places(outcome.warnings),
    }).toEqual({ products: found.products, refused: found.refused ?? [], warnings: found.warnings ?? [] });
  });
});

it('there are as many files as are promised', () => {
  expect(groups.reduce((sum, [, cases]) => sum + cases.length, 0)).toBeGreaterThanOrEqual(80);
});
