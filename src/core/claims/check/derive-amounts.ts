import { addMoney, type Money, moneyFrom, multiplyMoney, percentOf, subtractMoney } from '../../catalog/money.ts';
import { isDiscountOf } from './check-percent.ts';
import { claimsOf, productMentions, type Scene } from './scene.ts';

/**
 * Amounts a sentence may work out in one step from the facts of its subjects: price times the quantity it names,
 * the sum of the products it names, either with delivery.
 */
export function derivedAmounts(
  scene: Scene,
  subjects: readonly string[],
  as: 'price' | 'total' | 'delivered' = 'price',
): readonly Money[] {
  const withDelivery = as !== 'price';
  const quantities = quantitiesOf(scene);
  const lines = subjects.flatMap((sku) =>
    pricesOf(scene, sku).flatMap((price) =>
      [...quantities, ...draftQuantities(scene, sku, withDelivery)].map((quantity) => multiplyMoney(price, quantity)),
    ),
  );
  const named = [
    ...new Set(productMentions(scene).flatMap((mention) => (mention.skus.length === 1 ? mention.skus : []))),
  ];
  const together = named.length > 1 ? named : subjects;
  const sums = together.length > 1 && together.length <= 6 ? sumsOf(scene, together, quantities) : [];
  const single = withDelivery ? subjects.flatMap((sku) => pricesOf(scene, sku)) : [];
  const totals = withDelivery
    ? scene.ledger
        .of('amount')
        .filter((fact) => fact.role === 'items-total' || fact.role === 'total')
        .map((fact) => fact.money)
    : [];
  if (!withDelivery) return [...lines, ...sums];
  const costs = scene.ledger.of('amount').filter((fact) => fact.role === 'delivery-cost' && fact.money.minor > 0);
  const delivered = [...single, ...lines, ...sums, ...totals].flatMap((money) =>
    costs.flatMap((cost) => (cost.money.currency === money.currency ? [addMoney(money, cost.money)] : [])),
  );
  return as === 'delivered' ? delivered : [...lines, ...sums, ...delivered];
}

/** "3 × 11 490 ₽ = 34 470 ₽": a count is proved by what it comes to, said in the same sentence. */
export function isFactorOfAmount(scene: Scene, subjects: readonly string[], count: number): boolean {
  if (!Number.isInteger(count) || count < 2 || count > 10_000) return false;
  const said = claimsOf(scene, 'amount').flatMap((claim) => claim.values);
  return subjects.some((sku) =>
    pricesOf(scene, sku).some((price) => {
      const total = multiplyMoney(price, count);
      return said.some((value) => value < 1e12 && moneyFrom(value, price.currency).minor === total.minor);
    }),
  );
}

const multiplication =
  /(?:[x×х*]\s*(?<after>\d{1,5})|(?<!\d)(?<before>\d{1,5})\s*(?:шт\.?|pcs)?\s*[x×х*])[^=]{0,40}=\s*$/u;

/** What "3 × 11 490 ₽ =" comes to when a reply writes the multiplication out; undefined when it does not. */
export function writtenProduct(scene: Scene, start: number, subjects: readonly string[]): readonly Money[] | undefined {
  const { after, before } = multiplication.exec(scene.lower.slice(0, start))?.groups ?? {};
  const count = Number(after ?? before);
  if (!Number.isInteger(count)) return undefined;
  return subjects.flatMap((sku) => pricesOf(scene, sku).map((price) => multiplyMoney(price, count)));
}

/** Sums the customer named, with their currency or without: "бюджет 30 тысяч". */
export function customersNumbers(scene: Scene): readonly Money[] {
  const { ledger } = scene;
  return [
    ...ledger
      .of('amount')
      .filter((fact) => fact.role === 'said-by-customer')
      .map((fact) => fact.money),
    ...ledger
      .of('quantity')
      .filter((fact) => fact.source.kind === 'customer' && fact.unit === undefined && fact.number >= 10)
      .map((fact) => moneyFrom(fact.number, ledger.currency)),
  ];
}

