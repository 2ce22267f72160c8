import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StringDecoder } from 'node:string_decoder';

/** So much text is kept in memory before a file is opened. */
const inMemory = 4 * 1024 * 1024;
const pieceSize = 256 * 1024;

/**
 * Lines of text in order: in memory while they are few, else in a temporary file. A catalog of a hundred thousand rows is read
 * several times and would fill half a gigabyte as objects. The file loses its name at once and so is gone with the process.
 */
export class LineSpool {
  length = 0;
  private pending: string[] = [];
  private pendingSize = 0;
  private file: number | undefined;
  private fileSize = 0;

  /** The line must not hold a line break; JSON never does. */
  add(line: string): void {
    this.pending.push(line);
    this.pendingSize += line.length;
    this.length += 1;
    if (this.pendingSize > (this.file === undefined ? inMemory : pieceSize)) this.flush();
  }

  /** From the first line on, as often as asked. Nothing may be added meanwhile. */
  *lines(): Generator<string> {
    if (this.file !== undefined) {
      if (this.pending.length > 0) this.flush();
      yield* this.linesOfFile(this.file);
    }
    yield* this.pending;
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
    this.pending = [];
  }

  private flush(): void {
    this.file ??= openNameless();
    const bytes = Buffer.from(`${this.pending.join('\n')}\n`);
    for (let written = 0; written < bytes.length; )
      written += writeSync(this.file, bytes, written, bytes.length - written, this.fileSize + written);
    this.fileSize += bytes.length;
    this.pending = [];
    this.pendingSize = 0;
  }

  private *linesOfFile(file: number): Generator<string> {
    const decoder = new StringDecoder('utf8');
    const piece = Buffer.allocUnsafe(pieceSize);
    let rest = '';
    for (let position = 0; position < this.fileSize; ) {
      const read = readSync(file, piece, 0, pieceSize, position);
      if (read === 0) throw new Error('A temporary file of the import was cut short. Is the disk full?');
      position += read;
      const lines = (rest + decoder.write(piece.subarray(0, read))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  }
}

function openNameless(): number {
  const name = path.join(tmpdir(), `vitrina-import-${process.pid}-${Math.random().toString(36).slice(2)}`);
  const file = openSync(name, 'wx+', 0o600);
  // Windows keeps the name of an open file; there the system's own tidying removes it.
  rmSync(name, { force: true, maxRetries: 0 });
  return file;
}
