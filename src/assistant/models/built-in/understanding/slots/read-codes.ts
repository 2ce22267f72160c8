import { foldText } from '../reading/clean-text.ts';
import { type Masked, mask, nothingIn } from './slot-text.ts';

/** "Заказать 10000 штук" orders so many: a verb tells of no number. */
const requestWords = /(?:заказ(?!ать|аю|ыва)[а-я]*|заявк[а-я]*|order|request|ticket)/u.source;
/** What is counted is no number of a request. */
const counted = /^\s*(?:шт|штук|штуч|pcs|pieces|units|items)/iu;
const requestNumber = new RegExp(
  `(?:${requestWords}(?:\\s*(?:заказ[а-я]*|заявк[а-я]*|номер[а-я]*|order|number|is|no\\.?))*\\s*[:=-]?\\s*(?:№|#|n)?\\s*|[№#]\\s*)((?:[a-zа-я]{1,5}-?)?\\d(?:[\\d-]{2,20})\\d?)(?![\\d\\p{L}])`,
  'iu',
);
/** "Where is 10059 now?", "что с 20881", "has 30411 been sent": words of a state make a bare number a request's. */
const askedNumber =
  /(?:статус[а-я]*|этап[а-я]*|где|что\s+с|как\s+там|отправ\p{L}*|отменит\p{L}*|status(?:\s+of)?|where(?:\s+is|'?s)|stage(?:\s+of)?|has|cancel)\s+(?:у\s+|of\s+|my\s+|мо[йя]\s+)?(\d{5,8})(?![\d\p{L}.,]\d|\s*(?:₽|руб|\$|€))/iu;
const bareRequestNumber = /(?<![\p{L}\d+])((?:[a-zа-я]{1,5}-?)?\d[\d-]{3,20})(?![\d\p{L}])/iu;

/** A request's number: five digits or more (letters before allowed) after "заказ", "order", "№", "#", or alone when asked for. */
export function readRequestNumber(text: string, isExpected: boolean): Masked<string> {
  const match =
    requestNumber.exec(text) ?? askedNumber.exec(text) ?? (isExpected ? bareRequestNumber.exec(text) : null);
  const written = match?.[1];
  if (!match || !written || written.replace(/\D/g, '').length < fewestDigits(match[0])) return nothingIn(text);
  if (counted.test(text.slice(match.index + match[0].length))) return nothingIn(text);
  if (/телефон|phone|тел\.?\s*$/iu.test(text.slice(0, match.index)) || /^\D*(?:тел|phone)/iu.test(match[0]))
    return nothingIn(text);
  const start = match.index + match[0].lastIndexOf(written);
  return mask(text, { start, end: start + written.length }, 'request', written.replace(/-+$/, '').toUpperCase());
}

/** Said to be a number of an order it is one, though none of ours is so short: the customer is told that there is none. */
function fewestDigits(said: string): number {
  return /номер|number|№|#/iu.test(said) && /заказ|заявк|order|request|ticket/iu.test(said) ? 3 : 5;
}

const promoWords =
  /(?:промо-?\s?код[а-я]*|промик[а-я]*|промо|купон[а-я]*|ваучер[а-я]*|код[а-я]*(?!\s*\d)|promo(?:\s?code)?|coupon|voucher|discount code|code|redeem|apply|use)/u
    .source;
const promoCode = new RegExp(
  `(?<![\\p{L}])(?:${promoWords}\\s*)+(?:\\s*(?:на скидку|is|code|код|:|-|=|my coupon))*\\s*["']?([\\p{Lu}\\p{Ll}\\d][\\p{L}\\d_-]{2,31})["']?`,
  'giu',
);
const bareCode = /^[\s"']*([A-ZА-Я0-9][A-ZА-Я0-9_-]{2,31})[\s"'.!]*$/u;

/** "НОВОСЁЛ промокод", "SPRING10 is my promo code". */
const codeBeforeWord =
  /^[\s"']*([\p{Lu}\d][\p{Lu}\d_-]{3,31})["']?\s+(?:это\s+|-\s*|is\s+(?:my|the|a)\s+)?(?:промокод|промо-код|промик|купон|promo\s?code|coupon)\P{L}*$/u;

/** After "promo code" at the end of a message: said of the code, and not the code. */
const saidOfCodes =
  /^(?:есть|нет|нету|не|да|действует|действуют|работает|работают|примени|применить|применим|примените|введ|ввест|пожалуйста|плиз|какой|какие|где|дайте|дай|скиньте|скинь|имеется|тоже|ещё|еще|сейчас|сегодня|please|here|works?|working|valid|now|today|thanks|too|also|apply|applies|field|box|there|code|anywhere|available|yet|online|over|expired)\p{L}*$/iu;
/** Latin capitals and nothing else amid a Russian talk; keys in the wrong layout seldom have a vowel. */
const foreignCapitals = /^[\s"']*([A-Z]*[AEIOUY][A-Z]*)[\s"'.!]*$/u;
const shortestForeign = 4;

/**
 * A promo code after its word ("промокод SPRING10", "code abc-10", "промокод ёлка"), alone in Latin capitals amid Russian, or alone
 * when asked for.
 */
export function readPromoCode(
  text: string,
  isExpected: boolean,
  {
    mayBeForeign = false,
    isTown = () => false,
  }: { readonly mayBeForeign?: boolean; readonly isTown?: (text: string) => boolean } = {},
): Masked<string> {
  for (const match of text.matchAll(promoCode)) {
    const written = match[1] ?? '';
    const isNamed = /промо|купон|promo|coupon|voucher|ваучер/iu.test(match[0]);
    const isLast = /^["'\s.!)]*$/u.test(text.slice(match.index + match[0].length));
    const isWord = isNamed && isLast && written.length >= shortestForeign && !saidOfCodes.test(written);
    if (!isWord && !isCodeLike(written, isNamed)) continue;
    const start = match.index + match[0].lastIndexOf(written);
    return mask(text, { start, end: start + written.length }, 'code', written.toUpperCase());
  }
  const before = codeBeforeWord.exec(text)?.[1];
  if (before && isCodeLike(before, true)) {
    const start = text.indexOf(before);
    return mask(text, { start, end: start + before.length }, 'code', before.toUpperCase());
  }
  const inCapitals = /(?<![\p{L}\d-])[A-ZА-Я]{4,}\d{1,4}(?![\p{L}\d-])/u.exec(text);
  if (inCapitals && /[a-zа-яё]{2}/u.test(text)) {
    const [written] = inCapitals;
    return mask(text, { start: inCapitals.index, end: inCapitals.index + written.length }, 'code', written);
  }
  const foreign = mayBeForeign ? foreignCapitals.exec(text)?.[1] : undefined;
  if (foreign && foreign.length >= shortestForeign && !isTown(foreign)) return { value: foreign, text: '{code}' };
  const alone = bareCode.exec(isExpected ? text.trim().toUpperCase() : text.trim());
  const isAlone = alone?.[1] && (isExpected || /[A-ZА-Я]{3,}-?\d+$/.test(alone[1])) && !/^\d+$/.test(alone[1]);
  return isAlone && alone[1] ? { value: alone[1].toUpperCase(), text: '{code}' } : nothingIn(text);
}

/** "A couopn HALFPRICE": a mistyped word right before capitals still says that they are a code. */
export function withPromoWordMended(text: string, mend: (word: string) => string | undefined): string {
  return text.replace(/\p{Ll}{5,}(?=\s+["']?[\p{Lu}\d_-]{4,}(?![\p{L}\d]))/gu, (word) => {
    const mended = mend(word);
    return mended !== undefined && /^(?:промо|купон|ваучер|promo|coupon|voucher)/u.test(mended) ? mended : word;
  });
}

/** "Sttaus of 20881", "что с зкаазом 20881": a mistyped word before a bare number still says whose number it is. */
export function withNumberWordMended(text: string, mend: (word: string) => string | undefined): string {
  return text.replace(/(?<!\p{L})\p{L}{4,}(?=\s+(?:\p{L}{1,3}\s+){0,2}[№#]?\d{5,8}(?![\d\p{L}]))/gu, (word) => {
    const mended = mend(foldText(word));
    return mended !== undefined &&
      /^(?:статус|этап|заказ(?!а[лнт]|ыв)|заявк|status|stage|order|request|cancel)/u.test(mended)
      ? mended
      : word;
  });
}

/** Capitals or a digit tell a code from a word; after "промокод" any Latin word in a Russian message would do, but capitals or digits are usual. */
function isCodeLike(written: string, isNamed: boolean): boolean {
  if (/\d/.test(written) && /\p{L}/u.test(written)) return true;
  return /^[\p{Lu}\d_-]{3,}$/u.test(written) && (isNamed || /\p{L}/u.test(written));
}
