import { join } from 'node:path';
import { readBlocks } from '../read-blocks.ts';

const paired = Object.values(readBlocks(join(import.meta.dirname, '..', 'data', 'pairs.yaml')))
  .flat()
  .flatMap((line) => line.split(' '));
const pairOfThem = new RegExp(
  `(?<!\\p{L})(?<!\\d\\s)(?:(?:an?\\s+)?pair(?:\\s+of)?|пар[ау]|парочк[ау])(?=\\s+(?:\\p{L}+\\s+){0,2}(?:${paired.join('|')}))`,
  'giu',
);

/** "Пару перчаток", "a pair of work gloves": one of what comes in pairs. */
export function withPairsAsOne(text: string): string {
  return text.replace(pairOfThem, '1');
}
