import type { FolderFile } from '../../folder.ts';
import { note } from '../../refusals.ts';
import type { FeedCopies } from './feed-copies.ts';
import { listFeeds } from './list-feeds.ts';

/**
 * The last good copies as files of the catalog. A feed without a copy is there as a file with a problem, so that the import knows it
 * does not see the whole catalog and takes nothing off offer.
 */
export async function feedFiles(companyDir: string, copies: FeedCopies): Promise<readonly FolderFile[]> {
  const { feeds, isWhole } = await listFeeds(companyDir);
  const files = await Promise.all(
    feeds.map(async ({ id, name }): Promise<FolderFile> => {
      const copy = await copies.find(id);
      const place = `feeds/${name.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80)}`;
      if (!copy) return { uri: place, path: '', size: 0, problem: note(0, 'FEED_NOT_FETCHED', name) };
      const uri = `${place}.${copy.file.slice(copy.file.lastIndexOf('.') + 1)}`;
      return { uri, path: copies.pathOf(copy), size: copy.bytes, problem: undefined };
    }),
  );
  if (isWhole) return files;
  return [...files, { uri: 'catalog/feeds.yaml', path: '', size: 0, problem: note(0, 'FEEDS_INCOMPLETE') }];
}
