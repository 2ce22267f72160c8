/** "На озоне она 59 тысяч", "it's 66k on Amazon": somebody else's price, told to be met. */
export function tellsOthersPrice(text: string): boolean {
  return elsewhere.test(text) && amount.test(text) && !/\?/u.test(text);
}

/** "Цену озона сделаете?", "can you do the Amazon price?". */
export function asksForOthersPrice(text: string): boolean {
  return asksToMeet.test(text);
}

const shops = String.raw`озон\p{L}*|ozon\p{L}*|вб|вайлдбер\p{L}*|wildberries|wb|маркетплейс\p{L}*|яндекс.?маркет\p{L}*|авито|avito|amazon\p{L}*|ebay|marketplaces?|конкурент\p{L}*|competitors?`;
const elsewhere = new RegExp(
  String.raw`(?<!\p{L})(?:на|у|в|on|at|from|over at|your)\s+(?:the\s+)?(?:${shops})(?!\p{L})|(?:в|у)\s+друг\p{L}+\s+(?:магазин\p{L}*|мест\p{L}*)|(?:another|other)\s+(?:shop|store)s?`,
  'iu',
);
const amount =
  /\d[\d\s.,]*(?:к(?!\p{L})|k\b|т(?:ыс|ыщ)\p{L}*|тр(?!\p{L})|thousand|grand|руб\p{L}*|₽|[$€£]|usd|eur)|(?<!\d)\d{2,3}[\s.,]?\d{3}(?!\d)|[$€£₽]\s?\d/iu;
const asksToMeet = new RegExp(
  String.raw`(?<!\p{L})(?:цен[уы]|как|по цене)\s+(?:у\s+|на\s+)?(?:${shops})(?!\p{L}).{0,30}(?:сдела|дад|прода|отда|можете|можно)|(?<!\p{L})(?:сдела\p{L}+|дад\p{L}+|прода\p{L}+)\s+(?:по\s+цене|цену|как)\s+(?:у\s+|на\s+)?(?:${shops})|(?:do|give|match|beat|meet)\s+(?:me\s+)?(?:the|their|that)\s+(?:(?:${shops})\s+)?price`,
  'iu',
);
