/** Whole numbers below a million in words, nominative. */
const ruUnits = [
  '',
  'один',
  'два',
  'три',
  'четыре',
  'пять',
  'шесть',
  'семь',
  'восемь',
  'девять',
  'десять',
  'одиннадцать',
  'двенадцать',
  'тринадцать',
  'четырнадцать',
  'пятнадцать',
  'шестнадцать',
  'семнадцать',
  'восемнадцать',
  'девятнадцать',
];
const ruTens = [
  '',
  '',
  'двадцать',
  'тридцать',
  'сорок',
  'пятьдесят',
  'шестьдесят',
  'семьдесят',
  'восемьдесят',
  'девяносто',
];
const ruHundreds = [
  '',
  'сто',
  'двести',
  'триста',
  'четыреста',
  'пятьсот',
  'шестьсот',
  'семьсот',
  'восемьсот',
  'девятьсот',
];
const enUnits = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const enTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

export function inRussianWords(value: number): string {
  const thousands = Math.floor(value / 1_000);
  const rest = value % 1_000;
  const parts = thousands === 0 ? [] : [feminine(below1000(thousands)), thousandsWord(thousands)];
  return [...parts, below1000(rest)].filter(Boolean).join(' ');
}

function below1000(value: number): string {
  const tail = value % 100;
  const small = tail < 20 ? [ruUnits[tail]] : [ruTens[Math.floor(tail / 10)], ruUnits[tail % 10]];
  return [ruHundreds[Math.floor(value / 100)], ...small].filter(Boolean).join(' ');
}

function feminine(words: string): string {
  return words.replace(/один$/u, 'одна').replace(/два$/u, 'две');
}

function thousandsWord(count: number): string {
  const tail = count % 100;
  if (tail >= 11 && tail <= 14) return 'тысяч';
  return tail % 10 === 1 ? 'тысяча' : tail % 10 >= 2 && tail % 10 <= 4 ? 'тысячи' : 'тысяч';
}

export function inEnglishWords(value: number): string {
  const thousands = Math.floor(value / 1_000);
  return [...(thousands === 0 ? [] : [english1000(thousands), 'thousand']), english1000(value % 1_000)]
    .filter(Boolean)
    .join(' ');
}

function english1000(value: number): string {
  const tail = value % 100;
  const small =
    tail < 20 ? enUnits[tail] : [enTens[Math.floor(tail / 10)], enUnits[tail % 10]].filter(Boolean).join('-');
  const hundreds = value >= 100 ? `${enUnits[Math.floor(value / 100)]} hundred` : '';
  return [hundreds, small].filter(Boolean).join(hundreds ? ' and ' : '');
}
