import type { Language } from '../core/language.ts';
import type { ImportIndex, KnowledgeReader } from '../core/ports/ingestion.ts';
import { extensionOf } from './catalog/read-catalog.ts';
import { inSlices } from './ensure-index.ts';
import type { FolderFile } from './folder.ts';
import type { ImportWriter } from './import-writer.ts';
import { openKnowledgeReaders } from './knowledge/open-knowledge-readers.ts';
import { stableId } from './knowledge/stable-id.ts';
import { note } from './refusals.ts';
import type { ReportBuilder } from './report.ts';

export type DocumentImport = {
  readonly files: readonly FolderFile[];
  readonly language: Language;
  /** Content hash by document id of what is stored now. */
  readonly known: ReadonlyMap<string, string>;
  readonly writer: ImportWriter;
  readonly index: ImportIndex;
  readonly report: ReportBuilder;
  readonly onDocument: (count: number) => void;
};

/** Reads `knowledge/`, writes what changed and removes documents whose files are gone. One that can't be read now keeps its earlier text. */
export async function importDocuments(work: DocumentImport): Promise<void> {
  const { files, known, writer, index, report } = work;
  const present = new Set<string>();
  const knowledge = openKnowledgeReaders();
  try {
    for (const [position, file] of files.entries()) {
      const id = stableId('document', file.uri);
      present.add(id);
      const reader = knowledge.readers.find((candidate) => candidate.canRead(file));
      await importDocument(file, id, reader, work);
      work.onDocument(position + 1);
    }
  } finally {
    await knowledge.close();
  }
  const gone = [...known.keys()].filter((id) => !present.has(id));
  report.documents.removed = gone.length;
  if (gone.length === 0) return;
  await writer.write(
    (transaction) => transaction.documents.remove(gone),
    () => index.passages.removeDocuments(gone),
  );
}

async function importDocument(
  file: FolderFile,
  id: string,
  reader: KnowledgeReader | undefined,
  { known, language, writer, index, report }: DocumentImport,
): Promise<void> {
  if (file.problem || !reader) {
    report.refuse(
      file.uri,
      reader?.format ?? 'unread',
      file.problem ?? note(0, 'FORMAT_NOT_READ', extensionOf(file.uri)),
    );
    return;
  }
  const read = await reader.read(file, language).catch((error: unknown) => ({
    type: 'failed' as const,
    ...note(0, 'FILE_UNREADABLE', error instanceof Error ? error.message : String(error)),
  }));
  const counts = report.file(file.uri, reader.format);
  counts.rows += 1;
  if ('type' in read) {
    report.refuse(file.uri, reader.format, read);
    return;
  }
  for (const warning of read.warnings) report.warn(file.uri, warning);
  const { document, passages } = read;
  const before = known.get(id);
  const isUnchanged = before === document.contentHash;
  counts.taken += 1;
  counts[isUnchanged ? 'unchanged' : 'changed'] += 1;
  report.documents[before === undefined ? 'added' : isUnchanged ? 'unchanged' : 'changed'] += 1;
  if (isUnchanged) return;
  await writer.write(
    (transaction) => transaction.documents.save(document, passages),
    async () => {
      index.passages.removeDocuments([id]);
      await inSlices(passages, (part) => index.passages.upsert(part));
    },
  );
}
