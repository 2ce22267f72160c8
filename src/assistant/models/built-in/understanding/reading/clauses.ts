const maxClauses = 14;
/** Where one wish ends and another may begin. */
const sentenceEnd = /[.!?;…\n]+(?=\s|$)|\s+-\s+/u;
const joint =
  /\s*,\s*(?:а\s+(?:ещ[её]|также)|и|а|но|and|but|also|plus)?\s*(?!\p{L}{0,2}$)|\s+(?:и|а\s+ещ[её]|а\s+также|and\s+also|and)\s+/iu;
const question = /\?/u;
/** "Здравствуйте мне нужна…", "hi there do you have…": a greeting without a comma is a sentence of its own. */
const opening =
  /^((?:здравствуй(?:те)?|добр(?:ый|ое|ого)\s+(?:день|дня|утро|утра|вечер|вечера)|привет(?:ствую)?|hello|hi|hey|good\s+(?:morning|afternoon|evening|day))(?:\s+(?:there|all|guys|everyone|всем|ребята))?)[,!]?\s+(?=\p{L}+\s+\p{L})/iu;
/** Spoken text has no commas: a question word after three words or more begins a question of its own. */
const spokenQuestion =
  /\s(?=(?:сколько (?:стоит|стоят|будет|он|она|они|это|за)|есть ли|можно ли|а (?:есть|можно|сколько|когда|как)|когда (?:вы|привез|достав|будет)|в наличии есть|how (?:much|long|soon|do i|can i)|do you|can (?:i|you|it)|is (?:there|it|this)|are there|what(?:s|'s)? (?:is|are|the|your)|when (?:will|can|do))(?!\p{L}))/iu;
const fewestWords = 3;

/** Sentences of a message, and the parts of each between commas and conjunctions. */
export function clausesOf(text: string): {
  readonly sentences: readonly string[];
  readonly parts: readonly string[][];
} {
  const sentences = splitKeepingQuestions(text.replace(opening, '$1. ')).slice(0, maxClauses);
  let left = maxClauses;
  const parts = sentences.map((sentence) => {
    const found = sentence
      .split(joint)
      .flatMap(spokenParts)
      .map((part) => part.trim())
      .filter((part) => /[\p{L}\p{N}{]/u.test(part))
      .slice(0, Math.max(left, 1));
    left -= found.length;
    return found;
  });
  return { sentences, parts };
}

function spokenParts(part: string): string[] {
  const parts: string[] = [];
  for (const next of part.split(spokenQuestion)) {
    const last = parts.at(-1);
    if (last === undefined || last.split(' ').length >= fewestWords) parts.push(next);
    else parts[parts.length - 1] = `${last} ${next}`;
  }
  return parts;
}

function splitKeepingQuestions(text: string): string[] {
  return text
    .replace(/\?+/gu, ' ? . ')
    .split(sentenceEnd)
    .map((sentence) => sentence.trim().replace(/\s+\?/gu, '?'))
    .filter((sentence) => /[\p{L}\p{N}{]/u.test(sentence) || question.test(sentence));
}
