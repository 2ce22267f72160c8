import type { ClaimOf } from '../claim.ts';
import type { FactOf } from '../fact.ts';
import { isFactorOfAmount } from './derive-amounts.ts';
import { claimsOf, isNear, names, productMentions, type Reason, type Scene, stemsOf, subjectsOf } from './scene.ts';

type QuantityFact = FactOf<'quantity'>;

/** Nouns of what a reply lists: their number is the list's. */
const listed =
  /^(?:модел|вариант|товар|позици|издели|категори|способ|пункт|шаг|вопрос|предложен|штук|option|model|item|product|choice|varian|way|step|categor|question|pick|suggestion|thing|машин|насос)/u;
const leftWords =
  /остал(?:ось|ась|ся|ись)|остат(?:ок|к)|в наличии|на складе|имеется|последн|left(?! (?:that|this|it|the|out)\b)|in stock|remaining|available|\blast\b|на остатк|(?<!\p{L})есть(?=\s*[:—–-]?\s*(?:только\s|всего\s|лишь\s)?\d+\s*шт)/u;

/** A number with its unit is an attribute of the product spoken of, a text's, a count of what is listed, or the customer's own. */
export function checkQuantity(claim: ClaimOf<'quantity'>, scene: Scene): Reason | undefined {
  const subjects = subjectsOf(scene, claim);
  const facts = scene.ledger.of('quantity');
  // "Your reference is 10003": a bare number that is the number of the customer's own request.
  if (
    claim.unit === undefined &&
    scene.ledger.of('request-number').some((fact) => fact.number === String(claim.number))
  )
    return undefined;
  if (isStockCount(claim, scene)) return checkStockCount(claim, scene, subjects);
  const alike = facts.filter((fact) => isSameUnit(claim, fact) && isSameNumber(claim, fact));
  if (alike.some((fact) => fact.source.kind !== 'customer' && isSupporting(fact, claim, scene, subjects)))
    return undefined;
  // What the customer said may be said back: how many they want, for how many people.
  if (
    facts.some(
      (fact) =>
        fact.source.kind === 'customer' &&
        fact.number === claim.number &&
        (isSameUnit(claim, fact) || isCounted(claim)) &&
        !isAttribute(claim, scene, subjects),
    )
  )
    return undefined;
  if (isTrivialCount(claim, scene) || isDerived(claim, scene, subjects)) return undefined;
  if (isCounted(claim) && isFactorOfAmount(scene, subjects, claim.number)) return undefined;
  if (scene.isQuestion && productMentions(scene).length === 0) return undefined;
  if (claim.unit === undefined && isKnownBareNumber(claim, scene, subjects)) return undefined;
  const known = facts.filter(
    (fact) =>
      fact.of !== undefined && subjects.includes(fact.of) && fact.unit === claim.unit && fact.unit !== undefined,
  );
  const other = alike.find((fact) => fact.of !== undefined && !subjects.includes(fact.of));
  const told =
    known.length > 0
      ? `; known for ${names(scene, subjects)}: ${[...new Set(known.map((fact) => `${fact.number} ${fact.unit}`))].join(', ')}`
      : '';
  const whose = other?.of && subjects.length > 0 ? ` (it is of ${names(scene, [other.of])})` : '';
  return { claim, code: 'unknown-quantity', message: `"${claim.text}" is not in the data${whose}${told}` };
}

function isSameUnit(claim: ClaimOf<'quantity'>, fact: QuantityFact): boolean {
  if (claim.unit === fact.unit) return true;
  return isCounted(claim) && fact.unit === undefined;
}

/** Pieces, a noun of no unit, or nothing: counts, not measures. */
function isCounted(claim: ClaimOf<'quantity'>): boolean {
  return (
    claim.unit === undefined ||
    claim.unit === 'pcs' ||
    claim.unit === 'pack' ||
    claim.unit === 'set' ||
    (claim.noun !== undefined && claim.unit !== 's' && !measures.has(claim.unit))
  );
}

const measures = new Set(
  'ml g W mm mm2 bar dB V A Ah Wh Hz s l/min rpm m/s Nm N J kcal C K lm lx B bit/s px dpi deg % g/m2 kg/m3 Ohm'.split(
    ' ',
  ),
);

