import type { AttributeFilter, ProductFilter } from '../../core/ports/search.ts';
import { indexTerms } from '../analysis/analyze.ts';
import { fold, lettersAndDigits } from '../analysis/fold.ts';
import { toBase } from '../analysis/quantity.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import type { AttributeEntry } from '../vocabulary/meaning.ts';
import { deniesWithin } from '../vocabulary/phrases.ts';
import { valueKey } from './attribute-document.ts';
import { forWhomCondition } from './for-whom.ts';

export type Condition = {
  readonly sql: string;
  readonly values: readonly (string | number)[];
  /** The ids of all products that meet it, as a query: quicker than asking product by product where they are few. */
  readonly listed?: Omit<Condition, 'listed'>;
};

const nothing: Condition = { sql: '0', values: [] };

/** The filter as conditions on `products p`; what the catalog does not know matches nothing. */
export function filterConditions(filter: ProductFilter, vocabulary: CatalogVocabulary): Condition[] {
  const conditions: Condition[] = [];
  const add = (sql: string, ...values: (string | number)[]) => conditions.push({ sql, values });
  if (filter.category !== undefined) {
    const ids = vocabulary.categoryIds(filter.category);
    if (ids) add('p.category in (select value from json_each(?))', JSON.stringify(ids));
    else conditions.push(nothing);
  }
  if (filter.brand !== undefined) {
    const ids = brandIds(filter.brand, vocabulary);
    if (ids.length > 0) add('p.brand in (select value from json_each(?))', JSON.stringify(ids));
    else conditions.push(nothing);
  }
  // The plus keeps SQLite from going through all prices of the catalog where a category leaves few products.
  const [price, currency] =
    filter.category !== undefined && filter.brand === undefined
      ? ['+p.price', '+p.currency']
      : ['p.price', 'p.currency'];
  if (filter.priceFrom) add(`${price} >= ? and ${currency} = ?`, filter.priceFrom.minor, filter.priceFrom.currency);
  if (filter.priceTo) add(`${price} <= ? and ${currency} = ?`, filter.priceTo.minor, filter.priceTo.currency);
  if (filter.inStock !== undefined) add('p.in_stock = ?', filter.inStock ? 1 : 0);
  if (filter.fits !== undefined) add('p.id in (select f.product from product_fits f where f.sku = ?)', filter.fits);
  if (filter.excludeSkus && filter.excludeSkus.length > 0)
    add('p.sku not in (select value from json_each(?))', JSON.stringify(filter.excludeSkus));
  if (filter.isFor !== undefined) conditions.push(forWhomCondition(filter.isFor, vocabulary));
  for (const attribute of filter.attributes ?? []) conditions.push(attributeCondition(attribute, vocabulary));
  return conditions;
}

/** The attribute that a caller's key means: its key, its name in any language or a synonym. */
export function findAttribute(key: string, vocabulary: CatalogVocabulary): AttributeEntry | undefined {
  const exact = vocabulary.attributeByKey.get(key) ?? vocabulary.attributeByKey.get(fold(key).trim());
  if (exact) return exact;
  return vocabulary.phrases.findText(key).find((meaning) => meaning.kind === 'attribute');
}

export function brandIds(name: string, vocabulary: CatalogVocabulary): number[] {
  const folded = lettersAndDigits(name);
  return vocabulary.brands.filter((brand) => lettersAndDigits(brand.name) === folded).map((brand) => brand.id);
}

function attributeCondition(filter: AttributeFilter, vocabulary: CatalogVocabulary): Condition {
  const attribute = findAttribute(filter.key, vocabulary);
  if (filter.type === 'value') return valueCondition(filter, attribute, vocabulary);
  if (!attribute) return nothing;
  if (filter.type === 'yes-no') return yesNoCondition(attribute, filter.isTrue);
  const [from, to, unit] = boundsInBase(filter, attribute);
  // Half a thousandth of slack: bounds in converted units (2 lb = 907.184 g) never meet exactly.
  const conditions = ['n.product = p.id', 'n.attribute = ?', 'n.unit = ?'];
  const values: (string | number)[] = [attribute.id, unit];
  const low = from === undefined ? undefined : from - Math.abs(from) * 5e-4;
  const high = to === undefined ? undefined : to + Math.abs(to) * 5e-4;
  if (low !== undefined) {
    conditions.push('n.high >= ?');
    values.push(low);
  }
  if (high !== undefined) {
    conditions.push('n.low <= ?');
    values.push(high);
  }
  return {
    sql: `exists (select 1 from product_numbers n where ${conditions.join(' and ')})`,
    values,
    listed: listedNumbers(attribute.id, unit, low, high),
  };
}

