import type { RunResult, ScenarioResult } from '../exam-result.ts';
import type { Talk } from '../talking/transcript.ts';
import type { Summary, Tally } from './summarize.ts';

/** The table by language and tag. */
export function tableText({ all, byLanguage, byTag }: Summary): string {
  const rows: [string, Tally][] = [['all', all], ...Object.entries(byLanguage), ...Object.entries(byTag)];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  const heads = all.passK.map((_, at) => `pass^${at + 1}`.padStart(9)).join('');
  const lines = rows.map(([name, { scenarios, passK }]) => {
    const cells = passK.map((chance) => `${(chance * 100).toFixed(1)} %`.padStart(9)).join('');
    return `${name.padEnd(width)}${String(scenarios).padStart(9)}${cells}`;
  });
  return [`${''.padEnd(width)}scenarios${heads}`, ...lines].join('\n');
}

/** What failed: where it is written, which turn, what was expected, and the talk up to there. */
export function failuresText(results: readonly ScenarioResult[]): string {
  return results
    .flatMap(({ scenario, runs }) => {
      const failed = runs.filter(({ isPassed }) => !isPassed);
      const [first] = failed;
      if (!first) return [];
      const times = runs.length > 1 ? `, ${failed.length} of ${runs.length} runs` : '';
      return [`✗ ${scenario.id} (${scenario.language}, ${scenario.source}${times})\n${runText(first)}`];
    })
    .join('\n\n');
}

function runText({ run, failures, talk }: RunResult): string {
  const told = failures.map(({ turn, check, expected, found }) => {
    const where = turn === undefined ? 'at the end' : `turn ${turn}`;
    return `  ${where}, ${check}: expected ${inOneLine(expected)}\n    found ${inOneLine(found)}`;
  });
  return [...told, ...(talk ? [`  the talk${run > 1 ? ` (run ${run})` : ''}:`, transcriptText(talk)] : [])].join('\n');
}

export function transcriptText(talk: Talk): string {
  return talk.turns
    .flatMap(({ turn, by, said, replies }) => [
      `    ${turn}. ${by === 'staff' ? '[staff]' : '>'} ${said}`,
      ...replies.map(({ text, products, choices }) => {
        const cards = products.length > 0 ? `\n       cards: ${products.map(({ sku }) => sku).join(', ')}` : '';
        const buttons = choices.length > 0 ? `\n       choices: ${choices.join(' | ')}` : '';
        return `       ${shown(text).replace(/\n+/gu, '\n       ')}${cards}${buttons}`;
      }),
    ])
    .join('\n');
}

function inOneLine(text: string): string {
  const line = shown(text).replace(/\s+/gu, ' ');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

/** As it stands, without no-break spaces, which editors and searches trip over. */
function shown(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, ' ').trim();
}
