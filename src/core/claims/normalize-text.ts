/**
 * Text as the checks read it: what looks like `12 990 ₽` to a person is `12 990 ₽` here, however it was
 * encoded. Markdown emphasis and HTML are taken off; links must be found before (find/find-contacts).
 */
export function normalizeText(text: string): string {
  if (plainText.test(text)) return text;
  let plain = foldCharacters(decodeEntities(text));
  plain = plain.replace(/<\/?[a-z][^>\n]*>|<!--[\s\S]*?-->/giu, ' ').replace(/[*_~`]{1,3}/gu, '');
  plain = foldLookAlikes(plain);
  return joinSpelledDigits(plain);
}

/** Nothing to fold: letters of the two alphabets, single figures' usual neighbours, no mark-up. */
const plainText = /^[a-zа-яё ,.!?:;()«»"'’\n—-]*$/iu;

/** Compatibility forms, every script's digits, odd spaces and dashes, invisible characters. */
function foldCharacters(text: string): string {
  if (!unusual.test(text)) return text;
  return text
    .replaceAll('№', '#')
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[^\S\n]/gu, ' ')
    .replace(/[\u2010-\u2013\u2212\ufe58\ufe63]/gu, '-')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\u0ae6-\u0aef]/gu, digitOf);
}

/** What there may be something to fold in: not the two alphabets, figures and the signs that stand for themselves. */
const unusual = /[^ -~а-яА-ЯёЁ«»“”’—₽€£\n]/u;

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

const mixed = /[a-z]\d*[а-яё]|[а-яё]\d*[a-z]|\d[oоlз|]|[oоlз|]\d/iu;

/** A word of both alphabets is read in the one most of its letters are of; letters amid figures are read as figures. */
function foldLookAlikes(text: string): string {
  if (!mixed.test(text)) return text;
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
