import { stemsOf } from './words.ts';

/** Words of a plain wish for a discount: they ask for a rule, not for a document. */
export const bargaining: ReadonlySet<string> = new Set(
  stemsOf(
    'скидка скидку скидки дайте сделайте дай сделай уступите дешевле акция акции give discount discounts off make deal sale cheaper any',
  ),
);

const scorn =
  /(?<!\p{L})(?:смешно|смешная|смех|мало|маловато|маленькая|несерь[её]зно|ерунда|ни о ч[её]м|не скидка)(?!\p{L})|\b(?:(?:is|that'?s) (?:nothing|a joke|too (?:little|low)|not (?:much|enough))|laughable|peanuts)\b/iu;
const figure = /(?<![\d.,])\d{1,2}(?![\d.,]|\s?(?:шт|пар|комплект|упак|пач|pcs|piece|pair|pack|set|unit))/iu;

/** "5 это смешно, давайте 15": figures of a discount that is found too small, and of no goods. */
export function scornsDiscount(text: string): boolean {
  return scorn.test(text) && figure.test(text);
}
