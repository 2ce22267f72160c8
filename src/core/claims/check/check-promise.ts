import { foldPlace } from '../../catalog/place.ts';
import type { ClaimOf } from '../claim.ts';
import { findPhraseClaims } from '../find/phrase-claims.ts';
import { normalizeText } from '../normalize-text.ts';
import type { TextSentence } from '../read-fact.ts';
import { stemOf } from '../words/stem.ts';
import { isGivenTo } from './check-percent.ts';
import { claimsOf, isOfPlace, productMentions, type Reason, type Scene, subjectsOf } from './scene.ts';

/** Free delivery holds where its place is served free, or from the amount the sentence names. */
export function checkFreeDelivery(claim: ClaimOf<'free-delivery'>, scene: Scene): Reason | undefined {
  const facts = scene.ledger
    .of('free-delivery')
    .filter((fact) => isOfPlace(scene, fact.places, foldPlace) && (fact.way === claim.way || claim.way === 'pickup'));
  const amounts = claimsOf(scene, 'amount').filter((amount) => amount.hedge !== undefined || amount.values[0] !== 0);
  const isFreeNow = facts.some(
    (fact) =>
      fact.from === undefined &&
      // "Delivery to a pick-up point, free" speaks of the delivery.
      (fact.way === claim.way || claim.way === 'delivery' || /доставк|deliver|shipp/u.test(scene.lower)),
  );
  if (isFreeNow) return undefined;
  const isFrom = facts.some(
    (fact) =>
      fact.from !== undefined &&
      amounts.some((amount) =>
        amount.values.some(
          (value) => Math.round(value * 100) === Math.round((fact.from?.minor ?? 0) * scaleOf(fact.from?.currency)),
        ),
      ),
  );
  if (isFrom || isMissingAmount(scene)) return undefined;
  if (isWrittenIn(scene, claim.type, claim.text)) return undefined;
  if (
    scene.isQuestion &&
    productMentions(scene).length === 0 &&
    /(?<!\p{L})(?:ли|есть|is|are|do|does|узна)/u.test(scene.lower)
  )
    return undefined;
  const from = facts.find((fact) => fact.from)?.from;
  return {
    claim,
    code: 'unsupported-free-delivery',
    message: `"${claim.text}": delivery is not free here${from ? `; it is from ${from.minor / 100} ${from.currency}` : ''}`,
  };
}

function scaleOf(currency: string | undefined): number {
  return currency === 'JPY' || currency === 'KRW' || currency === 'VND' ? 100 : 1;
}

/** "добавьте ещё на 1 200 ₽, и доставка будет бесплатной": the amount is checked as what is missing. */
function isMissingAmount(scene: Scene): boolean {
  return (
    claimsOf(scene, 'amount').length > 0 &&
    scene.ledger.of('free-delivery').some((fact) => fact.from) &&
    /ещ[её] на|не хватает|добав|another|add|away from|short of/u.test(scene.lower)
  );
}

/** A promise without a number stands when a text of the company makes the same one on the same matter. */
export function checkPromise(claim: ClaimOf<'promise'>, scene: Scene): Reason | undefined {
  if (claim.promise === 'free' && claimsOf(scene, 'free-delivery').length > 0) return undefined;
  if (isQuestionOnly(scene) || isPromiseFree(claim, scene) || isPartOfName(claim, scene)) return undefined;
  if (isWrittenIn(scene, claim.promise, claim.text, subjectsOf(scene, claim))) return undefined;
  return {
    claim,
    code: 'unsupported-promise',
    message: `"${claim.text}" is a promise that the company's texts do not make`,
  };
}

/** "Доставляем: Москва, в день заказа": the delivery's own name, said whole. */
function isPartOfName(claim: ClaimOf<'promise'>, scene: Scene): boolean {
  return scene.ledger.of('name').some(({ name, source }) => {
    if (source.kind === 'customer') return false;
    const own = normalizeText(name).toLowerCase();
    return own.includes(claim.text.toLowerCase()) && scene.lower.includes(own);
  });
}

function isQuestionOnly(scene: Scene): boolean {
  return (
    scene.isQuestion &&
    productMentions(scene).length === 0 &&
    !/(?<!\p{L})(?:мы|у нас|подарим|дарим|сделаем|дадим|we|our)(?!\p{L})/u.test(scene.lower)
  );
}

