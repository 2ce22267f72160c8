const symbols: Readonly<Record<string, string>> = {
  '₽': 'RUB',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₸': 'KZT',
  '₴': 'UAH',
  '¥': 'JPY',
  '₹': 'INR',
  '₺': 'TRY',
};
const codes = new Set('RUB USD EUR GBP KZT BYN UAH JPY CNY INR TRY CHF PLN CZK CAD AUD AED GEL AMD UZS'.split(' '));
const stems: readonly (readonly [RegExp, string])[] = [
  [/^(?:руб|рубл(?:ь|я|ей|ю|ем|и|ям|ями|ях)|р|rub|rubles?|roubles?)$/u, 'RUB'],
  [/^(?:доллар\p{L}*|бакс\p{L}*|dollars?|bucks?)$/u, 'USD'],
  [/^(?:евро|euros?)$/u, 'EUR'],
  [/^(?:фунт\p{L}* стерлингов|quid)$/u, 'GBP'],
  [/^(?:тенге|tenge)$/u, 'KZT'],
  [/^(?:гривен|гривна|гривны|грн|hryvnia)$/u, 'UAH'],
];
const fractions = /^(?:коп|копе(?:ек|йка|йки|йку)|cents?|центов|цента|цент|kopecks?|kopeks?)$/u;

/** ISO 4217 code of a sign, a code or a word (any case of it): `₽`, `USD`, `рублей`. */
export function currencyOf(token: string): string | undefined {
  const symbol = symbols[token];
  if (symbol) return symbol;
  if (codes.has(token)) return token;
  const known = ofWords.get(token);
  if (known !== undefined) return known ?? undefined;
  const folded = token.toLocaleLowerCase();
  const currency = stems.find(([pattern]) => pattern.test(folded))?.[1];
  if (ofWords.size > 20_000) ofWords.clear();
  ofWords.set(token, currency ?? null);
  return currency;
}

/** Words are few and asked of again and again; null: none of a currency. */
const ofWords = new Map<string, string | null>();

export function isFraction(word: string): boolean {
  return fractions.test(word.toLocaleLowerCase());
}
