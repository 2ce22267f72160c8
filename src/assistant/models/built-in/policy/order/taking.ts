/** Words that take a product rather than ask about it: "давайте первый", "I'll take it". */
export function isTaking(text: string): boolean {
  return taking.test(text) && !asksToBeTold(text);
}

export function asksToBeTold(text: string): boolean {
  return asking.test(text);
}

const taking =
  /(?:^|[^\p{L}])(?:дава|бер[уё]м?(?![\p{L}])|возьм|хочу|закаж|заказыва|оформ|i'?ll (?:take|have|go)|let'?s (?:take|go)|give me|i want|order)/iu;
const asking = /\?\s*$|расскаж|подробн|покаж|сравн|tell me|show|details|compare/iu;
