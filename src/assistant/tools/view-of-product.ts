import type { Attribute } from '../../core/catalog/attribute.ts';
import { toWireMoney } from '../../core/catalog/money.ts';
import { availabilityOf, type Product } from '../../core/catalog/product.ts';
import { isSaleUnit, saleUnitOf } from '../../core/catalog/sale-unit.ts';
import { trustedWords } from '../../core/catalog/trusted-words.ts';
import { nameInLanguage } from '../../core/catalog/usual-names.ts';
import type { ProductCard } from '../../core/conversation/message.ts';
import { inLanguage, type Language } from '../../core/language.ts';
import type { AttributeView, ProductView } from './views.ts';

/** Long descriptions cost tokens and say little more; the whole text stands on the product's page. */
const longestDescription = 400;

export function viewOfProduct(product: Product, language: Language, coverage?: number): ProductView {
  const trusted = trustedWords(product);
  const description = inLanguage(trusted.description, language);
  const soldBy = saleUnitOf(trusted.attributes, language);
  return {
    sku: product.sku,
    name: inLanguage(product.name, language),
    category: product.category.map((step) => inLanguage(step, language)).join(' / '),
    ...(product.brand ? { brand: product.brand } : {}),
    price: toWireMoney(product.price),
    ...(product.listPrice ? { listPrice: toWireMoney(product.listPrice) } : {}),
    availability: availabilityOf(product),
    ...(product.stock === undefined ? {} : { stock: product.stock }),
    ...(soldBy ? { soldBy } : {}),
    attributes: trusted.attributes
      .filter((attribute) => !isSaleUnit(attribute))
      .map((attribute) => viewOfAttribute(attribute, language)),
    ...(description ? { description: description.slice(0, longestDescription) } : {}),
    ...(product.url ? { url: product.url } : {}),
    ...(coverage === undefined ? {} : { coverage }),
  };
}

export function viewOfAttribute(attribute: Attribute, language: Language): AttributeView {
  const { value } = attribute;
  const text = attributeText(attribute, language);
  const number = value.type === 'number' ? (value.base?.amount ?? value.number) : undefined;
  return {
    key: attribute.key,
    name: nameInLanguage(attribute.name, language),
    text,
    ...(number === undefined ? {} : { number }),
    ...(value.type === 'yes-no' ? { isTrue: value.isTrue } : {}),
  };
}

/** As a customer reads it: "15 бар", "да", "1.8 l". Decimal sign of the language, non-breaking space before the unit. */
export function attributeText({ value }: Attribute, language: Language): string {
  const number = (amount: number) => numberText(amount, language);
  switch (value.type) {
    case 'number':
      return withUnit(number(value.number), inLanguage(value.unit, language));
    case 'range':
      return withUnit(`${number(value.from)}–${number(value.to)}`, inLanguage(value.unit, language));
    case 'yes-no':
      return language.startsWith('ru') ? (value.isTrue ? 'да' : 'нет') : value.isTrue ? 'yes' : 'no';
    case 'list':
      return value.values.map((item) => inLanguage(item, language)).join(', ');
    case 'text':
      return inLanguage(value.text, language);
  }
}

export function numberText(amount: number, language: Language): string {
  return numberFormat(language).format(amount);
}

const numberFormats = new Map<Language, Intl.NumberFormat>();

/** Kept, for making one costs more than a hundred uses of it. */
function numberFormat(language: Language): Intl.NumberFormat {
  const known = numberFormats.get(language);
  if (known) return known;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 3, useGrouping: 'min2' });
  numberFormats.set(language, format);
  return format;
}

function withUnit(number: string, unit: string): string {
  return unit ? `${number}\u00a0${unit}` : number;
}

export function cardOf(product: Product, language: Language): ProductCard {
  return {
    sku: product.sku,
    name: inLanguage(product.name, language),
    price: product.price,
    listPrice: product.listPrice,
    availability: availabilityOf(product),
    url: product.url,
    image: product.image,
  };
}
