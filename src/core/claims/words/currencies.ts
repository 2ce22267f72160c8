import { remember } from '../../remember.ts';

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
export const currencyOf: (token: string) => string | undefined = remember((token) => {
  const symbol = symbols[token];
  if (symbol) return symbol;
  if (codes.has(token)) return token;
  const folded = token.toLowerCase();
  return stems.find(([pattern]) => pattern.test(folded))?.[1];
});

export const isFraction: (word: string) => boolean = remember((word) => fractions.test(word.toLowerCase()));
