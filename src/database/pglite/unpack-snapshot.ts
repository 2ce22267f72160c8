import { closeSync, createReadStream, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { createGunzip } from 'node:zlib';

const blockSize = 512;

/**
 * Writes the files of a data folder's dump. Faster than letting PGlite do it, which would have to be started
 * once more; piece by piece, because whole it would add 90 MB to the first start. Not flushed file by file (that takes seconds):
 * until the operating system has done so, a power cut can cost this empty database. Reads what PGlite writes: plain ustar, names
 * below 100 characters (https://www.gnu.org/software/tar/manual/html_node/Standard.html).
 */
export async function unpackSnapshot(snapshot: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let rest: Buffer = Buffer.alloc(0);
  let entry: TarEntry | undefined;
  const source = createReadStream(snapshot);
  const unzipped = source.pipe(createGunzip());
  // A pipe passes on no failure: the loop would wait for ever.
  source.once('error', (error) => unzipped.destroy(error));
  for await (const piece of unzipped) {
    rest = rest.length === 0 ? (piece as Buffer) : Buffer.concat([rest, piece as Buffer]);
    for (;;) {
      if (entry) rest = entry.take(rest);
      if (entry && !entry.isWhole) break;
      entry = undefined;
      if (rest.length < blockSize || rest[0] === 0) break;
      entry = openEntry(rest.subarray(0, blockSize), folder);
      rest = rest.subarray(blockSize);
    }
  }
}

/** One file or folder of the archive, written as its bytes come. */
class TarEntry {
  private readonly file: number | undefined;
  private left: number;
  private padding: number;

  constructor(file: number | undefined, size: number) {
    this.file = file;
    this.left = size;
    this.padding = (blockSize - (size % blockSize)) % blockSize;
    if (size === 0) this.close();
  }

  get isWhole(): boolean {
    return this.left + this.padding === 0;
  }

  /** Returns what does not belong to it. */
  take(bytes: Buffer): Buffer {
    const own = bytes.subarray(0, this.left);
    for (let written = 0; this.file !== undefined && written < own.length; )
      written += writeSync(this.file, own, written);
    this.left -= own.length;
    if (own.length > 0 && this.left === 0) this.close();
    const skipped = Math.min(this.padding, bytes.length - own.length);
    this.padding -= skipped;
    return bytes.subarray(own.length + skipped);
  }

  private close(): void {
    if (this.file !== undefined) closeSync(this.file);
  }
}

function openEntry(header: Buffer, folder: string): TarEntry {
  const text = (start: number, length: number) =>
    header.toString('latin1', start, start + length).replace(/\0.*$/s, '');
  const path = join(folder, normalize(`/${text(0, 100)}`));
  const size = Number.parseInt(text(124, 12).trim() || '0', 8);
  if (text(156, 1) === '5') {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return new TarEntry(undefined, size);
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return new TarEntry(openSync(path, 'w', 0o600), size);
}
