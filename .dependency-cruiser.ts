/** Who may import whom. `scripts/check-imports.ts` applies it; ARCHITECTURE.md says why the borders lie where they lie. */
import type { IFlattenedRuleSet } from 'dependency-cruiser';

const test = '[.]test[.]tsx?$';
const llmSdk = 'node_modules/(ai|@ai-sdk)/';
const ormAndDrivers = 'node_modules/(drizzle-orm|pg|@electric-sql)/';
const queue = 'node_modules/pg-boss/';
const pdfWriter = 'node_modules/(pdfkit|@expo-google-fonts)/';
const httpFramework = 'node_modules/(hono|@hono)/';
const mcpSdk = 'node_modules/@modelcontextprotocol/';
/** The files that put adapters together; a command is a program of its own and may be wired like main. */
const roots = '^src/(main|cli|config)[.]ts$|^src/(main|commands)/';

export const importRules: IFlattenedRuleSet = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that imports nothing and is imported by nothing is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: [test, '[.]d[.]ts$'] },
      to: {},
    },
    {
      name: 'nothing-missing',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-declared-packages',
      comment: 'A package that package.json does not name comes and goes with the packages that brought it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-runs-without-dev-packages',
      comment: 'The widget is bundled when it is built; the rest runs from node_modules.',
      severity: 'error',
      from: { path: '^(src|contracts)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-knows-itself-and-zod',
      comment: 'The core has no I/O, no framework and no vendor, not even those of Node.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: test },
      to: { pathNot: ['^src/core/', 'node_modules/zod/'] },
    },
    {
      name: 'shared-knows-no-product',
      comment: 'Shared code has no product words; it may implement a port.',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: test },
      to: { path: '^(src|contracts|widget)/', pathNot: ['^src/shared/', '^src/core/ports/', '^src/core/errors[.]ts$'] },
    },
    {
      name: 'plug-knows-its-port',
      comment: 'A plug: its own folder, the ports, the errors, shared, and the library of its vendor.',
      severity: 'error',
      from: { path: '^src/(trackers|channels)/([^/]+)/', pathNot: test },
      to: {
        path: '^(src|contracts|widget)/',
        pathNot: ['^src/$1/$2/', '^src/core/ports/', '^src/core/errors[.]ts$', '^src/shared/'],
      },
    },
    {
      name: 'only-registry-names-plugs',
      severity: 'error',
      from: { pathNot: ['^src/trackers/', test] },
      to: { path: '^src/trackers/[^/]+/' },
    },
    {
      name: 'only-roots-name-adapters',
      comment: 'Everybody else is handed what it needs, as a port.',
      severity: 'error',
      from: { path: '^src/', pathNot: [roots, '^src/shared/', test] },
      to: {
        path: '^src/(database/open-database|retrieval/open-search-index|vectors/open-vectors|trackers/registry|shared/(redis|in-process)-events|quotes/(render-quote|keep-papers|quote-links))[.]ts$',
      },
    },
    {
      name: 'only-roots-read-settings',
      comment: 'Code is given its values; only the start reads the environment.',
      severity: 'error',
      from: { path: '^src/', pathNot: [roots, test] },
      to: { path: '^src/config[.]ts$' },
    },
    {
      name: 'nothing-imports-the-roots',
      severity: 'error',
      from: { path: '^src/', pathNot: [roots, test] },
      to: { path: '^src/(main|cli)[.]ts$|^src/(main|commands)/' },
    },
    {
      name: 'llm-sdk-in-assistant-and-vectors',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(assistant|vectors)/', test] },
      to: { path: llmSdk },
    },
    {
      name: 'orm-in-database-and-jobs',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(database|jobs)/', test] },
      to: { path: ormAndDrivers },
    },
    {
      name: 'queue-in-jobs',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/jobs/', test] },
      to: { path: queue },
    },
    {
      name: 'http-framework-in-http',
      comment: 'The roots listen; nobody else speaks HTTP.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/http/', roots, test] },
      to: { path: httpFramework },
    },
    {
      name: 'mcp-sdk-in-mcp',
      comment: 'The tools for other agents are an entrance; what they do stands in the assistant.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/mcp/', test] },
      to: { path: mcpSdk },
    },
    {
      name: 'mcp-reaches-no-adapter',
      comment: 'It speaks to the core and to the assistant, and only its route opens it.',
      severity: 'error',
      from: { path: '^src/mcp/', pathNot: test },
      to: {
        pathNot: [
          '^src/(mcp|core|shared)/',
          '^src/assistant/(tools|programs|turn/turn-dependencies)',
          'node_modules/(zod|@modelcontextprotocol)/',
        ],
      },
    },
    {
      name: 'only-its-route-opens-mcp',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/mcp/', '^src/http/routes/mcp[.]ts$', test] },
      to: { path: '^src/mcp/' },
    },
    {
      name: 'pdf-writer-in-quotes',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/quotes/', test] },
      to: { path: pdfWriter },
    },
    {
      name: 'http-reaches-no-adapter',
      comment: 'Routes speak to the core, to the assistant and to ports.',
      severity: 'error',
      from: { path: '^src/http/', pathNot: test },
      to: { path: '^src/(database|retrieval|vectors|trackers|ingestion|quotes|jobs/queue)/' },
    },
    {
      name: 'exam-is-handed-its-shop',
      comment:
        'What examines the product must not reach into it: it talks, and reads what is left, by src/examining/shop.ts.',
      severity: 'error',
      from: { path: '^src/examining/', pathNot: test },
      to: {
        path: '^src/(database|retrieval|vectors|trackers|ingestion|jobs|http|observing|auditing|assistant/(models|tools|guard|turn))/',
      },
    },
    {
      name: 'only-roots-hold-exams',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/examining/', roots, test] },
      to: { path: '^src/examining/' },
    },
    {
      name: 'contracts-are-a-leaf',
      severity: 'error',
      from: { path: '^contracts/', pathNot: test },
      to: { pathNot: ['^contracts/', 'node_modules/zod/'] },
    },
    {
      name: 'widget-knows-contracts',
      comment: 'What the widget imports is sent to every visitor of every page.',
      severity: 'error',
      from: { path: '^widget/', pathNot: [test, '[.]config[.]ts$'] },
      to: { pathNot: ['^widget/', '^contracts/', 'node_modules/(preact|@preact)/'] },
    },
    {
      name: 'product-knows-no-test',
      severity: 'error',
      from: { path: '^(src|contracts|widget)/', pathNot: test },
      to: { path: '^(test|exams|bench|examples|scripts)/|node_modules/vitest/' },
    },
  ],
};