/** A number that is checked, or a fact of another kind, already carries it. */
function isPromiseFree(claim: ClaimOf<'promise'>, scene: Scene): boolean {
  const { promise } = claim;
  if (promise === 'warranty') {
    const hasTerm = claimsOf(scene, 'quantity').some((each) => each.unit === 's') || claimsOf(scene, 'days').length > 0;
    return (
      hasTerm ||
      scene.ledger.sentences().some((sentence) => !sentence.isCustomers && /гарант|warrant/u.test(sentence.text))
    );
  }
  if (promise === 'discount') return isDiscountKnown(scene, subjectsOf(scene, claim));
  if (promise === 'guarantee')
    return (
      claimsOf(scene, 'promise').some((each) => each !== claim) ||
      claimsOf(scene, 'days').length > 0 ||
      claimsOf(scene, 'quantity').length > 0
    );
  if (promise === 'same-day')
    return scene.ledger
      .of('days')
      .some((fact) => !fact.near && fact.source.kind !== 'customer' && fact.from === 0 && fact.to === 0);
  if (promise === 'gift') return isGiftForSomeone(scene);
  return false;
}

/** A reduced price may be told of; a discount may be given only where the price policy gives one. */
function isDiscountKnown(scene: Scene, subjects: readonly string[]): boolean {
  const rules = scene.ledger.of('percent').filter((fact) => fact.isDiscount && fact.near === undefined);
  const isRule = rules.some((fact) => fact.source.kind !== 'catalog' && isGivenTo(scene, fact, subjects));
  // The percentage named is checked by itself.
  if (isRule || (claimsOf(scene, 'percent').length > 0 && rules.length > 0)) return true;
  if (isGiving.test(scene.lower)) return false;
  return scene.ledger
    .of('amount')
    .some(
      (fact) =>
        (fact.role === 'saving' || fact.role === 'discount') &&
        (subjects.length === 0 || fact.of === undefined || subjects.includes(fact.of)),
    );
}

const isGiving =
  /сдела|(?<!\p{L})(?:дам|дадим|дать)(?!\p{L})|предостав|предлож|предлаг|персональн|дополнительн|\bgive\b|\boffer|\bextra\b|can do|let me/u;

/** The customer is buying a present: "отличный подарок". Giving verbs stay a promise. */
function isGiftForSomeone(scene: Scene): boolean {
  if (
    /(?<!\p{L})(?:по|за)?дар(?:им|ю|ит|ят)(?!\p{L})|получите|положим|добавим|приложим|бонус|в придачу|throw|bonus|free|complimentary|к заказу|при заказе|при покупке/u.test(
      scene.lower,
    )
  )
    return false;
  return scene.ledger.sentences().some((sentence) => sentence.isCustomers && /подар|gift|present/u.test(sentence.text));
}

const kinds = new WeakMap<TextSentence, ReadonlySet<string>>();

/** A sentence of ours makes the same promise and speaks of the same things. */
function isWrittenIn(scene: Scene, promise: string, phrase: string, subjects: readonly string[] = []): boolean {
  const own = new Set(phrase.split(/[^\p{L}]+/u).map(stemOf));
  const matter = [...scene.stems].filter((stem) => !own.has(stem) && !isProductStem(scene, stem));
  return scene.ledger.sentences().some((sentence) => {
    if (sentence.isCustomers || (sentence.of !== undefined && subjects.length > 0 && !subjects.includes(sentence.of)))
      return false;
    if (!kindsOf(sentence).has(promise) || !areConditionsSaid(sentence.text, scene)) return false;
    const shared = matter.filter((stem) => sentence.stems.has(stem)).length;
    return matter.length === 0 || shared >= Math.min(2, Math.ceil(matter.length / 3));
  });
}

const condition =
  /(?<!\p{L})(?:от|свыше|более|больше|при|from|over|above|than|least)\s+(?:\p{L}+\s+){0,3}?(\d[\d ]*)/gu;

/** "При заказе от 20 000 ₽ подарим…": told without its bound, the promise is another one. */
function areConditionsSaid(text: string, scene: Scene): boolean {
  const said = scene.lower.replace(/[ .,](?=\d{3}(?!\d))/gu, '');
  return [...text.matchAll(condition)].every(([, bound = '']) => said.includes(bound.replaceAll(' ', '')));
}

function kindsOf(sentence: TextSentence): ReadonlySet<string> {
  let known = kinds.get(sentence);
  if (!known) {
    known = new Set(
      findPhraseClaims(sentence.text).map((claim) => (claim.type === 'promise' ? claim.promise : claim.type)),
    );
    kinds.set(sentence, known);
  }
  return known;
}

function isProductStem(scene: Scene, stem: string): boolean {
  return productMentions(scene).some((mention) =>
    scene.reading.tokens.slice(mention.first, mention.last + 1).some((token) => token.stem === stem),
  );
}
