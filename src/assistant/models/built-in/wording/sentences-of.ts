/** Sentences and lines of a text, as they are compared for "was this just said?". */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…:])\s+|\n+/u)
    .map((sentence) => sentence.trim().toLocaleLowerCase())
    .filter((sentence) => /\p{L}/u.test(sentence));
}
