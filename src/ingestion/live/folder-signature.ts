import { hash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { listFolder } from '../folder.ts';

const hidden = /^[.~]|^desktop\.ini$|^thumbs\.db$|~$|^node_modules$/i;
/** What editors and downloads leave for a moment, besides hidden names; `4913` is how vim tries whether it may write. */
const temporary = /\.(tmp|temp|part|partial|crdownload|download|swp|swx|lock)$|^4913$/i;
const picture = /\.(jpe?g|png|gif|webp|svg|avif|ico|bmp|tiff?|mp4|mov|webm)$/i;

/** Whether a path inside the company folder can change what an import reads. `isFolder`: of a folder, or of what may be one. */
export function isOfInterest(uri: string, isFolder: boolean): boolean {
  const steps = uri.split(/[\\/]+/).filter(Boolean);
  if (steps.some((step) => hidden.test(step) || temporary.test(step))) return false;
  const isBelowSection = /^(catalog|knowledge|sales)$/i.test(steps[0] ?? '');
  if (isFolder) return steps.length === 0 || isBelowSection;
  if (picture.test(uri)) return false;
  return isBelowSection || (steps.length === 1 && /\.ya?ml$/i.test(uri));
}

/** Changes whenever a file that the import reads comes, goes or is written; undefined while the folder cannot be read. */
export async function folderSignature(folder: string): Promise<string | undefined> {
  try {
    const lines: string[] = [];
    for (const { uri, path: file } of await listFolder(folder)) {
      if (!isOfInterest(uri, false)) continue;
      const facts = await stat(file).catch(() => undefined);
      lines.push(`${uri.split(path.sep).join('/')}\t${facts?.size}\t${facts?.mtimeMs}\t${facts?.ino}`);
    }
    return hash('sha256', lines.join('\n'), 'base64url');
  } catch {
    return undefined;
  }
}
