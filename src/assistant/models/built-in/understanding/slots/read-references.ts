import { join } from 'node:path';
import { readBlocks } from '../read-blocks.ts';
import { foldText } from '../reading/clean-text.ts';
import { stemOf, wordsOf } from '../reading/tokens.ts';
import type { ProductReference } from '../understanding.ts';
import { numberWord } from './number-words.ts';

/** Everything in the message that points at products shown before, each once. */
export function readReferences(
  text: string,
  options: { readonly language: string; readonly isExpected: boolean; readonly choiceCount: number },
): readonly ProductReference[] {
  const folded = foldText(text);
  const references = [
    ...readOrdinals(folded, options),
    ...readExtremes(folded, options.language),
    ...readPronouns(folded),
  ];
  return references.filter(
    (reference, index) =>
      references.findIndex((other) => JSON.stringify(other) === JSON.stringify(reference)) === index,
  );
}

const ordinalStems: readonly (readonly [RegExp, number])[] = [
  [/^перв(?:ый|ая|ое|ые|ых|ую|ого|ой|ому|ым|енький)$|^first$|^1st$|^1-?(?:й|ый|я|ую|ое|ого)$/u, 1],
  [/^втор(?:ой|ая|ое|ые|ых|ую|ого|ому|ым)$|^second$|^2nd$|^2-?(?:й|ой|я|ую|ое|ого)$/u, 2],
  [/^трет(?:ий|ья|ьи|ьих|ье|ью|ьего|ьей|ьему|ьим)$|^third$|^3rd$|^3-?(?:й|ий|я|ю|ью|е|его)$/u, 3],
  [/^четверт(?:ый|ая|ое|ую|ого|ой|ому|ым)$|^fourth$|^4th$|^4-?(?:й|ый|я|ую|ое)$/u, 4],
  [/^пят(?:ый|ая|ое|ую|ого|ому|ым)$|^fifth$|^5th$|^5-?(?:й|ый|я|ую|ое)$/u, 5],
  [/^шест(?:ой|ая|ое|ую|ого|ому|ым)$|^sixth$|^6th$/u, 6],
  [/^седьм(?:ой|ая|ое|ую|ого|ому|ым)$|^seventh$|^7th$/u, 7],
  [/^восьм(?:ой|ая|ое|ую|ого|ому|ым)$|^eighth$|^8th$/u, 8],
  [/^предпоследн(?:ий|яя|ее|юю|его|ей)$/u, -2],
  [/^последн(?:ий|яя|ее|юю|его|ей|ему)$|^last$/u, -1],
];
/** "first time", "в первый раз", "last week" count other things. */
const notProductAfter =
  /^(?:раз[а-я]?|этаж[а-я]*|очеред[а-я]*|взнос[а-я]*|недел[а-я]*|месяц[а-я]*|год[а-я]*|врем[а-я]*|time|week|month|year|of|night|name|floor|minute|order|class|thing)$/u;

