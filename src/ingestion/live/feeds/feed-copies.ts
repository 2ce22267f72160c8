import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const copySchema = z.object({
  url: z.string(),
  /** Name of the copy in the folder of copies. */
  file: z.string().regex(/^[0-9a-f]+\.[a-z]+$/),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Of the unpacked body: some servers know no conditional requests. */
  hash: z.string(),
  bytes: z.number(),
  rows: z.number(),
  fetchedAt: z.string(),
});

/** The last good body of a feed. */
export type FeedCopy = z.infer<typeof copySchema>;

export type FeedCopies = {
  find(id: string): Promise<FeedCopy | undefined>;
  pathOf(copy: FeedCopy): string;
  /** Where a body is put while it is fetched and looked at. */
  draftPath(id: string): Promise<string>;
  /** Makes the draft the copy; a crash in between leaves the old one or the new one. */
  keep(id: string, draft: string, copy: FeedCopy): Promise<void>;
  /** Notes that the far side said of this copy: nothing new. */
  update(id: string, copy: FeedCopy): Promise<void>;
  /** Throws away the copies of feeds that are not named any more. */
  removeOthers(ids: readonly string[]): Promise<void>;
};

export function createFeedCopies(folder: string): FeedCopies {
  const noteOf = (id: string) => path.join(folder, `${id}.json`);
  const writeNote = async (id: string, copy: FeedCopy) => {
    await writeFile(`${noteOf(id)}.new`, JSON.stringify(copy, undefined, 2));
    await rename(`${noteOf(id)}.new`, noteOf(id));
  };
  const pathOf = ({ file }: FeedCopy) => path.join(folder, file);
  const copies: FeedCopies = {
    pathOf,

    async find(id) {
      try {
        const copy = copySchema.parse(JSON.parse(await readFile(noteOf(id), 'utf8')));
        return (await stat(pathOf(copy))).isFile() ? copy : undefined;
      } catch {
        return undefined;
      }
    },

    async draftPath(id) {
      await mkdir(folder, { recursive: true });
      return path.join(folder, `${id}.part`);
    },

    async keep(id, draft, copy) {
      const before = await copies.find(id);
      await rename(draft, pathOf(copy));
      await writeNote(id, copy);
      if (before && before.file !== copy.file) await rm(pathOf(before), { force: true });
    },

    update: writeNote,

    async removeOthers(ids) {
      for (const name of await readdir(folder).catch(() => [])) {
        if (/^[0-9a-f]{16}\./.test(name) && !ids.includes(name.slice(0, 16)))
          await rm(path.join(folder, name), { force: true });
      }
    },
  };
  return copies;
}
