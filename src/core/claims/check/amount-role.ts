import type { ClaimOf } from '../claim.ts';
import { claimsOf, productMentions, type Scene } from './scene.ts';

export type AmountCues = {
  readonly isList: boolean;
  readonly isSaving: boolean;
  /** The saving is said outright; no other reading is left. */
  readonly isSavingOnly: boolean;
  /** "На 1 200 ₽ дороже", "1,200 over": how far beyond what the customer named. */
  readonly isAbove: boolean;
  readonly isBelow: boolean;
  readonly isFreeFrom: boolean;
  readonly isDelivery: boolean;
  /** "11 490 ₽ + 390 ₽": a part of a sum that is written out. */
  readonly isAddend: boolean;
  readonly isTotal: boolean;
  /** "с доставкой": a total that holds the delivery too. */
  readonly isDelivered: boolean;
  /** "стоит", "цена", "price": the price itself. */
  readonly isPrice: boolean;
  readonly isLimit: boolean;
  /** "Остаётся 7 020 ₽ из бюджета", "leaves 7,020 of your budget". */
  readonly isLeftOfBudget: boolean;
};

const list =
  /(?:вместо|раньше|ранее|(?<!\p{L})был[аои]?|стоил\p{L}*|стар(?:ая|ой|ую) цен\p{L}*|обычн\p{L}+ (?:цен\p{L}*|стоимост\p{L}*)|обычно|полн\p{L}+ (?:цен\p{L}*|стоимост\p{L}*)|без скидки|до скидки|прежн\p{L}+(?: цен\p{L}*)?|instead of|\bwas\b|\bwere\b|down from|original(?:ly)?(?: price)?|regular(?:ly)?(?: price)?|list price|rrp|msrp|full price|normally|usual(?:ly)?|reduced from)[\s:—(]*(?:\p{L}+\s){0,2}(?:за\s|at\s|of\s|is\s)?[\s:—(-]*$/u;
const listAfter = /^\s*(?:\)|руб\.?|₽)?\s*(?:без (?:уч[её]та )?скидки|до скидки|before (?:the )?discount)/u;
const saving =
  /(?:эконом\p{L}*|выгод\p{L}*|скидк\p{L}*|(?:дешевле|дороже|больше|меньше) на|разниц\p{L}*|\bsav(?:e|es|ing|ings)\b|cheaper by|by|difference|discount|off|доплат\p{L}*|переплат\p{L}*)[^.;]{0,25}$/u;
const savingAfter =
  /^\s*(?:дешевле|дороже|выгод\p{L}*|экономии|скидки|off|cheaper|more(?! than)|less(?! than)|saved|savings)/u;
const apart = /(?:разниц\p{L}*|эконом\p{L}*|\bsav(?:e|es|ing|ings)\b|difference)[^;]*$/u;
const savingOnly =
  /(?:эконом\p{L}*|выгод\p{L}*|(?:дешевле|дороже) на|разниц\p{L}*|\bsav(?:e|es|ing|ings)\b|cheaper by|difference)[^.;]{0,20}$/u;
const total =
  /(?:итог\p{L}*|(?<!\p{L})всего|сумм\p{L}*|вместе|общ(?:ая|ей|ую|ий|ее)|\btotal\p{L}*|altogether|together|\bsum\b|комплект\p{L}*|(?<!\p{L})заказ\p{L}*|выйдет|обойд[её]тся|получ\p{L}*|к оплате|\bcomes? to\b|\border\b|=|\bdue\b|\bpay\b|составля\p{L}*|составит)/u;
const totalAfter =
  /^\s*(?:руб\.?|₽)?[,\s(]*(?:с (?:уч[её]том )?доставк\p{L}*|включая доставк\p{L}*|вместе|в сумме|всего|за (?:все|обе|оба|два|две|три|\d+|комплект|пару)|including|incl\.?|with (?:delivery|shipping)|for (?:both|all|two|three|\d+)|in total|total|altogether)/u;
const withDelivery =
  /(?:с|включая|вместе с) (?:уч[её]том )?доставк\p{L}*|(?:including|incl\.?|with) (?:the )?(?:delivery|shipping)|delivered/u;
const delivery =
  /доставк\p{L}*|достав\p{L}+|привез\p{L}*|курьер\p{L}*|самовывоз\p{L}*|пункт\p{L}* выдачи|пересылк\p{L}*|отправк\p{L}*|shipping|deliver\p{L}*|courier|postage|pick-?up|почт(?:а|ой)/u;
const deliveryAfter =
  /^\s*(?:руб\.?|₽)?\s*(?:за (?:доставк\p{L}*|курьер\p{L}*)|(?:for|on) (?:the )?(?:delivery|shipping)|(?:delivery|shipping) (?:fee|cost|charge))/u;
const price =
  /(?:сто(?:ит|ят|ить|имост\p{L}*)|цен(?:а|ы|е|у|ой)|прода\p{L}*|costs?|priced?|prices|sells?|goes for|за штуку|each|per (?:piece|unit))/u;

/** What kind of amount the words around it make it. Words before it count up to the amount before; after it, up to the next. */
export function cuesOf(scene: Scene, claim: ClaimOf<'amount'>): AmountCues {
  const amounts = claimsOf(scene, 'amount').filter((each) => each !== claim);
  const from = Math.max(0, ...amounts.filter((each) => each.end <= claim.start).map((each) => each.end));
  const to = Math.min(
    scene.lower.length,
    ...amounts.filter((each) => each.start >= claim.end).map((each) => each.start),
  );
  const said = scene.lower.slice(from, claim.start).replace(/(?:в день|под|на|при|после) заказ\p{L}*/gu, ' ');
  const before = from === 0 ? `${scene.heading} ${said}` : said;
  const after = scene.lower.slice(claim.end, to);
  const hasMention = productMentions(scene).length > 0;
  const isDeliveryWord = delivery.test(
    before.replace(
      /(?:с|без|including|with(?:out)?|excluding) (?:уч[её]том |уч[её]та )?(?:доставк\p{L}*|delivery|shipping)/gu,
      '',
    ),
  );
  const isAboutFree = /бесплатн|free|за наш сч/u.test(scene.lower);
  const isFreeFrom =
    isAboutFree &&
    (claim.hedge !== undefined ||
      /(?:на сумму|заказ\p{L}*|покупк\p{L}*|orders?|ещ[её] на|another|add|spend)[^.;]{0,20}$/u.test(before));
  return {
    isList: list.test(before) || listAfter.test(after),
    isSaving: saving.test(before) || apart.test(before) || savingAfter.test(after),
    isSavingOnly: savingOnly.test(before) || apart.test(before) || savingAfter.test(after),
    isAbove: /^\s*(?:дороже|сверх|выше|more|over|above)(?!\p{L})/u.test(after) || /дороже на\s*$/u.test(before),
    isBelow: /^\s*(?:дешевле|ниже|меньше|less|under|below)(?!\p{L})/u.test(after) || /дешевле на\s*$/u.test(before),
    isFreeFrom: isFreeFrom && !price.test(before.slice(-30)),
    isDelivery:
      deliveryAfter.test(after) ||
      (isDeliveryWord && !total.test(before.slice(-22))) ||
      (!hasMention && isPlaceBefore(scene, from, claim.start) && !price.test(before) && !total.test(before)),
    isAddend: /(?:\+|плюс|plus)\s*$/u.test(before),
    isDelivered:
      withDelivery.test(before) ||
      (/^\s*(?:руб\.?|₽)?\s*\(?(?:уже )?$/u.test(after.split(withDelivery)[0] ?? '') && withDelivery.test(after)),
    isTotal: withDelivery.test(before) || total.test(before) || totalAfter.test(after),
    isPrice: price.test(before),
    isLimit:
      claim.hedge !== undefined || /бюджет|budget|в пределах|не дороже|уложи|limit|your range/u.test(scene.lower),
    isLeftOfBudget:
      /бюджет|budget/u.test(scene.lower) &&
      (/(?:оста[её]тся|останется|в запасе|запас|leav(?:e|es|ing)|left|remains?|spare)[^.;]{0,20}$/u.test(before) ||
        /^\s*(?:в запасе|оста[её]тся|останется|left|to spare|remain)/u.test(after)),
  };
}

/** "Москва: 390 ₽", "По Казани — 860 ₽": an amount under a place's name is what it costs to bring things there. */
function isPlaceBefore(scene: Scene, from: number, to: number): boolean {
  if (scene.places.size === 0) return false;
  return scene.ledger.placesIn(scene.reading.tokens.filter((token) => token.start >= from && token.end <= to)).size > 0;
}