/** Equal, or rounded and said so. */
function isSameNumber(claim: ClaimOf<'quantity'>, fact: QuantityFact): boolean {
  if (claim.number === fact.number) return true;
  const distance = Math.abs(claim.number - fact.number) / Math.max(Math.abs(fact.number), 1e-9);
  if (distance < 1e-6) return true;
  if (claim.hedge === 'about') return distance <= 0.1;
  if (claim.hedge === 'more') return fact.number > claim.number && distance <= 0.2;
  return false;
}

function isSupporting(
  fact: QuantityFact,
  claim: ClaimOf<'quantity'>,
  scene: Scene,
  subjects: readonly string[],
): boolean {
  if (fact.of !== undefined) {
    if (subjects.length > 0 && !subjects.includes(fact.of)) return false;
    return !contradictsName(fact, claim, scene);
  }
  if (fact.near === undefined) return true;
  // A document's number beside a named product must be of the same matter.
  return (
    isNear(scene, fact.near, subjects.length > 0 && productMentions(scene).length > 0 ? 2 : 1) ||
    (subjects.length === 0 && claim.unit !== undefined && !measures.has(claim.unit) && isNear(scene, fact.near))
  );
}

/** "высота 300 мм" where 300 mm is the width: the sentence names another attribute of this product with that unit, and not this one. */
function contradictsName(fact: QuantityFact, claim: ClaimOf<'quantity'>, scene: Scene): boolean {
  if (!fact.near || fact.near.size === 0 || claimsOf(scene, 'quantity').length > 1) return false;
  const hasOwn = [...fact.near].some((stem) => scene.stems.has(stem));
  if (hasOwn) return false;
  // The name of the product is said in any case: a word of it beside a number of the description names no attribute.
  const called = fact.of === undefined ? new Set<string>() : stemsOf(names(scene, [fact.of]));
  return scene.ledger
    .of('quantity')
    .some(
      (other) =>
        other.of === fact.of &&
        other.unit === claim.unit &&
        other.number !== fact.number &&
        other.near !== undefined &&
        [...other.near].some((stem) => scene.stems.has(stem) && !called.has(stem)),
    );
}

function isAttribute(claim: ClaimOf<'quantity'>, scene: Scene, subjects: readonly string[]): boolean {
  return (
    claim.unit !== undefined &&
    measures.has(claim.unit) &&
    subjects.length > 0 &&
    productMentions(scene).length > 0 &&
    !scene.isQuestion
  );
}

function isStockCount(claim: ClaimOf<'quantity'>, scene: Scene): boolean {
  if (claim.unit !== undefined && measures.has(claim.unit)) return false;
  const around = `${scene.heading} ${partOf(claim, scene)}`;
  return (
    leftWords.test(around) &&
    isCounted(claim) &&
    !(claim.noun !== undefined && /^(?:модел|вариант|option|model)/u.test(claim.noun))
  );
}

/** "In stock; size: 44-52": behind a label of its own a number is no longer of what came before. */
function partOf(claim: ClaimOf<'quantity'>, scene: Scene): string {
  const before = scene.lower.slice(0, claim.start);
  const start = Math.max(before.lastIndexOf(';'), /[,;]\s*[^,;:]+:[^,;:]*$/u.exec(before)?.index ?? -1);
  const end = scene.lower.indexOf(';', claim.end);
  return scene.lower.slice(start + 1, end < 0 ? undefined : end);
}

function checkStockCount(claim: ClaimOf<'quantity'>, scene: Scene, subjects: readonly string[]): Reason | undefined {
  const stocks = scene.ledger.of('stock').filter((fact) => subjects.length === 0 || subjects.includes(fact.sku));
  const isTrue = stocks.some((fact) => {
    if (fact.quantity === undefined) return false;
    if (fact.quantity === claim.number) return true;
    if (claim.hedge === 'more') return fact.quantity >= claim.number;
    return claim.hedge === 'less' && fact.quantity <= claim.number && fact.quantity > 0;
  });
  if (isTrue || isWanted(claim, scene, stocks)) return undefined;
  const truth = stocks
    .filter((fact) => fact.quantity !== undefined)
    .map((fact) => `${names(scene, [fact.sku])}: ${fact.quantity}`);
  return {
    claim,
    code: 'wrong-stock',
    message: `"${claim.text}" is not what the stock says${truth.length > 0 ? ` (${truth.slice(0, 3).join('; ')})` : ''}`,
  };
}

