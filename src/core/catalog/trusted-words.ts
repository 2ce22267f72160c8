import { withoutOrders } from '../knowledge/without-orders.ts';
import type { LocalizedText } from '../language.ts';
import type { Attribute } from './attribute.ts';
import type { Product } from './product.ts';

type Described = Pick<Product, 'description' | 'attributes'>;

const known = new WeakMap<Described, Described>();

/**
 * The description and properties as they may be told: without orders to a language model, and without discounts. A discount is a
 * decision of the price rules; one that stands in a description ("20 % off till May!") is forgotten there when it ends.
 */
export function trustedWords(product: Described): Described {
  const kept = known.get(product);
  if (kept) return kept;
  const trusted = {
    description: mapped(product.description, toldOf),
    attributes: product.attributes.flatMap(attributeOf),
  };
  known.set(product, trusted);
  return trusted;
}

function attributeOf(attribute: Attribute): readonly Attribute[] {
  const { value } = attribute;
  if (value.type !== 'text') return [attribute];
  const text = mapped(value.text, toldOf);
  if (Object.values(text).every((wording) => wording === '')) return [];
  return [{ ...attribute, value: { ...value, text } }];
}

function mapped(text: LocalizedText, change: (wording: string) => string): LocalizedText {
  return Object.fromEntries(Object.entries(text).map(([language, wording]) => [language, change(wording)]));
}

function toldOf(text: string): string {
  const told = withoutOrders(text);
  if (!discount.test(told)) return told;
  return told
    .split('\n')
    .map((line) =>
      line
        .split(/(?<=[.!?…])\s+/u)
        .filter((sentence) => !discount.test(sentence))
        .join(' '),
    )
    .join('\n')
    .trim();
}

const discount =
  /(?:скид|распродаж|дешевле|выгод)[^.!?]*\d\s?(?:%|процент)|\d\s?(?:%|процент)[^.!?]*(?:скид|дешевле|выгод)|\d\s?(?:%|percent) (?:off|discount)|discount of \d+\s?(?:%|percent)|\b(?:save|sale)\b[^.!?]*\d\s?%/iu;
