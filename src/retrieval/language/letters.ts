import { latinLetters, spellingsWith } from '../../core/latin-letters.ts';

/** Cyrillic letters that look like Latin ones; catalogs and customers mix them up in article numbers. */
export const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  з: '3',
};

/** How Russian letters are usually written in names of goods: "Делонги" has one letter for what a passport writes as "y". */
export const transliteration: Readonly<Record<string, string>> = { ...latinLetters, й: 'i', х: 'h', щ: 'sch' };

/** Letter for letter, as in model codes: рх580 for RX580. */
export const codeLetters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ц: 'c',
  ы: 'y',
  э: 'e',
};

/** Latin back to Russian, longest first ("shch" before "sh"). */
export const reverseTransliteration = spellingsWith({});

/** Spellings that sound alike once both scripts are in Latin letters; applied in this order. */
export const soundRules: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 'ch'],
  [/sch|shch/g, 'sh'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/wh/g, 'v'],
  [/ck/g, 'k'],
  [/qu/g, 'kv'],
  [/q/g, 'k'],
  [/dzh|dj/g, 'j'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/cc(?=[eiy])/g, 'ch'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/ee|ea|ie/g, 'i'],
  [/oo|ou/g, 'u'],
  [/[yj]/g, 'i'],
  [/i(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=[^aeiou])e$/g, ''],
];

const qwerty = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const jcuken = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

/** What the same key types in the other keyboard layout. */
export const layoutTwins: ReadonlyMap<string, string> = new Map([
  ...[...qwerty].map((key, index): [string, string] => [key, jcuken[index] ?? key]),
  ...[...jcuken].map((key, index): [string, string] => [key, qwerty[index] ?? key]),
  ['{', 'х'],
  ['}', 'ъ'],
  [':', 'ж'],
  ['"', 'э'],
  ['<', 'б'],
  ['>', 'ю'],
  ['~', 'ё'],
]);
