import { open } from 'node:fs/promises';
import { breather } from '../breathe.ts';
import { countCyrillicRuns, countReplaced, type DetectedEncoding, isDamagedUtf8, markedEncoding } from './decode.ts';

/** Small enough that parsing one piece does not hold the event loop. */
const pieceBytes = 64 * 1024;
/** Read from the disk at once: each reading waits for a thread of the pool. */
const readBytes = 8 * pieceBytes;

/** The encoding of a whole file, which is read once and never held: one that is UTF-8 up to its last megabyte may still not be. */
export async function encodingOfFile(path: string): Promise<DetectedEncoding> {
  const marked = markedEncoding(await headOfFile(path, 4096));
  if (marked) return { encoding: marked, isCertain: true };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isValid = true;
  for await (const piece of piecesOf(path)) {
    isValid = isDecodable(decoder, piece);
    if (!isValid) break;
  }
  if (isValid) return { encoding: 'utf-8', isCertain: isDecodable(decoder) };
  const counts = { replaced: 0, other: 0 };
  for await (const piece of streamText(path, 'utf-8')) countReplaced(piece, counts);
  if (isDamagedUtf8(counts)) return { encoding: 'utf-8', isCertain: false };
  const runs = { inRuns: 0, single: 0 };
  for await (const piece of piecesOf(path)) countCyrillicRuns(piece, runs);
  return { encoding: runs.inRuns >= runs.single ? 'windows-1251' : 'windows-1252', isCertain: false };
}

/** The text of a file piece by piece; between pieces the event loop gets its turns. */
export async function* streamText(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const breathe = breather(0);
  for await (const piece of piecesOf(path)) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
    for (let call = 0; call < 16; call += 1) await breathe();
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/**
 * The bytes of a file, each piece good until the next is asked for: all of them stand in one buffer, for a new one a piece would
 * have the garbage of a large file collected every few megabytes.
 */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(readBytes);
    for (let position = 0; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, readBytes, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      for (let at = 0; at < bytesRead; at += pieceBytes)
        yield buffer.subarray(at, Math.min(at + pieceBytes, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

export async function headOfFile(path: string, bytes: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function isDecodable(decoder: InstanceType<typeof TextDecoder>, bytes?: Buffer): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}
