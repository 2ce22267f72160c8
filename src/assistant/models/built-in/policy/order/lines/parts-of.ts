/** The parts of a message that may each name goods: "беру её, фильтры к ней 2 пачки и Эфиопию". */
import { countedUnit } from '../../../../../../core/catalog/counted-units.ts';
import { fold } from '../../../../../../retrieval/analysis/fold.ts';
import { stem } from '../../../../../../retrieval/analysis/stem.ts';
import { withLastSaid } from '../../../understanding/slots/last-said.ts';
import { maskProducts, withoutDotsOfNames } from '../../../understanding/slots/mask-products.ts';
import { withoutModelFigures } from '../../../understanding/slots/model-figure.ts';
import { numberWord, spelledNumbers } from '../../../understanding/slots/number-words.ts';
import { withPairsAsOne } from '../../../understanding/slots/pairs.ts';
import { readQuantity, withoutFiguresOfSize } from '../../../understanding/slots/read-quantity.ts';
import type { Turn } from '../../turn.ts';
import { contentStemsOf, isSameWord, stemsOf, wordsOf } from '../../words.ts';
import { orderWords, packWords } from './order-words.ts';
import { isWithinRangeOf } from './ranges.ts';
import { type Size, sizesIn } from './sizes.ts';

export type Part = {
  readonly text: string;
  /** Stems and figures by which the goods are called; none: "беру её", "одной хватит". */
  readonly words: readonly string[];
  /** Of the words those that are sizes of goods known here, as they were said. */
  readonly sizes?: readonly Size[];
  /** Joined by a comma alone: it may say more of what stands before it ("6 cups, the green ones"). */
  readonly isApposed: boolean;
};

const mostParts = 6;
const sentenceEnd = /(?<=\?)\s*|[.!;…\n]+(?=\s|$)|\s+[-–—]\s+/u;
const joint =
  /(,\s+(?!(?:и|а|and|plus|плюс|но)\s)|,\s*(?:а также|и ещё|и еще|и|а|но|плюс|and also|and|plus)\s+|\s*\+\s*|\s+(?:а также|и ещё|и еще|да ещё|да еще|плюс|и|and also|and|plus|n|&)\s+)/iu;
const opening = /^(?:и|а|ну|да|and|n|plus|плюс|also|oh|ещё|еще)\s+/iu;

