/**
 * Quality and speed of search beside three others: `npm run bench -- retrieval`. Our own questions over the demo company
 * (`bench/sets`), and every labelled set in the folder RETRIEVAL_SETS: `docs.jsonl` {id, title, brand, body}, `queries.jsonl` {q, rel: {id: grade}}.
 * `node bench/retrieval.ts --worst 20` lists the questions that our search answers worst.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { companySets } from './retrieval/company-sets.ts';
import { type Answer, askAll, ndcgAt10, type Quality, qualityOf } from './retrieval/measure.ts';
import { openMiniSearch } from './retrieval/open-minisearch.ts';
import { openOrama } from './retrieval/open-orama.ts';
import { openPglite } from './retrieval/open-pglite.ts';
import { openVitrina } from './retrieval/open-vitrina.ts';
import { readPublicSets } from './retrieval/public-sets.ts';
import { readCompanyContents } from './retrieval/read-company-contents.ts';
import type { SearchSet } from './retrieval/search-set.ts';

type Row = Readonly<Record<string, string | number>>;

const engines = [openVitrina, openMiniSearch, openOrama, openPglite];

/** `folder`: labelled sets beside our own. */
export async function runRetrievalBench(folder: string | undefined, worst = 0): Promise<void> {
  const sets = companySets(await readCompanyContents(join(import.meta.dirname, '../examples/zerno')));
  if (folder && existsSync(folder)) sets.push(...readPublicSets(folder));
  else console.log('retrieval: RETRIEVAL_SETS names no folder; only our own sets are measured');
  const rows: Row[] = [];
  for (const set of sets) {
    for (const open of engines) {
      const started = performance.now();
      const engine = await open(set);
      const buildSeconds = (performance.now() - started) / 1000;
      const answers = await askAll(engine, set);
      await engine.close();
      for (const row of rowsOf(set, engine.name, answers, buildSeconds)) {
        rows.push(row);
        console.log(JSON.stringify({ bench: 'retrieval', ...row }));
      }
      if (engine.name === 'Vitrina') printWorst(set, answers, worst);
    }
  }
  console.table(rows);
}

/** The whole set, and the two halves of one that is split. */
function rowsOf(set: SearchSet, engine: string, answers: readonly Answer[], buildSeconds: number): Row[] {
  const parts = [...new Set(answers.map(({ question }) => question.part))].filter((part) => part !== 'all');
  const row = (name: string, quality: Quality): Row => ({
    set: name,
    engine,
    questions: quality.questions,
    'nDCG@10': quality.ndcg.toFixed(3),
    'recall@5': quality.recall.toFixed(3),
    MRR: quality.mrr.toFixed(3),
    'empty %': (quality.empty * 100).toFixed(1),
    'p50 ms': quality.p50.toFixed(2),
    'p95 ms': quality.p95.toFixed(2),
    'build s': buildSeconds.toFixed(1),
  });
  return [
    row(set.name, qualityOf(answers, set)),
    ...parts.map((part) =>
      row(
        `${set.name}, ${part}`,
        qualityOf(
          answers.filter(({ question }) => question.part === part),
          set,
        ),
      ),
    ),
  ];
}

/** Of the half for tuning alone: held-out questions are not to be looked at. */
function printWorst(set: SearchSet, answers: readonly Answer[], count: number): void {
  const shown = answers
    .filter(({ question }) => question.part !== 'held-out')
    .map((answer) => ({ answer, ndcg: ndcgAt10(answer, set) }))
    .sort((left, right) => left.ndcg - right.ndcg)
    .slice(0, count);
  for (const { answer, ndcg } of shown) {
    const grades = answer.found.slice(0, 10).map((id) => answer.question.grades.get(id) ?? '-');
    console.log(`${ndcg.toFixed(2)}  ${answer.question.kind}  ${answer.question.text}  [${grades.join(' ')}]`);
  }
}

if (import.meta.main) {
  const worst = process.argv.indexOf('--worst');
  await runRetrievalBench(process.env.RETRIEVAL_SETS, worst < 0 ? 0 : Number(process.argv[worst + 1]));
}
