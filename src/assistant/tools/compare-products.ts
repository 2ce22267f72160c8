import { formatMoney } from '../../core/catalog/money.ts';
import type { Product } from '../../core/catalog/product.ts';
import { isRecordMark } from '../../core/catalog/record-mark.ts';
import { isSaleUnit } from '../../core/catalog/sale-unit.ts';
import { nameInLanguage } from '../../core/catalog/usual-names.ts';
import { factsOfProduct } from '../../core/claims/facts-of.ts';
import type { Language } from '../../core/language.ts';
import type { ParsedToolInput } from './definitions.ts';
import type { ToolScope } from './tool-scope.ts';
import { attributeText, viewOfProduct } from './view-of-product.ts';
import type { CompareProductsResult } from './views.ts';

export async function compareProducts(
  input: ParsedToolInput<'compare_products'>,
  scope: ToolScope,
): Promise<CompareProductsResult> {
  const found = await scope.products.find(input.skus);
  const products = [...new Set(input.skus)].flatMap((sku) => found.get(sku) ?? []);
  scope.ledger.add(products.flatMap((product) => factsOfProduct(product)));
  return {
    products: products.map((product) => viewOfProduct(product, scope.language)),
    rows: comparisonRows(products, scope.language),
    unknown: input.skus.filter((sku) => !found.has(sku)),
  };
}

/** Price first, then every attribute that at least two of the products have, in the order of the first that has it. */
function comparisonRows(products: readonly Product[], language: Language): CompareProductsResult['rows'] {
  const price = row(
    'price',
    language.startsWith('ru') ? 'Цена' : 'Price',
    products.map((product) => formatMoney(product.price, language)),
  );
  const keys = new Map<string, string>();
  for (const { attributes } of products) {
    for (const { key, name } of attributes.filter(
      (attribute) => !isSaleUnit(attribute) && !isRecordMark(nameInLanguage(attribute.name, language)),
    ))
      keys.set(key, keys.get(key) ?? nameInLanguage(name, language));
  }
  const rows = [...keys].map(([key, name]) =>
    row(
      key,
      name,
      products.map((product) => {
        const attribute = product.attributes.find((candidate) => candidate.key === key);
        return attribute ? attributeText(attribute, language) : null;
      }),
    ),
  );
  return [price, ...rows.filter(({ values }) => values.filter((value) => value !== null).length >= 2)];
}

function row(key: string, name: string, values: readonly (string | null)[]) {
  return { key, name, values, differs: new Set(values).size > 1 };
}
