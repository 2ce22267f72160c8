/**
 * `npm run bench [-- turns|starts|import|follow|widget|models|chaos|streams|retrieval|masking|understanding]`: measures the product on this machine and prints JSON lines and
 * a table. Figures of a busy machine are worse than the product's: the load is printed with them.
 */
import { cpus, loadavg } from 'node:os';
import { runChaosBench } from './chaos.ts';
import { type Figure, printFigures } from './figures.ts';
import { runFollowBench } from './follow.ts';
import { runImportBench } from './import.ts';
import { runMaskingBench } from './masking.ts';
import { runModelBench } from './models.ts';
import { runRetrievalBench } from './retrieval.ts';
import { runStartBench } from './starts.ts';
import { runStreamBench } from './streams.ts';
import { runTurnBench } from './turns.ts';
import { runUnderstandingBench } from './understanding.ts';
import { widgetFigures } from './widget.ts';

const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  turns: async () => [...(await runTurnBench(250)), ...(await runTurnBench(20_000))],
  starts: runStartBench,
  import: runImportBench,
  follow: runFollowBench,
  widget: widgetFigures,
  models: runModelBench,
  chaos: runChaosBench,
  streams: runStreamBench,
  retrieval: async () => {
    await runRetrievalBench(process.env.RETRIEVAL_SETS);
    return [];
  },
  masking: runMaskingBench,
  understanding: async () => {
    runUnderstandingBench(false);
    return [];
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown[0]}". There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
const processors = cpus();
console.log(
  `${processors.length} x ${processors[0]?.model ?? 'processor'}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
);
const figures: Figure[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) figures.push(...(await run()));
}
if (figures.length > 0) printFigures(figures);
console.log(`load at the end ${loadavg()[0]?.toFixed(1)}`);
