import type { Product } from '../../core/catalog/product.ts';
import { allWordings } from '../../core/language.ts';

/** Whether a product's attribute has a value, named in any of its languages. */
export function attributeMatches(product: Product, named: string, wanted: string | number | boolean): boolean {
  const name = named.toLowerCase();
  return product.attributes
    .filter(({ key, name: names }) => [key, ...allWordings(names)].some((one) => one.toLowerCase() === name))
    .some(({ value }) => {
      if (value.type === 'number') return value.number === wanted;
      if (value.type === 'range') return typeof wanted === 'number' && value.from <= wanted && wanted <= value.to;
      if (value.type === 'yes-no') return value.isTrue === wanted;
      const wordings = value.type === 'list' ? value.values.flatMap(allWordings) : allWordings(value.text);
      return wordings.some((one) => one.toLowerCase() === String(wanted).toLowerCase());
    });
}
