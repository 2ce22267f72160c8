import { readFile } from 'node:fs/promises';
import type { Language } from '../../core/language.ts';
import type { ReadDocument } from '../../core/ports/ingestion.ts';
import { limits, megabytes } from '../limits.ts';
import { note } from '../refusals.ts';
import { contentProblem } from './check-content.ts';
import { documentOf } from './document-of.ts';
import type { Failed, KnowledgeFormat } from './formats/format.ts';

export type KnowledgeFile = { readonly uri: string; readonly path: string; readonly defaultLanguage: Language };

/** Reads one file of a known format into a document and its passages. */
export async function readKnowledgeFile(file: KnowledgeFile, format: KnowledgeFormat): Promise<ReadDocument | Failed> {
  const bytes = await readFile(file.path);
  // It may have grown since the folder was listed.
  if (bytes.length > limits.knowledgeFileBytes)
    return { type: 'failed', ...note(0, 'FILE_TOO_LARGE', megabytes(limits.knowledgeFileBytes)) };
  const problem = contentProblem(bytes, format);
  if (problem) return { type: 'failed', ...problem };
  const parse = await format.load();
  const parsed = await parse({ bytes, uri: file.uri, path: file.path });
  return 'type' in parsed ? parsed : documentOf(file.uri, parsed, file.defaultLanguage);
}
