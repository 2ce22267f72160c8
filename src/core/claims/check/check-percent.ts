import type { ClaimOf } from '../claim.ts';
import type { DiscountScope, FactOf } from '../fact.ts';
import { foldWord } from '../words/stem.ts';
import { claimsOf, isNear, isRefusal, productMentions, type Reason, type Scene, stemsOf, subjectsOf } from './scene.ts';

const aboutDiscount =
  /скид|дешевле|ниже цен|снижен|выгод|эконом|акци|промокод|discount|\boff\b|sale|cheaper|sav(?:e|ing)|promo|half|полов|вдвое|price|цен/u;

/** A percentage is a discount the price policy gives these products, a share the catalog tells of them, or a text's. */
export function checkPercent(claim: ClaimOf<'percent'>, scene: Scene): Reason | undefined {
  const subjects = subjectsOf(scene, claim);
  const facts = scene.ledger.of('percent').filter((fact) => fact.percent === claim.percent);
  const isDiscount = aboutDiscount.test(`${scene.heading} ${scene.lower}`);
  const isCustomers = facts.some((fact) => fact.source.kind === 'customer');
  if (isCustomers && (isRefusal(scene) || (scene.isQuestion && productMentions(scene).length === 0))) return undefined;
  const isSupported = isDiscount
    ? isDiscountOf(scene, claim.percent, subjects) ||
      facts.some(
        (fact) =>
          fact.source.kind !== 'customer' &&
          fact.near !== undefined &&
          (fact.of === undefined || subjects.includes(fact.of)) &&
          isNear(scene, fact.near, 2),
      )
    : facts.some(
        (fact) =>
          fact.source.kind !== 'customer' &&
          (fact.of === undefined
            ? fact.near !== undefined && isNear(scene, fact.near)
            : subjects.length === 0 || subjects.includes(fact.of)) &&
          (!fact.isDiscount || fact.near !== undefined),
      );
  if (isSupported) return undefined;
  const known = scene.ledger
    .of('percent')
    .filter((fact) => fact.isDiscount && fact.near === undefined)
    .map((fact) => `${fact.percent} %`);
  const told =
    known.length > 0 ? `; discounts known here: ${[...new Set(known)].join(', ')}` : '; no discount is known here';
  return {
    claim,
    code: 'unknown-percent',
    message: `${claim.text} is not a percentage the data gives for this${isDiscount ? told : ''}`,
  };
}

/** Whether these products have this discount, on the terms the sentence names. */
export function isDiscountOf(scene: Scene, percent: number, subjects: readonly string[]): boolean {
  return scene.ledger.of('percent').some((fact) => fact.percent === percent && isGivenTo(scene, fact, subjects));
}

/** Whether one discount is these products' own, with its bound or its code said. */
export function isGivenTo(scene: Scene, fact: FactOf<'percent'>, subjects: readonly string[]): boolean {
  if (!fact.isDiscount || fact.near !== undefined || fact.source.kind === 'customer') return false;
  if (fact.of !== undefined) return subjects.includes(fact.of);
  const isScopeNamed = productMentions(scene).length === 0 && namesScope(scene, fact.scope);
  if (subjects.length > 0 && !isScopeNamed && !subjects.some((sku) => isInScope(scene, fact.scope, sku))) return false;
  // Said of no product: a discount of one category is not everybody's.
  const isSaidOfAll = subjects.length === 0 && !isScopeNamed && !scene.isQuestion && isSweeping(scene);
  if (isSaidOfAll && isScoped(fact.scope)) return false;
  if (fact.code !== undefined && !scene.lower.includes(fact.code.toLowerCase())) return false;
  return fact.source.kind !== 'price-rule' || areTermsRight(scene, fact.source.id, fact.isConditional === true);
}

function namesScope(scene: Scene, scope: DiscountScope | undefined): boolean {
  return [scope?.category, scope?.brand].some((name) => {
    const stems = name === undefined ? [] : [...stemsOf(name)];
    return stems.length > 0 && stems.every((stem) => scene.stems.has(stem));
  });
}

function isScoped(scope: DiscountScope | undefined): boolean {
  return scope?.category !== undefined || scope?.brand !== undefined;
}

/** "на все насосы", "on everything". */
function isSweeping(scene: Scene): boolean {
  return /(?<!\p{L})(?:на вс[её]|все(?:х|м|го)?|весь|любой|любые|каждый|everything|all|any|every|storewide|sitewide)(?!\p{L})/u.test(
    scene.lower,
  );
}

function isInScope(scene: Scene, scope: DiscountScope | undefined, sku: string): boolean {
  if (!scope) return true;
  if (scope.skus && !scope.skus.includes(sku)) return false;
  const product = scene.ledger.product(sku);
  if (!product) return scope.category === undefined && scope.brand === undefined;
  const isSame = (one: string, other: string) => foldWord(one) === foldWord(other);
  if (scope.brand && !isSame(scope.brand, product.brand ?? '')) return false;
  const { category } = scope;
  return category === undefined || product.categories.some((each) => isSame(each, category));
}

/** "от 5 штук", "from 30 000 ₽": the bound named must be the rule's own; a rule with one is not told without it. */
function areTermsRight(scene: Scene, id: string, isConditional: boolean): boolean {
  const isRules = (source: { readonly kind: string; readonly id?: string }) =>
    source.kind === 'price-rule' && source.id === id;
  const counts = claimsOf(scene, 'quantity').filter((claim) => claim.hedge === 'more');
  const rules = scene.ledger.of('quantity').filter((fact) => isRules(fact.source) && fact.of === undefined);
  if (
    counts.length > 0 &&
    rules.length > 0 &&
    !counts.some((claim) => rules.some((fact) => fact.number === claim.number))
  )
    return false;
  if (!isConditional) return true;
  const amounts = scene.ledger.of('amount').filter((fact) => fact.role === 'discount-from' && isRules(fact.source));
  const saysAmount = claimsOf(scene, 'amount').some((claim) =>
    amounts.some((fact) => claim.values.some((value) => Math.round(value * 100) === fact.money.minor)),
  );
  const saysCount = claimsOf(scene, 'quantity').some((claim) => rules.some((fact) => fact.number === claim.number));
  return saysAmount || saysCount;
}
