/** Builds what browsers load into dist/, and refuses a widget that grew too heavy for a page it is a guest on. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const heaviest = 30_000;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

await build({ configFile: path.join(root, 'vite.config.ts'), root: path.join(root, 'widget'), logLevel: 'warn' });
const script = await readFile(path.join(root, 'dist/widget.js'));
const weight = gzipSync(script, { level: 9 }).length;
console.log(`Widget: dist/widget.js, ${(weight / 1000).toFixed(1)} kB gzipped (at most ${heaviest / 1000} kB)`);
if (weight > heaviest) {
  console.error(`The widget is ${weight - heaviest} bytes too heavy. See what grew: npx vite build --minify false`);
  process.exitCode = 1;
}
