import type { Random } from '../../../src/examining/random.ts';

/** A value of one kind in one of many writings, and what of it must not be seen. */
export type Value = {
  readonly kind: 'name' | 'phone' | 'email' | 'address' | 'card' | 'document' | 'contact';
  readonly written: string;
  /** Each alone would tell it: digits in a row, or words. */
  readonly secrets: readonly string[];
};

const digits = (random: Random, count: number) => Array.from({ length: count }, () => random.below(10)).join('');

/** Numbers of ranges that nobody has: +7 999 000, 555-01xx, 07700 900xxx, 020 7946 0xxx. */
export function phoneOf(random: Random, language: 'ru' | 'en'): Value {
  const written = language === 'ru' ? russianPhone(random) : englishPhone(random);
  const all = written.replace(/\D/gu, '');
  return { kind: 'phone', written, secrets: [all.slice(-7)] };
}

function russianPhone(random: Random): string {
  const [a, b, c] = [`0${digits(random, 2)}`, digits(random, 2), digits(random, 2)];
  return random.pick([
    `+7999${a}${b}${c}`,
    `+7 999 ${a}-${b}-${c}`,
    `+7 (999) ${a}-${b}-${c}`,
    `+7(999)${a}${b}${c}`,
    `8999${a}${b}${c}`,
    `8 999 ${a} ${b} ${c}`,
    `8 (999) ${a}-${b}-${c}`,
    `8-999-${a}-${b}-${c}`,
    `8(999)${a}-${b}-${c}`,
    `7999${a}${b}${c}`,
    `999${a}${b}${c}`,
    `999 ${a} ${b} ${c}`,
    `(999) ${a}-${b}-${c}`,
    `+7.999.${a}.${b}.${c}`,
    `8 999 ${a}${b}${c}`,
    `+7-999-${a}-${b}${c}`,
    `8 ${'999'} ${a}-${b}${c}`,
    `+375 29 ${a}-${b}-${c}`,
  ]);
}

function englishPhone(random: Random): string {
  const [area, line, rest] = [random.pick(['212', '415', '617', '303']), `01${digits(random, 2)}`, digits(random, 3)];
  return random.pick([
    `(${area}) 555-${line}`,
    `${area}-555-${line}`,
    `${area}.555.${line}`,
    `${area} 555 ${line}`,
    `+1 ${area} 555 ${line}`,
    `+1${area}555${line}`,
    `+1 (${area}) 555-${line}`,
    `1-${area}-555-${line}`,
    `07700 900${rest}`,
    `07700900${rest}`,
    `+44 7700 900${rest}`,
    `020 7946 0${rest}`,
    `+44 20 7946 0${rest}`,
    `+49 30 0000${rest}${rest}`,
  ]);
}

const boxes = [
  'kofeman',
  'zvezdochka',
  'ptitsa.sinitsa',
  'green-tea_lover',
  'barsuk77',
  'quietriver',
  'm.t.harbour',
  'north_star',
];

export function emailOf(random: Random, language: 'ru' | 'en'): Value {
  const box = `${random.pick(boxes)}${random.below(90) + 10}`;
  const place = random.pick(['example.com', 'example.org', 'mail.example.net']);
  const spelledPlace = place.replaceAll('.', language === 'ru' ? ' точка ' : ' dot ');
  const written = random.pick([
    `${box}@${place}`,
    `${box}@${place}`,
    `${box.toUpperCase()}@${place}`,
    `${box} @ ${place}`,
    language === 'ru' ? `${box} собака ${spelledPlace}` : `${box} at ${spelledPlace}`,
    `${box}(at)${place.replaceAll('.', '(dot)')}`,
    `${box} [at] ${place}`,
  ]);
  return { kind: 'email', written, secrets: [box] };
}

const russianStreets = [
  ['ул. Пихтовая', 'Пихтов'],
  ['улица Академика Вельяминова', 'Вельяминов'],
  ['Вязовый переулок', 'Вязов'],
  ['пр-т Гагаринцев', 'Гагаринц'],
  ['проспект Стратонавтов', 'Стратонавт'],
  ['наб. Дебаркадерная', 'Дебаркадерн'],
  ['ул Трёх Сосен', 'Сосен'],
  ['бульвар Звездочётов', 'Звездочёт'],
  ['Малинное шоссе', 'Малинно'],
  ['мкр. Заозёрный', 'Заозёрн'],
] as const;
const englishStreets = [
  ['Alder Street', 'Alder'],
  ['Hollow Oak Road', 'Hollow'],
  ['Pemberton Ave', 'Pemberton'],
  ['Quill Lane', 'Quill'],
  ['Larkspur Drive', 'Larkspur'],
  ['Wexcombe Close', 'Wexcombe'],
  ['Kestrel Court', 'Kestrel'],
  ['Marlowe Blvd', 'Marlowe'],
] as const;

