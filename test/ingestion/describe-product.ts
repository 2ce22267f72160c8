import type { Attribute } from '../../src/core/catalog/attribute.ts';
import { amountString } from '../../src/core/catalog/money.ts';
import type { Product } from '../../src/core/catalog/product.ts';
import type { LocalizedText } from '../../src/core/language.ts';

/**
 * A product in one line, so that a table of cases can be read:
 * `A-1 | Чайник | 1299.00 RUB, was 1599.00 | 3 pcs | Кухня / Чайники | Тула | вес: 1.2 кг (1200 g); цвет: белый | group 77`.
 * What the product does not have is left out.
 */
export function describeProduct(product: Product): string {
  const was = product.listPrice ? `, was ${amountString(product.listPrice)}` : '';
  const parts = [
    product.sku,
    textOf(product.name),
    `${amountString(product.price)} ${product.price.currency}${was}`,
    stockOf(product),
    product.category.map(textOf).join(' / '),
    product.brand ?? '',
    product.attributes.map(attributeText).join('; '),
    product.group === undefined ? '' : `group ${product.group}`,
    product.image === undefined ? '' : `image ${product.image}`,
    product.url === undefined ? '' : `url ${product.url}`,
    textOf(product.description) === '' ? '' : `«${textOf(product.description)}»`,
  ];
  return parts.filter((part) => part !== '').join(' | ');
}

function stockOf({ stock, isOrderable, isAtHand }: Product): string {
  if (isAtHand) return 'at hand';
  const orderable = isOrderable ? 'to order' : '';
  return [stock === undefined ? '' : `${stock} pcs`, orderable].filter(Boolean).join(', ');
}

function attributeText({ key, value }: Attribute): string {
  const unit = 'unit' in value && value.unit ? ` ${Object.values(value.unit)[0]}` : '';
  switch (value.type) {
    case 'number':
      return `${key}: ${value.number}${unit}${value.base ? ` (${value.base.amount} ${value.base.unit})` : ''}`;
    case 'range':
      return `${key}: ${value.from}…${value.to}${unit}`;
    case 'yes-no':
      return `${key}: ${value.isTrue}`;
    case 'list':
      return `${key}: [${value.values.map(textOf).join(', ')}]`;
    case 'text':
      return `${key}: ${textOf(value.text)}`;
  }
}

/** Languages one after the other: `Чайник = Kettle`. */
function textOf(text: LocalizedText): string {
  return Object.values(text).join(' = ');
}
