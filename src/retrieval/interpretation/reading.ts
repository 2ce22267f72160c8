import type { AttributeFilter, ProductFilter, ProductSort } from '../../core/ports/search.ts';
import { functionWords, requestWords } from '../language/stop-words.ts';
import type { AttributeEntry } from '../vocabulary/meaning.ts';
import type { QueryWord } from '../vocabulary/mend-words.ts';
import type { ProductKnowledge } from '../vocabulary/product-knowledge.ts';

/** What a word was understood as; words without a role are searched for. */
export type Role =
  | 'bound'
  | 'sort'
  | 'availability'
  | 'category'
  | 'brand'
  | 'value'
  | 'yes-no'
  | 'for-whom'
  | 'asked'
  | 'signal';

/** The customer's words while they are being understood; each reader marks the words that it takes. */
export type Reading = {
  readonly words: readonly QueryWord[];
  readonly roles: (Role | undefined)[];
  readonly known: ProductKnowledge;
  readonly isQuestion: boolean;
  /** Availability is a question of its own, behind a comma: no condition. */
  readonly isAskedIfInStock: boolean;
  filter: { -readonly [Key in keyof Omit<ProductFilter, 'attributes'>]: ProductFilter[Key] };
  attributes: AttributeFilter[];
  sort: ProductSort;
  asked: string[];
  /** What the order may be by, the likeliest first, until the kind of goods is known. */
  sortable?: readonly AttributeEntry[];
  /** Years of whom it is for. */
  forAge?: number;
};

/** Roles that became a condition which every hit meets. */
export const filterRoles: ReadonlySet<Role | undefined> = new Set(['category', 'brand', 'value', 'yes-no', 'for-whom']);

export function isFree(reading: Reading, index: number): boolean {
  return index >= 0 && index < reading.words.length && reading.roles[index] === undefined;
}

export function mark(reading: Reading, from: number, to: number, role: Role): void {
  for (let index = from; index < to; index++) reading.roles[index] = role;
}

export function written(reading: Reading, index: number): string {
  return reading.words[index]?.written ?? '';
}

/** Letters beside a digit belong to a code and are content although they look like a preposition. */
export function isContent(reading: Reading, index: number): boolean {
  const word = reading.words[index];
  if (!word) return false;
  const isInCode = word.token.joint === 'glued' || reading.words[index - 1]?.token.joint === 'glued';
  return isInCode || !(functionWords.has(word.written) || requestWords.has(word.written));
}

/** The stem under which vocabulary and language data know the word, mended when it was misspelled. */
export function termOf(word: QueryWord | undefined): string {
  if (word?.calledHere) return word.calledHere.term;
  if (word?.correction === undefined) return word?.token.term ?? '';
  return word.isPrefix ? word.correction : (word.terms[0] ?? word.token.term);
}
