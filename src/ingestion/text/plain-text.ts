const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

/** Elements that a text of a shop has; of a text that was escaped twice they are left after the first reading. */
const markup =
  /<\/?(script|style|iframe|object|embed|svg|form|input|button|img|video|a|p|br|hr|b|i|u|s|ul|ol|li|div|span|table|tbody|tr|td|th|h[1-6]|strong|em|font|center)\b[^<>]*>/i;

/** Description without markup: feeds and shops put HTML there. Tags become line breaks or nothing, scripts go, entities become letters. */
export function plainText(text: string): string {
  if (!/[<&]/.test(text)) return tidy(text);
  const once = withoutEntities(withoutTags(text));
  return tidy(markup.test(once) ? withoutEntities(withoutTags(once)) : once);
}

/** A name, brand or value: one line without markup. */
export function plainLine(text: string): string {
  return oneLine(/[<&]/.test(text) ? plainText(text) : text);
}

function withoutTags(text: string): string {
  return (
    withoutSpans(withoutSpans(withoutSpans(text, '<script', '</script>'), '<style', '</style>'), '<!--', '-->')
      // A script that never ends is one up to the end of the text.
      .replace(/<(script|style)\b[\s\S]*$/i, ' ')
      .replace(/<li\b[^<>]*>/gi, '\n- ')
      .replace(/<(br|\/p|\/div|\/h\d|\/tr|\/ul|\/ol)\b[^<>]*>/gi, '\n')
      .replace(/<\/?[a-z][^<>]*>/gi, ' ')
  );
}

function withoutEntities(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, code: string) => {
    if (!code.startsWith('#')) return named[code.toLowerCase()] ?? whole;
    const point = code[1] === 'x' || code[1] === 'X' ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
    return isPrintable(point) ? String.fromCodePoint(point) : ' ';
  });
}

/** Neither a control character nor one that turns the direction of text round. */
function isPrintable(point: number): boolean {
  const turns = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
  return point >= 32 && point !== 0x7f && point <= 0x10ffff && !turns;
}

/** Text without what stands between two marks, the marks included; an opening one that is never closed is text. Time is linear. */
export function withoutSpans(text: string, opening: string, closing: string): string {
  const folded = text.toLowerCase();
  // A few letters change their length in lower case; then places would not fit and case must do.
  const searched = folded.length === text.length ? folded : text;
  const kept: string[] = [];
  let position = 0;
  while (true) {
    const start = searched.indexOf(opening, position);
    const end = start === -1 ? -1 : searched.indexOf(closing, start + opening.length);
    if (end === -1) break;
    kept.push(text.slice(position, start), ' ');
    position = end + closing.length;
  }
  return kept.join('') + text.slice(position);
}

const unevenSpace = /[\t-\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}/;

/** One line of text: names, values, categories. */
export function oneLine(text: string): string {
  if (!unevenSpace.test(text)) return text.trim();
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/[\u200b\ufeff]/g, '')
    .trim();
}
