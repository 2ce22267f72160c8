/**
 * How well the built-in model hears: `npx node bench/understanding.ts [--mistakes]`. Accuracy of the first intent per language on
 * utterances never trained on, accuracy of slots, the pairs most often confused, time to load and time per message.
 */
import { performance } from 'node:perf_hooks';
import {
  type Accuracy,
  evaluate,
  evaluationSets,
  inputOf,
  utterancesOf,
} from '../src/assistant/models/built-in/understanding/evaluation/evaluate.ts';
import { evaluateSlots } from '../src/assistant/models/built-in/understanding/evaluation/evaluate-slots.ts';
import { loadReader } from '../src/assistant/models/built-in/understanding/load-reader.ts';
import { understand } from '../src/assistant/models/built-in/understanding/understand.ts';
import { percentile } from './figures.ts';

const languages = ['ru', 'en'] as const;
const slotSets = ['slots', 'fresh', 'later'] as const;

export function runUnderstandingBench(areMistakesShown: boolean): void {
  const memoryBefore = usedMemory();
  const loadMs = timeOf(() => loadReader());
  const memory = usedMemory() - memoryBefore;
  const intents = evaluationSets.flatMap((set) => languages.map((language) => ({ set, ...evaluate(set, language) })));
  const slots = slotSets.flatMap((set) => languages.map((language) => ({ set, ...evaluateSlots(set, language) })));
  const times = messageTimes();
  const figures = [
    ...intents.map(({ set, language, count, share }) => ({
      name: `first intent, ${set}, ${language}`,
      value: share,
      unit: `of ${count}`,
    })),
    ...slots.map(({ set, language, count, share }) => ({
      name: `all slots right, ${set}, ${language}`,
      value: share,
      unit: `of ${count} messages`,
    })),
    { name: 'load', value: loadMs, unit: 'ms' },
    { name: 'memory once loaded', value: memory / 1_048_576, unit: 'MB' },
    { name: 'message p50', value: percentile(times, 50), unit: 'ms' },
    { name: 'message p95', value: percentile(times, 95), unit: 'ms' },
    {
      name: '20,000 characters',
      value: timeOf(() => understand(inputOf('сколько стоит доставка насоса '.repeat(667), 'ru'))),
      unit: 'ms',
    },
  ].map((figure) => ({ ...figure, value: Number(figure.value.toPrecision(3)) }));
  for (const figure of figures) console.log(JSON.stringify({ bench: 'understanding', ...figure }));
  console.table(figures);
  console.table(worstPairs(intents));
  if (areMistakesShown) console.table([...intents, ...slots].flatMap(({ mistakes }) => [...mistakes]));
}

function worstPairs(results: readonly Accuracy[]) {
  const counts = new Map<string, number>();
  for (const { language, mistakes } of results)
    for (const { wanted, heard } of mistakes) {
      const pair = `${language}: ${wanted} heard as ${heard}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  return [...counts]
    .sort((left, right) => right[1] - left[1])
    .slice(0, 12)
    .map(([pair, count]) => ({ pair, count }));
}

function messageTimes(): number[] {
  const inputs = languages.flatMap((language) =>
    evaluationSets.flatMap((set) => utterancesOf(set, language).map(({ text }) => inputOf(text, language))),
  );
  return inputs.map((input) => timeOf(() => understand(input)));
}

/** Heap and buffers; without `--expose-gc` what is not collected yet is counted too. */
function usedMemory(): number {
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

if (import.meta.main) runUnderstandingBench(process.argv.includes('--mistakes'));
