const isoCodes = new Set(Intl.supportedValuesOf('currency'));

/** Signs and words to the currencies they may mean, the likeliest first. */
const spellings: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '₽': 'RUB',
    руб: 'RUB',
    р: 'RUB BYN',
    рубль: 'RUB',
    рублей: 'RUB',
    рубли: 'RUB',
    rur: 'RUB',
    rub: 'RUB',
    roubles: 'RUB',
    rubles: 'RUB',
    'бел.руб': 'BYN',
    br: 'BYN',
    $: 'USD CAD AUD NZD SGD HKD MXN',
    us$: 'USD',
    доллар: 'USD',
    долларов: 'USD',
    долл: 'USD',
    dollars: 'USD',
    'у.е': 'USD',
    '€': 'EUR',
    евро: 'EUR',
    euro: 'EUR',
    euros: 'EUR',
    '£': 'GBP EGP',
    '₸': 'KZT',
    тг: 'KZT',
    тенге: 'KZT',
    '₴': 'UAH',
    грн: 'UAH',
    '¥': 'JPY CNY',
    юань: 'CNY',
    юаней: 'CNY',
    '₾': 'GEL',
    '֏': 'AMD',
    '₺': 'TRY',
    '₼': 'AZN',
    '₹': 'INR',
    сум: 'UZS',
    сом: 'KGS',
    zł: 'PLN',
    kč: 'CZK',
    '₪': 'ILS',
  }).map(([spelling, codes]) => [spelling, codes.split(' ')]),
);

/** Currencies that a sign, word or code may mean (`$` is also the Canadian dollar); undefined when it names none. */
export function currencyOf(text: string): readonly string[] | undefined {
  if (text.length > 40) return undefined;
  const plain = text.trim().replace(/[.\s]+$/, '');
  const known = spellings.get(plain.toLowerCase());
  if (known) return known;
  const code = plain.toUpperCase();
  return /^[A-Z]{3}$/.test(code) && isoCodes.has(code) ? [code] : undefined;
}
