import { countedUnit } from '../../../../../core/catalog/counted-units.ts';
import { foldText } from '../reading/clean-text.ts';
import { withLastSaid } from './last-said.ts';
import { withoutMains } from './mains.ts';
import { numberWord } from './number-words.ts';
import { withPairsAsOne } from './pairs.ts';

const loosePieces =
  /^(?:шт|штук[а-я]*|штуч[а-я]*|экземпляр[а-я]*|единиц[а-я]*|комплект[а-я]*|упаков[а-я]*|пар[аыу]?|пачк[а-я]*|пачек|короб[а-я]*|набор[а-я]*|pcs?|pieces?|units?|items?|packs?|boxes|sets?|pairs?)$/u;
const pieces = {
  test: (word: string) => loosePieces.test(word) || (word.length > 2 && countedUnit(word) !== undefined),
};
/** After these a number is a bound, a size, a name or somebody's count. */
const notBefore =
  /^(?:тыс|тысяч[а-я]*|тыщ[а-я]*|k|на|для|от|до|за|под|около|примерно|размер[а-я]*|р|модел[а-я]*|номер[а-я]*|вариант[а-я]*|version|тип|через|после|к|с|в|во|кв|дом|д|этаж|подъезд|for|from|under|over|about|around|size|model|number|option|type|in|within|after|at|by|apt|floor|flat|top)$/u;
/** What is counted here is not goods. */
const notAfter =
  /^(?:вопрос[а-я]*|размер[а-я]*|минут[а-я]*|секунд[а-я]*|час[а-я]*|д(?:ень|ня|ней)|недел[а-я]*|месяц[а-я]*|год[а-я]*|лет|раз[а-я]?|слов[а-я]*|вариант[а-я]*|модел[а-я]*|человек[а-я]*|люд[а-я]*|чел|сотрудник[а-я]*|чаш[а-я]*|комнат[а-я]*|этаж[а-я]*|клик[а-я]*|people|persons?|employees|guests|minutes?|seconds?|hours?|days?|weeks?|months?|years?|times?|questions?|options?|models?|things?|words?|cups?|rooms?|floors?|л|литр[а-я]*|мл|кг|кило|килограмм[а-я]*|г|гр|грамм[а-я]*|мм|см|м|метр[а-я]*|квадрат[а-я]*|кв|квт|вт|ватт[а-я]*|в|вольт[а-я]*|бар|гц|а|ампер[а-я]*|градус[а-я]*|дюйм[а-я]*|об|гб|мб|тб|число|числа|l|ml|liters?|litres?|kg|kgs|kilos?|kilograms?|grams?|pounds?|g|mm|cm|m|meters?|inch(?:es)?|kw|w|watts?|v|volts?|bar|hz|amps?|gb|tb|mb|oz|lbs?|ft|foot|feet|miles?|yards?|years?|yo|psi|rpm|высот[а-я]*|ширин[а-я]*|глубин[а-я]*|длин(?:а|ы|ой|ою|у|е)|толщин[а-я]*|диаметр[а-я]*)$/u;
/** Words around a number that leave it the only thing said: "нет, два", "3 штуки пожалуйста". */
const around =
  /^(?:нет|не|да|а|но|ну|лучше|давайте|пусть|будет|штук[аи]?|шт|пожалуйста|no|yes|not|better|actually|please|pieces?|pcs|units?|x|х)$/u;

/** Nothing is said but how many. */
export function isOnlyQuantity(text: string): boolean {
  const words = foldText(text).match(/\{[a-z]+\}|[\p{L}]+|\d+/gu) ?? [];
  const others = words.filter((word) => numberOf(word) === undefined && !around.test(word));
  return words.length > 0 && others.length === 0;
}

const orderVerb =
  /^(?:беру|возьму|взять|возьмем|нужн[а-я]*|надо|хочу|хотим|хотел[а-я]*|хотелось|закажу|заказать|заказываю|оформите|куплю|купить|добавь[а-я]*|добавить|еще|плюс|сделай[а-я]*|давай[а-я]*|будет|лучше|хватит|пришлите|убер[а-я]*|убрать|убираем|минус|удал[а-я]*|вычерк[а-я]*|выкин[а-я]*|вынь[а-я]*|исключ[а-я]*|количество|всего|только|мне|по|отложите|забронируйте|take|need|want|order|buy|get|have|add|another|make|it|give|like|try|just|only|quantity|plus|send|book|reserve|remove|drop|delete|need|of|actually|but|сколько|стоит|much|are|is|would|no|not|нет|не|да|yes|ок|ok|а|more|on|за|x|х|also|and|me|us|plus|и|также|тогда|then|ладно|хорошо)$/u;

export type QuantityOptions = {
  /** A number standing alone answers the question about quantity. */
  readonly isExpected: boolean;
  /** A phone stands in the message: a number beside it is one of its figures unless it counts something. */
  readonly hasPhone?: boolean;
};

