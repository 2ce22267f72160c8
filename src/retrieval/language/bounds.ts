/**
 * How customers put a bound before a number, in Russian and English. One phrase a line item; folded.
 * Signs (<, ≥, ~) are read as the words of the same meaning.
 */
export type BoundKind = 'from' | 'to' | 'around' | 'between';

export const boundPhrases: Readonly<Record<BoundKind, readonly string[]>> = {
  to: [
    'до',
    'не более',
    'не больше',
    'не более чем',
    'не больше чем',
    'не выше',
    'не свыше',
    'максимум',
    'макс',
    'максимально',
    'в пределах',
    'в районе до',
    'меньше',
    'менее',
    'меньше чем',
    'менее чем',
    'не превышает',
    'в бюджете',
    'бюджет',
    'бюджет до',
    'бюджетом',
    'с бюджетом',
    'укладывается в',
    'уложиться в',
    'за',
    'ниже',
    'по цене до',
    'ценой до',
    'на сумму до',
    'максимальный бюджет',
    'under',
    'below',
    'up to',
    'upto',
    'less than',
    'fewer than',
    'no more than',
    'not more than',
    'at most',
    'max',
    'maximum',
    'maximum of',
    'within',
    'budget',
    'budget of',
    'budget is',
    'my budget is',
    'no higher than',
    'not over',
    'not above',
    'not exceeding',
    'until',
    'smaller than',
  ],
  from: [
    'от',
    'не менее',
    'не меньше',
    'не менее чем',
    'не меньше чем',
    'не ниже',
    'больше',
    'более',
    'больше чем',
    'более чем',
    'свыше',
    'выше',
    'минимум',
    'мин',
    'как минимум',
    'начиная с',
    'начиная от',
    'from',
    'over',
    'above',
    'more than',
    'greater than',
    'at least',
    'no less than',
    'not less than',
    'min',
    'minimum',
    'minimum of',
    'starting at',
    'starting from',
    'beginning at',
    'bigger than',
    'higher than',
    'upwards of',
  ],
  around: [
    'около',
    'примерно',
    'порядка',
    'приблизительно',
    'где-то',
    'где то',
    'в районе',
    'плюс минус',
    'ориентировочно',
    'где то около',
    'around',
    'about',
    'approximately',
    'approx',
    'roughly',
    'circa',
    'near',
    'somewhere around',
    'close to',
  ],
  between: ['между', 'between'],
};

/** Between the marker and the number: "дороже чем 30", "under the 300". */
export const boundFillers: ReadonlySet<string> = new Set(
  'чем than the a в на of цена цене ценой price priced стоимость стоимостью суммы сумма'.split(' '),
);

/** Joins the two ends of a range. */
export const rangeJoints: ReadonlySet<string> = new Set('до to and и по till until'.split(' '));

/** Words that multiply the number before them. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ...'тыс тысяч тысячи тысяча тысячу тыщ тыщи тыща т тр к k thousand grand thousands'
    .split(' ')
    .map((word): [string, number] => [word, 1000]),
  ...'млн миллион миллиона миллионов million mln m millions'
    .split(' ')
    .map((word): [string, number] => [word, 1_000_000]),
]);

/** Words that make the number before them an amount of money, by ISO 4217; `undefined` = the company's own. */
export const currencyWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    RUB: 'р руб рубль рубля рублей рублям рубли rub rur rubles roubles',
    USD: 'usd dollar dollars bucks доллар доллара долларов баксов',
    EUR: 'eur euro euros евро',
    GBP: 'gbp',
    KZT: 'тенге kzt',
    UAH: 'гривен гривны uah',
    BYN: 'byn',
    CNY: 'юаней cny',
    KGS: 'сом сомов kgs',
  }).flatMap(([currency, forms]) => forms.split(' ').map((form): [string, string] => [form, currency])),
);

/** Signs spelled out before the words are read. */
export const spelledSigns: readonly (readonly [RegExp, string])[] = [
  [/₽/g, ' руб '],
  [/\$ ?(\d[\d.,]*(?: ?(?:k|к|thousand|тыс)(?![\p{L}\d]))?)/gu, ' $1 usd '],
  [/€ ?(\d[\d.,]*(?: ?(?:k|к|thousand|тыс)(?![\p{L}\d]))?)/gu, ' $1 eur '],
  [/£ ?(\d[\d.,]*(?: ?(?:k|thousand)(?![\p{L}\d]))?)/gu, ' $1 gbp '],
  [/(\d ?)\$/g, '$1 usd '],
  [/(\d ?)€/g, '$1 eur '],
  [/(\d ?)£/g, '$1 gbp '],
  [/(?:<=|≤|<) ?(?=\d)/g, ' до '],
  [/(?:>=|≥|>) ?(?=\d)/g, ' от '],
  [/[~≈±] ?(?=\d)/g, ' около '],
  [/(\d) ?т\. ?р\.?/g, '$1 тыс руб '],
];

/** Words that say the number is a price. */
export const priceWords: ReadonlySet<string> = new Set(
  'цена цене ценой цены цену стоимость стоимостью стоит стоимости price prices priced cost costs costing budget бюджет бюджете бюджетом'.split(
    ' ',
  ),
);

/** After a number: it is a date, a term or a count, never a price. */
export const notPriceWords: ReadonlySet<string> = new Set(
  `день дня дней суток недели неделя недель месяц месяца месяцев год года лет час часа часов минут января февраля марта апреля мая июня июля августа сентября октября ноября декабря
  утра вечера дня day days week weeks month months year years hour hours minutes january february march april may june july august september october november december am pm
  человек человека людей раз people persons times штук штуки шт pieces pcs процентов процента`.split(/\s+/),
);

/** Plain number words; composed by adding, and multiplied by what follows ("двадцать пять тысяч"). */
export const numberWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    полтора: 1.5,
    полторы: 1.5,
    два: 2,
    две: 2,
    двух: 2,
    три: 3,
    трех: 3,
    четыре: 4,
    четырех: 4,
    пять: 5,
    пяти: 5,
    шесть: 6,
    шести: 6,
    семь: 7,
    семи: 7,
    восемь: 8,
    восьми: 8,
    девять: 9,
    девяти: 9,
    десять: 10,
    десяти: 10,
    пятнадцать: 15,
    пятнадцати: 15,
    двадцать: 20,
    двадцати: 20,
    тридцать: 30,
    тридцати: 30,
    сорок: 40,
    сорока: 40,
    пятьдесят: 50,
    пятидесяти: 50,
    шестьдесят: 60,
    шестидесяти: 60,
    семьдесят: 70,
    семидесяти: 70,
    восемьдесят: 80,
    восьмидесяти: 80,
    девяносто: 90,
    девяноста: 90,
    сто: 100,
    ста: 100,
    двести: 200,
    двухсот: 200,
    триста: 300,
    трехсот: 300,
    четыреста: 400,
    пятьсот: 500,
    пятисот: 500,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);
