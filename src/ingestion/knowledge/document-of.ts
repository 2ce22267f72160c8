import { hash } from 'node:crypto';
import path from 'node:path';
import type { Passage } from '../../core/knowledge/document.ts';
import type { Language } from '../../core/language.ts';
import type { ReadDocument } from '../../core/ports/ingestion.ts';
import { note } from '../refusals.ts';
import { countLetters, languageOf } from '../text/language.ts';
import { cutBlocks, type Piece } from './cutting/cut-blocks.ts';
import type { Failed, ParsedFile } from './formats/format.ts';
import { languageOfName, languageOfPassage } from './language-of-document.ts';
import { stableId } from './stable-id.ts';

/** More text than a person could keep up to date; it bounds what a small packed file can grow to. */
const longestDocument = 12_000_000;

/** A document and its passages, made of what the format told. */
export function documentOf(uri: string, parsed: ParsedFile, defaultLanguage: Language): ReadDocument | Failed {
  const length = parsed.blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length > longestDocument) return { type: 'failed', ...note(0, 'DOCUMENT_TOO_LONG', longestDocument / 1_000_000) };
  const pieces = cutBlocks(parsed.blocks);
  const title = parsed.title ?? firstTitle(parsed) ?? titleOfFile(uri);
  const given = parsed.language ?? languageOfName(uri);
  const language = given ?? languageOf(lettersOf(parsed)) ?? defaultLanguage;
  const documentId = stableId('document', uri);
  const passages = pieces.map((piece, ordinal): Passage => {
    const { headings, text, ...place } = piece;
    return {
      id: stableId('passage', uri, String(ordinal)),
      documentId,
      documentTitle: title,
      headings: headings[0] === title ? headings : [title, ...headings],
      text,
      language: given ?? languageOfPassage(ownWords(piece, title), language),
      uri: uriOf(uri, headings.at(-1)),
      ordinal,
      ...place,
    };
  });
  // Of what was made of the file, so that a better way of cutting also counts as a change.
  const contentHash = hash('sha256', JSON.stringify([title, language, passages]), 'base64url');
  const empty = passages.length === 0 ? [note(0, 'EMPTY_DOCUMENT')] : [];
  return {
    document: { id: documentId, uri, title, language, contentHash },
    passages,
    warnings: [...(parsed.warnings ?? []), ...empty],
  };
}

/** The one heading of the first level; several are chapters beside each other, and none is above the others. */
function firstTitle({ blocks }: ParsedFile): string | undefined {
  const [title, ...others] = blocks.filter((block) => block.type === 'heading' && block.level === 1);
  return others.length === 0 ? title?.text : undefined;
}

function lettersOf({ blocks }: ParsedFile) {
  const counts = { cyrillic: 0, latin: 0 };
  for (const { text } of blocks) countLetters(text, counts);
  return counts;
}

function ownWords({ headings, text }: Piece, title: string): string {
  const heading = headings.at(-1);
  return heading === undefined || heading === title ? text : `${heading}\n${text}`;
}

function titleOfFile(uri: string): string {
  const name = path.posix
    .basename(uri)
    .replace(/(\.[a-z]{2})?\.[a-z]+$/i, '')
    .replace(/[-_]+/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The anchor that Markdown renderers give the heading: letters and digits of any script, hyphens for spaces. */
function uriOf(uri: string, heading: string | undefined): string {
  const slug = (heading ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
  return slug === '' ? uri : `${uri}#${slug}`;
}