/** "2 шт. есть в наличии" of two wanted: the customer's own number, and there is enough. */
function isWanted(claim: ClaimOf<'quantity'>, scene: Scene, stocks: readonly FactOf<'stock'>[]): boolean {
  if (/остал(?:ось|ась|ся|ись)|остат|последн|left|remaining|\blast\b/u.test(scene.lower)) return false;
  const isSaid =
    scene.ledger.of('quantity').some((fact) => fact.source.kind === 'customer' && fact.number === claim.number) ||
    scene.earlier.length === claim.number ||
    new Set(productMentions(scene).flatMap((mention) => mention.skus)).size === claim.number;
  return (
    isSaid &&
    (stocks.length === 0 ||
      stocks.some(
        (fact) =>
          (fact.quantity ?? 0) >= claim.number ||
          (fact.quantity === undefined && fact.availability === 'in_stock') ||
          !/налич|складе|stock|available/u.test(scene.lower),
      ))
  );
}

/** "три варианта", "обе модели": no more than the products the turn has found. */
function isTrivialCount(claim: ClaimOf<'quantity'>, scene: Scene): boolean {
  if (!Number.isInteger(claim.number) || claim.number > 12) return false;
  const isOfCategory =
    claim.unit !== undefined &&
    scene.ledger
      .of('product-name')
      .some((fact) => fact.categories.some((category) => stemsOf(category).has(claim.unit ?? '')));
  if (isOfCategory) return claim.number <= scene.ledger.productCount;
  if (claim.noun !== undefined && listed.test(claim.noun))
    return (
      claim.number <= Math.max(scene.ledger.productCount, 1) ||
      /способ|шаг|вопрос|way|step|question|пункт/u.test(claim.noun)
    );
  // "показываю 3 самых подходящих", "the top 3"
  if (
    (claim.unit === undefined || !measures.has(claim.unit)) &&
    claim.number <= scene.ledger.productCount &&
    /показыва|нашл|наш[её]л|подобра|отобра|луч[ш]|подходящ|вот |here are|found|picked|show|\btop\b|best/u.test(
      scene.lower,
    ) &&
    claim.unit !== 'pcs' &&
    !leftWords.test(scene.lower)
  )
    return true;
  // "в двух словах", "один из двух": small numbers in words that count nothing of ours.
  return claim.unit === undefined && claim.number <= 3 && /^\p{L}/u.test(claim.text) && !leftWords.test(scene.lower);
}

/** "в 2 раза", "на 3 бара больше": follows from two numbers of the products named. */
function isDerived(claim: ClaimOf<'quantity'>, scene: Scene, subjects: readonly string[]): boolean {
  const named = new Set([...subjects, ...scene.earlier, ...productMentions(scene).flatMap((mention) => mention.skus)]);
  const facts = scene.ledger.of('quantity').filter((fact) => fact.of !== undefined && named.has(fact.of));
  const isTimes = claim.noun !== undefined && /^(?:раз|times?|x|х)/u.test(claim.noun);
  return facts.some((one) =>
    facts.some((other) => {
      if (one.of === other.of || one.unit !== other.unit || other.number <= 0) return false;
      if (isTimes) return Math.abs(one.number / other.number - claim.number) < 0.05 * claim.number;
      return (
        one.unit === claim.unit &&
        Math.abs(one.number - other.number - claim.number) < 1e-9 &&
        /больше|меньше|выше|ниже|мощнее|тяжелее|легче|дольше|разниц|more|less|higher|lower|longer|heavier|lighter|difference|бол[еь]/u.test(
          scene.lower,
        )
      );
    }),
  );
}

/** A number alone: of the products spoken of, or of a text on the same matter. */
function isKnownBareNumber(claim: ClaimOf<'quantity'>, scene: Scene, subjects: readonly string[]): boolean {
  if (String(claim.number) === scene.ledger.today.slice(0, 4)) return true;
  return scene.ledger.of('quantity').some((fact) => {
    if (fact.number !== claim.number || fact.source.kind === 'customer') return false;
    if (fact.of !== undefined) return subjects.length === 0 || subjects.includes(fact.of);
    return fact.near === undefined || isNear(scene, fact.near);
  });
}
