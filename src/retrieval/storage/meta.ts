import type { IndexFile } from './index-file.ts';

export function readMeta(file: IndexFile, key: string): string | undefined {
  return file.get<{ value: string }>('select value from meta where key = ?', key)?.value;
}

export function writeMeta(file: IndexFile, key: string, value: string): void {
  file.run('insert or replace into meta (key, value) values (?, ?)', key, value);
}
