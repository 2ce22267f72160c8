import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { importRules } from '../.dependency-cruiser.ts';

export type ImportsRead = {
  readonly modules: number;
  readonly imports: number;
  /** Each with the files in the order in which they import one another. */
  readonly violations: readonly { readonly rule: string; readonly files: readonly string[] }[];
};

/** Reads the imports of TypeScript files below `root` and judges them by the rules of `.dependency-cruiser.ts`. */
export async function readImports(root: string, folders: readonly string[]): Promise<ImportsRead> {
  const { output } = await cruise(
    [...folders],
    {
      baseDir: path.resolve(root),
      parser: 'swc',
      ruleSet: importRules,
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      // Not any dist/: the packages under node_modules are read from theirs.
      exclude: { path: '^(widget/)?dist/' },
    },
    {
      extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'import'],
    },
  );
  const { modules, summary } = output as ICruiseResult;
  const ours = modules.filter(({ source }) => /\.tsx?$/.test(source) && !source.includes('node_modules'));
  return {
    modules: ours.length,
    imports: ours.reduce((sum, { dependencies }) => sum + dependencies.length, 0),
    violations: summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      files: [from, ...(cycle?.map(({ name }) => name) ?? [to])],
    })),
  };
}
