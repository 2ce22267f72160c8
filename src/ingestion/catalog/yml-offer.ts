import type { CellValue, RawField } from '../../core/ports/ingestion.ts';
import type { XmlElement } from './xml-items.ts';

/** What the head of the feed says for all offers. */
export type FeedFacts = {
  readonly categories: ReadonlyMap<string, { readonly name: string; readonly parent: string | undefined }>;
  /** Currency of offers that name none; empty when the feed leaves it open. */
  readonly currency: () => string;
};

/** Elements that are attributes of the product, with the name a customer would use. */
const attributeElements: readonly (readonly [string, string, string?])[] = [
  ['vendorCode', 'Артикул производителя'],
  ['barcode', 'Штрихкод'],
  ['country_of_origin', 'Страна производства'],
  ['weight', 'Вес', 'кг'],
  ['dimensions', 'Габариты, см'],
  ['manufacturer_warranty', 'Гарантия производителя'],
  ['sales_notes', 'Условия продажи'],
];

/** Yandex's words end here: fields under the headings of a plain table. https://yandex.ru/support/partnermarket/elements/ */
export function fieldsOfOffer(offer: XmlElement, feed: FeedFacts): readonly RawField[] {
  const texts = textsByName(offer);
  const first = (name: string) => texts.get(name)?.[0] ?? '';
  const sku = first('shop-sku') || (offer.attributes.id ?? '');
  const model = first('model');
  const name = first('name') || [first('typePrefix'), first('vendor'), model].filter(Boolean).join(' ');
  const fields: RawField[] = [
    { heading: 'sku', value: sku },
    { heading: 'name', value: name },
    { heading: 'description', value: first('description') },
    { heading: 'price', value: priceOf(offer) },
    { heading: 'list price', value: first('oldprice') },
    { heading: 'currency', value: first('currencyId') || feed.currency() },
    { heading: 'category', value: categoryOf(first('categoryId'), feed.categories) },
    { heading: 'brand', value: first('vendor') },
    { heading: 'url', value: first('url') },
    { heading: 'image', value: texts.get('picture') ?? [] },
    { heading: 'group id', value: offer.attributes.group_id ?? '' },
    ...stockOf(offer, first),
  ];
  for (const [element, found] of texts)
    if (/^(name|description)_[a-z]{2}$/.test(element)) fields.push({ heading: element, value: found[0] ?? '' });
  if (model !== '' && !name.toLowerCase().includes(model.toLowerCase()))
    fields.push({ heading: 'Модель', value: model, isAttribute: true });
  for (const [element, heading, unit] of attributeElements) {
    const value = first(element);
    if (value !== '' && value !== sku) fields.push({ heading, value, ...(unit && { unit }), isAttribute: true });
  }
  const delivery = offer.children.find(({ name: element }) => element === 'delivery-options');
  if (delivery && delivery.children.length > 0)
    fields.push({
      heading: 'Курьерская доставка по своему региону',
      value: deliveryTerms(delivery, feed.currency()),
      isAttribute: true,
    });
  return [...fields, ...paramsOf(offer)];
}

/** `300 ₽ (дней: 1-2)`: cost in the feed's main currency, and working days, as Yandex defines them. */
export function deliveryTerms(options: XmlElement, currency: string): string {
  const sign = /^(RU[RB])?$/i.test(currency) ? '₽' : currency;
  return options.children
    .filter(({ attributes }) => attributes.cost)
    .map(({ attributes }) => `${attributes.cost} ${sign}${attributes.days ? ` (дней: ${attributes.days})` : ''}`)
    .join('; ');
}

/** Texts by element name, in order; an element may come many times. */
function textsByName(offer: XmlElement): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const { name, text } of offer.children) {
    const found = texts.get(name);
    if (found) found.push(text);
    else texts.set(name, [text]);
  }
  return texts;
}

/** `<price from="true">` is a lower bound, which nobody can be promised; the price reader refuses it. */
function priceOf(offer: XmlElement): string {
  const price = offer.children.find(({ name }) => name === 'price');
  return price?.attributes.from === 'true' ? `от ${price.text}` : (price?.text ?? '');
}

/** A feed repeats a parameter for each of its values. */
function paramsOf(offer: XmlElement): readonly RawField[] {
  const byName = new Map<string, { readonly unit: string | undefined; readonly values: string[] }>();
  for (const { name, attributes, text } of offer.children) {
    if (name !== 'param' || !attributes.name) continue;
    const found = byName.get(attributes.name) ?? { unit: attributes.unit, values: [] };
    found.values.push(text);
    byName.set(attributes.name, found);
  }
  return [...byName].map(([heading, { unit, values }]) => ({
    heading,
    value: values.length === 1 ? (values[0] ?? '') : values,
    ...(unit && { unit }),
    isAttribute: true,
  }));
}

/**
 * `available="false"` means "to order" in Yandex's words; shops also write it beside a count of zero for what is sold out.
 * A count beside a contradicting "false" is not believed.
 */
function stockOf(offer: XmlElement, first: (name: string) => string): readonly RawField[] {
  const count = first('count') || first('stock_quantity') || first('quantity') || first('stock') || outletStock(offer);
  const available = (offer.attributes.available ?? first('available')).trim().toLowerCase();
  if (available !== 'false')
    return [
      { heading: 'stock', value: count },
      { heading: 'availability', value: available === 'true' ? true : '' },
    ];
  return /^0*$/.test(count) && count !== ''
    ? [{ heading: 'stock', value: count }]
    : [{ heading: 'availability', value: 'под заказ' }];
}

/** `<outlets><outlet instock="5"/></outlets>`: what the points of sale hold together. */
function outletStock(offer: XmlElement): string {
  const outlets = offer.children.find(({ name }) => name === 'outlets')?.children ?? [];
  const counts = outlets.flatMap(({ attributes }) => (attributes.instock === undefined ? [] : [attributes.instock]));
  if (counts.length === 0 || !counts.every((count) => /^\d{1,9}$/.test(count))) return '';
  return String(counts.reduce((sum, count) => sum + Number(count), 0));
}

function categoryOf(id: string, categories: FeedFacts['categories']): CellValue {
  const path: string[] = [];
  const seen = new Set<string>();
  let next: string | undefined = id;
  while (next !== undefined && path.length < 10 && !seen.has(next)) {
    seen.add(next);
    const found = categories.get(next);
    if (!found) break;
    path.unshift(found.name);
    next = found.parent;
  }
  return path;
}
