const maxClauses = 14;
/** Where one wish ends and another may begin. */
const sentenceEnd = /[.!?;…\n]+(?=\s|$)|\s+-\s+/u;
const joint =
  /\s*,\s*(?:а\s+(?:ещ[её]|также)|и|а|но|and|but|also|plus)?\s*(?!\p{L}{0,2}$)|\s+(?:и|а\s+ещ[её]|а\s+также|and\s+also|and)\s+/iu;
const question = /\?/u;

/** Sentences of a message, and the parts of each between commas and conjunctions. */
export function clausesOf(text: string): {
  readonly sentences: readonly string[];
  readonly parts: readonly string[][];
} {
  const sentences = splitKeepingQuestions(text).slice(0, maxClauses);
  let left = maxClauses;
  const parts = sentences.map((sentence) => {
    const found = sentence
      .split(joint)
      .map((part) => part.trim())
      .filter((part) => /[\p{L}\p{N}{]/u.test(part))
      .slice(0, Math.max(left, 1));
    left -= found.length;
    return found;
  });
  return { sentences, parts };
}

function splitKeepingQuestions(text: string): string[] {
  return text
    .replace(/\?+/gu, ' ? . ')
    .split(sentenceEnd)
    .map((sentence) => sentence.trim().replace(/\s+\?/gu, '?'))
    .filter((sentence) => /[\p{L}\p{N}{]/u.test(sentence) || question.test(sentence));
}
