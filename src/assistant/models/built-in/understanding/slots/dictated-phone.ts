/** A phone number told in words, as people dictate it: "восемь девятьсот двенадцать ноль ноль…", "oh seven double seven…". */
const units: Readonly<Record<string, number>> = {
  ноль: 0,
  нуль: 0,
  один: 1,
  два: 2,
  три: 3,
  четыре: 4,
  пять: 5,
  шесть: 6,
  семь: 7,
  восемь: 8,
  девять: 9,
  zero: 0,
  oh: 0,
  o: 0,
  nought: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};
const teens: Readonly<Record<string, number>> = {
  десять: 10,
  одиннадцать: 11,
  двенадцать: 12,
  тринадцать: 13,
  четырнадцать: 14,
  пятнадцать: 15,
  шестнадцать: 16,
  семнадцать: 17,
  восемнадцать: 18,
  девятнадцать: 19,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  двадцать: 20,
  тридцать: 30,
  сорок: 40,
  пятьдесят: 50,
  шестьдесят: 60,
  семьдесят: 70,
  восемьдесят: 80,
  девяносто: 90,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const hundreds: Readonly<Record<string, number>> = {
  сто: 100,
  двести: 200,
  триста: 300,
  четыреста: 400,
  пятьсот: 500,
  шестьсот: 600,
  семьсот: 700,
  восемьсот: 800,
  девятьсот: 900,
};
const repeats: Readonly<Record<string, number>> = { double: 2, triple: 3, treble: 3 };

const words = [units, teens, tens, hundreds, repeats].flatMap((table) => Object.keys(table)).concat('hundred');
const said = `(?:${words.join('|')}|\\d{1,4})`;
/** Five and more in a row: fewer may count something. */
const run = new RegExp(`(?<![\\p{L}\\d])(?:плюс\\s+|plus\\s+)?${said}(?:[\\s,.-]+${said}){4,}(?![\\p{L}\\d])`, 'giu');
const fewestDigits = 10;
const mostDigits = 12;

/** The message with a dictated number in figures; what comes to too few or too many of them stays as it is. */
export function withDictatedPhone(text: string): string {
  return text.replace(run, (dictated) => {
    if (!/\p{L}/u.test(dictated)) return dictated;
    const digits = digitsOf(dictated.toLowerCase().match(/\p{L}+|\d+/gu) ?? []);
    const plus = /^(?:плюс|plus)/iu.test(dictated) ? '+' : '';
    return digits.length >= fewestDigits && digits.length <= mostDigits ? `${plus}${digits}` : dictated;
  });
}

/** "Девятьсот двадцать один" is 921, "двенадцать тридцать" 1230: a smaller number joins the rounder one before it. */
function digitsOf(tokens: readonly string[]): string {
  let digits = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const next = tokens[at + 1] ?? '';
    if (/^\d/.test(token)) digits += token;
    else if (repeats[token] !== undefined && units[next] !== undefined) {
      digits += String(units[next]).repeat(repeats[token] ?? 1);
      at += 1;
    } else {
      const { value, length } = numberAt(tokens, at);
      if (value !== undefined) digits += value;
      at += length - 1;
    }
  }
  return digits;
}

function numberAt(tokens: readonly string[], at: number): { readonly value?: number; readonly length: number } {
  const word = (offset: number) => tokens[at + offset] ?? '';
  const isHundreds = units[word(0)] !== undefined && word(1) === 'hundred';
  const hundred = hundreds[word(0)] ?? (isHundreds ? (units[word(0)] ?? 0) * 100 : undefined);
  let length = hundred === undefined ? 0 : isHundreds ? 2 : 1;
  const ten = tens[word(length)];
  if (ten !== undefined) length += 1;
  const teen = ten === undefined ? teens[word(length)] : undefined;
  if (teen !== undefined) length += 1;
  const unit = teen === undefined ? units[word(length)] : undefined;
  // "Девятьсот пять" are 905, "девятьсот ноль" 900 and 0, "nine hundred five" 900 and 5.
  const isJoined = unit !== undefined && (length === 0 || (unit > 0 && !isHundreds));
  if (isJoined) length += 1;
  if (length === 0) return { length: 1 };
  return { value: (hundred ?? 0) + (ten ?? 0) + (teen ?? 0) + (isJoined ? (unit ?? 0) : 0), length };
}
