import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figures.ts';

/** What a page that embeds the chat makes its visitors load. */
export async function widgetFigures(): Promise<readonly Figure[]> {
  const file = new URL('../dist/widget.js', import.meta.url);
  const script = await readFile(file).catch(() => undefined);
  if (!script) {
    console.log('widget: dist/widget.js is not built; skipped');
    return [];
  }
  return [{ name: 'widget, gzipped', value: gzipSync(script, { level: 9 }).length / 1024, unit: 'kB', aim: '< 30' }];
}