/** What the customer's budget leaves after the products of the sentence. */
export function budgetsLeft(scene: Scene, subjects: readonly string[]): readonly Money[] {
  const spent = [...subjects.flatMap((sku) => pricesOf(scene, sku)), ...derivedAmounts(scene, subjects, 'total')];
  return customersNumbers(scene).flatMap((budget) =>
    spent.flatMap((money) =>
      money.currency === budget.currency && budget.minor > money.minor ? [subtractMoney(budget, money)] : [],
    ),
  );
}

/** How much one product is cheaper than another. */
export function differences(scene: Scene, subjects: readonly string[]): readonly Money[] {
  const named = [
    ...new Set([...productMentions(scene).flatMap((mention) => mention.skus), ...subjects, ...scene.earlier]),
  ];
  const prices = named.flatMap((sku) => pricesOf(scene, sku));
  return prices.flatMap((one) =>
    prices.flatMap((other) =>
      one.currency === other.currency && one.minor > other.minor ? [subtractMoney(one, other)] : [],
    ),
  );
}

/** What a percentage of this sentence comes to, when it is a discount these products have. */
export function discounted(
  scene: Scene,
  subjects: readonly string[],
): { readonly savings: readonly Money[]; readonly prices: readonly Money[] } {
  const percents = claimsOf(scene, 'percent')
    .map((claim) => claim.percent)
    .filter((percent) => isDiscountOf(scene, percent, subjects));
  if (percents.length === 0) return { savings: [], prices: [] };
  const base = [...subjects.flatMap((sku) => pricesOf(scene, sku)), ...derivedAmounts(scene, subjects)];
  const savings = base.flatMap((money) => percents.map((percent) => percentOf(money, percent)));
  const prices = base.flatMap((money) => percents.map((percent) => subtractMoney(money, percentOf(money, percent))));
  return { savings, prices };
}

function pricesOf(scene: Scene, sku: string): readonly Money[] {
  const prices = scene.ledger.of('amount').filter((fact) => fact.role === 'price' && fact.of === sku);
  return [...new Map(prices.map((fact) => [fact.money.minor, fact.money])).values()];
}

function sumsOf(scene: Scene, skus: readonly string[], quantities: readonly number[]): readonly Money[] {
  const prices = skus.map((sku) => pricesOf(scene, sku)[0]);
  const known = prices.filter((price): price is Money => price !== undefined);
  const [first] = known;
  if (known.length !== skus.length || !first) return [];
  const plain = known.slice(1).reduce((sum, price) => addMoney(sum, price), first);
  // "2 A и 3 B": as many quantities as products, in order.
  const weighted =
    quantities.length === known.length
      ? known.map((price, at) => multiplyMoney(price, quantities[at] ?? 1)).reduce((sum, price) => addMoney(sum, price))
      : undefined;
  return weighted ? [plain, weighted] : [plain];
}

/** Whole numbers of the sentence that may count pieces. */
function quantitiesOf(scene: Scene): readonly number[] {
  return claimsOf(scene, 'quantity')
    .filter(
      (claim) =>
        Number.isInteger(claim.number) &&
        claim.number >= 1 &&
        claim.number <= 10_000 &&
        (claim.unit === 'pcs' ||
          claim.unit === 'pack' ||
          claim.unit === 'set' ||
          claim.unit === undefined ||
          !/^[a-z]/iu.test(claim.unit) ||
          claim.noun !== undefined),
    )
    .map((claim) => claim.number);
}

/** Pieces in the draft or a request, or the customer's own number: a total may rest on them without naming them. */
function draftQuantities(scene: Scene, sku: string, isTotal: boolean): readonly number[] {
  if (!isTotal) return [];
  const facts = scene.ledger.of('quantity').filter((fact) => {
    if (fact.unit !== 'pcs') return false;
    return fact.of === sku ? fact.near === undefined : fact.of === undefined && fact.source.kind === 'customer';
  });
  return [...new Set(facts.map((fact) => fact.number))];
}
