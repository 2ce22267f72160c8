import { indexTerms } from '../analysis/analyze.ts';
import { fold } from '../analysis/fold.ts';
import { withoutWords } from '../language/signals.ts';

/** Stands for "without" in a phrase that says what a thing has not: "без кофеина", "no-frost". */
export const withoutMark = '!';

/**
 * Phrases found by their stems in any order ("красный тёмный" = "тёмно-красный" = one key), so that a
 * window of the customer's words needs one look-up.
 */
export class Phrases<Meaning> {
  readonly #byKey = new Map<string, Meaning[]>();
  #longest = 1;

  get longest(): number {
    return this.#longest;
  }

  /** "Френч-пресс" is also said as two words and as one. */
  add(text: string, meaning: Meaning): void {
    for (const spelling of spellingsOf(text)) this.addTerms(phraseTerms(spelling), meaning);
  }

  addTerms(terms: readonly string[], meaning: Meaning): void {
    if (terms.length === 0 || terms.length > 6) return;
    this.#longest = Math.max(this.#longest, terms.length);
    const key = phraseKey(terms);
    const meanings = this.#byKey.get(key);
    if (!meanings) this.#byKey.set(key, [meaning]);
    else if (!meanings.includes(meaning)) meanings.push(meaning);
  }

  find(terms: readonly string[]): readonly Meaning[] {
    return this.#byKey.get(phraseKey(terms)) ?? [];
  }

  findText(text: string): readonly Meaning[] {
    return this.find(phraseTerms(text));
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }
}

/** The stems, and a mark where the phrase begins with a negation: "без кофеина" is not "кофеин". */
function phraseTerms(text: string): readonly string[] {
  const terms = indexTerms(text);
  return isNegative(text) && terms.length > 0 ? [...terms, withoutMark] : terms;
}

/** Whether the words themselves say that something is not there. */
export function isNegative(text: string): boolean {
  return withoutWords.has(
    fold(text)
      .trim()
      .split(/[\s-]+/, 1)[0] ?? '',
  );
}

/** "Любая, кроме индукции": what is named behind the negation is not what it is called by. */
export function deniesWithin(text: string): boolean {
  return fold(text)
    .trim()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word, at) => at > 0 && withoutWords.has(word));
}

function spellingsOf(text: string): string[] {
  return /\p{L}-\p{L}/u.test(text)
    ? [text, text.replaceAll('-', ' '), text.replace(/(?<=\p{L})-(?=\p{L})/gu, '')]
    : [text];
}

function phraseKey(terms: readonly string[]): string {
  return terms.length === 1 ? (terms[0] ?? '') : [...new Set(terms)].sort().join(' ');
}
