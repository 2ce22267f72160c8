import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gunzipSync } from 'node:zlib';

const blockSize = 512;

/**
 * Writes the files of a data folder's dump. Faster than letting PGlite do it, which would have to be started
 * once more. Not flushed file by file (that takes seconds): until the operating system has done so, a power
 * cut can cost this empty database. Reads what PGlite writes: plain ustar, names below 100 characters
 * (https://www.gnu.org/software/tar/manual/html_node/Standard.html).
 */
export function unpackSnapshot(snapshot: Uint8Array, folder: string): void {
  const tar = gunzipSync(snapshot);
  const text = (start: number, length: number) => tar.toString('latin1', start, start + length).replace(/\0.*$/s, '');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let header = 0; header + blockSize <= tar.length && tar[header] !== 0; ) {
    const path = join(folder, normalize(`/${text(header, 100)}`));
    const size = Number.parseInt(text(header + 124, 12).trim() || '0', 8);
    const isFolder = text(header + 156, 1) === '5';
    const data = header + blockSize;
    if (isFolder) mkdirSync(path, { recursive: true, mode: 0o700 });
    else {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(path, tar.subarray(data, data + size), { mode: 0o600 });
    }
    header = data + Math.ceil(size / blockSize) * blockSize;
  }
}
