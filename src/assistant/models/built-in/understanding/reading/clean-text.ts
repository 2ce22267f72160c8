/** Above this only the head and the tail are read: a pasted page must not hold a turn. */
const maxLength = 3_000;
const tailLength = 800;

const invisible = /[\p{Cf}\p{Cc}]|[\uFE00-\uFE0F]/gu;

const leftOut = ' … ';

/** The message as it was written, without what only holds a turn up: blanks by the hundred, the middle of a pasted page. */
export function shortenedText(text: string): string {
  const plain = text.replace(/[^\S\n]{2,}/gu, ' ').replace(/\n{3,}/gu, '\n\n');
  if (plain.length <= maxLength) return plain;
  return `${plain.slice(0, maxLength - tailLength - leftOut.length)}${leftOut}${plain.slice(-tailLength)}`.toWellFormed();
}

/** One line of readable text: no zero-width or control characters, plain quotes and dashes, capped. */
export function cleanText(text: string): string {
  return shortenedText(text)
    .replaceAll('№', '#')
    .normalize('NFKC')
    .replace(/[\r\n]+/g, ' ; ')
    .replace(/\t/g, ' ')
    .replace(invisible, '')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Lower case, `ё` as `е`, stretched letters shortened ("дааа" -> "да"), apostrophes dropped. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll("'", '')
    .replace(/(\p{L})\1{2,}/gu, '$1');
}
