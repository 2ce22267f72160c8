import { formatMoney, moneyFrom } from '../../../core/catalog/money.ts';
import { availabilityOf, type Product } from '../../../core/catalog/product.ts';
import { allWordings, inLanguage } from '../../../core/language.ts';
import { type Draft, isWrittenIn, type Kind, type PhraseId, type Subject } from '../subject.ts';

type Group = { readonly category: string; readonly products: readonly Product[] };

/** Kinds of goods narrowed by price, by a value, by a number, and the cheapest: what is shown must fit, and something must be. */
export const find: Kind = (subject, count) => {
  if (!subject.hasOwnWords) return [];
  const groups = subject.random.shuffled(groupsOf(subject));
  const makers = [belowPrice, byValue, abovePrice, byNumber, cheapest];
  const made: Draft[] = [];
  for (let at = 0; at < groups.length * makers.length && made.length < count; at += 1) {
    const group = groups[at % groups.length];
    const maker = makers[(at + Math.floor(at / groups.length)) % makers.length];
    const draft = group && maker?.(group, subject);
    if (draft) made.push(draft);
  }
  return made;
};

type Maker = (group: Group, subject: Subject) => Draft | undefined;

const belowPrice: Maker = ({ category, products }, subject) => {
  const bound = roundBound(medianPrice(products));
  const amount = formatMoney(moneyFrom(bound, subject.materials.profile.currency), subject.language);
  return shown(
    { phrase: 'findBelow', values: { category, amount } },
    { category, products },
    subject,
    (product) => product.price.minor / 100 <= bound,
  );
};

const abovePrice: Maker = ({ category, products }, subject) => {
  const bound = roundBound(medianPrice(products));
  const amount = formatMoney(moneyFrom(bound, subject.materials.profile.currency), subject.language);
  return shown(
    { phrase: 'findAbove', values: { category, amount } },
    { category, products },
    subject,
    (product) => product.price.minor / 100 >= bound,
  );
};

const byValue: Maker = ({ category, products }, subject) => {
  const { language, random } = subject;
  const options = random.shuffled(
    products.flatMap((product) =>
      product.attributes.flatMap(({ key, name, value }) => {
        const words = value.type === 'text' ? [value.text] : value.type === 'list' ? value.values : [];
        return words.map((word) => ({
          key,
          attribute: inLanguage(name, language).toLowerCase(),
          value: inLanguage(word, language),
        }));
      }),
    ),
  );
  const has = (product: Product, key: string, wanted: string) =>
    product.attributes.some(({ key: own, value }) => {
      if (own !== key) return false;
      const words = value.type === 'text' ? [value.text] : value.type === 'list' ? value.values : [];
      return words.some((word) => allWordings(word).some((one) => one.toLowerCase().includes(wanted.toLowerCase())));
    });
  for (const { key, attribute, value } of options) {
    if (!/^\p{L}[\p{L} -]{2,24}$/u.test(value) || !isWrittenIn(`${attribute}${value}`, language)) continue;
    const draft = shown(
      { phrase: 'findValue', values: { category, attribute, value } },
      { category, products },
      subject,
      (product) => has(product, key, value),
    );
    if (draft) return draft;
  }
  return undefined;
};

const byNumber: Maker = ({ category, products }, subject) => {
  const { language, random } = subject;
  const keys = random.shuffled([
    ...new Set(
      products.flatMap(({ attributes }) =>
        attributes.filter(({ value }) => value.type === 'number').map(({ key }) => key),
      ),
    ),
  ]);
  for (const key of keys) {
    const numberOf = (product: Product) => {
      const value = product.attributes.find((one) => one.key === key)?.value;
      return value?.type === 'number' ? value.number : undefined;
    };
    const numbers = products.flatMap((product) => numberOf(product) ?? []).sort((left, right) => left - right);
    const bound = numbers[Math.floor(numbers.length / 2)];
    const attribute = products.flatMap(({ attributes }) => attributes).find((one) => one.key === key);
    if (bound === undefined || attribute?.value.type !== 'number') continue;
    if (!isWrittenIn(inLanguage(attribute.name, language), language)) continue;
    const value =
      `${new Intl.NumberFormat(language, { useGrouping: false }).format(bound)} ${inLanguage(attribute.value.unit, language)}`.trim();
    const draft = shown(
      {
        phrase: 'findNumber',
        values: { category, attribute: inLanguage(attribute.name, language).toLowerCase(), value },
      },
      { category, products },
      subject,
      (product) => (numberOf(product) ?? Number.NEGATIVE_INFINITY) >= bound,
    );
    if (draft) return draft;
  }
  return undefined;
};

const cheapest: Maker = ({ category, products }, subject) => {
  const [first, second] = products.toSorted((left, right) => left.price.minor - right.price.minor);
  if (!first || !second || first.price.minor === second.price.minor || availabilityOf(first) !== 'in_stock')
    return undefined;
  return {
    tags: ['find'],
    turns: [{ say: subject.say('findCheapest', { category }), expect: { says: [{ price: first.sku }] } }],
    finally: { requests: [] },
  };
};

/** Undefined unless some of the group fit and some do not. What does not fit must not be shown. */
function shown(
  { phrase, values }: { readonly phrase: PhraseId; readonly values: Readonly<Record<string, string>> },
  { products }: Group,
  subject: Subject,
  fits: (product: Product) => boolean,
): Draft | undefined {
  const fitting = products.filter(fits);
  if (fitting.every((product) => availabilityOf(product) === 'out_of_stock') || fitting.length === products.length)
    return undefined;
  const inGroup = new Set(products.map(({ sku }) => sku));
  const wrong = subject.all.filter((product) => !inGroup.has(product.sku) || !fits(product)).map(({ sku }) => sku);
  return {
    tags: ['find'],
    turns: [{ say: subject.say(phrase, values), expect: { shows: { atLeast: 1, exclude: wrong } } }],
    finally: { requests: [] },
  };
}

/** Categories of the catalog with two products or more, every step of the path one. */
function groupsOf({ all, language }: Subject): readonly Group[] {
  const groups = new Map<string, Product[]>();
  for (const product of all) {
    for (const name of new Set(product.category.map((step) => inLanguage(step, language)))) {
      const group = groups.get(name);
      if (group) group.push(product);
      else groups.set(name, [product]);
    }
  }
  return [...groups]
    .filter(
      ([category, products]) =>
        isWrittenIn(category, language) && products.length >= 3 && products.length < Math.max(all.length, 4),
    )
    .map(([category, products]) => ({ category: category.toLowerCase(), products }));
}

function medianPrice(products: readonly Product[]): number {
  const prices = products.map(({ price }) => price.minor / 100).sort((left, right) => left - right);
  return prices[Math.floor(prices.length / 2)] ?? 0;
}

/** As customers name amounts: one or two figures and noughts. */
function roundBound(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(amount, 1))) - 1);
  return Math.max(1, Math.round(amount / step) * step);
}
