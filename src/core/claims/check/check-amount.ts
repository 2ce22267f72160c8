import { formatMoney, type Money, moneyFrom } from '../../catalog/money.ts';
import { foldPlace } from '../../catalog/place.ts';
import type { ClaimOf } from '../claim.ts';
import type { FactOf } from '../fact.ts';
import { cuesOf } from './amount-role.ts';
import {
  budgetsLeft,
  customersNumbers,
  derivedAmounts,
  differences,
  discounted,
  writtenProduct,
} from './derive-amounts.ts';
import {
  isNear,
  isOfPlace,
  isRefusal,
  names,
  productMentions,
  type Reason,
  type Scene,
  stemsOf,
  subjectsOf,
} from './scene.ts';

type AmountFact = FactOf<'amount'>;

/** An amount is said of a product, a delivery, a total or a text, and must be a fact of exactly that. */
export function checkAmount(claim: ClaimOf<'amount'>, scene: Scene): Reason | undefined {
  const currency = claim.currency ?? scene.ledger.currency;
  const said = claim.values.flatMap((value) =>
    Number.isFinite(value) && value < 1e12 ? [moneyFrom(value, currency)] : [],
  );
  const facts = scene.ledger.of('amount');
  const subjects = subjectsOf(scene, claim);
  const cues = cuesOf(scene, claim);
  const fits = (money: Money) => said.some((each) => isSaid(each, money, claim.hedge));
  const has = (role: AmountFact['role'], test: (fact: AmountFact) => boolean = () => true) =>
    facts.some((fact) => fact.role === role && fits(fact.money) && test(fact));
  const isSubjects = (fact: AmountFact) =>
    subjects.length === 0 || (fact.of !== undefined && subjects.includes(fact.of));
  const includesSubjects = (fact: AmountFact) =>
    subjects.length === 0 || (fact.includes ?? []).some((sku) => subjects.includes(sku));
  const isHere = (fact: AmountFact) => isOfPlace(scene, fact.places, foldPlace);
  const held = (): Reason => reasonOf(claim, scene, subjects, facts, fits);

  const isCustomers = has('said-by-customer') || (cues.isLimit && !cues.isPrice && customersNumbers(scene).some(fits));
  if (
    isCustomers &&
    (cues.isLimit || scene.isQuestion || isRefusal(scene)) &&
    !(cues.isPrice && productMentions(scene).length > 0)
  )
    return undefined;
  // "До 20 000 или до 50 000 ₽?" asks for a budget.
  if (
    scene.isQuestion &&
    cues.isLimit &&
    !cues.isPrice &&
    !cues.isDelivery &&
    !cues.isFreeFrom &&
    productMentions(scene).length === 0
  )
    return undefined;
  const product = writtenProduct(scene, claim.start, subjects);
  if (product && product.length > 0) return product.some(fits) ? undefined : held();
  if (cues.isLeftOfBudget && budgetsLeft(scene, subjects).some(fits)) return undefined;
  const isInText = facts.some(
    (fact) =>
      fact.role === 'in-text' &&
      fits(fact.money) &&
      (fact.of === undefined
        ? isNear(scene, fact.near) && !(cues.isPrice && productMentions(scene).length > 0 && !isAboutNamed(scene, fact))
        : subjects.length === 0 || subjects.includes(fact.of)),
  );
  if (cues.isList)
    return has('list-price', isSubjects) || has('items-total', includesSubjects) || isInText ? undefined : held();
  if (cues.isAbove && has('over-limit', isSubjects)) return undefined;
  if (cues.isBelow && has('under-limit', isSubjects)) return undefined;
  if (cues.isSaving) {
    const isSaving =
      has('saving', isSubjects) ||
      has('discount', includesSubjects) ||
      differences(scene, subjects).some(fits) ||
      discounted(scene, subjects).savings.some(fits);
    if (isSaving || isInText) return undefined;
    if (cues.isSavingOnly) return held();
  }
  if (cues.isFreeFrom) return has('free-from', isHere) || has('discount-from') || isInText ? undefined : held();
  if (has('discount-from') && /скид|discount|off|%/u.test(scene.lower)) return undefined;
  if (cues.isDelivery)
    return has('delivery-cost', isHere) || isInText || (cues.isTotal && isTotal()) ? undefined : held();
  if (cues.isTotal && isTotal()) return undefined;
  if (cues.isDelivered && !isFreeHere()) return isInText ? undefined : held();
  const canBeTotal = !cues.isPrice && productMentions(scene).length === 0;
  if (
    has('price', isSubjects) ||
    derivedAmounts(scene, subjects).some(fits) ||
    discounted(scene, subjects).prices.some(fits)
  )
    return undefined;
  if (cues.isAddend && has('delivery-cost', isHere)) return undefined;
  if (canBeTotal && isTotal()) return undefined;
  return isInText ? undefined : held();

  function isFreeHere(): boolean {
    return scene.ledger
      .of('free-delivery')
      .some((fact) => fact.from === undefined && fact.way === 'delivery' && isOfPlace(scene, fact.places, foldPlace));
  }

  /** A quote's total is of the items alone; with delivery it is another sum, unless that costs nothing. */
  function isItemsOnly(fact: AmountFact): boolean {
    return facts.some((other) => other.role === 'items-total' && other.money.minor === fact.money.minor);
  }

  function isTotal(): boolean {
    const isDelivered = cues.isDelivered && !isFreeHere();
    return (
      has('total', (fact) => includesSubjects(fact) && (!isDelivered || !isItemsOnly(fact))) ||
      (!isDelivered && (has('items-total', includesSubjects) || has('line-total', isSubjects))) ||
      derivedAmounts(scene, subjects, isDelivered ? 'delivered' : 'total').some(fits)
    );
  }
}

