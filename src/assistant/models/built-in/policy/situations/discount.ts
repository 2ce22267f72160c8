import type { PriceQuoteResult, RequestDiscountResult } from '../../../../tools/views.ts';
import type { ChoiceId } from '../../wording/speech.ts';
import { newParagraph, type Sentence, type Speech, say } from '../../wording/speech.ts';
import { bargaining, scornsDiscount } from '../bargaining-words.ts';
import { besideNames } from '../beside-names.ts';
import { grantedWords, isConceded, isFirstAsking, refusedWords } from '../concession-words.ts';
import { documentAnswer } from '../document-answer.ts';
import { queryForDocuments } from '../document-topics.ts';
import { goodsAskedAbout } from '../goods-asked-about.ts';
import { hagglingLasts } from '../haggling-lasts.ts';
import { kindAskedAbout } from '../kind-asked-about.ts';
import { discountWords, promoWords, quoteWords, reachableDiscounts } from '../quote-words.ts';
import { discountOfOffer, isOfOffer } from '../quoting/discount-of-offer.ts';
import { isOfMadeQuote, madeQuote } from '../quoting/made-quote.ts';
import { referredProducts } from '../references.ts';
import type { Asked, Handling, Outcome, Situation, Turn } from '../turn.ts';
import { use, useEach } from '../turn.ts';
import { contentStemsOf } from '../words.ts';
import { answerFrom } from './knowledge.ts';

