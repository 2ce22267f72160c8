import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;

/** Versions of the instructions, oldest first: the folders beside this file. */
export const instructionVersions: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\d+$/.test(entry.name))
  .map((entry) => entry.name)
  .sort((left, right) => Number(left) - Number(right));

export const newestInstructions = instructionVersions.at(-1) ?? '';

const read = new Map<string, readonly string[]>();

/** The parts of a version in their order. Throws RangeError when there is no such version. */
export function readInstructions(version: string): readonly string[] {
  const known = read.get(version);
  if (known) return known;
  if (!instructionVersions.includes(version)) throw new RangeError(`No version ${version} of the instructions`);
  const parts = readdirSync(join(folder, version))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(folder, version, name), 'utf8').trim());
  read.set(version, parts);
  return parts;
}
