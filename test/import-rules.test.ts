import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readImports } from '../scripts/read-imports.ts';

/** Each a file, what it wrongly imports, and the rule that says so. */
const wrong: [file: string, imported: string, rule: string][] = [
  ['src/core/a.ts', 'src/shared/b.ts', 'core-knows-itself-and-zod'],
  ['src/core/a.ts', 'node:fs', 'core-knows-itself-and-zod'],
  ['src/core/a.ts', 'ai', 'core-knows-itself-and-zod'],
  ['src/shared/a.ts', 'src/core/catalog/b.ts', 'shared-knows-no-product'],
  ['src/trackers/one/a.ts', 'src/trackers/other/b.ts', 'plug-knows-its-port'],
  ['src/trackers/one/a.ts', 'src/core/requests/b.ts', 'plug-knows-its-port'],
  ['src/trackers/one/a.ts', 'src/database/b.ts', 'plug-knows-its-port'],
  ['src/jobs/a.ts', 'src/trackers/one/b.ts', 'only-registry-names-plugs'],
  ['src/jobs/a.ts', 'src/trackers/registry.ts', 'only-roots-name-adapters'],
  ['src/assistant/a.ts', 'src/database/open-database.ts', 'only-roots-name-adapters'],
  ['src/ingestion/a.ts', 'src/retrieval/open-search-index.ts', 'only-roots-name-adapters'],
  ['src/http/a.ts', 'src/config.ts', 'only-roots-read-settings'],
  ['src/http/a.ts', 'src/main.ts', 'nothing-imports-the-roots'],
  ['src/http/a.ts', 'ai', 'llm-sdk-in-assistant-and-vectors'],
  ['src/ingestion/a.ts', '@ai-sdk/provider', 'llm-sdk-in-assistant-and-vectors'],
  ['src/assistant/a.ts', 'drizzle-orm', 'orm-in-database-and-jobs'],
  ['src/http/a.ts', 'pg', 'orm-in-database-and-jobs'],
  ['src/retrieval/a.ts', '@electric-sql/pglite', 'orm-in-database-and-jobs'],
  ['src/database/a.ts', 'pg-boss', 'queue-in-jobs'],
  ['src/assistant/a.ts', 'hono', 'http-framework-in-http'],
  ['src/http/a.ts', 'src/database/b.ts', 'http-reaches-no-adapter'],
  ['src/examining/a.ts', 'src/database/b.ts', 'exam-is-handed-its-shop'],
  ['src/examining/a.ts', 'src/assistant/guard/b.ts', 'exam-is-handed-its-shop'],
  ['src/assistant/a.ts', 'src/examining/b.ts', 'only-roots-hold-exams'],
  ['src/http/a.ts', 'src/quotes/b.ts', 'http-reaches-no-adapter'],
  ['src/assistant/a.ts', 'src/quotes/quote-links.ts', 'only-roots-name-adapters'],
  ['src/http/a.ts', 'pdfkit', 'pdf-writer-in-quotes'],
  ['src/http/a.ts', '@modelcontextprotocol/server', 'mcp-sdk-in-mcp'],
  ['src/mcp/a.ts', 'src/database/b.ts', 'mcp-reaches-no-adapter'],
  ['src/mcp/a.ts', 'src/http/b.ts', 'mcp-reaches-no-adapter'],
  ['src/assistant/a.ts', 'src/mcp/b.ts', 'only-its-route-opens-mcp'],
  ['contracts/a.ts', 'src/core/b.ts', 'contracts-are-a-leaf'],
  ['contracts/a.ts', 'hono', 'contracts-are-a-leaf'],
  ['widget/a.ts', 'src/core/b.ts', 'widget-knows-contracts'],
  ['widget/a.ts', 'zod', 'widget-knows-contracts'],
  ['src/jobs/a.ts', 'test/b.ts', 'product-knows-no-test'],
  ['src/jobs/a.ts', 'bench/b.ts', 'product-knows-no-test'],
  ['src/jobs/a.ts', 'knip', 'product-runs-without-dev-packages'],
  ['src/jobs/a.ts', './nowhere.ts', 'nothing-missing'],
];

/** Each a file and what it may import. */
const right: [file: string, imported: string][] = [
  ['src/core/a.ts', 'zod'],
  ['src/core/a.ts', 'src/core/catalog/b.ts'],
  ['src/shared/a.ts', 'src/core/ports/b.ts'],
  ['src/trackers/one/a.ts', 'src/core/ports/b.ts'],
  ['src/trackers/one/a.ts', 'trello.js'],
  ['src/trackers/registry.ts', 'src/trackers/one/b.ts'],
  ['src/main.ts', 'src/database/open-database.ts'],
  ['src/quotes/a.ts', 'pdfkit'],
  ['src/assistant/a.ts', 'ai'],
  ['src/database/a.ts', 'drizzle-orm'],
  ['src/jobs/a.ts', 'pg-boss'],
  ['src/http/a.ts', 'hono'],
  ['src/mcp/a.ts', '@modelcontextprotocol/server'],
  ['src/http/a.ts', 'contracts/b.ts'],
  ['contracts/a.ts', 'zod'],
  ['widget/a.ts', 'contracts/b.ts'],
  ['src/jobs/a.test.ts', 'test/b.ts'],
];

describe('import rules', () => {
  it.each(wrong)('%s may not import %s', async (file, imported, rule) => {
    expect(await rulesBrokenBy(file, imported)).toContain(rule);
  });

  it.each(right)('%s may import %s', async (file, imported) => {
    expect(await rulesBrokenBy(file, imported)).toEqual([]);
  });

  it('finds files that import one another, types too', async () => {
    const root = await folderWith({
      'src/jobs/a.ts': "import type { B } from './b.ts';\nexport type A = B;",
      'src/jobs/b.ts': "import type { A } from './a.ts';\nexport type B = A | 1;",
    });
    expect((await readImports(root, ['src'])).violations.map(({ rule }) => rule)).toContain('no-cycles');
  });
});

const opened: string[] = [];
afterEach(async () => {
  for (const folder of opened.splice(0)) await rm(folder, { recursive: true });
});

async function rulesBrokenBy(file: string, imported: string): Promise<string[]> {
  const isOurs = /^(src|contracts|test|bench)\//.test(imported);
  const specifier = isOurs ? path.relative(path.dirname(file), imported).replace(/^(?!\.)/, './') : imported;
  const root = await folderWith({
    [file]: `import { b } from '${specifier}';\nexport const a = b;`,
    ...(isOurs ? { [imported]: 'export const b = 1;' } : {}),
  });
  const { modules, violations } = await readImports(root, [file.split('/')[0]!]);
  expect(modules).toBeGreaterThan(0);
  return violations.map(({ rule }) => rule);
}

/** Inside the project, so that its packages are found. */
async function folderWith(files: Record<string, string>): Promise<string> {
  const scratch = path.resolve('.tmp');
  await mkdir(scratch, { recursive: true });
  const root = await mkdtemp(path.join(scratch, 'imports-'));
  opened.push(root);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.join(root, path.dirname(name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  return root;
}
