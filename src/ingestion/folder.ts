import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileNote, SourceFile } from '../core/ports/ingestion.ts';
import { limits, megabytes } from './limits.ts';
import { note } from './refusals.ts';

export type FolderFile = SourceFile & {
  /** Why the file must not be opened. */
  readonly problem: FileNote | undefined;
};

/**
 * Every file below the company folder in a stable order, hidden and temporary ones left out. Links are followed only
 * while they stay inside the folder; files over the size limit and links out of it are told, never opened.
 */
export async function listFolder(folder: string): Promise<readonly FolderFile[]> {
  const root = await realpath(folder);
  const files: FolderFile[] = [];
  await walk(root, '', 0, files, root);
  return files.sort((left, right) => (left.uri < right.uri ? -1 : 1));
}

async function walk(root: string, below: string, depth: number, files: FolderFile[], real: string): Promise<void> {
  const entries = await readdir(real, { withFileTypes: true });
  for (const entry of entries) {
    if (/^[.~]|^desktop\.ini$|^thumbs\.db$|~$|^node_modules$/i.test(entry.name)) continue;
    if (files.length >= limits.files) return;
    const uri = below === '' ? entry.name : `${below}/${entry.name}`;
    const found = path.join(real, entry.name);
    const target = await realpath(found).catch(() => undefined);
    if (target === undefined || !isInside(root, target)) {
      const size = target === undefined ? 0 : (await lstat(found)).size;
      files.push({ uri, path: found, size, problem: note(0, 'OUTSIDE_FOLDER') });
      continue;
    }
    const facts = await stat(target);
    // A link to a folder above itself would never end; the depth does.
    if (facts.isDirectory()) {
      if (depth < limits.folderDepth) await walk(root, uri, depth + 1, files, target);
    } else if (facts.isFile())
      files.push({ uri, path: target, size: facts.size, problem: sizeProblem(uri, facts.size) });
  }
}

function sizeProblem(uri: string, size: number): FileNote | undefined {
  const limit = uri.startsWith('knowledge/') ? limits.knowledgeFileBytes : limits.catalogFileBytes;
  return size > limit ? note(0, 'FILE_TOO_LARGE', megabytes(limit)) : undefined;
}

function isInside(root: string, target: string): boolean {
  return target === root || target.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}
