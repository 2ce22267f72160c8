import { foldPlace } from './place.ts';

/**
 * Countries with cities customers often name, so that "all of Russia" does not promise delivery to Minsk.
 * A city that is not here counts as being in the country the zone names.
 */
const citiesByCountry: Readonly<Record<string, readonly string[]>> = {
  россия: [],
  беларусь: ['минск', 'minsk', 'гомель', 'gomel', 'брест', 'витебск', 'гродно', 'могилев'],
  казахстан: [
    'алматы',
    'алма ата',
    'almaty',
    'астана',
    'astana',
    'нур султан',
    'шымкент',
    'караганда',
    'актобе',
    'павлодар',
  ],
  армения: ['armenia', 'ереван', 'yerevan', 'гюмри'],
  грузия: ['georgia', 'тбилиси', 'tbilisi', 'батуми', 'batumi'],
  азербайджан: ['azerbaijan', 'баку', 'baku'],
  узбекистан: ['uzbekistan', 'ташкент', 'tashkent', 'самарканд', 'samarkand'],
  киргизия: ['кыргызстан', 'kyrgyzstan', 'бишкек', 'bishkek'],
  таджикистан: ['tajikistan', 'душанбе', 'dushanbe'],
  молдова: ['moldova', 'молдавия', 'кишинев', 'chisinau'],
  украина: ['ukraine', 'киев', 'kyiv', 'kiev', 'одесса', 'odessa', 'львов', 'lviv', 'харьков', 'kharkiv'],
  литва: ['lithuania', 'вильнюс', 'vilnius'],
  латвия: ['latvia', 'рига', 'riga'],
  эстония: ['estonia', 'таллин', 'tallinn'],
  польша: ['poland', 'варшава', 'warsaw', 'краков', 'krakow'],
  германия: ['germany', 'берлин', 'berlin', 'мюнхен', 'munich', 'гамбург', 'hamburg', 'франкфурт', 'frankfurt'],
  франция: ['france', 'париж', 'paris', 'лион', 'lyon', 'марсель', 'marseille'],
  италия: ['italy', 'рим', 'rome', 'милан', 'milan'],
  испания: ['spain', 'мадрид', 'madrid', 'барселона', 'barcelona'],
  португалия: ['portugal', 'лиссабон', 'lisbon'],
  нидерланды: ['netherlands', 'голландия', 'амстердам', 'amsterdam', 'роттердам', 'rotterdam'],
  бельгия: ['belgium', 'брюссель', 'brussels'],
  австрия: ['austria', 'вена', 'vienna'],
  швейцария: ['switzerland', 'цюрих', 'zurich', 'женева', 'geneva'],
  чехия: ['czechia', 'czech republic', 'прага', 'prague', 'брно', 'brno'],
  финляндия: ['finland', 'хельсинки', 'helsinki'],
  швеция: ['sweden', 'стокгольм', 'stockholm'],
  норвегия: ['norway', 'осло', 'oslo'],
  дания: ['denmark', 'копенгаген', 'copenhagen'],
  ирландия: ['ireland', 'дублин', 'dublin'],
  'united kingdom': [
    'англия',
    'england',
    'scotland',
    'london',
    'манчестер',
    'manchester',
    'эдинбург',
    'edinburgh',
    'birmingham',
  ],
  турция: ['turkey', 'стамбул', 'istanbul', 'анкара', 'ankara', 'анталья', 'antalya'],
  сербия: ['serbia', 'белград', 'belgrade'],
  греция: ['greece', 'афины', 'athens'],
  израиль: ['israel', 'тель авив', 'tel aviv', 'иерусалим', 'jerusalem', 'хайфа'],
  оаэ: ['uae', 'эмираты', 'united arab emirates', 'дубай', 'dubai'],
  'united states': [
    'new york',
    'los angeles',
    'chicago',
    'чикаго',
    'houston',
    'boston',
    'бостон',
    'seattle',
    'miami',
    'san francisco',
    'dallas',
    'denver',
    'austin',
    'washington',
  ],
  канада: ['canada', 'торонто', 'toronto', 'монреаль', 'montreal', 'ванкувер', 'vancouver'],
  австралия: ['australia', 'сидней', 'sydney', 'мельбурн', 'melbourne'],
  китай: ['china', 'пекин', 'beijing', 'шанхай', 'shanghai', 'гуанчжоу', 'гонконг', 'hong kong'],
  япония: ['japan', 'токио', 'tokyo'],
  индия: ['india', 'дели', 'delhi', 'мумбаи', 'mumbai'],
  монголия: ['mongolia', 'улан батор', 'ulaanbaatar'],
};

const countries = new Map<string, string>();
for (const [country, places] of Object.entries(citiesByCountry)) {
  for (const name of [country, ...places]) countries.set(foldPlace(name), country);
}

/** Other names of the countries above; the rest of the lists are cities. */
const countryNames = new Set(
  'армения armenia грузия georgia азербайджан azerbaijan узбекистан uzbekistan кыргызстан kyrgyzstan таджикистан tajikistan молдавия moldova украина ukraine литва lithuania латвия latvia эстония estonia польша poland германия germany франция france италия italy испания spain португалия portugal нидерланды netherlands бельгия belgium австрия austria швейцария switzerland чехия czechia финляндия finland швеция sweden норвегия norway дания denmark ирландия ireland англия england турция turkey сербия serbia греция greece израиль israel оаэ uae канада canada австралия australia китай china япония japan индия india монголия mongolia'
    .split(' ')
    .map(foldPlace),
);

/** What a country's name ends in, whatever the case: "из Китая", "в Индии". */
const caseEnding = /(?:[аеиоуыюяйь]|ей|ем|ом|ой|ю|ею)$/u;
const countryForms = new Set([...countryNames, ...Object.keys(citiesByCountry)].map(withoutCase));

/** The country a place is or lies in, when we know it for certain. */
export function countryOf(place: string): string | undefined {
  return countries.get(foldPlace(place));
}

/** A country is named in a text, in whatever case: "из Китая", "made in Italy". */
export function isCountryNamed(text: string): boolean {
  return (text.match(/\p{L}{4,}/gu) ?? []).some((word) => countryForms.has(withoutCase(foldPlace(word))));
}

function withoutCase(name: string): string {
  return /[а-я]/u.test(name) ? name.replace(caseEnding, '') : name;
}

export function isCountry(place: string): boolean {
  const folded = foldPlace(place);
  return Object.hasOwn(citiesByCountry, folded) || countryNames.has(folded);
}