/** Rules that exist, and what the price policy grants beyond them. Asking twice changes nothing, politely. */
export const discount: Situation = {
  name: 'discount',
  intents: ['discount', 'promo-code'],
  *handle(turn): Handling {
    const promoCode = codeMeant(turn);
    // "Есть бонусная программа?" is told in documents, whatever product is looked at.
    if (!promoCode && turn.note.haggling === 0 && queryForDocuments(besideNames(turn), turn.language)) {
      const answer = yield* documentAnswer(turn);
      if (answer) return answerFrom(answer, turn);
    }
    if (promoCode && asksUntilWhen(turn.text)) return yield* untilWhen(turn, promoCode);
    if (!promoCode && announcesCode(turn.text)) {
      return { say: [say('promo.say-it')], note: { asked: { expecting: 'promo-code', for: 'discount' } } };
    }
    const kind = promoCode || turn.note.haggling > 0 ? [] : kindAskedAbout(turn);
    if (kind.length > 0) return yield* rulesOfKind(kind);
    const named = yield* itemsNamed(turn);
    const items = named ?? itemsAskedAbout(turn);
    if (items.length === 0) return yield* withoutItems(turn);
    if (promoCode) return yield* withCode(items, promoCode);
    // "Скидка учтена?" of an offer that was made: what it holds already is told first.
    if (isOfOffer(items, turn)) return yield* discountOfOffer(items);
    if (!named && !isChosen(turn) && !turn.context.concession) return yield* rulesOf(items, turn);
    const answer = yield* use('request_discount', { items: [...items] });
    const words = answerWords(answer);
    const isPriceAsked = !answer.isGranted && /what(?:'s| is)|how much|сколько|поч[её]м|какая цена/iu.test(turn.text);
    return {
      say: [...(isPriceAsked ? priceBeside(answer, words) : []), ...words, { choices: choicesFor(answer, turn) }],
      note: {
        focus: items.map(({ sku }) => sku).slice(0, 3),
        // "Plus the code?" is asked of so many too.
        // Another number takes the place of one that was told before.
        ...(named ? { quoted: [...items] } : turn.understanding.slots.quantity === undefined ? {} : { quoted: [] }),
        // Who asks what so many cost wants a rule, and may go on to take so many.
        haggling: asksForVolume(turn) ? 0 : hagglingLasts,
        // A yes to "is it the price?" is a doubt; a yes to what was granted takes it.
        asked: { expecting: 'price-doubt' as const, for: isFirstAsking(answer) ? 'objection' : 'order' },
      },
    };
  },
};

/** The sums, where the answer does not tell them itself. */
function priceBeside(answer: RequestDiscountResult, words: readonly Sentence[]): readonly Sentence[] {
  const told = new Set(words.map((sentence) => sentence.say));
  const sums = quoteWords(answer);
  return sums.some((sentence) => told.has(sentence.say)) ? [] : sums;
}

/** There is one discount to grant, so it must be clear for what; of several that are only shown the rules are told. */
function* rulesOf(items: readonly Item[], turn: Turn): Handling {
  const quote = yield* use('get_price_quote', { items: [...items] });
  if (quote.isWithoutDiscounts) return noneAtAll();
  return {
    say: [
      ...reachableDiscounts(quote),
      say('discount.which-product'),
      { choices: turn.note.shown.slice(0, 3).map(({ name }) => ({ text: name })) },
    ],
    note: { asked: { expecting: 'which-product' as const, for: 'discount' } },
  };
}

/** What the rules give for goods of a kind; the number that it takes is told with them. */
function* rulesOfKind(kind: readonly string[]): Handling {
  const quote = yield* use('get_price_quote', { items: kind.slice(0, 1).map((sku) => ({ sku, quantity: 1 })) });
  if (quote.isWithoutDiscounts) return noneAtAll();
  const names = yield* useEach(
    'get_product',
    kind.map((sku) => ({ sku })),
  );
  return {
    say: [
      ...reachableDiscounts(quote),
      say('discount.which-product'),
      { choices: names.flatMap((one) => (one.found ? [{ text: one.product.name }] : [])) },
    ],
    note: { asked: { expecting: 'which-product' as const, for: 'discount' } },
  };
}

/** Where there is nothing to hang on goods or on their number, none are asked for. */
function noneAtAll(): Outcome {
  return {
    say: [say('discount.none'), say('discount.cheaper-offer'), { choices: ['choice.catalog', 'choice.person'] }],
  };
}

function isChosen(turn: Turn): boolean {
  const { skus, by } = referredProducts(turn);
  const isOne = skus.length === 1 || by === 'name' || by === 'reference';
  return isOne || turn.context.draft.items.length > 0 || turn.note.quoted.length > 0;
}

/** The code that is said, or the one that was talked of: "подействует на неё?". */
function codeMeant({ text, note, understanding }: Turn): string | undefined {
  return understanding.slots.promoCode ?? (asksIfCodeWorks(text) ? note.promoCode : undefined);
}

/** "У меня есть промокод": the code itself is still to come. Who asks whether there are any is told the rules. */
function announcesCode(text: string): boolean {
  return (
    /промо-?\s?код|купон|ваучер|promo(?:\s?code)?|coupon|voucher|discount code/iu.test(text) &&
    !/\?|(?<!\p{L})(?:у вас|есть ли|дай|дайте|какие|какой|где|скиньте|поделитесь)(?!\p{L})|\b(?:do you have|any|give|got any|send|where)\b/iu.test(
      text,
    )
  );
}

export function asksIfCodeWorks(text: string): boolean {
  return /(?<!\p{L})(?:по)?действует|сработает|применится|распространяется|примените(?!\p{L})|\b(?:would|will|does|can) it (?:work|apply|count)|valid (?:for|on) (?:it|this|that|these)/iu.test(
    text,
  );
}

export function asksUntilWhen(text: string): boolean {
  return /до (?:какого|каких)(?=[\s?!.]*$|\s(?:числа|дня|срока|пор))|до когда|(?:когда|срок).{0,20}(?:заканч|кончается|истека|действ)|сколько (?:ещё )?действует|until when|how long|till when|valid until|when does .{0,20}(?:end|expire|run out)|expir/iu.test(
    text,
  );
}

/** How long a code holds, as the rules give it. */
function* untilWhen(turn: Turn, promoCode: string): Handling {
  const { promoTerms, promo } = yield* use('get_price_quote', { items: [...itemsAskedAbout(turn)], promoCode });
  const code = promo?.code ?? promoCode;
  const note = { promoCode: code };
  if (!promoTerms) return { say: [say('promo.unknown', { code })], note };
  const isOver = promo?.rejection === 'expired' || promo?.rejection === 'not-yet-valid';
  return {
    say: [
      ...(isOver ? promoWords(promo) : []),
      promoTerms.validUntilText
        ? say('promo.until', { code, until: promoTerms.validUntilText })
        : say('promo.open', { code }),
      ...(isOver ? [] : [say('promo.gives', { code, ...termsValues(promoTerms) })]),
    ],
    note,
  };
}

function termsValues(terms: NonNullable<PriceQuoteResult['promoTerms']>) {
  return {
    percent: { percent: terms.percent },
    ...(terms.quantityFrom === undefined ? {} : { quantity: terms.quantityFrom }),
    ...(terms.amountFrom ? { amount: terms.amountFrom } : {}),
    ...(terms.category ? { scope: terms.category } : terms.brand ? { scope: terms.brand } : {}),
  };
}

function* withCode(items: readonly Item[], promoCode: string): Handling {
  const quote = yield* use('get_price_quote', { items: [...items], promoCode });
  // A code that works is kept for the order to come.
  if (quote.promo?.isApplied) yield* use('update_request', { promoCode: quote.promo.code });
  const rules = reachableDiscounts(quote);
  return {
    say: [
      ...promoWords(quote.promo),
      ...(quote.promo?.rejection === 'conditions-not-met' && quote.promoTerms
        ? [say('promo.gives', { code: promoCode, ...termsValues(quote.promoTerms) })]
        : []),
      ...(quote.discount ? [...quoteWords(quote), ...discountWords(quote)] : []),
      ...rules,
      ...closingOf(quote, rules.length > 0),
      { choices: ['choice.cheaper', 'choice.take'] },
    ],
    note: { focus: items.map(({ sku }) => sku).slice(0, 3), promoCode: quote.promo?.code ?? promoCode },
  };
}

/** A code that works is an occasion to order, and none to offer something cheaper. */
function closingOf({ promo }: PriceQuoteResult, hasRules: boolean): readonly Speech[] {
  if (hasRules) return [say('discount.only-rules')];
  return promo?.isApplied ? [say('close.take')] : [newParagraph, say('discount.cheaper-offer')];
}

/** A granted discount, the rules that apply or are within reach, or a plain no with a way on. */
function answerWords(answer: RequestDiscountResult): readonly Sentence[] {
  if (answer.isGranted) return grantedWords(answer);
  const rules = reachableDiscounts(answer);
  const isRepeated = answer.timesAsked > 1;
  // Asked again, the answer is one sentence; the rules were told.
  const isRules = answer.discount !== undefined && !isConceded(answer);
  if (!isRules && (answer.concession || isRepeated)) return refusedWords(answer);
  if (answer.discount) {
    const closing = isRepeated || rules.length > 0 ? [say('discount.only-rules')] : [];
    return [...quoteWords(answer), ...discountWords(answer), ...(isRepeated ? [] : rules), ...closing];
  }
  if (isFirstAsking(answer)) {
    const told = rules.length > 0 ? rules : noDiscount(answer);
    return [...told, ...refusedWords(answer), say('concession.is-it-the-price')];
  }
  if (rules.length > 0) return [...rules, say('discount.only-rules')];
  return [...noDiscount(answer), say('discount.cheaper-offer')];
}

function choicesFor({ isGranted, concession }: RequestDiscountResult, turn: Turn): readonly ChoiceId[] {
  if (isGranted || concession) return ['choice.take', 'choice.person'];
  return turn.context.isSellingOver ? ['choice.person'] : ['choice.cheaper', 'choice.take', 'choice.person'];
}

type Item = { readonly sku: string; readonly quantity: number };

/** Of one piece its price; of more the sum, which is no price. */
function noDiscount(quote: Pick<PriceQuoteResult, 'lines' | 'itemsTotal'>): readonly Sentence[] {
  const [only, ...others] = quote.lines;
  if (only && others.length === 0 && only.quantity === 1) return [say('discount.none', { price: only.unitPrice })];
  return [say('discount.none'), ...quoteWords(quote)];
}

/** Goods that are called by words of their own, of an order under way first, in the number that is asked about. */
function* itemsNamed(turn: Turn): Generator<Asked, readonly Item[] | undefined, unknown> {
  const { by } = referredProducts(turn);
  if (by === 'name' || by === 'reference') return undefined;
  const isOfGoods = turn.context.draft.items.length > 0 || turn.understanding.slots.quantity !== undefined;
  return isOfGoods ? yield* goodsAskedAbout(turn) : undefined;
}

function itemsAskedAbout(turn: Turn): readonly Item[] {
  // "Ну 7?" in the middle of haggling is a percentage, "скидку 15" anywhere.
  const isFigure =
    (turn.note.haggling > 0 ||
      scornsDiscount(turn.text) ||
      /(?:скид\p{L}+|discount of)\s(?:в\s)?\d{1,2}(?!\d)/iu.test(turn.text)) &&
    !/шт|штук|pcs|piece|unit|комплект|пар[аыу]?(?!\p{L})/iu.test(turn.text);
  const quantity = (isFigure ? undefined : turn.understanding.slots.quantity) ?? turn.note.quantity;
  const { skus, by } = referredProducts(turn);
  if (by === 'name' || by === 'reference') return skus.slice(0, 5).map((sku) => ({ sku, quantity: quantity ?? 1 }));
  if (turn.context.draft.items.length > 0)
    return turn.context.draft.items.map(({ sku, quantity: pieces }) => ({ sku, quantity: pieces }));
  if (turn.note.quoted.length > 0 && quantity === undefined) return turn.note.quoted;
  const made = quantity === undefined && isOfMadeQuote(turn, skus) ? madeQuote(turn) : undefined;
  if (made) return made.items.map(({ sku, quantity: pieces }) => ({ sku, quantity: pieces }));
  // What was granted is what the haggling is about, until another product is named.
  const { concession } = turn.context;
  if (concession && skus.length !== 1) return concession.products.map(({ sku }) => ({ sku, quantity: 1 }));
  // Of several that were shown the rules are told, not a sum.
  return skus.slice(0, 1).map((sku) => ({ sku, quantity: skus.length > 1 ? 1 : (quantity ?? 1) }));
}

/** "Is there a discount if I take 5?"; "make it 15" haggles. */
function asksForVolume({ text, understanding, note }: Turn): boolean {
  return (
    understanding.slots.quantity !== undefined &&
    note.haggling === 0 &&
    !/%|процент|percent/iu.test(text) &&
    /(?<!\p{L})(?:если (?:я )?(?:\p{L}+ )?(?:возьм|куп|закаж))\p{L}*|\bif (?:i|we) (?:take|buy|order|get)\b/iu.test(
      text,
    )
  );
}

function* withoutItems(turn: Turn): Handling {
  const promoCode = codeMeant(turn);
  // Who names a percentage haggles; documents have numbers enough that look like an answer.
  const isHaggling = /\d\s?%/.test(turn.text);
  const isBare = contentStemsOf(turn.text).every((stem) => bargaining.has(stem));
  // What discounts there are is told by the rules before any document.
  const quote = promoCode || isHaggling ? undefined : yield* use('get_price_quote', { items: [] });
  const rules = quote ? reachableDiscounts(quote) : [];
  const answer = promoCode || isHaggling || isBare || rules.length > 0 ? undefined : yield* documentAnswer(turn);
  if (answer) return answerFrom(answer, turn);
  if (quote?.isWithoutDiscounts) return noneAtAll();
  return {
    say: [
      ...rules,
      promoCode ? say('promo.which-product', { code: promoCode }) : say('discount.which-product'),
      { choices: turn.context.company.categories.slice(0, 3).map((category) => ({ text: category.name })) },
    ],
    note: { asked: { expecting: 'which-product' as const, for: 'discount' }, ...(promoCode ? { promoCode } : {}) },
  };
}
