const number = /\d{1,3}(?:[ ,.]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?/u.source;
const currency =
  /(?:[₽$€£₸]|руб\.|р\.?(?!\p{L})|(?:руб(?:л[а-я]+)?|usd|eur|gbp|rub|dollars?|euros?|pounds?|quid|bucks|долл[а-я]*|евро|тенге)(?!\p{L}))/u
    .source;
const thousands = /(?:к|k|тыс(?:яч[а-я]*|\.)?|т\.?р\.?|тыщ[а-я]*|косар[а-я]*|млн|grand|thousand)/u.source;
const after = new RegExp(
  `(?<![\\p{L}\\d])(?:${number})\\s*(?:(?:${thousands})(?![\\p{L}])\\s*(?:${currency})?|${currency})`,
  'giu',
);
const before = new RegExp(`(?:[$€£₽₸]|\\b(?:usd|eur|gbp))\\s*(?:${number})(?:\\s*${thousands}(?![\\p{L}]))?`, 'giu');
const percent = /\d+(?:[.,]\d+)?\s*(?:%|процент[а-я]*|percent)/giu;
const bound = new RegExp(
  `(?<=(?<!\\p{L})(?:до|от|за|около|в пределах|не дороже|бюджет|under|below|over|up to|around|budget(?: is| of)?|max)\\s)(?:${number})(?=\\s*(?:$|[.,;!?]|и\\b|до|to|and))`,
  'giu',
);

/** "Наберу на 15000", "an order for 1200": nobody takes so many. */
const sumOf =
  /(?<=(?<!\p{L})(?:на|for|of)\s)\d{4,6}(?![\d\p{L}.,]\d|\p{L})(?!\s*(?:шт|пар|пач|компл|упак|pcs|pieces|units|packs|мм|mm|м(?!\p{L})|m\b|вт|w\b|р\/))/giu;

/** "Вижу 19 990": so nobody writes anything but a sum, or a phone, which was read before. */
const grouped = /(?<![\p{L}\d.,+-])\d{1,3}(?: \d{3})+(?![\p{L}\d-])/gu;

/** Sums and shares become marks: their digits are nobody's quantity. What they bound is read with the search. */
export function maskMoney(text: string): string {
  return text
    .replace(percent, '{percent}')
    .replace(after, '{money}')
    .replace(before, '{money}')
    .replace(grouped, '{money}')
    .replace(sumOf, '{money}')
    .replace(bound, (digits) => (Number(digits.replace(/\D/g, '')) >= 100 ? '{money}' : digits));
}
