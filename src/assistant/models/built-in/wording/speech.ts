/** What is to be said, before it has words. A reply is a list of these, in order. */
import type { Value } from './value.ts';
import type { WordingId } from './wordings.ts';

export type Values = Readonly<Record<string, Value | undefined>>;

export type Sentence = { readonly say: WordingId; readonly with?: Values };

export type Speech =
  | Sentence
  /** Words of the company's own materials, as they stand there. */
  | { readonly quote: string }
  /** Lines of a list; each may be several sentences. */
  | { readonly lines: readonly (readonly Sentence[])[] }
  | { readonly table: { readonly head: readonly Value[]; readonly rows: readonly (readonly Value[])[] } }
  | { readonly cards: readonly string[] }
  /** Quick choices: wordings, or words of the company's own (a place, a delivery method, a product's name). */
  | { readonly choices: readonly (ChoiceId | { readonly text: string })[] }
  | { readonly source: string }
  | { readonly newParagraph: true };

export type ChoiceId = Extract<WordingId, `choice.${string}`>;

export const newParagraph: Speech = { newParagraph: true };

export function say(id: WordingId, values?: Values): Sentence {
  return values ? { say: id, with: values } : { say: id };
}
