/** Checks who imports whom, by the rules of `.dependency-cruiser.ts`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readImports } from './read-imports.ts';

/** Far below what stands: a parser that cannot read TypeScript finds no module at all, and so no fault. */
const fewestModules = 150;

const root = path.resolve(import.meta.dirname, '..');
const folders = ['src', 'contracts', 'widget', 'bench', 'scripts', 'examples', 'test'];
const read = await readImports(
  root,
  folders.filter((folder) => existsSync(path.join(root, folder))),
);
for (const { rule, files } of read.violations) console.error(`${rule}: ${files.join(' -> ')}`);
console.log(`Imports: ${read.modules} modules, ${read.imports} imports, ${read.violations.length} against the rules`);
if (read.modules < fewestModules || read.imports < read.modules) {
  console.error('So few modules or imports were read that the check itself must be broken.');
  process.exitCode = 1;
}
if (read.violations.length > 0) process.exitCode = 1;
