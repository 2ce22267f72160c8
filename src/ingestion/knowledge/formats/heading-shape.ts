/** What a line of plain text looks like that nobody marked as a heading. `level` is 2 and deeper: the title stands above. */
export type HeadingShape = { readonly kind: 'capitals' | 'chapter' | 'number'; readonly level: number };

const longestLine = 120;
const chapterWords =
  /^(?:глава|раздел|часть|статья|приложение|chapter|section|part|article|appendix)\s+(?:\d{1,3}|[IVXLC]{1,6})\b/i;
const numbered = /^(\d{1,2}(?:\.\d{1,2}){0,3})([.)]?)\s+(\p{Lu}.*)$/u;

/** `4.2 Возврат`, `ДОСТАВКА И ОПЛАТА`, `Раздел 3. Гарантия`; undefined when the line reads like a sentence. */
export function headingShapeOf(line: string): HeadingShape | undefined {
  const text = line.trim();
  if (text.length < 3 || text.length > longestLine || /[.;,…]$/.test(text)) return undefined;
  if (chapterWords.test(text)) return { kind: 'chapter', level: 2 };
  const number = numbered.exec(text);
  if (number?.[1] && number[3]) {
    const depth = number[1].split('.').length;
    // `10 Вт` or `5 Лет на рынке` lack the dot that a lone number needs.
    if (depth > 1 || number[2] === '.') return { kind: 'number', level: depth + 2 };
    return undefined;
  }
  return isInCapitals(text) ? { kind: 'capitals', level: 2 } : undefined;
}

function isInCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const words = text.split(/\s+/);
  // Model names and abbreviations are in capitals too, but hardly a line of several long words.
  const hasLongWord = words.some((word) => (word.match(/\p{L}/gu)?.length ?? 0) >= 5);
  const isWords = letters.length >= text.replace(/\s/g, '').length * 0.7;
  return hasLongWord && isWords && words.length <= 12 && text === text.toUpperCase() && text !== text.toLowerCase();
}
