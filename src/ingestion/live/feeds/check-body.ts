import { open } from 'node:fs/promises';
import type { SourceFile } from '../../../core/ports/ingestion.ts';
import { extensionOf, readCatalogFile } from '../../catalog/read-catalog.ts';
import { withoutSpans } from '../../text/plain-text.ts';

/** Why a feed could not be taken, in words for the owner. */
export class FeedRefused extends Error {
  /** Seconds that the far side asked to be left alone. */
  readonly retryAfter: number | undefined;

  constructor(reason: string, retryAfter?: number) {
    super(reason);
    this.name = 'FeedRefused';
    this.retryAfter = retryAfter;
  }
}

const pageStart = /^\s*<(?:!doctype\s+html|html|head|body|script|meta|title|div|form)\b/i;

/** The ending by which readers know the format, told by the body itself: a feed's address often has none, or a wrong one. */
export async function formatOf(file: string, url: string): Promise<string> {
  const head = await headOf(file);
  if (head.length === 0) throw new FeedRefused('The server answered with an empty body.');
  if (head[0] === 0x50 && head[1] === 0x4b) return 'xlsx';
  const text = textOf(head);
  if (pageStart.test(withoutSpans(text, '<!--', '-->')))
    throw new FeedRefused(
      'The server answered with a web page, perhaps to sign in, instead of a catalog. Check the address of the feed.',
    );
  const start = text.trimStart();
  if (start.startsWith('<')) return 'xml';
  if (/^[[{]/.test(start)) return /^\{[^\n]*\}\s*\n\s*\{/.test(start) ? 'jsonl' : 'json';
  const named = extensionOf(new URL(url).pathname);
  return ['csv', 'tsv', 'txt'].includes(named) ? named : 'csv';
}

/** Reads the whole body once as an import would; refused when it ends too early, is no catalog or has no row. */
export async function rowsOf(file: SourceFile): Promise<number> {
  const read = await readCatalogFile(file);
  try {
    const [failure] = read.refused.slice(-1);
    if (read.isFailed && failure?.code !== 'NO_ROWS') {
      throw new FeedRefused(`The feed is damaged or incomplete: ${failure?.reason ?? 'it cannot be read to its end.'}`);
    }
    if (read.rows.length === 0)
      throw new FeedRefused(`The feed has no product in it. ${read.refused[0]?.reason ?? ''}`.trim());
    return read.rows.length;
  } finally {
    read.rows.close();
  }
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4_096), 0, 4_096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function textOf(head: Buffer): string {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!isWide) return head.toString('utf8').replace(/^\ufeff/, '');
  return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head);
}
