/** The last sentence that asks; the whole text when nothing stands before it. */
export function questionOf(text: string): string {
  return text.split(/(?<=[.!?])\s+/u).findLast((sentence) => sentence.includes('?')) ?? text;
}