/** Exact, or hedged in words: "около 13 тысяч" of 12 990, "больше 12 тысяч", "дешевле 13 000". */
function isSaid(said: Money, fact: Money, hedge: ClaimOf<'amount'>['hedge']): boolean {
  if (said.currency !== fact.currency) return false;
  if (said.minor === fact.minor) return true;
  const distance = Math.abs(said.minor - fact.minor) / Math.max(said.minor, 1);
  if (hedge === 'about') return distance <= 0.1 && isRounding(said.minor, fact.minor);
  if (hedge === 'more') return fact.minor > said.minor && distance <= 0.1 && isRounding(said.minor, fact.minor, true);
  if (hedge === 'less') return fact.minor < said.minor && distance <= 0.1 && isRounding(said.minor, fact.minor, true);
  return false;
}

/** `said` is `fact` at the precision that its own zeros show. */
function isRounding(said: number, fact: number, isEitherWay = false): boolean {
  let step = 1;
  while (said % (step * 10) === 0 && step < said) step *= 10;
  return (
    step > 100 &&
    (isEitherWay
      ? Math.abs(said - fact) < step
      : Math.round(fact / step) * step === said || Math.abs(said - fact) <= step / 2)
  );
}

/** The text's sentence names what this one names, by more than its category. */
function isAboutNamed(scene: Scene, fact: AmountFact): boolean {
  return productMentions(scene).some((mention) => {
    const kinds = stemsOf((scene.ledger.product(mention.skus[0] ?? '')?.categories ?? []).join(' '));
    return scene.reading.tokens
      .slice(mention.first, mention.last + 1)
      .some(({ kind, stem }) => kind === 'word' && !kinds.has(stem) && fact.near?.has(stem));
  });
}

function reasonOf(
  claim: ClaimOf<'amount'>,
  scene: Scene,
  subjects: readonly string[],
  facts: readonly AmountFact[],
  fits: (money: Money) => boolean,
): Reason {
  const others = facts.filter(
    (fact) => fact.role === 'price' && fact.of && !subjects.includes(fact.of) && fits(fact.money),
  );
  const own = facts.filter((fact) => fact.role === 'price' && fact.of && subjects.includes(fact.of));
  const truth = [
    ...new Map(
      own.map((fact) => [fact.of, `${names(scene, [fact.of ?? ''])} costs ${formatMoney(fact.money, 'en')}`]),
    ).values(),
  ]
    .slice(0, 3)
    .join('; ');
  const other = others[0]?.of;
  if (other && subjects.length > 0) {
    return {
      claim,
      code: 'other-products-price',
      message: `${claim.text} is the price of ${names(scene, [other])}, not of ${names(scene, subjects)}${truth ? `: ${truth}` : ''}`,
    };
  }
  return {
    claim,
    code: 'unknown-amount',
    message: `${claim.text} is not an amount the data gives here${truth ? `: ${truth}` : ''}`,
  };
}
