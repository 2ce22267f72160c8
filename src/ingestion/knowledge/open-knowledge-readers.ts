import type { KnowledgeReader } from '../../core/ports/ingestion.ts';
import { createParserThread, type ParserThread } from './apart/parser-thread.ts';
import type { KnowledgeFormat } from './formats/format.ts';
import { readKnowledgeFile } from './read-knowledge-file.ts';
import { knowledgeFormats } from './registry.ts';

/** Above this, taking a text apart could hold the event loop for more than 50 ms. */
const lightBytes = 64 * 1024;

/** A reader a format. They share one thread, which `close` ends. */
export function openKnowledgeReaders(thread: ParserThread = createParserThread()): {
  readonly readers: readonly KnowledgeReader[];
  readonly close: () => Promise<void>;
} {
  return { readers: knowledgeFormats.map((format) => readerOf(format, thread)), close: () => thread.close() };
}

function readerOf(format: KnowledgeFormat, thread: ParserThread): KnowledgeReader {
  return {
    format: format.name,
    canRead: ({ uri }) => format.ending.test(uri),
    read: ({ uri, path, size }, defaultLanguage) => {
      const file = { uri, path, defaultLanguage };
      return format.isLight && size <= lightBytes ? readKnowledgeFile(file, format) : thread.read(file);
    },
  };
}