/** "…У меня Brennhaus Клар десять", "I have an S40": what the customer has already. */
const owned =
  /(?:^|\s|,)(?:(?:а|ведь|потому что)\s)?(?:у меня(?: есть| дома| стоит)?|i(?:'ve| have)(?: got)?|my machine is|mine is)\s+.+$/iu;

/** The words that tell what the customer has. */
export function ownedIn(text: string): string | undefined {
  return text
    .split(sentenceEnd)
    .map((sentence) => owned.exec(sentence)?.[0].trim())
    .find((clause) => clause !== undefined)
    ?.replace(/\p{L}+/gu, (word) => String(numberWord(fold(word)) ?? word));
}

export function partsOf(turn: Turn, options: { readonly isAskedToo?: boolean } = {}): readonly Part[] {
  const { found, draft } = turn.context;
  const known = [...found.products, ...(found.named ?? []), ...turn.note.shown, ...draft.items].map(({ name }) => name);
  const names = known.map(fold);
  const knownSizes = new Set(known.flatMap(sizesIn).map(({ token }) => token));
  const sentences = withFigures(withoutDotsOfNames(withLastSaid(turn.text), known)).split(sentenceEnd);
  // "OK green. Which tamper fits it?": what is asked is not ordered.
  const told = options.isAskedToo ? sentences : sentences.filter((sentence) => !sentence.includes('?'));
  return told
    .map((sentence) => sentence.replace(owned, ''))
    .flatMap((sentence) => splitSentence(sentence, names))
    .map(({ text, isApposed }) => {
      const sizes = sizesIn(text).filter(({ token }) => knownSizes.has(token));
      return {
        text,
        isApposed,
        sizes,
        words: [...goodsWords(withoutSizes(text, sizes), turn, known), ...tokensOf(sizes)],
      };
    })
    .filter(({ text, words }) => /[\p{L}\p{N}]/u.test(text) && !(words.length === 0 && tellsWhere(text, turn)))
    .slice(0, mostParts);
}

/** "Leeds LS1 4AP", "5 Dock Street": figures of an address count nothing. */
function tellsWhere(text: string, { understanding: { slots } }: Turn): boolean {
  const told = fold(text).trim();
  const isAddress = slots.address !== undefined && fold(slots.address).includes(told);
  const isPlace = slots.place !== undefined && told.startsWith(fold(slots.place));
  return isAddress || isPlace;
}

function withoutSizes(text: string, sizes: readonly Size[]): string {
  return sizes.reduce((left, { written }) => left.replace(written, ' '), text);
}

function tokensOf(sizes: readonly Size[]): readonly string[] {
  return [...new Set(sizes.map(({ token }) => token))];
}

/** Words of goods: neither those of ordering, nor how many, nor who and where to. */
function goodsWords(text: string, turn: Turn, names: readonly string[]): readonly string[] {
  const {
    understanding: { slots },
    context,
  } = turn;
  if (/@|\d[\d\s().-]{7,}\d/u.test(text)) return [];
  const told = new Set(contentStemsOf([slots.name, slots.address].join(' ')));
  const place = slots.place === undefined ? undefined : stem(fold(slots.place)).slice(0, 4);
  const counted = withoutUnits(withoutCount(text), text);
  const ofNames = new Set([...orderWordsOfNames(text, names), ...orderWordsAsNouns(text, names)]);
  const isGoods = (word: string) =>
    (!orderWords.has(word) || ofNames.has(word)) &&
    !told.has(word) &&
    !(place !== undefined && place.length > 2 && word.startsWith(place));
  const said = withoutLastCount(contentStemsOf(counted).filter(isGoods), text, names);
  const withoutPacks = said.filter((word) => !packWords.has(word));
  // "A dress and two bags": where bags are sold, they are goods, unless they are bags of something.
  const kinds = new Set(context.company.categories.flatMap(({ name }) => contentStemsOf(name)));
  const words = withoutPacks.length > 0 ? withoutPacks : said.filter((word) => packWords.has(word) && kinds.has(word));
  const isCount = (word: string) => numberStems.has(word) || /^\d$/u.test(word);
  // "8 кг" of what comes in other sizes is how much.
  if (words.every((word) => isCount(word) || /^\d+$/u.test(word) || measureStems.has(word))) return [];
  // Figures alone are how many, or a size of what was said before.
  const listed = turn.note.shown.map(({ name }) => name);
  const isModel = (word: string) => text.includes('the ') || withoutModelFigures(word, listed) !== word;
  return words.some((word) => /\p{L}{2}|\p{L}\d|\d\p{L}/u.test(word)) ||
    words.some((word) => /^\d{2,}$/u.test(word) && isModel(word))
    ? words
    : [];
}

/** "Morning" of "morning blend", where goods are called so: it stands beside another word of a name, as it does in the name. */
function orderWordsOfNames(text: string, names: readonly string[]): ReadonlySet<string> {
  const called = names.map((name) => ` ${wordsOf(name).join(' ')} `);
  const pairs = [...fold(text).matchAll(/(?<![\p{L}\p{N}])(?=(\p{L}{3,})\s+(\p{L}{3,}))/gu)];
  const found = pairs.flatMap(([, first = '', second = '']) => {
    const stems = [stem(first), stem(second)];
    const isMixed = stems.filter((one) => orderWords.has(one)).length === 1;
    return isMixed && called.some((name) => name.includes(` ${first} ${second} `)) ? stems : [];
  });
  return new Set(found);
}

/** "The drops", "2 drops", where goods are called so: no "drop it". Not "the first", which such a name only counts. */
function orderWordsAsNouns(text: string, names: readonly string[]): readonly string[] {
  const nouns = [
    ...fold(text).matchAll(
      /\b(?:the|an?|some|my|\d{1,3}|two|three|four|five)\s+(\p{L}{3,})(?=\P{L}*$|[,.]|\s+(?:and|or|with|please)\b)/gu,
    ),
  ];
  const called = new Set(names.flatMap(stemsOf));
  return nouns.flatMap(([, noun = '']) => {
    const own = stem(noun);
    return orderWords.has(own) && !pointing.has(own) && called.has(own) ? [own] : [];
  });
}

/** Words by which one of several is pointed at. */
const pointing: ReadonlySet<string> = new Set(
  stemsOf('first second third last cheapest cheaper other others same one ones both order rest lot more'),
);

/** "Ротбанда 10": a number at the end is how many, where none of the names that have the words before it has such a figure. */
function withoutLastCount(said: readonly string[], text: string, names: readonly string[]): readonly string[] {
  const last = /(?<=\p{L}[^\p{L}\d]{0,3}\s)([1-9]\d{0,2})[^\p{L}\d%]*$/u.exec(text)?.[1];
  if (last === undefined || said.at(-1) !== last || said.length < 2) return said;
  const others = said.slice(0, -1);
  const holders = names.filter((name) => {
    const own = stemsOf(name);
    return others.some((stem) => own.some((word) => isSameWord(stem, word)));
  });
  const isFigure = holders.some(
    (name) => new RegExp(`(?<!\\d)${last}(?!\\d)`, 'u').test(name) || isWithinRangeOf(name, last),
  );
  return holders.length > 0 && !isFigure ? others : said;
}

const measureStems: ReadonlySet<string> = new Set(
  contentStemsOf(
    'кг мл мм см kg ml mm cm литр литра литров метр метра метров litre litres liter liters metre metres meter meters',
  ),
);
const numberStems: ReadonlySet<string> = new Set(spelledNumbers.map((word) => stem(fold(word))));

/** What to search by: the words of the goods as they were said. */
export function queryOf(part: Part): string {
  const kept = new Set(part.words);
  const sizes = (part.sizes ?? []).map(({ written }) => written);
  const plain = withoutSizes(part.text, part.sizes ?? []);
  const said = (
    withoutUnits(withoutCount(plain), plain).match(/[\p{L}\p{N}]+(?:[:.,/-][\p{L}\p{N}]+)*/gu) ?? []
  ).filter((word) => contentStemsOf(word).some((stemmed) => kept.has(stemmed)));
  return [...said, ...sizes].join(' ');
}

/** "12 мешков", "a roll of": what is counted by; where nothing else is said, the goods may be called so. */
function withoutUnits(counted: string, text: string): string {
  const words = text.trim().split(/\s+/);
  const isNumber = (word: string) =>
    /^\d+$|^an?$/iu.test(word) || numberWord(fold(word)) !== undefined || fold(word) === 'по';
  const units = words.filter(
    (word, index) => countedUnit(bare(word)) !== undefined && index > 0 && isNumber(bare(words[index - 1] ?? '')),
  );
  const left = counted.split(/\s+/).filter((word) => !units.includes(word));
  const isGoods = (word: string) => contentStemsOf(word).some((each) => !orderWords.has(each) && !packWords.has(each));
  return left.some(isGoods) ? left.join(' ') : counted;
}

/** Without how many: a number at the beginning, or before what it counts; figures of a name stay. */
function withoutCount(text: string): string {
  const words = text.trim().split(/\s+/);
  const isNumber = (word: string) => /^[1-9]\d{0,4}$/u.test(word) || numberWord(fold(bare(word))) !== undefined;
  const isPack = (word: string | undefined) => word !== undefined && packWords.has(stem(fold(bare(word))));
  const firstWord = words.findIndex((word) => !orderWords.has(stem(fold(bare(word)))));
  return words
    .filter((word, index) => {
      if (/^\d{1,4}(?:шт|pcs|x|х)\.?,?$/iu.test(word) || /^[xх×]\d{1,4}$/iu.test(word)) return false;
      if (!isNumber(bare(word))) return true;
      const next = words[index + 1];
      if (isPack(next) || (next !== undefined && countedUnit(bare(next)) !== undefined)) return false;
      const isCounting = index === firstWord && next !== undefined && sizesIn(`${word} ${next}`).length === 0;
      const isSpelledLast = index === words.length - 1 && index > 0 && !/\d/u.test(word);
      return !isCounting && !isSpelledLast;
    })
    .join(' ');
}

/** "Кг зерён", "литровое", "a kilo of": one of the measure, as names have it. */
function withFigures(text: string): string {
  return text
    .replace(/(?<![\d.,]\s?)(?<!\p{L})(?:кило(?:грамм\p{L}*)?|кг)(?!\p{L})/giu, '1 кг')
    .replace(/(?<![\d.,]\s?)(?<!\p{L})(?:литр|литр[аоу]в\p{L}*)(?!\p{L})/giu, '1 л')
    .replace(/(?<![\d.,]\s?)\b(?:kilo(?:gram)?|kg)\b/giu, '1 kg')
    .replace(/(?<![\d.,]\s?)\blit(?:re|er)\b/giu, '1 l');
}

/** How many of the goods the part is about; figures of a clock, of a size ("the 250 one") and of names are none. */
export function countIn(text: string, names: readonly string[] = []): number | undefined {
  const plain = maskProducts(withPairsAsOne(withoutFiguresOfSize(text)), names)
    .replace(/(?<!\d)\d+[:/]\d+/gu, '{figures}')
    .replace(/\b(?:the|size)\s+\d+/giu, '{figures}');
  return readQuantity(plain, { isExpected: false }) ?? (onePack.test(plain) ? 1 : undefined);
}

/** "A pack of", "пачку": one of what goods come in. */
const onePack =
  /\b(?:a|an|another)\s+(?:\p{L}+\s)?(?:pack|packet|bag|box|bottle|can|tin|jar|set|pair)\b|(?<!\p{L})(?:пачк|упаковк|коробк|бутылк|банк|баночк|бутылочк|коробочк|пачечк)[уи](?!\p{L})|(?<!\p{L})пакет(?:ик)?(?!\p{L})/iu;

function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function splitSentence(
  sentence: string,
  names: readonly string[],
): readonly { readonly text: string; readonly isApposed: boolean }[] {
  const pieces = sentence.trim().replace(opening, '').split(joint);
  const parts: { text: string; isApposed: boolean }[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const text = (pieces[at] ?? '').trim();
    const before = pieces[at - 1];
    const last = parts.at(-1);
    const isOfName = last !== undefined && before !== undefined && names.some((name) => holds(name, last.text, text));
    if (last && (isOfName || isMeasure(text))) last.text = `${last.text}${before ?? ' '}${text}`;
    else if (text !== '') parts.push({ text, isApposed: before !== undefined && /^,\s+$/u.test(before) });
  }
  return parts;
}

/** "Chamomile and Mint", "Labels, 12 pcs" are one name: what stands on both sides of the joint stands in it side by side. */
function holds(name: string, before: string, after: string): boolean {
  const last = fold(before).match(/[\p{L}\p{N}]+$/u)?.[0];
  // A figure alone is how many; with what it counts it may be the name's own.
  const first = fold(after).match(/^(?:(?:an?|the)\s+)?(\d+\s?\p{L}+|[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*)/u)?.[1];
  if (!last || !first || last.length < 3) return false;
  return new RegExp(`(?<!\\p{L})${last}[\\s,]+(?:и|and|\\+|&)?\\s*${first}`, 'u').test(name);
}

/** "And solution, the big one", "раствор, побольше". */
const extremeAlone =
  /^(?:the\s+(?:big|large|small|littl|cheap)(?:e|er|est|ger|gest|ler|lest)?(?:\s+one)?|(?:тот |ту |та )?(?:побольше|поменьше|подешевле|больш(?:ой|ую|ая)|маленьк(?:ий|ую|ая)|дешёв(?:ый|ую|ая)|дешев(?:ый|ую|ая)))[.!]?$/iu;

/** "1 кг", "500 ml", "the 250 one" after a comma: a size of what was just said. */
function isMeasure(text: string): boolean {
  return (
    /^(?:the\s+)?\d+(?:[.,]\d+)?\s?(?:кг|г|гр|л|мл|мм|см|м|литр\p{L}*|кило\p{L}*|грамм\p{L}*|kg|g|l|ml|mm|cm|m|inch|oz|lit(?:re|er)s?|kilo\p{L}*|gram\p{L}*)(?:\s+one)?\.?$/iu.test(
      text,
    ) ||
    /^the\s+\d+(?:\s+one)?\.?$/iu.test(text) ||
    extremeAlone.test(text)
  );
}
