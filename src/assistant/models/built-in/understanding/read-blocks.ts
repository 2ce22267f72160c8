import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A yaml map of text blocks as lists of their lines. */
export function readBlocks(file: string): Record<string, string[]> {
  const blocks = parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(blocks).map(([name, text]) => [
      name,
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ]),
  );
}
