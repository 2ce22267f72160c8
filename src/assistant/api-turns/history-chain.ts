import { hashToken } from '../../shared/random-ids.ts';

/** One utterance of a talk as a program keeps it. */
export type Said = { readonly author: 'customer' | 'assistant'; readonly text: string };

/** Where the talks of one caller begin: with the same words, those of another key or another customer are other talks. */
export function chainStart(keyId: string, user: string | undefined): string {
  return hashToken(JSON.stringify(['vitrina', keyId, user ?? null]));
}

/** The hash after each utterance: `chain[i]` stands for the first `i` of them, so `chain[0]` is the start. */
export function chainOf(start: string, said: readonly Said[]): readonly string[] {
  const chain = [start];
  for (const { author, text } of said) chain.push(hashToken(`${chain.at(-1)}\n${author}\n${wordsOf(text)}`));
  return chain;
}

export function hashOfWords(text: string): string {
  return hashToken(wordsOf(text));
}

/** Letters and digits alone: front ends trim, re-wrap and re-render Markdown before they send an answer back. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
