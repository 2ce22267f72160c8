/** About four characters a token, at the borders of words as a tokenizer would cut. */
export function tokensOf(text: string): readonly string[] {
  return text.match(/\s?[\p{L}\p{N}]{1,4}|\s?[^\p{L}\p{N}\s]{1,4}|\s+/gu) ?? [];
}

/** The same measure for everything that is only counted. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / 4);
}
