import { isUtf8 } from 'node:buffer';

export type DetectedEncoding = { readonly encoding: string; readonly isCertain: boolean };

/**
 * Encoding of a text file: by its byte order mark, by zero bytes (UTF-16 without a mark), by being valid UTF-8,
 * else the Windows code page that fits its letters. Only the last is a guess.
 */
export function detectEncoding(bytes: Buffer): DetectedEncoding {
  const marked = markedEncoding(bytes);
  if (marked) return { encoding: marked, isCertain: true };
  if (isUtf8(bytes)) return { encoding: 'utf-8', isCertain: true };
  const sample = bytes.subarray(0, 1_000_000);
  if (isDamagedUtf8(countReplaced(new TextDecoder().decode(sample), { replaced: 0, other: 0 })))
    return { encoding: 'utf-8', isCertain: false };
  const { inRuns, single } = countCyrillicRuns(sample, { inRuns: 0, single: 0 });
  return { encoding: inRuns >= single ? 'windows-1251' : 'windows-1252', isCertain: false };
}

/** The encoding that a byte order mark or the zero bytes of UTF-16 tell of; the first bytes of a file are enough. */
export function markedEncoding(head: Buffer): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  return wideEncoding(head);
}

/** The first kilobytes of a file as text, to tell formats apart; a letter cut at the end does not matter. */
export function textOfHead(head: Buffer): string {
  return new TextDecoder(markedEncoding(head) ?? 'utf-8').decode(head);
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

/** Counts the letters beyond ASCII that decoding as UTF-8 gave, and the places where it failed. Adds to the counts it is given. */
export function countReplaced(
  text: string,
  counts: { replaced: number; other: number },
): { readonly replaced: number; readonly other: number } {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) counts.replaced += 1;
    else if (code > 127) counts.other += 1;
  }
  return counts;
}

/** A few broken letters among many sound ones: a damaged UTF-8 file, which another encoding would turn to nonsense as a whole. */
export function isDamagedUtf8({ replaced, other }: { readonly replaced: number; readonly other: number }): boolean {
  return other > 0 && replaced * 20 <= other;
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

/** Cyrillic words are runs of high bytes; accented Latin letters stand single among ASCII letters. Adds to the counts it is given. */
export function countCyrillicRuns(
  bytes: Buffer,
  counts: { inRuns: number; single: number },
): { readonly inRuns: number; readonly single: number } {
  const isHigh = (byte: number | undefined) => byte !== undefined && byte >= 0xc0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (!isHigh(bytes[index])) continue;
    if (isHigh(bytes[index - 1]) || isHigh(bytes[index + 1])) counts.inRuns += 1;
    else counts.single += 1;
  }
  return counts;
}
