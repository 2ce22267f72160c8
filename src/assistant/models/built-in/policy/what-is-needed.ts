/** "What do I need power-wise for a two-group one?": what a thing requires, which documents tell. */

const asking =
  /\bwhat\b[^.!?]{0,30}\b(?:do|does|will|would|should|shall) (?:i|we|it|they|that|this|you|one)\b[^.!?]{0,15}\b(?:need|require)\b|\b(?:what(?:'s| is| are)|is there anything) (?:needed|required)\b|(?<!\p{L})что (?:(?:по|для|под|из|от|нам|мне|с) ){0,2}(?:\p{L}+ ){0,2}(?:нужно|надо|требуется|потребуется|понадобится)(?!\p{L})|(?<!\p{L})как(?:ой|ая|ое|ие) (?:\p{L}+ ){1,2}(?:нуж[её]н|нужна|нужно|нужны|требуется|потребуется|требуются)(?!\p{L})/iu;

const telling =
  /\b(?:needs?|needed|requires?|required|must have)\b|(?<!\p{L})(?:нуж[её]н|нужна|нужно|нужны|требуется|требуются|потребуется|понадобится|необходим\p{L}*)(?!\p{L})/iu;

export function asksNeeded(text: string): boolean {
  return asking.test(text);
}

export function tellsNeeded(text: string): boolean {
  return telling.test(text);
}
