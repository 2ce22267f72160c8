/**
 * Text as the paper can show it, on one line: what steers, hides or reverses text goes, as do characters the font has no glyph
 * for. Marks are piled at most two high, so that no name reaches into the lines above.
 */
export function printableText(text: string, hasGlyph: (codePoint: number) => boolean, longest = 500): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Z}]+/gu, (space) => (space === '\u00a0' || space === '\u202f' ? '\u00a0' : ' '))
    .replace(/\p{C}/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1');
  return [...plain]
    .filter((character) => hasGlyph(character.codePointAt(0) ?? 0))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}
