/**
 * `node test/kill/run.ts [--times 100] [--minutes 30]`: the kill test at length, with its figures as a JSON line. With `--import` the
 * shop is killed amid imports instead of amid orders.
 */
import { parseArgs } from 'node:util';
import { percentile } from '../../bench/figures.ts';
import { runImportKillTest } from './import-kill-test.ts';
import { runKillTest } from './kill-test.ts';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '100' },
    minutes: { type: 'string' },
    import: { type: 'boolean', default: false },
  },
});
if (values.import) {
  const { damage, ...figures } = await runImportKillTest({ times: Number(values.times) }, (facts) =>
    console.log(JSON.stringify(facts)),
  );
  console.log(JSON.stringify({ bench: 'kill-import', ...figures, damage: damage.length }));
  for (const line of damage.slice(0, 50)) console.log(line);
  process.exit(damage.length > 0 ? 1 : 0);
}
const limits = {
  times: Number(values.times),
  ...(values.minutes ? { minutes: Number(values.minutes) } : {}),
};
const { restartMilliseconds, damage, ...figures } = await runKillTest(limits, ({ kill, orders }) => {
  if (kill % 5 === 0) console.log(`${kill} kills, ${orders} orders so far`);
});
const restarts = {
  restartP50Ms: Math.round(percentile(restartMilliseconds, 50)),
  restartP95Ms: Math.round(percentile(restartMilliseconds, 95)),
};
console.log(JSON.stringify({ bench: 'kill', ...figures, ...restarts, damage: damage.length }));
for (const line of damage) console.log(line);
process.exitCode = damage.length > 0 ? 1 : 0;
