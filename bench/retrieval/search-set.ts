import type { Language } from '../../src/core/language.ts';
import type { SearchIndex } from '../../src/retrieval/open-search-index.ts';

/** What every engine is given of a product or passage: the same words for all. */
export type BenchDocument = {
  readonly id: string;
  readonly title: string;
  readonly brand: string;
  readonly body: string;
};

export type Question = {
  readonly text: string;
  readonly language: Language;
  readonly kind: string;
  readonly part: 'tuning' | 'held-out' | 'all';
  /** Grade by document id; what is not here is not relevant. */
  readonly grades: ReadonlyMap<string, number>;
};

export type SearchSet = {
  readonly name: string;
  readonly holds: 'products' | 'passages';
  readonly documents: readonly BenchDocument[];
  readonly questions: readonly Question[];
  /** `linear`: a grade is its own gain; `exponential`: 2^grade - 1. */
  readonly gain: 'linear' | 'exponential';
  /** Grades from here on count as relevant for recall, MRR and empty answers. */
  readonly relevantFrom: number;
  /** Our own index gets what the import gives it. */
  fill(index: SearchIndex): void;
};

/** One search engine, filled with a set. */
export type Engine = {
  readonly name: string;
  search(question: Question): Promise<readonly string[]> | readonly string[];
  close(): Promise<void> | void;
};

export const resultLimit = 30;

export function languageOf(texts: readonly string[]): Language {
  return texts.some((text) => /[а-яё]{4}/i.test(text)) ? 'ru' : 'en';
}
