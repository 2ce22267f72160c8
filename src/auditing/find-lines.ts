import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FindingPlace } from '../core/audit/finding.ts';

const largestFile = 2 * 1024 * 1024;
/** Of a sentence that is wrapped over lines its beginning is enough. */
const beginnings = [120, 60, 40] as const;

export type LineFinder = {
  /** 1-based; undefined when the file is no text, is gone, or does not hold the words. */
  find(place: FindingPlace): Promise<number | undefined>;
};

/** Finds the lines on which findings stand; each file is read once. */
export function createLineFinder(folder: string | undefined): LineFinder {
  const files = new Map<string, Promise<readonly string[]>>();
  return {
    async find({ file, holds }) {
      if (folder === undefined || !file || !holds || !/\.(?:ya?ml|md|markdown|txt)$/iu.test(file)) return undefined;
      const lines = files.get(file) ?? linesOf(folder, file);
      files.set(file, lines);
      const words = fold(holds);
      for (const length of [words.length, ...beginnings.filter((each) => each < words.length)]) {
        const at = lineWith(await lines, words.slice(0, length).trimEnd());
        if (at !== undefined) return at;
      }
      return undefined;
    },
  };
}

/** A whole word at the end where the words are whole: "id: msk" is not "id: msk-express". */
function lineWith(lines: readonly string[], words: string): number | undefined {
  const isWhole = words.length < 40;
  const at = lines.findIndex((line) => {
    const start = line.indexOf(words);
    return start >= 0 && !(isWhole && /^[\p{L}\d-]/u.test(line.slice(start + words.length)));
  });
  return at < 0 ? undefined : at + 1;
}

async function linesOf(folder: string, file: string): Promise<readonly string[]> {
  const place = path.resolve(folder, file);
  if (!place.startsWith(folder + path.sep)) return [];
  try {
    if ((await stat(place)).size > largestFile) return [];
    return (await readFile(place, 'utf8')).split('\n').map(fold);
  } catch {
    // The folder may be gone since it was imported; then nothing tells the line.
    return [];
  }
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[*_`]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s|>#-]+|[\s|]+$/gu, '');
}
