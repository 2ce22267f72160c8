import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { breather } from '../breathe.ts';
import { countCyrillicRuns, countReplaced, type DetectedEncoding, isDamagedUtf8, markedEncoding } from './decode.ts';

/** Small enough that parsing one piece does not hold the event loop. */
const pieceBytes = 64 * 1024;

/** The encoding of a whole file, which is read once and never held: one that is UTF-8 up to its last megabyte may still not be. */
export async function encodingOfFile(path: string): Promise<DetectedEncoding> {
  const marked = markedEncoding(await headOfFile(path, 4096));
  if (marked) return { encoding: marked, isCertain: true };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isValid = true;
  for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes })) {
    isValid = isDecodable(decoder, chunk as Buffer);
    if (!isValid) break;
  }
  if (isValid) return { encoding: 'utf-8', isCertain: isDecodable(decoder) };
  const counts = { replaced: 0, other: 0 };
  for await (const piece of streamText(path, 'utf-8')) countReplaced(piece, counts);
  if (isDamagedUtf8(counts)) return { encoding: 'utf-8', isCertain: false };
  const runs = { inRuns: 0, single: 0 };
  for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes }))
    countCyrillicRuns(chunk as Buffer, runs);
  return { encoding: runs.inRuns >= runs.single ? 'windows-1251' : 'windows-1252', isCertain: false };
}

/** The text of a file piece by piece; between pieces the event loop gets its turns. */
export async function* streamText(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const breathe = breather(0);
  for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes })) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text !== '') yield text;
    for (let call = 0; call < 16; call += 1) await breathe();
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
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
