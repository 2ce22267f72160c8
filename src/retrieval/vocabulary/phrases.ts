import { indexTerms } from '../analysis/analyze.ts';

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

  add(text: string, meaning: Meaning): void {
    this.addTerms(indexTerms(text), meaning);
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
    return this.find(indexTerms(text));
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }
}

function phraseKey(terms: readonly string[]): string {
  return terms.length === 1 ? (terms[0] ?? '') : [...new Set(terms)].sort().join(' ');
}
