/** How products are put into a reply: one line each, with the reason in the customer's own terms. */
import { fromWireMoney, subtractMoney, toWireMoney } from '../../../../core/catalog/money.ts';
import { isRecordMark } from '../../../../core/catalog/record-mark.ts';
import type { AttributeFilter } from '../../../../core/ports/search.ts';
import type { AttributeView, ProductView } from '../../../tools/views.ts';
import type { Note, ShownProduct } from '../note.ts';
import type { Sentence, Speech, Values } from '../wording/speech.ts';
import { say } from '../wording/speech.ts';
import type { Value } from '../wording/value.ts';
import { contentStemsOf, stemsOf } from './words.ts';

/** One product as one line: name, price, availability, reasons. */
function productLine(product: ProductView, reasons: readonly AttributeView[]): readonly Sentence[] {
  return [
    say('product.line', {
      ...priceValues(product),
      availability: { word: `availability.${product.availability}` },
      ...(reasons.length ? { reasons: { list: reasons.map(attributeWords), joint: 'comma' } } : {}),
    }),
  ];
}

export function productLines(
  products: readonly ProductView[],
  reasonsOf: (product: ProductView) => readonly AttributeView[],
): readonly Speech[] {
  return [{ lines: products.map((product) => productLine(product, reasonsOf(product))) }];
}

/** Name, price, the price before and the saving. */
export function priceValues(product: Pick<ProductView, 'name' | 'price' | 'listPrice'>): Values {
  return {
    name: product.name,
    price: product.price,
    ...(product.listPrice
      ? {
          listPrice: product.listPrice,
          saving: toWireMoney(subtractMoney(fromWireMoney(product.listPrice), fromWireMoney(product.price))),
        }
      : {}),
  };
}

/** "есть капучинатор", "давление 15 бар", "цвет — красный". */
export function attributeWords(attribute: AttributeView): Value {
  if (attribute.isTrue !== undefined) {
    return attribute.isTrue && isThing(attribute.name)
      ? { phrase: 'attribute.has', values: { name: { inSentence: attribute.name } } }
      : { phrase: 'attribute.is', values: { name: { inSentence: attribute.name }, text: attribute.text } };
  }
  const phrase = attribute.number === undefined || isBareNumber(attribute) ? 'attribute.is' : 'attribute.measures';
  return { phrase, values: { name: { inSentence: attribute.name }, text: attribute.text } };
}

/** "Есть" goes with a thing; a phrase ("можно мыть в машине") and a quality ("водонепроницаемый") keep their own yes. */
function isThing(name: string): boolean {
  return (
    /^(?:[а-яё-]+(?:ый|ий|ая|яя|ое|ее|ые|ие)\s+)*[а-яё-]+$/iu.test(name) &&
    !/(?:ый|ий|ая|яя|ое|ее|ые|ие|ость)$/iu.test(name)
  );
}

/** "Ступеней помола: 40": a number without a unit says nothing by itself. */
function isBareNumber(attribute: AttributeView): boolean {
  return /^[\d\s.,]+$/.test(attribute.text);
}

/**
 * Why these products: the attributes the customer named, then those their words touch, else the ones
 * in which the shown products differ.
 */
export function reasonsFor(input: {
  readonly products: readonly ProductView[];
  readonly filters: readonly AttributeFilter[];
  readonly askedKeys: readonly string[];
  readonly text: string;
  readonly limit?: number;
}): (product: ProductView) => readonly AttributeView[] {
  const limit = input.limit ?? 2;
  const named = new Set([...input.filters.map((filter) => filter.key), ...input.askedKeys]);
  const said = new Set(contentStemsOf(input.text));
  return (product) => {
    const byName = product.attributes.filter((attribute) => named.has(attribute.key));
    const byWords = product.attributes.filter(
      (attribute) =>
        !named.has(attribute.key) &&
        !isBareNumber(attribute) &&
        stemsOf(`${attribute.name} ${attribute.text}`).some((stem) => said.has(stem)),
    );
    const wanted = [...byName, ...byWords];
    const rest = wanted.length > 0 ? [] : distinguishing(product, input.products);
    return [...wanted, ...rest].filter((attribute) => attribute.text.length <= 60).slice(0, limit);
  };
}

/** Attributes of this product in which it differs from the others shown; its first ones when it stands alone. */
function distinguishing(product: ProductView, all: readonly ProductView[]): readonly AttributeView[] {
  const others = all.filter((other) => other.sku !== product.sku);
  const short = product.attributes.filter(
    (attribute) => attribute.text.length <= 40 && !isBareNumber(attribute) && !isRecordMark(attribute.name),
  );
  if (others.length === 0) return short;
  const differing = short.filter((attribute) =>
    others.some((other) => {
      const same = other.attributes.find((candidate) => candidate.key === attribute.key);
      return same !== undefined && same.text !== attribute.text;
    }),
  );
  // Numbers and yes-no tell more in a line than words do.
  return differing.toSorted((left, right) => weight(right) - weight(left));
}

function weight(attribute: AttributeView): number {
  return attribute.number !== undefined || attribute.isTrue === true ? 1 : 0;
}

function shownProduct(product: ProductView): ShownProduct {
  return {
    sku: product.sku,
    name: product.name,
    category: product.category,
    price: product.price,
    ...(product.brand ? { brand: product.brand } : {}),
    ...(product.soldBy ? { soldBy: product.soldBy } : {}),
  };
}

/** What a reply that shows products leaves in the note. */
/** A list that is being discussed stays; a product that was not in it starts a new one. */
export function rememberOne(product: ProductView, note: Note): Partial<Note> {
  const isListed = note.shown.some((shown) => shown.sku === product.sku);
  return isListed ? { focus: [product.sku] } : rememberShown([product], note);
}

export function rememberShown(products: readonly ProductView[], note: Note): Partial<Note> {
  const skus = products.map((product) => product.sku);
  return {
    shown: products.map(shownProduct),
    focus: skus,
    seen: [...new Set([...note.seen, ...skus])].slice(-60),
  };
}
