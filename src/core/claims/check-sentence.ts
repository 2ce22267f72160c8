import { checkAmount } from './check/check-amount.ts';
import { checkAttributes } from './check/check-attribute.ts';
import { checkEmail, checkLink, checkPhone, checkRequestNumber, checkSku } from './check/check-contact.ts';
import { checkMixedNames, checkName, checkVersions } from './check/check-name.ts';
import { checkPercent } from './check/check-percent.ts';
import { checkFreeDelivery, checkPromise } from './check/check-promise.ts';
import { checkQuantity } from './check/check-quantity.ts';
import { checkStock } from './check/check-stock.ts';
import { checkDate, checkDays, checkTime, checkWeekday } from './check/check-time.ts';
import { isOwnDescription, isQuoted } from './check/quotation.ts';
import { productMentions, type Reason, type Scene } from './check/scene.ts';
import type { Claim, ClaimOf } from './claim.ts';
import { readClaims } from './find/find-claims.ts';
import type { Token } from './find/tokenize.ts';
import type { Ledger } from './ledger.ts';
import { isCommonWord } from './names/common-names.ts';
import { findNameClaims } from './names/name-claims.ts';
import type { Mention } from './names/name-index.ts';
import { contentStems, foldWord, isStopStem } from './words/stem.ts';

export type SentenceContext = {
  /** Products the reply spoke of before this sentence; what "она", "цена" are about. */
  readonly subjects: readonly string[];
  /** The title of the list, the head of the table's column: gives a bare number its meaning. */
  readonly heading?: string;
};

export type CheckedSentence = {
  readonly verdict: 'released' | 'held';
  readonly reasons: readonly Reason[];
  /** Products the reply speaks of after this sentence. */
  readonly subjects: readonly string[];
};

/** Whether everything a sentence asserts is a fact of the ledger, of the very thing it is asserted of. */
export function checkSentence(
  sentence: string,
  ledger: Ledger,
  context: SentenceContext = { subjects: [] },
): CheckedSentence {
  const scene = readScene(sentence, ledger, context);
  const reasons = [
    ...scene.reading.claims.flatMap((claim) => {
      const reason = checkClaim(claim, scene);
      // Nearly every claim holds; where it stands written is looked up for those that do not.
      return reason && !isQuotedNotFound(claim, scene) && !isQuoted(claim, scene, sentence) ? reason : [];
    }),
    ...findNameClaims(scene.reading.tokens, scene.mentions).flatMap((claim) => checkName(claim, scene) ?? []),
    ...checkMixedNames(scene),
    ...checkVersions(scene),
    ...checkAttributes(scene),
  ];
  const named = [...new Set(productMentions(scene).flatMap((mention) => mention.skus))];
  return {
    verdict: reasons.length > 0 ? 'held' : 'released',
    reasons,
    subjects: named.length > 0 && !isOfEarlier(sentence, scene, named) ? named : context.subjects,
  };
}

/** The description of what was spoken of, word for word, names other goods without turning to them. */
function isOfEarlier(sentence: string, scene: Scene, named: readonly string[]): boolean {
  const isTurned = scene.earlier.length > 0 && !named.some((sku) => scene.earlier.includes(sku));
  return isTurned && isOwnDescription(sentence, scene);
}

