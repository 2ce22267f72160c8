import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { Passage } from '../../core/knowledge/document.ts';
import type { Language } from '../../core/language.ts';
import type { KnowledgeReader, ReadDocument, SourceFile } from '../../core/ports/ingestion.ts';
import { note } from '../refusals.ts';
import { decodeText } from '../text/decode.ts';
import { countLetters, languageOf } from '../text/language.ts';
import { withoutSpans } from '../text/plain-text.ts';
import { cutMarkdown } from './cut-markdown.ts';
import { stableId } from './stable-id.ts';

export const markdownReader: KnowledgeReader = {
  format: 'markdown',
  canRead: (file) => /\.(md|markdown)$/i.test(file.uri),
  read: readText,
};

/** Plain text is Markdown without headings; a lone `#` line in it is rare and harmless. */
export const textReader: KnowledgeReader = {
  format: 'text',
  canRead: (file) => /\.txt$/i.test(file.uri),
  read: readText,
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out; also the marks that turn text direction round.
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\u200b]/g;

async function readText(file: SourceFile, defaultLanguage: Language): Promise<ReadDocument> {
  const source = decodeText(await readFile(file.path))
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '');
  const { front, body } = splitFrontMatter(source);
  const text = withoutSpans(body, '<!--', '-->').replace(invisible, '');
  const pieces = cutMarkdown(text);
  const title = front.title ?? firstHeading(text) ?? titleOfFile(file.uri);
  const language = front.language ?? languageOfName(file.uri) ?? languageOf(countLetters(text)) ?? defaultLanguage;
  const documentId = stableId('document', file.uri);
  const passages = pieces.map((piece, index): Passage => {
    const headings = piece.headings[0] === title ? piece.headings : [title, ...piece.headings];
    return {
      id: stableId('passage', file.uri, String(index)),
      documentId,
      documentTitle: title,
      headings,
      text: piece.text,
      language,
      uri: uriOf(file.uri, piece.headings.at(-1)),
      ordinal: index,
    };
  });
  // Of what was made of the file, so that a better way of cutting also counts as a change.
  const contentHash = hash('sha256', JSON.stringify([title, language, passages]), 'base64url');
  const document = { id: documentId, uri: file.uri, title, language, contentHash };
  return { document, passages, warnings: passages.length === 0 ? [note(1, 'EMPTY_DOCUMENT')] : [] };
}

function splitFrontMatter(text: string): {
  readonly front: { title?: string; language?: Language };
  readonly body: string;
} {
  const match = /^---\n([\s\S]{0,10000}?)\n---[^\S\n]*(?:\n|$)/.exec(text);
  if (!match) return { front: {}, body: text };
  const parsed = parseDocument(match[1] ?? '');
  const value = parsed.errors.length === 0 ? (parsed.toJS({ maxAliasCount: 10 }) as unknown) : undefined;
  if (typeof value !== 'object' || value === null) return { front: {}, body: text.slice(match[0].length) };
  const { title, language, lang } = value as Record<string, unknown>;
  const tag = language ?? lang;
  return {
    front: {
      ...(typeof title === 'string' && title.trim() !== '' && { title: title.trim() }),
      ...(typeof tag === 'string' && /^[a-z]{2,3}\b/i.test(tag) && { language: tag.slice(0, 2).toLowerCase() }),
    },
    body: text.slice(match[0].length),
  };
}

/** `faq.en.md`, `en/faq.md`. */
function languageOfName(uri: string): Language | undefined {
  return /\.([a-z]{2})\.[a-z]+$/.exec(uri)?.[1] ?? /\/(ru|en)\//.exec(uri)?.[1];
}

function firstHeading(text: string): string | undefined {
  return cutMarkdown(`${/^#\s+.+$/m.exec(text)?.[0] ?? ''}\n\nx`)[0]?.headings[0];
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
