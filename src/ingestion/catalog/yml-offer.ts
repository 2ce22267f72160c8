import type { CellValue, RawField } from '../../core/ports/ingestion.ts';

/** An offer as its elements gave it. */
export type YmlOffer = {
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Texts by element name, in order; an element may come many times. */
  readonly texts: Map<string, string[]>;
  readonly params: { readonly name: string; readonly unit: string | undefined; readonly value: string }[];
};

/** Elements that are attributes of the product, with the name a customer would use. */
const attributeElements: readonly (readonly [string, string, string?])[] = [
  ['vendorCode', 'Артикул производителя'],
  ['barcode', 'Штрихкод'],
  ['country_of_origin', 'Страна производства'],
  ['weight', 'Вес', 'кг'],
  ['dimensions', 'Габариты, см'],
  ['manufacturer_warranty', 'Гарантия производителя'],
];

/** Yandex's words end here: fields under the headings of a plain table. https://yandex.ru/support/partnermarket/elements/ */
export function fieldsOfOffer(
  offer: YmlOffer,
  categories: ReadonlyMap<string, { readonly name: string; readonly parent: string | undefined }>,
): readonly RawField[] {
  const first = (name: string) => offer.texts.get(name)?.[0] ?? '';
  const sku = first('shop-sku') || (offer.attributes.id ?? '');
  const model = first('model');
  const name = first('name') || [first('typePrefix'), first('vendor'), model].filter(Boolean).join(' ');
  const fields: RawField[] = [
    { heading: 'sku', value: sku },
    { heading: 'name', value: name },
    { heading: 'description', value: first('description') },
    { heading: 'price', value: first('price') },
    { heading: 'list price', value: first('oldprice') },
    { heading: 'currency', value: first('currencyId') },
    { heading: 'category', value: categoryOf(first('categoryId'), categories) },
    { heading: 'brand', value: first('vendor') },
    { heading: 'url', value: first('url') },
    { heading: 'image', value: offer.texts.get('picture') ?? [] },
    { heading: 'group id', value: offer.attributes.group_id ?? '' },
    ...stockOf(offer, first),
  ];
  for (const [element, texts] of offer.texts)
    if (/^(name|description)_[a-z]{2}$/.test(element)) fields.push({ heading: element, value: texts[0] ?? '' });
  if (model !== '' && !name.toLowerCase().includes(model.toLowerCase()))
    fields.push({ heading: 'Модель', value: model, isAttribute: true });
  for (const [element, heading, unit] of attributeElements) {
    const value = first(element);
    if (value !== '' && value !== sku) fields.push({ heading, value, ...(unit && { unit }), isAttribute: true });
  }
  return [...fields, ...paramsOf(offer)];
}

/** A feed repeats a parameter for each of its values. */
function paramsOf(offer: YmlOffer): readonly RawField[] {
  const byName = new Map<
    string,
    { readonly heading: string; readonly unit: string | undefined; readonly values: string[] }
  >();
  for (const { name: heading, unit, value } of offer.params) {
    if (heading === '') continue;
    const found = byName.get(heading) ?? { heading, unit, values: [] };
    found.values.push(value);
    byName.set(heading, found);
  }
  return [...byName.values()].map(({ heading, unit, values }) => ({
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
function stockOf(offer: YmlOffer, first: (name: string) => string): readonly RawField[] {
  const count = first('count') || first('stock_quantity') || first('quantity') || first('stock');
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

function categoryOf(
  id: string,
  categories: ReadonlyMap<string, { readonly name: string; readonly parent: string | undefined }>,
): CellValue {
  const path: string[] = [];
  let next: string | undefined = id;
  while (next !== undefined && path.length < 10) {
    const found = categories.get(next);
    if (!found) break;
    path.unshift(found.name);
    next = found.parent;
  }
  return path;
}