/** How many pieces the customer speaks of; never a part of a model name, a bound, a size or a measure. Money, phones and codes are masked before. */
export function readQuantity(said: string, options: QuantityOptions): number | undefined {
  // "Скидка будет 10" counts nothing.
  const text = withPairsAsOne(
    withoutModels(withoutFiguresOfSize(withoutSums(withLastSaid(withoutMains(said.replace(discountFigure, '$1')))))),
  );
  const times = /(?<![\p{L}\d])[xх×]\s?(\d{1,4})(?![\p{L}\d])|(?<![\p{L}\d.,])(\d{1,4})\s?[xх×](?=\s|$)/iu.exec(text);
  if (times && !/\d\s?[xх×]\s?\d/iu.test(text)) return asCount(Number(times[1] ?? times[2]));
  const words =
    foldText(text).match(
      /\{[a-z]+\}|\p{L}+\d[\p{L}\d-]*|\d+(?:[.,]\d+)?(?:[-/*xх×]\d+(?:[.,]\d+)?)+|\d+(?:[.,]\d+)?|\p{L}+|[,;.!?№#]/gu,
    ) ?? [];
  const raw =
    text.match(
      /\{[a-z]+\}|\p{L}+\d[\p{L}\d-]*|\d+(?:[.,]\d+)?(?:[-/*xх×]\d+(?:[.,]\d+)?)+|\d+(?:[.,]\d+)?|[\p{L}']+|[,;.!?№#]/gu,
    ) ?? [];
  const found: { readonly count: number; readonly rank: number; readonly index: number }[] = [];
  const last = lastWordIndex(words);
  words.forEach((word, index) => {
    const count = numberOf(word);
    if (count === undefined || isSecondOfCompound(words, index) || isDozenCounted(words, index)) return;
    const rank = rankOf({ words, raw, index, last, isDigits: /^\d/.test(word), isExpected: options.isExpected });
    if (rank > (options.hasPhone ? 3 : 0)) found.push({ count: compoundAt(words, index, count), rank, index });
  });
  // "не две, а три", "3 вместо 2": the number that is meant.
  const meant = found.filter(
    ({ index }) => words[index - 1] !== 'не' && words[index - 1] !== 'not' && !isInstead(words[index - 1]),
  );
  return (meant.length > 0 ? meant : found).toSorted((a, b) => b.rank - a.rank)[0]?.count;
}

/** "205 55 16", "205/55 16", "175 70 r13": figures in a row are a size. */
const figuresOfSize =
  /(?<![\p{L}\d.,/])\d{2,4}(?:\s+|\s?[/xх*]\s?)\d{2,3}\s+(?:[rр]\s?)?\d{2,3}(?![\d\p{L}.,/]|\s*(?:шт|pcs|pieces))/giu;
const slashedSize = /(?<![\p{L}\d.,/])\d{2,4}\/\d{2,3}(?![\d/])/gu;

/** Sizes say nothing of how many; to be taken out before names are, which hold halves of them. */
export function withoutFiguresOfSize(text: string): string {
  return text.replace(figuresOfSize, '{size}').replace(slashedSize, '{size}');
}

/** Nothing is said but the figures of one size. */
export function isSizeAlone(text: string): boolean {
  return withoutFiguresOfSize(text).trim() === '{size}';
}

/** "До 2 500 ₽", "under 1 200": the 500 of a sum counts nothing; "2 500 ml bottles" are two. */
const sumWithSpaces =
  /(?<=(?<!\p{L})(?:до|от|за|около|примерно|под|дороже|дешевле|бюджет|under|over|below|above|from|around|about|max|budget)\s)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d\p{L}])(?!\s?(?:шт|pcs|мл|г|ml|g)(?!\p{L}))|(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?=\s?(?:₽|руб|р(?!\p{L})|тг|[$€£]|usd|eur|gbp|rub))/giu;

function withoutSums(text: string): string {
  return text.replace(sumWithSpaces, '{money}');
}

const discountFigure = /((?<!\p{L})скидк\p{L}* (?:\p{L}+ )?|\bdiscount (?:of |be )?)\d{1,2}(?![\d.,]|\s?(?:шт|pcs))/giu;

/** "Перфоратор п-800", "насос цн-100": letters tied to figures are a model however they are written; "чай-20 шт" counts. */
const model =
  /(?<![\p{L}\d-])(?:\p{L}{1,2}-\d{1,4}|(?:\p{L}{3}-|[бгджзлмнпртфцчшщэю]\s)\d{2,4})(?![\d\p{L}]|[.,-]\d|\s?(?:шт|штук\p{L}*|пач\p{L}+|упак\p{L}*|pcs|pieces?|packs?)(?!\p{L}))/giu;

function withoutModels(text: string): string {
  return text.replace(model, '{model}');
}

function isInstead(word: string | undefined): boolean {
  return word === 'вместо' || word === 'of';
}

type Spot = {
  readonly words: readonly string[];
  readonly raw: readonly string[];
  readonly index: number;
  readonly last: number;
  readonly isDigits: boolean;
  readonly isExpected: boolean;
};

/** 0: not a quantity; the higher, the surer. */
function rankOf({ words, raw, index, last, isDigits, isExpected }: Spot): number {
  const word = words[index] ?? '';
  const before = words[index - 1] ?? '';
  const after = words[index + (isSecondOfCompound(words, index + 1) ? 2 : 1)] ?? '';
  const count = numberOf(word) ?? 0;
  if (pieces.test(after)) return 5;
  // "Закажу 5000 болтов": so many figures are how many only between taking and what is taken.
  const isLarge = count > 999 && !(orderVerb.test(before) && /^\p{L}{3,}$/u.test(after));
  if (isDigits && (/[.,]/.test(word) || isLarge)) return 0;
  if (notAfter.test(after) || /^[№#]$/.test(before)) return 0;
  if (isEnglishOne(word, before, after, words.length)) return 0;
  const isAlone = words.filter((other) => /[\p{L}\d]/u.test(other)).length === 1;
  if (isAlone) return isExpected || !isDigits || count <= 100 ? 4 : 0;
  // "My kid is 7", "I am 30": only "how much is 2" counts.
  if (/^(?:is|am|are|m)$/u.test(before) && words[index - 2] !== 'much') return 0;
  // "Price for 3", "цена за 3".
  if (
    /^(?:for|за|на)$/u.test(before) &&
    /^(?:price|cost|much|total|quote|quotation|offer|invoice|proposal|цен[а-я]|сколько|стоимост[а-я])$/u.test(
      words[index - 2] ?? '',
    )
  )
    return 4;
  if (notBefore.test(before) && !(isExpected && index === last))
    return before === 'до' && /^(?:увелич|уменьш)/u.test(words[index - 2] ?? '') ? 4 : 0;
  if (isDigits && isModelWord(raw[index - 1], before)) return 0;
  if (orderVerb.test(before)) return 4;
  if (isExpected) return 3;
  if (index === 0 || /^[,;.!]$/.test(before)) return index === last || /^[,;.!?]$/.test(after) ? 3 : 2;
  if (/^\{(?:number|name|place)\}$/.test(before)) return 2;
  return isDigits || index === last || (count > 1 && /^(?:\p{L}|\{product\})/u.test(after)) ? 1 : 0;
}

/** "Philips 3200", "iPhone 15": a number after a Latin or capitalised word in the middle of a message belongs to it. */
function isModelWord(raw: string | undefined, folded: string): boolean {
  if (!raw || orderVerb.test(folded)) return false;
  return /^[a-z]/i.test(raw) || /^\p{Lu}/u.test(raw);
}

/** "this one", "the second one", "which one" point; only "just one", "one please", "one more" count. */
function isEnglishOne(word: string, before: string, after: string, length: number): boolean {
  if (word === 'один' || word === 'одна' || word === 'одну')
    return /^(?:эт[а-я]+|еще)$/u.test(before) && before !== 'еще';
  if (word !== 'one') return false;
  if (length === 1) return false;
  // "Fine. One. Order it."
  if (/^[,;.!]$/.test(before) && (after === '' || /^[,;.!]$/.test(after))) return false;
  return !(
    /^(?:take|just|only|need|want|order|add|get|buy|make|it|have|by|send|bring|ship|reserve|me|us|ok|okay|fine|alright|then|yes|remove|drop|delete|cancel|minus|less|fewer)$/u.test(
      before,
    ) ||
    /^(?:of|please|more|piece|unit|each|is)$/u.test(after) ||
    before === ''
  );
}

function numberOf(word: string): number | undefined {
  // "02", "007": a figure of a name.
  if (/^0\d/.test(word)) return undefined;
  return /^\d+(?:[.,]\d+)?$/.test(word) ? asCount(Number(word.replace(',', '.'))) : numberWord(word);
}

/** "двадцать пять", "twenty five". */
function compoundAt(words: readonly string[], index: number, count: number): number {
  if (/^(?:dozens?|дюжин[аыу]?|десятк(?:а|ов))$/u.test(words[index + 1] ?? ''))
    return count * (words[index + 1]?.startsWith('десят') ? 10 : 12);
  return isSecondOfCompound(words, index + 1) ? count + (numberWord(words[index + 1] ?? '') ?? 0) : count;
}

/** The dozen of "two dozen". */
function isDozenCounted(words: readonly string[], index: number): boolean {
  return /^(?:dozen|дюжин|десятк)/u.test(words[index] ?? '') && numberOf(words[index - 1] ?? '') !== undefined;
}

function isSecondOfCompound(words: readonly string[], index: number): boolean {
  const tens = numberWord(words[index - 1] ?? '') ?? 0;
  const ones = numberWord(words[index] ?? '') ?? 0;
  return tens >= 20 && tens % 10 === 0 && ones > 0 && ones < 10;
}

function lastWordIndex(words: readonly string[]): number {
  return words.findLastIndex((word) => /[\p{L}\d]/u.test(word));
}

function asCount(value: number): number | undefined {
  return Number.isInteger(value) && value > 0 && value <= 100_000
    ? value
    : Number.isFinite(value) && value > 0
      ? value
      : undefined;
}
