import type { AttributeValue } from '../../src/core/catalog/attribute.ts';
import { availabilityOf, type Product } from '../../src/core/catalog/product.ts';
import { allWordings } from '../../src/core/language.ts';

/** Bounds on a number as the catalog writes it; null is open. */
type Bounds = readonly [number | null, number | null];
type Wanted = Bounds | string | boolean | { readonly not: string };

/** Products that meet every condition get the grade. Conditions read the catalog itself and nothing of the search. */
export type Rule = {
  readonly grade: number;
  readonly sku?: readonly string[];
  /** Or a category that it lies in. */
  readonly category?: string | readonly string[];
  readonly brand?: string;
  /** A part of the name in any language. */
  readonly name?: string;
  /** In whole units of the company's currency. */
  readonly price?: Bounds;
  readonly stock?: boolean;
  /** By the attribute's name in any language. */
  readonly with?: Readonly<Record<string, Wanted>>;
};

/** The highest grade that a rule gives each product; throws when a rule is met by none, for then it is wrong. */
export function gradeByRules(
  rules: readonly Rule[],
  products: readonly Product[],
  categoriesOf: (product: Product) => ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const grades = new Map<string, number>();
  for (const rule of rules) {
    const met = products.filter((product) => meets(rule, product, categoriesOf(product)));
    if (met.length === 0 || met.length < (rule.sku?.length ?? 0))
      throw new Error(`No product meets the rule ${JSON.stringify(rule)}.`);
    for (const { sku } of met) grades.set(sku, Math.max(rule.grade, grades.get(sku) ?? 0));
  }
  return grades;
}

function meets(rule: Rule, product: Product, categories: ReadonlySet<string>): boolean {
  const price = product.price.minor / 100;
  return (
    (rule.sku === undefined || rule.sku.includes(product.sku)) &&
    (rule.category === undefined || [rule.category].flat().some((one) => categories.has(one))) &&
    (rule.brand === undefined || product.brand === rule.brand) &&
    (rule.name === undefined || allWordings(product.name).some((name) => name.includes(rule.name ?? ''))) &&
    (rule.price === undefined || isWithin(price, price, rule.price)) &&
    (rule.stock === undefined || (availabilityOf(product) === 'in_stock') === rule.stock) &&
    Object.entries(rule.with ?? {}).every(([name, wanted]) => hasAttribute(product, name, wanted))
  );
}

/** A product that does not give the attribute meets no condition on it, "not red" neither. */
function hasAttribute(product: Product, name: string, wanted: Wanted): boolean {
  const attribute = product.attributes.find((one) => allWordings(one.name).includes(name));
  if (!attribute) return false;
  const { value } = attribute;
  if (typeof wanted === 'boolean') return value.type === 'yes-no' && value.isTrue === wanted;
  if (Array.isArray(wanted)) {
    const [low, high] = value.type === 'number' ? [value.number, value.number] : rangeOf(value);
    return isWithin(low, high, wanted as Bounds);
  }
  const said = wordsOf(value);
  return typeof wanted === 'string'
    ? said.includes(wanted)
    : said.length > 0 && !said.includes((wanted as { not: string }).not);
}

function rangeOf(value: AttributeValue): [number, number] {
  return value.type === 'range' ? [value.from, value.to] : [Number.NaN, Number.NaN];
}

function wordsOf(value: AttributeValue): string[] {
  if (value.type === 'list') return value.values.flatMap(allWordings);
  return value.type === 'text' ? allWordings(value.text).slice() : [];
}

/** Ranges count when they touch the bounds. */
function isWithin(low: number, high: number, [from, to]: Bounds): boolean {
  return high >= (from ?? -Infinity) && low <= (to ?? Infinity);
}
