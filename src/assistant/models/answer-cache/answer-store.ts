import type { Cache } from '../../../core/ports/cache.ts';

export type AnswerObserver = {
  /** `hit`, `miss`, `stale` (it no longer passes the guard) or `personal`. */
  answerSought(outcome: 'hit' | 'miss' | 'stale' | 'personal'): void;
};

/** Answers of hosted models that may be given again, as they were written, directives included. */
export type AnswerStore = AnswerObserver & Cache;

export function createAnswerStore(cache: Cache, observer: AnswerObserver): AnswerStore {
  return { find: cache.find, keep: cache.keep, answerSought: observer.answerSought };
}
