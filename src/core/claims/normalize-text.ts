/**
 * Text as the checks read it: what looks like `12 990 ₽` to a person is `12 990 ₽` here, however it was
 * encoded. Markdown emphasis and HTML are taken off; links must be found before (find/find-contacts).
 */
export function normalizeText(given: string): string {
  // What stands between a number and its unit: nearly always the only thing that is unusual.
  const text = given.replaceAll('\u00a0', ' ');
  const holds = lookThrough(text);
  if ((holds & (unusual | entity | markup)) === 0) return withPlainFigures(text, holds);
  const plain = foldCharacters(decodeEntities(text))
    .replace(/<\/?[a-z][^>\n]*>|<!--[\s\S]*?-->/giu, ' ')
    .replace(/[*_~`]{1,3}/gu, '');
  return withPlainFigures(plain, lookThrough(plain));
}

function withPlainFigures(text: string, holds: number): string {
  const plain = holds & lookAlike ? foldLookAlikes(text) : text;
  return holds & spelled ? joinSpelledDigits(plain) : plain;
}

const latin = 1;
const cyrillic = 2;
const figure = 4;
const markup = 8;
const entity = 16;
const unusual = 32;
/** Letters of both alphabets in one word, or letters that pass for figures beside figures. */
const lookAlike = 64;
/** Two figures with a space or a hyphen between them. */
const spelled = 128;

/** What of a text may have to be folded, as bits; 0 when nothing. Every sentence is looked through: one look at each character. */
function lookThrough(text: string): number {
  let holds = 0;
  let before = 0;
  let beforeThat = 0;
  /** The alphabet of the word so far. */
  let alphabet = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind & (markup | entity | unusual)) holds |= kind;
    if (kind & (latin | cyrillic)) {
      if (alphabet & ~kind) holds |= lookAlike;
      alphabet = kind & (latin | cyrillic);
    } else if (kind !== figure) alphabet = 0;
    if (kind & figure) {
      if (before & lookAlike) holds |= lookAlike;
      if (before & spelled && beforeThat & figure) holds |= spelled;
    } else if (kind & lookAlike && before & figure) holds |= lookAlike;
    beforeThat = before;
    before = kind;
  }
  return holds;
}

/** A character by itself: `lookAlike` passes for a figure, `spelled` stands between figures. */
function kindOf(code: number): number {
  if (code < 0x80) return ofAscii[code] ?? unusual;
  return code >= 0x400 && code < 0x460 ? (ofCyrillic[code - 0x400] ?? unusual) : (ofSigns.get(code) ?? unusual);
}

const ofAscii: readonly number[] = Array.from({ length: 0x80 }, (_, code) => kindOfLetter(String.fromCharCode(code)));
const ofCyrillic: readonly number[] = Array.from({ length: 0x60 }, (_, at) =>
  kindOfLetter(String.fromCharCode(0x400 + at)),
);
const ofSigns: ReadonlyMap<number, number> = new Map([...'«»“”’—₽€£'].map((sign) => [sign.charCodeAt(0), 0]));

function kindOfLetter(character: string): number {
  const passes = /[oоlз|]/iu.test(character) ? lookAlike : 0;
  if (/[a-z]/iu.test(character)) return latin | passes;
  if (/[а-яё]/iu.test(character)) return cyrillic | passes;
  if (/\d/u.test(character)) return figure;
  if (/[<*_~`]/u.test(character)) return markup;
  if (character === '&') return entity;
  if (/[ -]/u.test(character)) return spelled;
  return /[!-~\n]/u.test(character) ? passes : unusual;
}

/** Compatibility forms, every script's digits, odd spaces and dashes, invisible characters. */
function foldCharacters(text: string): string {
  return text
    .replaceAll('№', '#')
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[^\S\n]/gu, ' ')
    .replace(/[\u2010-\u2013\u2212\ufe58\ufe63]/gu, '-')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\u0ae6-\u0aef]/gu, digitOf);
}

/** Combining marks left after composition, joiners, direction marks, variation selectors. */
const invisible = /\p{Mn}|\p{Me}|\p{Cf}|[\u115f\u1160\u3164]/gu;

function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xae6, 0xe50].findLast((start) => start <= code) ?? code;
  return String(code - zero);
}

const namedEntities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '-',
  minus: '-',
  euro: '€',
  pound: '£',
  percnt: '%',
  dollar: '$',
  zwnj: '',
  zwj: '',
  shy: '',
};

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/giu, (whole, hex, decimal, name) => {
    if (name) return namedEntities[String(name).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const toCyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aceopxykmthbABCEHKMOPTXYi'].map((letter, index) => [letter, [...'асеорхукмтнвАВСЕНКМОРТХУі'][index] ?? letter]),
);
const toLatin = Object.fromEntries(Object.entries(toCyrillic).map(([latin, cyrillic]) => [cyrillic, latin]));

/** A word of both alphabets is read in the one most of its letters are of; letters amid figures are read as figures. */
function foldLookAlikes(text: string): string {
  return text.replace(/[\p{L}\d]+/gu, (word) => {
    const latin = word.match(/[a-z]/giu)?.length ?? 0;
    const cyrillic = word.match(/[а-яё]/giu)?.length ?? 0;
    if (latin > 0 && cyrillic > 0) {
      const table = latin > cyrillic ? toLatin : toCyrillic;
      return [...word].map((letter) => table[letter] ?? letter).join('');
    }
    // `l2`, `99O`: two or more figures and only letters that pass for figures.
    if (/^[\dOoОоlIЗз|]{2,}$/u.test(word) && (word.match(/\d/gu)?.length ?? 0) >= 2 && /\D/u.test(word)) {
      return word
        .replace(/[OoОо]/gu, '0')
        .replace(/[lI|]/gu, '1')
        .replace(/[Зз]/gu, '3');
    }
    return word;
  });
}

/** `1 2 9 9 0` and `1-2-9-9-0` are 12990. */
function joinSpelledDigits(text: string): string {
  return text.replace(/(?<![\p{L}\d.,])\d(?:([ -])\d)(?:\1\d){2,}(?![\p{L}\d])/gu, (digits) =>
    digits.replace(/[ -]/gu, ''),
  );
}