/** Without a town. */
export function addressOf(random: Random, language: 'ru' | 'en'): Value {
  const [house, flat] = [random.below(90) + 3, random.below(200) + 11];
  if (language === 'en') {
    const [street, secret] = random.pick(englishStreets);
    const written = random.pick([
      `${house} ${street}`,
      `${house} ${street}, Apt ${flat}`,
      `Flat ${flat}, ${house} ${street}`,
      `${house}B ${street}`,
      `${house} ${street}, Unit ${flat}`,
      `${house} ${street} #${flat}`,
    ]);
    return { kind: 'address', written, secrets: [secret] };
  }
  const [street, secret] = random.pick(russianStreets);
  const written = random.pick([
    `${street}, ${house}`,
    `${street}, д. ${house}, кв. ${flat}`,
    `${street} ${house} кв ${flat}`,
    `${street} дом ${house} квартира ${flat}`,
    `${street}, ${house}-${flat}`,
    `${street}, д.${house}, корп. 2, кв.${flat}, подъезд 3, этаж 7`,
    `${street}, д. ${house}/2, стр. 1, офис ${flat}`,
    `${street} ${house}а`,
    `${street.toLowerCase()} ${house}, кв ${flat}`,
  ]);
  return { kind: 'address', written, secrets: [secret] };
}

export function cardOf(random: Random): Value {
  const start = random.pick(['4', '51', '2200', '37']);
  const length = start === '37' ? 15 : 16;
  const body = start + digits(random, length - 1 - start.length);
  const number = body + checkDigit(body);
  const written = random.pick([
    number,
    number.replace(/(\d{4})(?=\d)/gu, '$1 '),
    number.replace(/(\d{4})(?=\d)/gu, '$1-'),
  ]);
  return { kind: 'card', written, secrets: [number] };
}

function checkDigit(body: string): number {
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const counted = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** With the words that belong to it; `secrets` are its digits. */
export function documentOf(random: Random, language: 'ru' | 'en'): Value & { readonly before: string } {
  const [two, four, six, nine] = [2, 4, 6, 9].map((count) => digits(random, count)) as [string, string, string, string];
  const pairs: readonly (readonly [string, string])[] =
    language === 'ru'
      ? [
          ['паспорт ', `${four} ${six}`],
          ['мой паспорт: ', `${two} ${two} ${six}`],
          ['паспорт серия ', `${four} номер ${six}`],
          ['', `${two} ${two} ${six}`],
          ['СНИЛС ', `${nine.slice(0, 3)}-${nine.slice(3, 6)}-${nine.slice(6)} ${two}`],
          ['', `${nine.slice(0, 3)}-${nine.slice(3, 6)}-${nine.slice(6)} ${two}`],
          ['снилс ', `${nine}${two}`],
          ['ИНН ', `${nine}${two}0`],
          ['инн: ', `${nine}${two}1`],
          ['водительское удостоверение ', `${two} ${two} ${six}`],
          ['загранпаспорт ', `${two} ${nine.slice(0, 7)}`],
          ['расчётный счёт ', `40817810${nine}${two}0`],
          ['полис ОМС ', `${four}${nine}${two}1`],
        ]
      : [
          ['SSN ', `${nine.slice(0, 3)}-${two}-${four}`],
          ['my social security number is ', `${nine.slice(0, 3)}-${two}-${four}`],
          ['', `${nine.slice(0, 3)}-${two}-${four}`],
          ['passport number ', `${nine}`],
          ['my passport is ', `C${nine.slice(0, 8)}`],
          ["driver's license ", `D${nine.slice(0, 7)}`],
          ['driving licence ', `F${six}`],
          ['IBAN ', ibanOf(`${nine}${nine}`)],
          ['', ibanOf(`${nine}${nine}`)],
          ['National Insurance number ', `AB ${two} ${two} ${two} C`],
          ['account number ', `${nine}`],
        ];
  const [before, written] = random.pick(pairs);
  return { kind: 'document', before, written, secrets: [written.replace(/\D/gu, '')] };
}

/** A German IBAN with right check digits. */
function ibanOf(account: string): string {
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  return `DE${String(check).padStart(2, '0')}${account}`.replace(/(.{4})(?=.)/gu, '$1 ');
}

export function contactOf(random: Random): Value {
  const handle = `${random.pick(['kofeman', 'sinitsa', 'barsuk', 'harbour'])}_${digits(random, 3)}`;
  return {
    kind: 'contact',
    written: random.pick([`@${handle}`, `t.me/${handle}`, `https://t.me/${handle}`]),
    secrets: [handle],
  };
}
