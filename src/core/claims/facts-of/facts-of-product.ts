import type { Attribute } from '../../catalog/attribute.ts';
import { subtractMoney } from '../../catalog/money.ts';
import { availabilityOf, type Product } from '../../catalog/product.ts';
import { trustedWords } from '../../catalog/trusted-words.ts';
import { toBase } from '../../catalog/units.ts';
import { allWordings, type LocalizedText } from '../../language.ts';
import type { Fact, FactSource } from '../fact.ts';
import { contentStems, stemOf } from '../words/stem.ts';
import { factsOfText } from './facts-of-text.ts';
import { createKeptFacts } from './kept-facts.ts';

/** About 10 MB. */
const keep = createKeptFacts(500);

/** A turn meets the very same product several times. */
const ofProducts = new WeakMap<Product, readonly Fact[]>();

/** Everything a catalog row says; all of it is bound to the product's article number. */
export function factsOfProduct(product: Product): readonly Fact[] {
  const known = ofProducts.get(product);
  if (known) return known;
  const facts = keep(product.sku, JSON.stringify(product), () => readProduct(product));
  ofProducts.set(product, facts);
  return facts;
}

function readProduct(product: Product): readonly Fact[] {
  const source: FactSource = { kind: 'catalog', sku: product.sku };
  const of = product.sku;
  const { attributes, description } = trustedWords(product);
  const facts: Fact[] = [
    {
      type: 'product-name',
      names: allWordings(product.name),
      sku: product.sku,
      ...(product.brand === undefined ? {} : { brand: product.brand }),
      categories: product.category.flatMap((name) => allWordings(name)),
      source,
    },
    { type: 'amount', money: product.price, role: 'price', of, source },
    { type: 'stock', sku: product.sku, quantity: product.stock, availability: availabilityOf(product), source },
    ...listPriceFacts(product, source),
    ...attributes.flatMap((attribute) => factsOfAttribute(attribute, of, source)),
  ];
  for (const text of allWordings(description)) {
    facts.push(...factsOfText(text, { source, of, currency: product.price.currency }));
  }
  // Names hold numbers of their own ("250 г"): said of this product they are true.
  for (const name of allWordings(product.name)) {
    facts.push(...factsOfText(name, { source, of, currency: product.price.currency }));
  }
  if (product.url) facts.push({ type: 'link', url: product.url, source });
  if (product.image) facts.push({ type: 'link', url: product.image, source });
  return facts;
}

function listPriceFacts(product: Product, source: FactSource): readonly Fact[] {
  const { listPrice, price, sku: of } = product;
  if (!listPrice) return [];
  const saving = subtractMoney(listPrice, price);
  const percent = (saving.minor / listPrice.minor) * 100;
  return [
    { type: 'amount', money: listPrice, role: 'list-price', of, source },
    { type: 'amount', money: saving, role: 'saving', of, source },
    ...[...new Set([Math.round(percent), Math.floor(percent), Number(percent.toFixed(1))])].map((each) => ({
      type: 'percent' as const,
      percent: each,
      isDiscount: true,
      of,
      source,
    })),
  ];
}

function factsOfAttribute(attribute: Attribute, of: string, source: FactSource): readonly Fact[] {
  const names = allWordings(attribute.name);
  const near = new Set(names.flatMap((name) => [...contentStems(name)]));
  const { value } = attribute;
  const label: Fact[] = names.map((text) => ({ type: 'text', text, of, source }));
  switch (value.type) {
    case 'number':
      return [...label, ...quantities([value.number], value.unit, near, of, source)];
    case 'range':
      return [...label, ...quantities([value.from, value.to], value.unit, near, of, source)];
    case 'yes-no':
      return [{ type: 'yes-no', names, isTrue: value.isTrue, of, source }];
    case 'list': {
      const values = value.values.flatMap((each) => allWordings(each));
      return [...label, valueFact(attribute, values, of, source), ...textFacts(values, of, source)];
    }
    case 'text': {
      const values = allWordings(value.text);
      return [...label, valueFact(attribute, values, of, source), ...textFacts(values, of, source)];
    }
  }
}

function valueFact({ key, name }: Attribute, values: readonly string[], of: string, source: FactSource): Fact {
  return { type: 'value', key, names: allWordings(name), values, of, source };
}

/** In the unit's base; each language's unit is tried, an unknown one goes by its stem. */
function quantities(
  numbers: readonly number[],
  unit: LocalizedText | undefined,
  near: ReadonlySet<string>,
  of: string,
  source: FactSource,
): readonly Fact[] {
  const units = allWordings(unit);
  return numbers.flatMap((number): readonly Fact[] => {
    if (units.length === 0) return [{ type: 'quantity', number, unit: undefined, near, of, source }];
    const known = units.map((each) => toBase(number, each)).find((base) => base !== undefined);
    if (known?.unit === '%') return [{ type: 'percent', percent: number, isDiscount: false, near, of, source }];
    if (known) return [{ type: 'quantity', number: known.amount, unit: known.unit, near, of, source }];
    return units.map((each) => ({ type: 'quantity', number, unit: stemOf(each), near, of, source }));
  });
}

function textFacts(texts: readonly string[], of: string, source: FactSource): readonly Fact[] {
  return texts.flatMap((text) => factsOfText(text, { source, of }));
}