/** A sentence read against a ledger: what it claims, what it names and where. */
export function readScene(sentence: string, ledger: Ledger, context: SentenceContext): Scene {
  let mentions: readonly Mention[] = [];
  const reading = readClaims(sentence, (tokens) => {
    mentions = ledger
      .mentionsIn(tokens)
      .filter((mention, index, all) => !isOwnValue(mention, { tokens, before: all.slice(0, index), ledger, context }));
    return mentions;
  });
  const heading = (context.heading ?? '').toLowerCase();
  return {
    ledger,
    text: reading.text,
    lower: foldWord(reading.unnamed),
    reading: { ...reading, claims: withPrices(reading.claims, reading.text, heading) },
    mentions,
    earlier: context.subjects,
    places: placesOf(reading.tokens, mentions, ledger),
    stems: stemsOfTokens(reading.tokens, heading),
    isQuestion: /\?["»)\s]*$/u.test(reading.text),
    heading,
  };
}

/** "Цоколь: E27" said of a lamp: a value of what was named before, although other goods bear it in their names. */
function isOwnValue(
  { first, last }: Mention,
  place: {
    readonly tokens: readonly Token[];
    readonly before: readonly Mention[];
    readonly ledger: Ledger;
    readonly context: SentenceContext;
  },
): boolean {
  const token = place.tokens[first];
  if (first !== last || token?.kind !== 'model' || place.ledger.product(token.text)) return false;
  const subjects = place.before.findLast((mention) => !mention.isBrandOnly)?.skus ?? place.context.subjects;
  return place.ledger
    .of('value')
    .some(({ of, values }) => subjects.includes(of) && values.some((value) => value.toLowerCase() === token.folded));
}

/** Places of the sentence that the ledger knows, and one sign for those it does not: "доставка в Омск". */
function placesOf(tokens: readonly Token[], mentions: readonly Mention[], ledger: Ledger): ReadonlySet<string> {
  const known = ledger.placesIn(tokens);
  const isUnknown = tokens.some((token, at) => {
    if (token.kind !== 'word' || !/^\p{Lu}\p{Ll}{2}/u.test(token.text) || isCommonWord(token.text)) return false;
    if (!/^(?:в|во|до|to)$/u.test(tokens[at - 1]?.folded ?? '')) return false;
    const isProduct = mentions.some((mention) => at >= mention.first && at <= mention.last);
    return !isProduct && ledger.placesIn(tokens.slice(at, at + 3)).size === 0;
  });
  return isUnknown ? new Set([...known, 'unknown']) : known;
}

function stemsOfTokens(tokens: readonly Token[], heading: string): ReadonlySet<string> {
  const stems = new Set(heading === '' ? [] : contentStems(heading));
  for (const token of tokens) {
    if (token.kind === 'word' && token.text.length >= 3 && !isStopStem(token.stem)) stems.add(token.stem);
  }
  return stems;
}

const notFound =
  /не на(?:ш|йд|хо)|(?<!\p{L})так(?:ого|ой|их) (?:\p{L}+ ){0,2}нет|not found|no such|(?:don't|do not) (?:have|carry|sell)|(?:can't|cannot|couldn't|could not) find|isn't in|not in (?:our|the) catalog/u;

/** "«Zorvex Q 9981» в каталоге не нашлось": the customer's words, said back to deny them. */
function isQuotedNotFound(claim: Claim, scene: Scene): boolean {
  if (!notFound.test(scene.lower)) return false;
  return [...scene.text.matchAll(/«[^«»]*»|“[^“”]*”|"[^"]*"/gu)].some(
    ({ index, 0: quoted }) =>
      claim.start >= index && claim.end <= index + quoted.length && scene.ledger.productsIn(quoted).length === 0,
  );
}

function checkClaim(claim: Claim, scene: Scene): Reason | undefined {
  switch (claim.type) {
    case 'amount':
      return checkAmount(claim, scene);
    case 'percent':
      return checkPercent(claim, scene);
    case 'quantity':
      return checkQuantity(claim, scene);
    case 'days':
      return checkDays(claim, scene);
    case 'date':
      return checkDate(claim, scene);
    case 'weekday':
      return checkWeekday(claim, scene);
    case 'time':
      return checkTime(claim, scene);
    case 'stock':
      return checkStock(claim, scene);
    case 'free-delivery':
      return checkFreeDelivery(claim, scene);
    case 'promise':
      return checkPromise(claim, scene);
    case 'link':
      return checkLink(claim, scene);
    case 'email':
      return checkEmail(claim, scene);
    case 'phone':
      return checkPhone(claim, scene);
    case 'sku':
      return checkSku(claim, scene);
    case 'request-number':
      return checkRequestNumber(claim, scene);
    case 'name':
      return checkName(claim, scene);
  }
}

const priceBefore =
  /(?:(?<!\p{L})(?:цен\p{L}*|сто(?:ит|ят|имост\p{L}*)|обойд[её]тся|выйдет|итого|сумма|всего за|отдадим за|продадим за|уступим за|только за)|\b(?:price|prices|priced|costs?|total|pay|for just|for only|yours for)\b)[^.;!?\d]{0,40}$/iu;
const priceAfter = /^\s*(?:за (?:штуку|шт|комплект|единицу)|each\b(?! of)|apiece\b|per (?:piece|unit|item)\b)/iu;
const priceHeading = /цен|стоимост|сумм|итог|price|cost|total/u;

/** "Стоит 12 990", "двенадцать тысяч за штуку", a number in the column "Цена": an amount without its currency. */
function withPrices(claims: readonly Claim[], text: string, heading: string): readonly Claim[] {
  return claims.map((claim) => {
    if (claim.type !== 'quantity' || claim.unit === 'pcs' || claim.number < 10) return claim;
    const isBare = claim.unit === undefined;
    const hasNoun = !isBare && !/^(?:за|each|per|apiece)/iu.test(claim.noun ?? '');
    if (hasNoun) return claim;
    const before = text.slice(0, claim.start);
    const isPrice =
      priceBefore.test(before) ||
      priceAfter.test(text.slice(claim.end)) ||
      (isBare && priceHeading.test(heading)) ||
      isThousands(claim);
    if (!isPrice) return claim;
    return {
      type: 'amount',
      values: [claim.number],
      currency: undefined,
      hedge: claim.hedge,
      text: claim.text,
      start: claim.start,
      end: claim.end,
    };
  });
}

/** "12к", "двенадцать тысяч": nobody counts anything else so. */
function isThousands(claim: ClaimOf<'quantity'>): boolean {
  return claim.unit === undefined && claim.number >= 1_000 && /(?:тыс|к$|k$|thousand|grand)/iu.test(claim.text);
}
