import type { FileNote } from '../../../core/ports/ingestion.ts';
import { note } from '../../refusals.ts';
import { detectEncoding } from '../../text/decode.ts';

/** Control characters, marks that turn the direction of text round, zero widths. Joiners stay: emoji are made with them. */
const invisible = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2060-\u2069\u200b\u200e\u200f\ufeff]/gu;

/** Text without what nobody sees. Line ends are `\n`. */
export function visibleText(text: string): string {
  return text.replace(/\r\n?|\u0085|[\u2028\u2029]/g, '\n').replace(invisible, '');
}

/** The text of a file that has no format of its own, and a warning when its encoding had to be guessed. */
export function readText(
  bytes: Buffer,
  declared?: string,
): { readonly text: string; readonly warnings: readonly FileNote[] } {
  const detected = detectEncoding(bytes);
  const encoding = detected.isCertain ? detected.encoding : (knownEncoding(declared) ?? detected.encoding);
  const text = visibleText(new TextDecoder(encoding).decode(bytes));
  const isGuess = !detected.isCertain && knownEncoding(declared) === undefined;
  return { text, warnings: isGuess ? [note(0, 'ENCODING', encoding)] : [] };
}

function knownEncoding(name: string | undefined): string | undefined {
  try {
    return name === undefined ? undefined : new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}
