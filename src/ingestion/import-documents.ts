import { setImmediate } from 'node:timers/promises';
import type { Language } from '../core/language.ts';
import type { ImportIndex, KnowledgeReader, ReadDocument } from '../core/ports/ingestion.ts';
import { extensionOf } from './catalog/read-catalog.ts';
import { inSlices } from './ensure-index.ts';
import type { FolderFile } from './folder.ts';
import type { ImportWriter } from './import-writer.ts';
import { openKnowledgeReaders } from './knowledge/open-knowledge-readers.ts';
import { type SeenFile, seenFiles, stampOf } from './knowledge/seen-files.ts';
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
  /** Ends the import by throwing. */
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
      await importDocument(work, { file, id, reader, position });
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
    () => removeFromIndex(index, gone),
  );
}

/**
 * Tells again while one document takes long: whoever stops an import does so by throwing from what it is told, and would else have to
 * wait for a file that is read for half a minute.
 */
async function meanwhile<Result>(work: Promise<Result>, tell: () => void): Promise<Result> {
  const stopped = Promise.withResolvers<never>();
  const timer = setInterval(() => {
    try {
      tell();
    } catch (error) {
      stopped.reject(error);
    }
  }, 200);
  try {
    return await Promise.race([work, stopped.promise]);
  } finally {
    clearInterval(timer);
  }
}

/** A little at a time: a large document has thousands of passages. */
async function removeFromIndex({ passages }: ImportIndex, documentIds: readonly string[]): Promise<void> {
  while (!passages.removeDocuments(documentIds, 100)) await setImmediate();
}

type Candidate = {
  readonly file: FolderFile;
  readonly id: string;
  readonly reader: KnowledgeReader | undefined;
  readonly position: number;
};

async function importDocument(work: DocumentImport, { file, id, reader, position }: Candidate): Promise<void> {
  const { known, writer, index, report } = work;
  if (file.problem || !reader) {
    report.refuse(
      file.uri,
      reader?.format ?? 'unread',
      file.problem ?? note(0, 'FORMAT_NOT_READ', extensionOf(file.uri)),
    );
    return;
  }
  const counts = report.file(file.uri, reader.format);
  counts.rows += 1;
  const { outcome, read } = await meanwhile(readOnce(file, reader, work), () => work.onDocument(position));
  if (outcome.type === 'failed') {
    report.refuse(file.uri, reader.format, outcome.note);
    return;
  }
  for (const warning of outcome.warnings) report.warn(file.uri, warning);
  const before = known.get(id);
  const isUnchanged = before === outcome.contentHash;
  counts.taken += 1;
  counts[isUnchanged ? 'unchanged' : 'changed'] += 1;
  report.documents[before === undefined ? 'added' : isUnchanged ? 'unchanged' : 'changed'] += 1;
  if (isUnchanged || !read) return;
  await writer.write(
    (transaction) => transaction.documents.save(read.document, read.passages),
    async () => {
      await removeFromIndex(index, [id]);
      await inSlices(read.passages, (part) => index.passages.upsert(part));
    },
  );
}

type Read = { readonly outcome: SeenFile['outcome']; readonly read?: ReadDocument };

/** Reads a file, unless it is known from before in this process and the database holds what it gave then. */
async function readOnce(file: FolderFile, reader: KnowledgeReader, work: DocumentImport): Promise<Read> {
  const seen = seenFiles(work.index);
  const stamp = await stampOf(file.path, work.language).catch(() => undefined);
  const last = seen.get(file.uri);
  const stored = work.known.get(stableId('document', file.uri));
  if (last && last.stamp === stamp && (last.outcome.type === 'failed' || last.outcome.contentHash === stored))
    return last;
  const read = await reader.read(file, work.language).catch((error: unknown) => ({
    type: 'failed' as const,
    ...note(0, 'FILE_UNREADABLE', error instanceof Error ? error.message : String(error)),
  }));
  const outcome: SeenFile['outcome'] =
    'type' in read
      ? { type: 'failed', note: read }
      : { type: 'document', contentHash: read.document.contentHash, warnings: read.warnings };
  // What could not be read at all may be read another time.
  const isSettled = outcome.type === 'document' || outcome.note.code !== 'FILE_UNREADABLE';
  if (stamp !== undefined && isSettled) seen.set(file.uri, { stamp, outcome });
  return 'type' in read ? { outcome } : { outcome, read };
}
