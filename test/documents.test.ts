import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchVariables } from '../src/retrieval/settings.ts';
import { trackerVariables } from '../src/trackers/registry.ts';
import { vectorVariables } from '../src/vectors/settings.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const documents = [
  '.',
  'docs',
  'docs/decisions',
  'src/retrieval',
  'src/ingestion',
  ...foldersOf('src/trackers'),
].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name)),
);

describe('documents', () => {
  it.each(documents)('%s links to files that exist', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)[^)]*\)/g)].map((match) => match[1]!);
    const missing = links.filter((link) => !existsSync(path.resolve(root, path.dirname(document), link)));
    expect(missing).toEqual([]);
  });

  it('the README is short, and its commands are those of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const text = `${read('README.md')}\n${read('README.ru.md')}\n${read('CONTRIBUTING.md')}`;
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(121);
    expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(100);
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'check']));
  });

  it('every folder that ARCHITECTURE.md shows exists', () => {
    const tree = /```\n(src\/[\s\S]*?)```/.exec(read('ARCHITECTURE.md'))?.[1] ?? '';
    let above: string[] = [];
    const shown = tree.split('\n').flatMap((line) => {
      const match = /^( *)([\w./-]+)(?:, ([\w./-]+))?/.exec(line);
      if (!match) return [];
      const depth = match[1]!.length / 2;
      above = [...above.slice(0, depth), match[2]!];
      return [match[2]!, match[3]]
        .filter((name) => name !== undefined)
        .map((name) => path.join(...above.slice(0, -1), name));
    });
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  it('.env.example names exactly the settings that are read', () => {
    const ofConfig = [...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): z/gm)].map((match) => match[1]!);
    const ofModels = ['hosted', 'usage'].flatMap((folder) =>
      [
        ...read(`src/assistant/models/${folder}/settings.ts`).matchAll(
          /(?:environment\.|\{ |')([A-Z]+(?:_[A-Z]+)+|MODELS)\b/g,
        ),
      ].map((match) => match[1]!),
    );
    const named = [...read('.env.example').matchAll(/^([A-Z][A-Z_]+)=/gm)].map((match) => match[1]!);
    expect(ofConfig.length).toBeGreaterThan(8);
    expect(named.toSorted()).toEqual(
      [...new Set([...ofConfig, ...ofModels, ...trackerVariables, ...vectorVariables, ...searchVariables])].toSorted(),
    );
  });
});

function foldersOf(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(folder, entry.name));
}
