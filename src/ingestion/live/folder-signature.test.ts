import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { folderSignature, isOfInterest } from './folder-signature.ts';

it.each([
  ['company.yaml', true],
  ['pricing.yml', true],
  ['catalog/pumps.csv', true],
  ['catalog/deep/er/pumps.xlsx', true],
  ['Catalog/pumps.csv', true],
  ['knowledge/terms.pdf', true],
  ['sales/script.md', true],
  ['notes.txt', false],
  ['images/pump.jpg', false],
  ['catalog/pump.webp', false],
  ['catalog/~$pumps.xlsx', false],
  ['catalog/.pumps.csv.swp', false],
  ['catalog/pumps.csv~', false],
  ['catalog/4913', false],
  ['catalog/pumps.csv.part', false],
  ['.git/catalog/index', false],
  ['catalog/.git/HEAD', false],
  ['catalog/node_modules/a.json', false],
])('%s counts: %s', (uri, counts) => {
  expect(isOfInterest(uri, false)).toBe(counts);
});

it('changes with each file that counts, and with no other', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vitrina-signature-'));
  try {
    await mkdir(path.join(folder, 'catalog'));
    const file = path.join(folder, 'catalog', 'a.csv');
    const seen = [await folderSignature(folder)];
    await writeFile(file, 'sku,name,price\n');
    seen.push(await folderSignature(folder));
    await writeFile(path.join(folder, 'catalog', '.a.csv.swp'), 'x');
    await writeFile(path.join(folder, 'catalog', 'a.png'), 'x');
    await writeFile(path.join(folder, 'readme.txt'), 'x');
    expect(await folderSignature(folder)).toBe(seen[1]);
    await writeFile(file, 'sku,name,price\nA,B,1\n');
    seen.push(await folderSignature(folder));
    await utimes(file, new Date(0), new Date(0));
    seen.push(await folderSignature(folder));
    expect(new Set(seen).size).toBe(4);
    expect(await folderSignature(path.join(folder, 'nowhere'))).toBeUndefined();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
