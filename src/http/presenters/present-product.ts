import type { Product as WireProduct } from '../../../contracts/product.ts';
import { attributeText, cardOf } from '../../assistant/tools/view-of-product.ts';
import type { Product } from '../../core/catalog/product.ts';
import { inLanguage, type Language } from '../../core/language.ts';
import { presentCard } from './present-message.ts';

export function presentProduct(product: Product, language: Language): WireProduct {
  return {
    ...presentCard(cardOf(product, language)),
    description: inLanguage(product.description, language),
    ...(product.brand ? { brand: product.brand } : {}),
    category: product.category.map((step) => inLanguage(step, language)),
    ...(product.stock === undefined ? {} : { stock: product.stock }),
    attributes: product.attributes.map((attribute) => ({
      key: attribute.key,
      name: inLanguage(attribute.name, language),
      text: attributeText(attribute, language),
      ...(attribute.value.type === 'number' ? { number: attribute.value.number } : {}),
      ...('unit' in attribute.value && attribute.value.unit
        ? { unit: inLanguage(attribute.value.unit, language) }
        : {}),
    })),
    fits: [...product.fits],
  };
}
