import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Clock } from '../../../core/ports/clock.ts';
import { meter, safeDownload } from '../../../shared/safe-download.ts';
import { UnsafeUrlError } from '../../../shared/safe-fetch.ts';
import { limits, megabytes } from '../../limits.ts';
import type { FeedSource } from '../../materials/read-feeds.ts';
import { FeedRefused, formatOf, rowsOf } from './check-body.ts';
import type { FeedCopies, FeedCopy } from './feed-copies.ts';

export type FetchDependencies = {
  readonly copies: FeedCopies;
  readonly clock: Clock;
  /** Whether the owner's settings name this host of the local network. */
  readonly isPrivateHostAllowed: (url: URL) => boolean;
  readonly signal: AbortSignal;
  /** Default: that of a catalog file, 200 MB. */
  readonly maxBytes?: number;
  /** For the whole fetch, default 10 minutes. */
  readonly timeoutMs?: number;
  /** Without a byte, default 30 s. */
  readonly silenceMs?: number;
};

export type FetchedFeed = { readonly copy: FeedCopy; readonly isNew: boolean };

/** Asks for a feed and keeps its body when it is a new and whole catalog. Throws FeedRefused with a reason for the owner. */
export async function fetchFeed(source: FeedSource, dependencies: FetchDependencies): Promise<FetchedFeed> {
  const { copies, clock, maxBytes = limits.catalogFileBytes } = dependencies;
  const before = await copies.find(source.id);
  const draft = await copies.draftPath(source.id);
  try {
    const answer = await download(source, before, draft, dependencies);
    if (answer.status === 304 && before) return { copy: before, isNew: false };
    await unpackFile(draft, maxBytes, new URL(answer.url).host);
    const hash = await hashOf(draft);
    const validators = {
      ...(answer.headers.etag ? { etag: answer.headers.etag } : {}),
      ...(answer.headers['last-modified'] ? { lastModified: answer.headers['last-modified'] } : {}),
    };
    if (before && before.hash === hash) {
      const { etag: _, lastModified: __, ...rest } = before;
      const copy = { ...rest, ...validators };
      await copies.update(source.id, copy);
      return { copy, isNew: false };
    }
    const format = await formatOf(draft, answer.url);
    const { size: bytes } = await sizeOf(draft);
    const rows = await rowsOf({ uri: `feeds/${source.id}.${format}`, path: draft, size: bytes });
    const fetchedAt = clock.now().toISOString();
    const copy = { url: source.url, file: `${source.id}.${format}`, ...validators, hash, bytes, rows, fetchedAt };
    await copies.keep(source.id, draft, copy);
    return { copy, isNew: true };
  } finally {
    await rm(draft, { force: true });
  }
}

async function download(
  source: FeedSource,
  before: FeedCopy | undefined,
  draft: string,
  dependencies: FetchDependencies,
) {
  const { maxBytes = limits.catalogFileBytes, timeoutMs = 600_000, silenceMs = 30_000 } = dependencies;
  const isSame = before?.url === source.url;
  const answer = await safeDownload(source.url, draft, {
    headers: {
      'User-Agent': 'Vitrina',
      Accept: 'application/xml, text/csv, application/json;q=0.9, */*;q=0.5',
      ...(isSame && before.etag ? { 'If-None-Match': before.etag } : {}),
      ...(isSame && before.lastModified ? { 'If-Modified-Since': before.lastModified } : {}),
    },
    maxBytes,
    timeoutMs,
    silenceMs,
    signal: dependencies.signal,
    allowPrivate: dependencies.isPrivateHostAllowed,
  }).catch((error: unknown) => {
    throw dependencies.signal.aborted ? error : wordsOf(error, timeoutMs, maxBytes);
  });
  if (answer.status !== 200 && !(answer.status === 304 && before))
    throw new FeedRefused(statusWords(answer.status), secondsOf(answer.headers['retry-after'], dependencies.clock));
  return answer;
}

/** Feeds are often packed files in themselves, whatever the server says of them. */
async function unpackFile(file: string, maxBytes: number, host: string): Promise<void> {
  const handle = await open(file, 'r');
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0).finally(() => handle.close());
  if (buffer[0] !== 0x1f || buffer[1] !== 0x8b) return;
  const unpacked = `${file}.unpacked`;
  try {
    const { stream } = meter(maxBytes, host);
    await pipeline(createReadStream(file), createGunzip(), stream, createWriteStream(unpacked));
    await rename(unpacked, file);
  } catch (error) {
    await rm(unpacked, { force: true });
    throw wordsOf(error, 0, maxBytes);
  }
}

async function hashOf(file: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return digest.digest('base64url');
}

async function sizeOf(file: string) {
  const handle = await open(file, 'r');
  return handle.stat().finally(() => handle.close());
}

function statusWords(status: number): string {
  if (status === 401 || status === 403)
    return `The server refuses to give the feed (${status}). Check whether its address has changed or needs a key.`;
  if (status === 404 || status === 410) return `There is no feed at this address (${status}). Check it.`;
  if (status === 429) return 'The server says that it is asked too often (429). Ask less often.';
  if (status >= 500) return `The server of the feed has a failure of its own (${status}).`;
  return `The server answered with status ${status} instead of the feed.`;
}

const refusals: Readonly<Record<string, string>> = {
  PRIVATE_ADDRESS:
    'The address is not on the public internet. If it is yours, name its host in the setting FEED_PRIVATE_HOSTS.',
  TOO_MANY_REDIRECTS: 'The address redirects too often.',
  NOT_HTTP: 'The address leads to one that is neither http nor https.',
  HAS_CREDENTIALS: 'The address leads to one with a name and password in it.',
  NOT_A_URL: 'The address leads to one that is no address.',
};

function wordsOf(error: unknown, timeoutMs: number, maxBytes: number): unknown {
  if (error instanceof UnsafeUrlError)
    return new FeedRefused(
      error.reason === 'TOO_LARGE'
        ? `The feed is larger than ${megabytes(maxBytes)}. Split it into several.`
        : (refusals[error.reason] ?? error.message),
    );
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError')
    return new FeedRefused(`The feed did not come within ${timeoutMs / 1_000} s.`);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new FeedRefused('The name of the server is not known.');
  if (code === 'ECONNREFUSED') return new FeedRefused('The server does not take connections.');
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'Z_BUF_ERROR')
    return new FeedRefused('The feed broke off before its end.');
  if (code?.startsWith('Z_') || code?.startsWith('ERR_BROTLI'))
    return new FeedRefused('The packed feed is damaged and cannot be unpacked.');
  return new FeedRefused(`The feed could not be fetched: ${message}`);
}

/** `Retry-After`: seconds, or a date; a day at most. */
function secondsOf(header: string | undefined, clock: Clock): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - clock.now().getTime()) / 1_000;
  return seconds > 0 ? Math.min(seconds, 86_400) : undefined;
}
