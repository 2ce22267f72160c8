import { isUtf8 } from 'node:buffer';
import type { FileNote } from '../../core/ports/ingestion.ts';
import { note } from '../refusals.ts';
import { detectEncoding } from '../text/decode.ts';
import type { KnowledgeFormat } from './formats/format.ts';

type Content = KnowledgeFormat['content'] | 'office-97' | 'rtf' | 'zip' | 'picture' | 'binary';

/** What is wrong with a file whose content is not what its name says; undefined when they agree. */
export function contentProblem(bytes: Buffer, format: KnowledgeFormat): FileNote | undefined {
  const isText = format.content === 'text' || format.content === 'html';
  if (bytes.length === 0) return isText ? undefined : note(0, 'FILE_EMPTY');
  const found = contentOf(bytes);
  if (found === format.content || (isText && (found === 'text' || (found === 'html' && format.content === 'html'))))
    return undefined;
  // A page of text may begin with a tag; HTML without one is still read.
  if (found === 'html' && format.name === 'markdown') return undefined;
  if (found === 'office-97') return note(0, 'OFFICE_97', format.name);
  return note(0, 'CONTENT_DIFFERS', format.name, namesOfContent[found]);
}

const namesOfContent: Readonly<Record<Content, string>> = {
  text: 'plain text',
  html: 'a web page (HTML)',
  pdf: 'a PDF',
  docx: 'a Word document',
  xlsx: 'an Excel workbook',
  'office-97': 'an Office 97 document',
  rtf: 'an RTF document',
  zip: 'an archive or a damaged document',
  picture: 'a picture',
  binary: 'no document that is known here',
};

function contentOf(bytes: Buffer): Content {
  const head = bytes.toString('latin1', 0, 1024);
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return contentOfArchive(bytes);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'office-97';
  if (head.startsWith('{\\rtf')) return 'rtf';
  // Readers of PDF accept some bytes before the mark, as mail programs leave them.
  if (head.includes('%PDF-')) return 'pdf';
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|RIFF)/.test(head)) return 'picture';
  if (isBinary(bytes)) return 'binary';
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(
    head,
  )
    ? 'html'
    : 'text';
}

/** Names stand uncompressed in the table of contents at the end of the archive. */
function contentOfArchive(bytes: Buffer): Content {
  const table = bytes.subarray(Math.max(0, bytes.length - 1_000_000));
  if (table.includes('word/document') || bytes.includes('word/document')) return 'docx';
  return table.includes('xl/workbook') || bytes.includes('xl/workbook') ? 'xlsx' : 'zip';
}

/** Zero bytes and control characters in number; a few that strayed into a text are taken out later. */
function isBinary(bytes: Buffer): boolean {
  const { encoding } = detectEncoding(bytes);
  if (encoding.startsWith('utf-16')) return false;
  const sample = bytes.subarray(0, 8192);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)).length;
  return controls > sample.length * (isUtf8(bytes) ? 0.1 : 0.02);
}
