import type { Language } from '../../core/language.ts';
import type { CatalogEntry, RawField } from '../../core/ports/ingestion.ts';
import { note } from '../refusals.ts';
import { type SalePeriod, salePeriod } from './sale-period.ts';

/** An item of a Google Merchant feed: texts by attribute name without `g:`, in order, and its product details. */
export type MerchantItem = {
  readonly line: number;
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly details: readonly { readonly name: string; readonly value: string }[];
};

/** Google's attributes that customers ask for: name, Russian, English. https://support.google.com/merchants/answer/7052112 */
const attributeNames: readonly (readonly [string, string, string])[] = [
  ['color', 'Цвет', 'Color'],
  ['size', 'Размер', 'Size'],
  ['size_system', 'Размерная сетка', 'Size system'],
  ['size_type', 'Тип размера', 'Size type'],
  ['material', 'Материал', 'Material'],
  ['pattern', 'Узор', 'Pattern'],
  ['gender', 'Пол', 'Gender'],
  ['age_group', 'Возраст', 'Age group'],
  ['product_weight', 'Вес', 'Weight'],
  ['product_length', 'Длина', 'Length'],
  ['product_width', 'Ширина', 'Width'],
  ['product_height', 'Высота', 'Height'],
  ['shipping_weight', 'Вес с упаковкой', 'Shipping weight'],
  ['energy_efficiency_class', 'Класс энергоэффективности', 'Energy efficiency class'],
  ['multipack', 'Штук в наборе', 'Multipack'],
  ['product_highlight', 'Особенности', 'Highlights'],
  ['mpn', 'Артикул производителя', 'MPN'],
  ['gtin', 'Штрихкод', 'GTIN'],
];

/** Google's fixed words, for feeds in Russian. */
const russianWords: Readonly<Record<string, string>> = {
  male: 'мужской',
  female: 'женский',
  unisex: 'унисекс',
  newborn: 'до 3 месяцев',
  infant: '3–12 месяцев',
  toddler: '1–5 лет',
  kids: '5–13 лет',
  adult: 'взрослые',
  used: 'б/у',
  refurbished: 'восстановленный',
};

/** Read into fields, or about advertising, shipping and the company's own figures: no attributes of the product. */
const notAttributes =
  /^(id|title|description|link|mobile_link|image_link|additional_image_link|price|sale_price|sale_price_effective_date|availability|availability_date|brand|product_type|google_product_category|item_group_id|condition|product_detail|shipping.*|tax.*|custom_label_.*|cost_of_goods_sold|auto_pricing_min_price|maximum_retail_price|ads_.*|adult|identifier_exists|is_bundle|expiration_date|excluded_destination|included_destination|promotion_id|installment|subscription_cost|loyalty.*|unit_pricing_.*|pickup_.*|m(in|ax)_handling_time|transit_time_label|return_.*|guid|pubdate|updated|author|summary|content|quantity|inventory|sell_on_google_quantity|canonical_link|lifestyle_image_link|short_title|structured_.*|video_link|virtual_model_link|external_seller_id|pause|certification|free_shipping_threshold|handling_cutoff_time|display_ads_.*|disclosure_date)$/;

/** Google's words end here: fields under the headings of a plain table, and what is to be warned of. */
export function entriesOfItem(item: MerchantItem, language: Language, now: Date): readonly CatalogEntry[] {
  const first = (name: string) => item.texts.get(name)?.[0]?.trim() ?? '';
  const expires = Date.parse(first('expiration_date'));
  if (expires < now.getTime())
    return [{ type: 'warning', ...note(item.line, 'NOT_OFFERED', first('title'), 'expired') }];
  const sale = first('sale_price') === '' ? undefined : salePeriod(first('sale_price_effective_date'), now);
  const category = first('product_type') || first('google_product_category');
  const fields: RawField[] = [
    { heading: 'sku', value: first('id') },
    { heading: 'name', value: first('title') },
    { heading: 'description', value: first('description') },
    { heading: 'price', value: first('price') },
    { heading: 'sale price', value: sale?.isNow ? first('sale_price') : '' },
    { heading: 'stock', value: first('quantity') || first('inventory') || first('sell_on_google_quantity') },
    { heading: 'availability', value: first('availability') },
    // A number is an entry of Google's list, not a name.
    { heading: 'category', value: /^\d+$/.test(category) ? '' : category },
    { heading: 'brand', value: first('brand') },
    { heading: 'url', value: first('link') },
    { heading: 'image', value: first('image_link') },
    { heading: 'group id', value: first('item_group_id') },
    ...attributesOf(item, language),
  ];
  return [...saleWarnings(item.line, sale), { type: 'row', line: item.line, fields }];
}

function attributesOf(item: MerchantItem, language: Language): readonly RawField[] {
  const isRussian = language === 'ru';
  const word = (text: string) => (isRussian ? (russianWords[text.toLowerCase()] ?? text) : text);
  const fields: RawField[] = [];
  const add = (heading: string, texts: readonly string[]) => {
    const values = texts.map((text) => word(text.trim())).filter(Boolean);
    const [only] = values;
    if (only !== undefined) fields.push({ heading, value: values.length === 1 ? only : values, isAttribute: true });
  };
  for (const [name, ru, en] of attributeNames) add(isRussian ? ru : en, item.texts.get(name) ?? []);
  const condition = item.texts.get('condition')?.[0]?.trim().toLowerCase() ?? '';
  if (condition !== 'new') add(isRussian ? 'Состояние' : 'Condition', [condition]);
  const known = new Set(attributeNames.map(([name]) => name));
  for (const [name, texts] of item.texts)
    if (!known.has(name) && !notAttributes.test(name)) add(name.replaceAll('_', ' '), texts);
  for (const { name, value } of item.details) if (name !== '') add(name, [value]);
  return fields;
}

function saleWarnings(line: number, sale: SalePeriod | undefined): readonly CatalogEntry[] {
  if (!sale?.period) return [];
  if (sale.isUnreadable) return [{ type: 'warning', ...note(line, 'SALE_PERIOD_UNREADABLE', sale.period) }];
  if (sale.isToCome) return [{ type: 'warning', ...note(line, 'SALE_BEGINS', sale.period.split('/')[0] ?? '') }];
  if (!sale.isNow) return [{ type: 'warning', ...note(line, 'SALE_NOT_NOW', sale.period) }];
  return [{ type: 'warning', ...note(line, 'SALE_ENDS', sale.period.split('/')[1] ?? '') }];
}
