import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ConfigurationError } from '../../core/errors.ts';
import { type Scenario, scenarioFileSchema } from './scenario.ts';

export type ScenarioFile = {
  readonly file: string;
  /** As written; undefined: the demo company. */
  readonly company: string | undefined;
  readonly now: Date | undefined;
  readonly scenarios: readonly Scenario[];
};

/**
 * The scenarios of every `.yaml` file below a folder (`thresholds.yaml` aside). Throws one ConfigurationError that lists every
 * mistake with file, line and key. A folder that is not there has none.
 */
export async function readScenarios(folder: string, shownAs: string): Promise<readonly ScenarioFile[]> {
  const names = (await readdir(folder, { recursive: true }).catch(() => [] as string[]))
    .filter((name) => /\.ya?ml$/u.test(name) && path.basename(name) !== 'thresholds.yaml')
    .sort();
  const read = await Promise.all(
    names.map(async (name) => readFileOf(path.join(shownAs, name), await readFile(path.join(folder, name), 'utf8'))),
  );
  const mistakes = [...read.flatMap((one) => one.mistakes), ...doubles(read.flatMap((one) => one.files))];
  if (mistakes.length > 0) {
    throw new ConfigurationError(
      'INVALID_SETTING',
      `The exam has ${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}; exams/README.md tells the format:\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`,
      { mistakes },
    );
  }
  return read.flatMap((one) => one.files);
}

type Read = { readonly files: readonly ScenarioFile[]; readonly mistakes: readonly string[] };

export function readFileOf(file: string, text: string): Read {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    return { files: [], mistakes: [`${file}:${line}: this is no YAML: ${broken.message}`] };
  }
  const parsed = scenarioFileSchema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap((issue) => innermost(issue));
    return {
      files: [],
      mistakes: issues.map(({ at, message }) => `${file}:${lineOf(at, document, lines)}: ${at.join('.')}: ${message}`),
    };
  }
  const { company, now, language, tags } = parsed.data;
  const mistakes: string[] = [];
  const scenarios = parsed.data.scenarios.map((scenario, index): Scenario => {
    const line = lineOf(['scenarios', index], document, lines);
    const spoken = scenario.language ?? language;
    if (spoken === undefined) mistakes.push(`${file}:${line}: ${scenario.id}: say its language, here or for the file`);
    return {
      ...scenario,
      language: spoken ?? 'en',
      tags: [...new Set([...tags, ...scenario.tags])],
      source: `${file}:${line}`,
      isGenerated: false,
    };
  });
  return {
    files:
      mistakes.length > 0 ? [] : [{ file, company, now: now === undefined ? undefined : new Date(now), scenarios }],
    mistakes,
  };
}

type Place = readonly (string | number)[];

type Mistake = { readonly at: Place; readonly message: string };

/** A union names all its branches at once; the reader wants the mistake in the branch that was meant. */
function innermost(issue: z.core.$ZodIssue, above: Place = []): readonly Mistake[] {
  const at = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ at: [...at, key], message: 'is no key of the format; see exams/README.md' }));
  const meant = issue.code === 'invalid_union' ? branchMeant(issue) : undefined;
  return meant ? meant.flatMap((inner) => innermost(inner, at)) : [{ at, message: issue.message }];
}

/** The branch whose own shape fits, so that the mistake lies deeper. */
function branchMeant(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  return issue.errors.find((branch) =>
    branch.every((inner) => {
      if (inner.path.length > 0) return true;
      if (inner.code === 'invalid_union') return branchMeant(inner) !== undefined;
      return inner.code !== 'unrecognized_keys' && inner.code !== 'invalid_type';
    }),
  );
}

/** Line of the nearest node above the mistake that is there. */
function lineOf(at: Place, document: Document, lines: LineCounter): number {
  for (let length = at.length; length > 0; length -= 1) {
    const node = document.getIn(at.slice(0, length), true) as { readonly range?: readonly number[] } | undefined;
    if (node?.range?.[0] !== undefined) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function doubles(files: readonly ScenarioFile[]): readonly string[] {
  const seen = new Map<string, string>();
  const mistakes: string[] = [];
  for (const { scenarios } of files) {
    for (const { id, source } of scenarios) {
      const first = seen.get(id);
      if (first) mistakes.push(`${source}: the id "${id}" is taken by ${first}; give it another`);
      else seen.set(id, source);
    }
  }
  return mistakes;
}
