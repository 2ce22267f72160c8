import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import type { FileNote } from '../../core/ports/ingestion.ts';
import { limits, megabytes } from '../limits.ts';
import { note } from '../refusals.ts';

export type ArchiveEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

/**
 * Looks through a zip file before any library unpacks it: its own table of contents first, then every entry is inflated and
 * counted without being kept, since a table of contents can lie. Undefined when the archive is harmless.
 * Format: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export async function archiveProblem(path: string): Promise<FileNote | undefined> {
  const handle = await open(path, 'r');
  try {
    const entries = await tableOfContents(handle);
    if (!entries) return note(0, 'XLSX_INVALID', await whatElse(handle));
    const tooLarge = note(0, 'ARCHIVE_TOO_LARGE', megabytes(limits.unpackedBytes));
    let total = 0;
    for (const entry of entries) {
      if (entry.name.startsWith('/') || entry.name.split(/[\\/]/).includes('..'))
        return note(0, 'XLSX_INVALID', 'it holds a file with an unsafe path');
      total += entry.unpacked;
      const isBomb = entry.unpacked > 5_000_000 && entry.unpacked > entry.packed * limits.unpackRatio;
      if (isBomb || total > limits.unpackedBytes) return tooLarge;
    }
    for (const entry of entries) {
      const honest = await isHonest(handle, path, entry);
      if (honest === undefined) return note(0, 'XLSX_INVALID', `its part ${entry.name} is damaged`);
      if (!honest) return tooLarge;
    }
    return undefined;
  } finally {
    await handle.close();
  }
}

/** The entries of an archive that was found harmless. */
export async function archiveEntries(path: string): Promise<readonly ArchiveEntry[]> {
  const handle = await open(path, 'r');
  try {
    return (await tableOfContents(handle)) ?? [];
  } finally {
    await handle.close();
  }
}

/** The unpacked bytes of an entry, a piece at a time. */
export async function* unpackEntry(path: string, entry: ArchiveEntry): AsyncGenerator<Buffer> {
  const start = await bodyStart(path, entry);
  if (entry.packed === 0) return;
  const packed = createReadStream(path, { start, end: start + entry.packed - 1 });
  if (entry.method === 0) {
    for await (const piece of packed) yield piece as Buffer;
    return;
  }
  const inflate = createInflateRaw();
  const isDone = pipeline(packed, inflate);
  // Its failure is also the failure of reading from it, which is heard of below.
  isDone.catch(() => {});
  for await (const piece of inflate) yield piece as Buffer;
  await isDone;
}

async function bodyStart(path: string, entry: ArchiveEntry): Promise<number> {
  const handle = await open(path, 'r');
  try {
    const header = await read(handle, entry.offset, 30);
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await handle.close();
  }
}

/** A workbook with a password and one of Excel before 2007 are the same container. */
async function whatElse(handle: FileHandle): Promise<string> {
  const start = await read(handle, 0, 4);
  return start.equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))
    ? 'it has a password, or is of the old format .xls'
    : 'it is not a workbook, or it is cut short';
}

async function tableOfContents(handle: FileHandle): Promise<readonly ArchiveEntry[] | undefined> {
  const { size } = await handle.stat();
  const tail = await read(handle, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length) return undefined;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  // Archives over 4 GB or of 65,535 parts use other records; no price list is one.
  if (count === 0xffff || start + length > size || length > 10_000_000) return undefined;
  const table = await read(handle, start, length);
  const entries: ArchiveEntry[] = [];
  let position = 0;
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > table.length || table.readUInt32LE(position) !== 0x02014b50) return undefined;
    const nameLength = table.readUInt16LE(position + 28);
    entries.push({
      name: table.toString('utf8', position + 46, position + 46 + nameLength),
      method: table.readUInt16LE(position + 10),
      packed: table.readUInt32LE(position + 20),
      unpacked: table.readUInt32LE(position + 24),
      offset: table.readUInt32LE(position + 42),
    });
    position += 46 + nameLength + table.readUInt16LE(position + 30) + table.readUInt16LE(position + 32);
  }
  return entries;
}

/** Whether an entry unpacks to what it says; undefined when it cannot be unpacked. */
async function isHonest(handle: FileHandle, path: string, entry: ArchiveEntry): Promise<boolean | undefined> {
  if (entry.packed === 0) return entry.unpacked === 0;
  const header = await read(handle, entry.offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return undefined;
  if (entry.method === 0) return entry.packed === entry.unpacked;
  if (entry.method !== 8) return undefined;
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  let unpacked = 0;
  const counter = new Writable({
    write(chunk: Buffer, _encoding, done) {
      unpacked += chunk.length;
      done(unpacked > entry.unpacked ? new Error('larger than it says') : null);
    },
  });
  try {
    await pipeline(createReadStream(path, { start, end: start + entry.packed - 1 }), createInflateRaw(), counter);
  } catch {
    return unpacked > entry.unpacked ? false : undefined;
  }
  return unpacked === entry.unpacked;
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
