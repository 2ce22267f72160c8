import { performance } from 'node:perf_hooks';
import { percentile } from '../figures.ts';
import type { Engine, Question, SearchSet } from './search-set.ts';

export type Answer = { readonly question: Question; readonly found: readonly string[]; readonly milliseconds: number };

export type Quality = {
  readonly questions: number;
  readonly ndcg: number;
  readonly recall: number;
  readonly mrr: number;
  /** Questions that have an answer and got nothing. */
  readonly empty: number;
  readonly p50: number;
  readonly p95: number;
};

/** Every question twice: the first time warms caches, as in a process that runs. */
export async function askAll(engine: Engine, set: SearchSet): Promise<Answer[]> {
  for (const question of set.questions) await engine.search(question);
  const answers: Answer[] = [];
  for (const question of set.questions) {
    const started = performance.now();
    const found = await engine.search(question);
    answers.push({ question, found, milliseconds: performance.now() - started });
  }
  return answers;
}

/** nDCG@10, recall@5 (of at most five), MRR and empty answers over the questions that have a relevant document. */
export function qualityOf(answers: readonly Answer[], set: Pick<SearchSet, 'gain' | 'relevantFrom'>): Quality {
  const judged = answers.filter(({ question }) => relevantOf(question, set).size > 0);
  const mean = (of: (answer: Answer) => number) =>
    judged.reduce((sum, answer) => sum + of(answer), 0) / Math.max(1, judged.length);
  const times = answers.map((answer) => answer.milliseconds);
  return {
    questions: judged.length,
    ndcg: mean((answer) => ndcgAt10(answer, set)),
    recall: mean(({ question, found }) => {
      const relevant = relevantOf(question, set);
      return found.slice(0, 5).filter((id) => relevant.has(id)).length / Math.min(5, relevant.size);
    }),
    mrr: mean(({ question, found }) => {
      const first = found.findIndex((id) => relevantOf(question, set).has(id));
      return first < 0 ? 0 : 1 / (first + 1);
    }),
    empty: mean(({ found }) => (found.length === 0 ? 1 : 0)),
    p50: percentile(times, 50),
    p95: percentile(times, 95),
  };
}

export function ndcgAt10(
  { question, found }: Pick<Answer, 'question' | 'found'>,
  set: Pick<SearchSet, 'gain'>,
): number {
  const gain = (grade: number) => (set.gain === 'linear' ? grade : 2 ** grade - 1);
  const sum = (grades: readonly number[]) =>
    grades.slice(0, 10).reduce((total, grade, rank) => total + gain(grade) / Math.log2(rank + 2), 0);
  const ideal = sum([...question.grades.values()].sort((left, right) => right - left));
  return ideal === 0 ? 0 : sum(found.map((id) => question.grades.get(id) ?? 0)) / ideal;
}

function relevantOf(question: Question, { relevantFrom }: Pick<SearchSet, 'relevantFrom'>): ReadonlySet<string> {
  return new Set([...question.grades].filter(([, grade]) => grade >= relevantFrom).map(([id]) => id));
}
