/** How customers write numbers and sums, in Russian and English: signs, currencies, words that count and multiply. Folded. */

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
    GBP: 'gbp quid',
    KZT: 'тенге kzt',
    UAH: 'гривен гривны uah',
    BYN: 'byn',
    CNY: 'юаней cny',
    KGS: 'сом сомов kgs',
  }).flatMap(([currency, forms]) => forms.split(' ').map((form): [string, string] => [form, currency])),
);

/** Signs spelled out before the words are read. */
export const spelledSigns: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])(на|в|объемом|весом) (литр|килограмм|метр)(?!\p{L})/gu, '$1 1 $2'],
  [/(?<!\p{L})полулитров\p{L}+/gu, '0,5 л'],
  [/(?<!\p{L})полуторалитров\p{L}+/gu, '1,5 л'],
  [/(?<!\p{L})двухлитров\p{L}+/gu, '2 л'],
  [/(?<!\p{L})(?:однолитров|литров)\p{L}{2,3}(?!\p{L})/gu, '1 л'],
  [/(?<!\p{L})полкило(?:грамма)?(?!\p{L})/gu, '0,5 кг'],
  [/(?<!\p{L})килограммов(?:ый|ая|ое|ую|ые|ых|ой|ого)(?!\p{L})/gu, '1 кг'],
  [/\b(?:a|one)[- ](lit(?:er|re)|kilo(?:gram)?)\b/gu, '1 $1'],
  // A point before exactly three digits of a price groups them: nobody offers three roubles and a half.
  [/(\d)\.(\d{3})(?![\d.,])(?= ?(?:₽|€|р\.|р(?!\p{L})|руб|eur))/gu, '$1$2'],
  [/₽ ?(\d[\d.,]*(?: \d{3}(?!\d))*(?: ?(?:k|к|thousand|тыс)(?![\p{L}\d]))?)/gu, ' $1 руб '],
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
