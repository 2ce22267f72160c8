import { expect, it } from 'vitest';
import { readCatalogOf } from '../factories/read-catalog.ts';
import type { CatalogCase } from './catalog-case.ts';
import { csvCases } from './csv-cases.ts';
import { jsonCases } from './json-cases.ts';
import { merchantCases } from './merchant-cases.ts';
import { priceListCases } from './price-list-cases.ts';
import { shopifyCases } from './shopify-cases.ts';
import { xlsxCases } from './xlsx-cases.ts';
import { ymlCases } from './yml-cases.ts';

const cases: readonly CatalogCase[] = [
  ...csvCases,
  ...priceListCases,
  ...xlsxCases,
  ...jsonCases,
  ...ymlCases,
  ...merchantCases,
  ...shopifyCases,
];
const damagesOfEach = 6;

/** Numbers that look random and are the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Bytes overwritten, cut out, doubled, or an end that is missing: what disks, mail programs and editors do to files. */
function damaged(bytes: Uint8Array, next: () => number): Uint8Array {
  const place = Math.floor(next() * bytes.length);
  const length = 1 + Math.floor(next() * 40);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place + length)];
  const kind = Math.floor(next() * 4);
  if (kind === 0) return before;
  if (kind === 1) return Buffer.concat([before, after]);
  if (kind === 2) return Buffer.concat([before, bytes.subarray(place, place + length), bytes.subarray(place)]);
  return Buffer.concat([before, Buffer.from(Array.from({ length }, () => Math.floor(next() * 256))), after]);
}

/** The reading of a file never throws: what does is caught for the whole file and told as FILE_UNREADABLE. */
it('no damage to a file makes its reader throw', async () => {
  const thrown: string[] = [];
  for (const [index, { name, file, content }] of cases.entries()) {
    const bytes = typeof content === 'function' ? await content() : Buffer.from(content);
    const next = numbersFrom(index + 1);
    for (let round = 0; round < damagesOfEach; round += 1) {
      const { refused } = await readCatalogOf({ [`catalog/${file}`]: damaged(bytes, next) });
      if (refused.some((told) => told.includes('FILE_UNREADABLE'))) thrown.push(`${name}, damage ${round}`);
    }
  }
  expect(thrown).toEqual([]);
}, 120_000);
