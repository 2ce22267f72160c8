import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type FolderFiles = Readonly<Record<string, string | Uint8Array>>;

/** A company folder of its own under the system's temporary folder; its path. Keys are paths inside it. */
export async function writeCompanyFolder(folder: {
  readonly files: FolderFiles;
  readonly name?: string;
}): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'vitrina-company-'));
  const root = path.join(parent, folder.name ?? 'shop');
  await mkdir(root);
  await changeCompanyFolder(root, folder.files);
  return root;
}

/** Adds or replaces files of a folder written before. */
export async function changeCompanyFolder(root: string, files: FolderFiles): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** windows-1251 bytes of Russian text; Node can only decode that code page. */
export function cp1251(text: string): Buffer {
  const byte = (char: string) => {
    if (char === 'ё') return 0xb8;
    return char >= 'А' && char <= 'я' ? char.charCodeAt(0) - 0x410 + 0xc0 : char.charCodeAt(0);
  };
  return Buffer.from([...text].map(byte));
}
