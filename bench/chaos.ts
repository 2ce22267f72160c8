import { type ChaosReport, holdChaos } from '../test/models/chaos/hold-chaos.ts';
import { type Figure, percentile } from './figures.ts';

const totalSeconds = 5;
/** `TURNS=100` for a quick look. */
const turns = Number(process.env.TURNS ?? 1_000);

/** A thousand turns of the exam's customers while 30 % of all calls of models fail, in every dialect. Says each thing that went wrong. */
export async function runChaosBench(): Promise<readonly Figure[]> {
  const report = await holdChaos({ turns, seed: 1, share: 0.3, firstTokenSeconds: 1, totalSeconds, atOnce: 4 });
  for (const { said, wrong } of report.turns)
    for (const { kind, found } of wrong) console.error(`${kind}, after "${said}": ${found}`);
  console.log(`calls of models: ${JSON.stringify(report.calls)}`);
  return figuresOf(report);
}

function figuresOf({ turns: taken, calls, sentencesHeld }: ChaosReport): readonly Figure[] {
  const wrongTurns = (kind: string) => taken.filter(({ wrong }) => wrong.some((one) => one.kind === kind)).length;
  const times = taken.map(({ milliseconds }) => milliseconds);
  const all = Object.values(calls).reduce((sum, count) => sum + count, 0);
  const figure = (name: string, value: number, unit: string, aim?: string): Figure => ({
    name: `chaos: ${name}`,
    value,
    unit,
    ...(aim ? { aim } : {}),
  });
  return [
    figure('turns', taken.length, ''),
    figure('calls of models', all, ''),
    figure('of them failed', ((all - (calls.ok ?? 0)) / all) * 100, '%', '30'),
    figure('turns without a reply', wrongTurns('no-reply'), '', '0'),
    figure('turns with something said or done twice', wrongTurns('twice'), '', '0'),
    figure('turns heard otherwise than kept', wrongTurns('heard-otherwise'), '', '0'),
    figure('turns with an untrue statement delivered', wrongTurns('untrue'), '', '0'),
    figure(`turns later than ${totalSeconds} s + 1 s`, wrongTurns('late'), '', '0'),
    figure('turn p50', percentile(times, 50), 'ms'),
    figure('turn p95', percentile(times, 95), 'ms'),
    figure('slowest turn', Math.max(...times), 'ms', `< ${totalSeconds * 1_000 + 1_000}`),
    figure('sentences held back by the guard', sentencesHeld, ''),
  ];
}

if (import.meta.main) {
  const { printFigures } = await import('./figures.ts');
  printFigures(await runChaosBench());
}