function readOrdinals(
  folded: string,
  options: { readonly isExpected: boolean; readonly choiceCount: number },
): ProductReference[] {
  const several = readFirstSeveral(folded);
  if (several.length > 0) return several;
  const words = folded.match(/\d+-?[а-яa-z]{1,3}(?![\p{L}])|[\p{L}\d]+/gu) ?? [];
  const named = words.flatMap((word, index): ProductReference[] => {
    const position = ordinalStems.find(([pattern]) => pattern.test(word))?.[1];
    if (position === undefined || notProductAfter.test(words[index + 1] ?? '') || words[index - 1] === 'at') return [];
    return [{ by: 'ordinal', position }];
  });
  const numbered = [...folded.matchAll(/(?:[№#]|номер|number|вариант|option|variant)\s*(\d{1,2})(?![\d\p{L}])/gu)].map(
    (match): ProductReference => ({ by: 'ordinal', position: Number(match[1]) }),
  );
  if (named.length + numbered.length > 0)
    return [...named, ...numbered].filter((item) => item.by !== 'ordinal' || item.position !== 0);
  const alone = options.isExpected
    ? /^\D{0,12}?(\d{1,2})(?!\s*(?:шт|пач|упак|короб|пар|кг|pcs|piece|pack|box|pair|kg))\D{0,12}$/u.exec(folded)
    : null;
  const position = Number(alone?.[1] ?? 0);
  return position > 0 && position <= Math.max(options.choiceCount, 10) ? [{ by: 'ordinal', position }] : [];
}

const severalPattern =
  /(?:^|[^\p{L}])(?:перв(?:ые|ых|ыми)|first|top)\s+(два|две|двух|two|три|трех|three|[23])(?![\p{L}\d])/u;

/** "Первые две", "the first three": one reference each. */
function readFirstSeveral(folded: string): ProductReference[] {
  const count = severalPattern.exec(folded)?.[1];
  if (count === undefined) return [];
  const last = /^(?:три|трех|three|3)$/u.test(count) ? 3 : 2;
  return Array.from({ length: last }, (_, index) => ({ by: 'ordinal', position: index + 1 }));
}

/** For readers of quantities: the number of "the first two" counts nothing. */
export function withoutFirstSeveral(text: string): string {
  return text.replace(new RegExp(severalPattern.source, 'giu'), ' {ordinal} ');
}

type Dimension = { readonly ru: string; readonly en: string; readonly direction: 'least' | 'most' };
const dimensions = readDimensions();

function readDimensions(): ReadonlyMap<string, Dimension> {
  const blocks = readBlocks(join(import.meta.dirname, '..', 'data', 'extremes.yaml'));
  const entries = (['least', 'most'] as const).flatMap((direction) =>
    (blocks[direction] ?? []).flatMap((line) => {
      const [stems = '', names = ''] = line.split(' = ');
      const [ru = '', en = ru] = names.split(' / ');
      return stems.split(' ').map((stem) => [stem, { ru, en, direction }] as const);
    }),
  );
  return new Map(entries);
}

/** "самый X", "тот что X-ее", "X-ее из них", "the X-est", "the X-er one", "which is X-er". */
function readExtremes(folded: string, language: string): ProductReference[] {
  const patterns = [
    /(?:сам(?:ый|ая|ое|ые|ую|ого|ой|ому|ым|ых)|наиболее)\s+(\p{L}+)/gu,
    /(?:тот|та|то|те|ту|того|той|котор(?:ый|ая|ое|ую))\s*,?\s*(?:(?:что|котор[а-я]+|из них|из двух)\s+)?(\p{L}+(?:ее|ей|ше|же|че|ле|ще))(?!\p{L})/gu,
    /(\p{L}+(?:ее|ей|ше|же|че))\s+из\s+(?:них|двух|этих)/gu,
    /(?:кто|как(?:ой|ая|ое))\s+(?:из\s+\p{L}+\s+)?(\p{L}+(?:ее|ше|же|че))(?!\p{L})/gu,
    /(?:the\s+)?most\s+(\p{L}+)/gu,
    /(?:the\s+)(\p{L}+est)(?!\p{L})/gu,
    /^(\p{L}{3,}est)(?:\s+one)?$/gu,
    /(?:the\s+|which\s+(?:one\s+|of\s+\p{L}+\s+)?is\s+)(?:more\s+)?(\p{L}+er|powerful|expensive|compact)(?:\s+one|\s+model|$|(?!\p{L}))/gu,
    // "Беру подешевле", "возьму дорогой": taken is one of what was told of, and no other is asked for.
    /(?:беру|берем|возьму|возьмем|заберу)\s+(?:тогда\s+)?((?:по)?(?:дешевле|дороже)|(?:дорог|дешев)(?:ой|ый|ую|ое))(?!\p{L})/gu,
    /(?:the\s+)(least)\s+expensive/gu,
    /(?:the\s+)(big|small|large|little|cheap|expensive|light|heavy|quiet)\s+ones?(?!\p{L})/gu,
  ];
  return patterns.flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap((match): ProductReference[] => toExtreme(match[1] ?? '', language)),
  );
}

const notQualities =
  /^(?:best|лучш|хорош|популярн|популярнее|popular|лучше|оптимальн|interest|rest|west|test|other|order|number|another|water|after|nearest|latest|раз|первый|последний|что|бы|же|уже|тоже|раньше|больше|дальше|позже)$/u;

function toExtreme(word: string, language: string): ProductReference[] {
  const isComparativeWord = /^(?:больше|меньше)$/u.test(word);
  if (!isComparativeWord && (notQualities.test(word) || notQualities.test(stemOf(word)))) return [];
  if (word === 'least') return [{ by: 'extreme', attribute: undefined, direction: 'least' }];
  const dimension = dimensionOf(word);
  if (!dimension)
    return /^(?:.*(?:ый|ий|ой|ая|ую|ое|ее|est)|powerful)$/u.test(word)
      ? [{ by: 'extreme', attribute: word, direction: 'most' }]
      : [];
  const name = language.startsWith('ru') ? dimension.ru : dimension.en;
  return [{ by: 'extreme', attribute: name === 'price' ? undefined : name, direction: dimension.direction }];
}

function dimensionOf(word: string): Dimension | undefined {
  const plain = word.replace(/^(?:по(?=\p{L}{4,})|наи)/u, '');
  for (const form of [word, plain, ...englishBases(word)]) {
    const stem = stemOf(form);
    const exact = dimensions.get(stem) ?? dimensions.get(form);
    if (exact) return exact;
    for (const [key, dimension] of dimensions)
      if (key.length >= 3 && /[а-я]/.test(key) && form.startsWith(key)) return dimension;
  }
  return undefined;
}

function englishBases(word: string): string[] {
  const base = /^(\p{L}{3,}?)(?:i?er|i?est)$/u.exec(word)?.[1];
  return base ? [base, `${base}e`, `${base}y`, base.replace(/(.)\1$/u, '$1'), `${base}i`] : [];
}

const singular = new Set('его ее этот эту этого этой он она оно него нее ней нем им это этом этим it'.split(' '));
const plural = new Set(
  'их эти этих оба обе обоих обеих они них ними каждый каждая каждую каждой каждого both them these those they each'.split(
    ' ',
  ),
);

/** "Все три", "all three": of what was shown; it counts nothing. */
export const allSeveral =
  /(?<!\p{L})(?:все (?:две|двое|три|трое|четыре|[234])|all (?:two|three|four|[234]))(?![\p{L}\d]|\s(?:шт|пач|упак|pcs|pack))/iu;

export function withoutAllSeveral(text: string): string {
  return text.replace(allSeveral, '{all}');
}

function readPronouns(folded: string): ProductReference[] {
  const plain = folded
    // "Make it three" is about how many.
    .replace(/\bmake it (?:just |only )?(\p{L}+|\d)/gu, (said, next: string) =>
      /\d/u.test(next) || numberWord(next) !== undefined ? ` ${next}` : said,
    )
    .replace(/(?:is|was|does|would)\s+it\s+(?:possible|ok|true|safe|matter)/gu, ' ')
    .replace(/^(?:это|this is|its|it is|thats|that is)\s+(?=\p{L}+\s*$|\{)/gu, ' ')
    .replace(
      /(?:thats|that is|это|вот)\s+(?:все|всё|all|it|enough|fine|ok|right|correct|wrong|not|expensive|too|a lot|дорого|очень дорого|слишком)/gu,
      ' ',
    );
  const words = wordsOf(plain);
  const result: ProductReference[] = [];
  if (words.some((word) => plural.has(word)) || allSeveral.test(plain)) result.push({ by: 'pronoun', isPlural: true });
  else if (words.some((word) => singular.has(word)) || /(?:this|that)(?:\s+one|\s*$|\s*[?!.,])/u.test(plain))
    result.push({ by: 'pronoun', isPlural: false });
  return result;
}
