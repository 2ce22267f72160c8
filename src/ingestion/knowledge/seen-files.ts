import { stat } from 'node:fs/promises';
import type { FileNote, ImportIndex } from '../../core/ports/ingestion.ts';

/** What became of a file when it was last read. */
export type SeenFile = {
  readonly stamp: string;
  readonly outcome:
    | { readonly type: 'failed'; readonly note: FileNote }
    | { readonly type: 'document'; readonly contentHash: string; readonly warnings: readonly FileNote[] };
};

/**
 * Files read since the process started, by uri. A folder that is watched is imported again at every change, and a hundred PDFs would
 * be taken apart each time. Not kept on disk: a new version of the program may read a file better.
 */
const seen = new WeakMap<ImportIndex, Map<string, SeenFile>>();

export function seenFiles(index: ImportIndex): Map<string, SeenFile> {
  const files = seen.get(index) ?? new Map<string, SeenFile>();
  seen.set(index, files);
  return files;
}

/** Differs whenever the file was written, replaced or moved; also by the language that is assumed. */
export async function stampOf(path: string, language: string): Promise<string> {
  const { size, mtimeNs, ctimeNs, ino } = await stat(path, { bigint: true });
  return [size, mtimeNs, ctimeNs, ino, language].join(' ');
}
