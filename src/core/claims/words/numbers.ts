/** Number words of Russian (every case) and English. `rank` is the place a word takes in a number: 0 units, 1 tens, 2 hundreds, 3 scales. */
export type NumberWord = { readonly value: number; readonly rank: 0 | 1 | 2 | 3 };

const words = new Map<string, NumberWord>();

const table: readonly (readonly [value: number, rank: NumberWord['rank'], spellings: string])[] = [
  [0, 0, 'ноль ноля нулю zero'],
  [1, 0, 'один одна одно одну одного одной одному одним одном one'],
  [1.5, 0, 'полтора полторы полутора'],
  [2, 0, 'два две двух двум двумя двое two'],
  [3, 0, 'три трех трем тремя трое three'],
  [4, 0, 'четыре четырех четырем четырьмя четверо four'],
  [5, 0, 'пять пяти пятью five'],
  [6, 0, 'шесть шести шестью six'],
  [7, 0, 'семь семи семью seven'],
  [8, 0, 'восемь восьми восемью eight'],
  [9, 0, 'девять девяти девятью nine'],
  [40, 1, 'сорок сорока forty'],
  [90, 1, 'девяносто девяноста ninety'],
  [100, 2, 'сто ста'],
  [200, 2, 'двести двухсот двумстам двумястами двухстах'],
  [300, 2, 'триста трехсот тремстам тремястами трехстах'],
  [400, 2, 'четыреста четырехсот четыремстам четырьмястами четырехстах'],
  [500, 2, 'пятьсот пятисот пятистам пятьюстами пятистах'],
  [600, 2, 'шестьсот шестисот шестистам шестьюстами шестистах'],
  [700, 2, 'семьсот семисот семистам семьюстами семистах'],
  [800, 2, 'восемьсот восьмисот восьмистам восемьюстами восьмистах'],
  [900, 2, 'девятьсот девятисот девятистам девятьюстами девятистах'],
  [1_000, 3, 'тысяча тысячу тысячи тысяч тысяче тысячам тысячью тысячами тысячах тыс тыщ к k thousand grand'],
  [1_000_000, 3, 'миллион миллиона миллионов миллиону миллионом миллионами млн million mln'],
];
for (const [value, rank, spellings] of table) {
  for (const spelling of spellings.split(' ')) words.set(spelling, { value, rank });
}
const teens =
  'десят:10 одиннадцат:11 двенадцат:12 тринадцат:13 четырнадцат:14 пятнадцат:15 шестнадцат:16 семнадцат:17 восемнадцат:18 девятнадцат:19';
for (const pair of teens.split(' ')) {
  const [stem, value] = pair.split(':');
  for (const ending of ['ь', 'и', 'ью']) words.set(`${stem}${ending}`, { value: Number(value), rank: 0 });
}
for (const [index, stem] of ['двадцат', 'тридцат'].entries()) {
  for (const ending of ['ь', 'и', 'ью']) words.set(`${stem}${ending}`, { value: 20 + index * 10, rank: 1 });
}
for (const [index, [first, middle]] of [
  ['пять', 'пяти'],
  ['шесть', 'шести'],
  ['семь', 'семи'],
  ['восемь', 'восьми'],
].entries()) {
  for (const form of [`${first}десят`, `${middle}десяти`, `${first?.replace(/ь$/, 'ью')}десятью`]) {
    words.set(form, { value: 50 + index * 10, rank: 1 });
  }
}
for (const [index, word] of 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  .split(' ')
  .entries()) {
  words.set(word, { value: 10 + index, rank: 0 });
}
for (const [word, value] of Object.entries({ twenty: 20, thirty: 30, fifty: 50, sixty: 60, seventy: 70, eighty: 80 })) {
  words.set(word, { value, rank: 1 });
}

export const hundred = 'hundred';

/** Scales that are numbers by themselves only with a number before them ("12 к", not "к вам"). */
export const dependentScales = new Set([
  'к',
  'k',
  'тыс',
  'тыщ',
  'тысяч',
  'тысячи',
  'тысячам',
  'тысячами',
  'тысячах',
  'млн',
  'mln',
  'grand',
  'миллионов',
  'миллионами',
]);

export function numberWord(folded: string): NumberWord | undefined {
  return words.get(folded);
}
