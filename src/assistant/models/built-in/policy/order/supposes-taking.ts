const number =
  '(?:\\d{1,4}|дв[аеу]|три|четыре|пять|шесть|семь|восемь|девять|десять|пару|обе|оба|two|three|four|five|six|seven|eight|nine|ten|both|a (?:couple|pair|dozen))(?![\\p{L}\\d]|\\s?%)';
const taking = '(?:возьм\\p{L}+|куп(?:лю|им|ить)|закаж\\p{L}+|заказать|бер[уё]м?|брать|взять)';
const supposing = new RegExp(
  `(?<!\\p{L})(?:если|когда) (?:(?:я|мы|сразу|буду|у вас) )*(?:${taking} (?:(?:сразу|их|у вас) )*${number}|${number} (?:\\p{L}+ )?${taking})|\\b(?:if|when|suppose) (?:i|we) (?:take|took|buy|bought|order|ordered|get|got|have|had|go for) ${number}`,
  'iu',
);

/** "А если две возьму", "if I take two": so many are thought of, not yet ordered, and it is no figure to haggle about. */
export function supposesTaking(text: string): boolean {
  return supposing.test(text);
}
