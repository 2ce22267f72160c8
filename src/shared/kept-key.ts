import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A key of the installation's own: made when first asked for, kept in the data folder, readable by its owner only. */
export async function keptKey(
  dataDir: string,
  fileName: string,
): Promise<{ readonly key: string; readonly isNew: boolean }> {
  const file = path.join(dataDir, fileName);
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known.trim().length >= 16) return { key: known.trim(), isNew: false };
  const key = randomBytes(24).toString('hex');
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return { key, isNew: true };
}