/** Numbers are found by where they stand; only true ranges, which are few, must be gone through for their other end. */
function listedNumbers(attribute: number, unit: string, low: number | undefined, high: number | undefined) {
  const [from, to] = [low ?? -Number.MAX_VALUE, high ?? Number.MAX_VALUE];
  return {
    sql: `select product from product_numbers where attribute = ? and unit = ? and low between ? and ? union all
      select product from product_numbers where attribute = ? and unit = ? and high > low and low < ? and high >= ?`,
    values: [attribute, unit, from, to, attribute, unit, from, from],
  };
}

/** Bounds in the unit that most products give this attribute in. */
function boundsInBase(
  filter: AttributeFilter & { type: 'number' },
  attribute: AttributeEntry,
): [number | undefined, number | undefined, string] {
  const usual = usualUnit(attribute);
  if (filter.unit === undefined) return [filter.from, filter.to, usual];
  const scale = (bound: number | undefined) =>
    bound === undefined ? undefined : (toBase(bound, filter.unit ?? '')?.amount ?? bound);
  const unit = toBase(1, filter.unit)?.unit ?? (attribute.units.has(filter.unit) ? filter.unit : usual);
  return [scale(filter.from), scale(filter.to), unit];
}

export function usualUnit(attribute: AttributeEntry): string {
  return (
    [...attribute.units].filter(([unit]) => unit !== 'yes-no').sort((left, right) => right[1] - left[1])[0]?.[0] ?? ''
  );
}

/** Catalogs that only mark what is there say nothing of what is not: "without" then means "not marked". */
function yesNoCondition(attribute: AttributeEntry, isTrue: boolean): Condition {
  const marked = `exists (select 1 from product_numbers n where n.product = p.id and n.attribute = ? and n.unit = 'yes-no' and n.low = ?)`;
  if (isTrue) return { sql: marked, values: [attribute.id, 1] };
  const denied = { sql: marked, values: [attribute.id, 0] };
  const unmarked = { sql: `not ${marked}`, values: [attribute.id, 1] };
  return attribute.deniedBy > 0 ? denied : unmarked;
}

function valueCondition(
  filter: AttributeFilter & { type: 'value' },
  attribute: AttributeEntry | undefined,
  vocabulary: CatalogVocabulary,
): Condition {
  if (!attribute) return filter.isExcluded ? { sql: '1', values: [] } : nothing;
  const ids = filter.values.flatMap((value) => valueIds(value, attribute, vocabulary));
  const sql =
    'exists (select 1 from product_values v where v.product = p.id and v.value in (select value from json_each(?)))';
  const wanted = [JSON.stringify([...new Set(ids)])];
  if (filter.isExcluded) return { sql: `not ${sql}`, values: wanted };
  const list = 'select product from product_values where value in (select value from json_each(?))';
  return { sql, values: wanted, listed: { sql: list, values: wanted } };
}

/** Values of the attribute that say at least this: "steel" is met by "stainless steel", and not by "any but steel". */
export function valueIds(wanted: string, attribute: AttributeEntry, vocabulary: CatalogVocabulary): number[] {
  const terms = indexTerms(wanted);
  const key = valueKey(wanted);
  const same = vocabulary.phrases
    .find(terms)
    .filter((meaning) => meaning.kind === 'value' && meaning.attribute === attribute);
  const saying = vocabulary.values.filter(
    (entry) =>
      entry.attribute === attribute &&
      (valueKey(entry.name) === key ||
        (terms.length > 0 && terms.every((term) => entry.terms.includes(term)) && !entry.wordings.some(deniesWithin))),
  );
  return [...same, ...saying].flatMap((entry) => (entry.kind === 'value' ? entry.id : []));
}
