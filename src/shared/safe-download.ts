import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { fetchSafely, type SafeFetchOptions, type SafeResponse, tooLarge } from './safe-fetch.ts';

export type Download = Omit<SafeResponse, 'body'> & {
  /** Bytes written to the file, unpacked; 0 when the answer was not 200 and nothing was written. */
  readonly bytes: number;
};

/**
 * Fetches a URL into a file, piece by piece, whatever its size up to `maxBytes` (as sent and as unpacked). A body that ends before its
 * announced length, or whose packing is broken, is an error, and the file then holds whatever had come.
 */
export async function safeDownload(
  url: string | URL,
  file: string,
  options: SafeFetchOptions & { readonly maxBytes: number },
): Promise<Download> {
  const { maxBytes, headers } = options;
  const asked = { ...options, headers: { 'Accept-Encoding': 'gzip, br', ...headers } };
  const { head, received } = await fetchSafely(url, asked, async (response, host) => {
    if (response.statusCode !== 200) {
      response.destroy();
      return 0;
    }
    const sent = meter(maxBytes, host);
    const unpacked = meter(maxBytes, host);
    await pipeline([response, sent.stream, ...unpackers(response), unpacked.stream, createWriteStream(file)]);
    return unpacked.bytes();
  });
  return { ...head, bytes: received };
}

function unpackers(response: IncomingMessage): readonly Transform[] {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase();
  if (encoding === 'gzip' || encoding === 'x-gzip') return [createGunzip()];
  if (encoding === 'br') return [createBrotliDecompress()];
  if (encoding === 'deflate') return [createInflate()];
  if (encoding === undefined || encoding === 'identity' || encoding === '') return [];
  throw new Error(`The answer is packed as ${encoding.slice(0, 40)}, which was not asked for.`);
}

/** Counts what flows through and ends it when it is too much. */
export function meter(maxBytes: number, host: string) {
  let size = 0;
  const stream = new Transform({
    transform(part: Buffer, _encoding, done) {
      size += part.length;
      done(size > maxBytes ? tooLarge(host, maxBytes) : null, part);
    },
  });
  return { stream, bytes: () => size };
}
