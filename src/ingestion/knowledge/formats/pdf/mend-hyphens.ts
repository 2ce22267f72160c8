/** Word parts that keep their hyphen when a line ends at it: `по-` русски, `non-` stick; and those that come after one: `-то`. */
const before = /^(?:кое|кой|по|во|в|из|non|self|e|co|re|pre)$/iu;
const after = /^(?:то|либо|нибудь|таки|ка)(?!\p{L})/iu;

/**
 * Joins the lines of a paragraph. A word that was parted at the end of a line is mended, unless it is written with that hyphen elsewhere
 * in the document (`words`) or by rule.
 */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    if (/\u00ad$/.test(text)) return text.slice(0, -1) + line;
    const parted = /(\p{L}+)[-‐]$/u.exec(text);
    if (!parted?.[1] || !/^\p{Ll}/u.test(line))
      return /[-‐/]$/u.test(text) && /^\S/.test(line) && !/\s[-‐/]$/u.test(text) ? text + line : `${text} ${line}`;
    const rest = /^\p{L}+/u.exec(line)?.[0] ?? '';
    const isWord = words.has(`${parted[1]}-${rest}`.toLowerCase());
    const isByRule = before.test(parted[1]) || after.test(line);
    return isWord || isByRule ? text + line : text.slice(0, -1) + line;
  }, '');
}

/** Every hyphenated word that stands within a line. */
export function hyphenatedWords(lines: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of lines) for (const [word] of line.matchAll(/\p{L}+-\p{L}+/gu)) found.add(word.toLowerCase());
  return found;
}
