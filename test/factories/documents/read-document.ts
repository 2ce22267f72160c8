import path from 'node:path';
import type { ReadDocument } from '../../../src/core/ports/ingestion.ts';
import type { ParserThread, ThreadLimits } from '../../../src/ingestion/knowledge/apart/parser-thread.ts';
import { createParserThread } from '../../../src/ingestion/knowledge/apart/parser-thread.ts';
import { openKnowledgeReaders } from '../../../src/ingestion/knowledge/open-knowledge-readers.ts';
import { writeCompanyFolder } from '../company-folder.ts';

/** Headings below the title joined by ` > `, the text, and the page or sheet when the format has such. */
export type PassageOutcome = readonly [headings: string, text: string, place?: number | string];

export type DocumentOutcome =
  | { readonly refused: string }
  | {
      readonly title: string;
      readonly language: string;
      readonly passages: readonly PassageOutcome[];
      readonly warnings: readonly string[];
    };

export type DocumentReader = {
  readonly read: (uri: string, content: string | Uint8Array) => Promise<DocumentOutcome>;
  readonly readWhole: (uri: string, content: string | Uint8Array) => Promise<ReadDocument>;
  readonly close: () => Promise<void>;
};

/** Reads knowledge files as the import does, without a database; the company speaks Russian where nothing else tells. */
export function openDocumentReader(limits?: ThreadLimits): DocumentReader {
  const thread: ParserThread = createParserThread(limits);
  const { readers, close } = openKnowledgeReaders(thread);
  const readRaw = async (uri: string, content: string | Uint8Array) => {
    const folder = await writeCompanyFolder({ files: { [uri]: content } });
    const file = { uri, path: path.join(folder, uri), size: Buffer.byteLength(content) };
    const reader = readers.find((candidate) => candidate.canRead(file));
    if (!reader) throw new Error(`No reader takes ${uri}`);
    return await reader.read(file, 'ru');
  };
  return {
    close,
    async readWhole(uri, content) {
      const found = await readRaw(uri, content);
      if ('type' in found) throw new Error(`${found.code}: ${found.reason}`);
      return found;
    },
    async read(uri, content) {
      const found = await readRaw(uri, content);
      if ('type' in found) return { refused: found.code };
      const { title, language } = found.document;
      return {
        title,
        language,
        passages: found.passages.map(({ headings, text, page, sheet }): PassageOutcome => {
          const below = headings.slice(1).join(' > ');
          const place = page ?? sheet;
          return place === undefined ? [below, text] : [below, text, place];
        }),
        warnings: found.warnings.map(({ code }) => code),
      };
    },
  };
}
