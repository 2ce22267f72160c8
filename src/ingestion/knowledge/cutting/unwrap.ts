/**
 * Joins lines that were only broken to fit a width: one that ends within a sentence and is long, or is followed by a small letter.
 * Short lines that stand for themselves (an address, a phone) stay lines.
 */
export function unwrap(lines: readonly string[]): string {
  const joined: string[] = [];
  let lastLine = '';
  for (const line of lines) {
    const isBroken = joined.length > 0 && !/[.!?:;…»")]$|\\$| {2}$/u.test(lastLine);
    const text = line.trim();
    if (isBroken && (/^\p{Ll}/u.test(text) || lastLine.length >= 60))
      joined[joined.length - 1] = `${joined.at(-1)} ${text}`;
    else joined.push(text);
    lastLine = line.trimStart();
  }
  return joined.join('\n');
}
