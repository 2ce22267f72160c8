import { isUtf8 } from 'node:buffer';

export type DetectedEncoding = { readonly encoding: string; readonly isCertain: boolean };

/**
 * Encoding of a text file: by its byte order mark, by zero bytes (UTF-16 without a mark), by being valid UTF-8,
 * else the Windows code page that fits its letters. Only the last is a guess.
 */
export function detectEncoding(bytes: Buffer): DetectedEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', isCertain: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', isCertain: true };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', isCertain: true };
  const wide = wideEncoding(bytes);
  if (wide) return { encoding: wide, isCertain: true };
  if (isUtf8(bytes)) return { encoding: 'utf-8', isCertain: true };
  return { encoding: isCyrillicCodePage(bytes) ? 'windows-1251' : 'windows-1252', isCertain: false };
}

/** Text in pieces of at most `size` bytes of source, so that no step blocks for long. */
export function* decodePieces(bytes: Buffer, encoding: string, size = 256 * 1024): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let start = 0; start < bytes.length; start += size) {
    yield decoder.decode(bytes.subarray(start, start + size), { stream: true });
  }
  yield decoder.decode();
}

export function decodeText(bytes: Buffer): string {
  return new TextDecoder(detectEncoding(bytes).encoding).decode(bytes);
}

/** UTF-16 without a mark shows as zero bytes at every other place of ASCII separators and digits. */
function wideEncoding(bytes: Buffer): string | undefined {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = sample.length * 0.05;
  if (odd > enough && even * 10 < odd) return 'utf-16le';
  if (even > enough && odd * 10 < even) return 'utf-16be';
  return undefined;
}

/** Cyrillic words are runs of high bytes; accented Latin letters stand single among ASCII letters. */
function isCyrillicCodePage(bytes: Buffer): boolean {
  let inRuns = 0;
  let single = 0;
  const isHigh = (byte: number | undefined) => byte !== undefined && byte >= 0xc0;
  for (let index = 0; index < Math.min(bytes.length, 1_000_000); index += 1) {
    if (!isHigh(bytes[index])) continue;
    if (isHigh(bytes[index - 1]) || isHigh(bytes[index + 1])) inRuns += 1;
    else single += 1;
  }
  return inRuns >= single;
}
