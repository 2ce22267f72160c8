/** `node test/kill/run.ts [--times 100]`: the kill test at length, with its figures as a JSON line. */
import { parseArgs } from 'node:util';
import { percentile } from '../../bench/figures.ts';
import { runKillTest } from './kill-test.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '100' } } });
const { restartMilliseconds, damage, ...figures } = await runKillTest(Number(values.times), ({ kill, orders }) => {
  if (kill % 10 === 0) console.log(`${kill} kills, ${orders} orders so far`);
});
const restarts = {
  restartP50Ms: Math.round(percentile(restartMilliseconds, 50)),
  restartP95Ms: Math.round(percentile(restartMilliseconds, 95)),
};
console.log(JSON.stringify({ bench: 'kill', ...figures, ...restarts, damage: damage.length }));
for (const line of damage) console.log(line);
process.exitCode = damage.length > 0 ? 1 : 0;
