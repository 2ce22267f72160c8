import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from '../../core/ports/ingestion.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
/** Where it is decided what a row means. Other code cannot make another product of the same file. */
const codeFolders = ['ingestion', 'core/catalog'];

let code: Promise<string> | undefined;

/** Of every byte of the code that reads catalogs. */
export function codePrint(): Promise<string> {
  code ??= printOfCode();
  return code;
}

/**
 * Equal for two catalogs that give the same products: every byte of the files, and every byte of the code that reads them, so that
 * a new version reads a folder again although nothing in it has changed. Take it before the files are read.
 */
export async function catalogPrint(files: readonly SourceFile[]): Promise<string> {
  const print = createHash('sha256').update(await codePrint());
  for (const file of files) print.update(`\n${file.uri}\n${await hashOf(file.path)}`);
  return print.digest('base64url');
}

async function printOfCode(): Promise<string> {
  const print = createHash('sha256');
  for (const folder of codeFolders) {
    const names = await readdir(path.join(root, folder), { recursive: true });
    const sources = names.filter((found) => /(?<!\.test)\.ts$/.test(found)).sort();
    // Small files, read at once: one after another, as streams, they would take as long as a tenth of a large feed.
    const texts = await Promise.all(sources.map((name) => readFile(path.join(root, folder, name))));
    for (const [index, name] of sources.entries())
      print.update(`${folder}/${name}\n`).update(
        createHash('sha256')
          .update(texts[index] ?? '')
          .digest(),
      );
  }
  return print.digest('base64url');
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 512 * 1024 })) hash.update(piece as Buffer);
  return hash.digest('base64url');
}
