import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type FeedSource, readFeeds } from '../../materials/read-feeds.ts';
import { YamlFile } from '../../materials/yaml-file.ts';

export type FeedList = {
  readonly feeds: readonly FeedSource[];
  /** False when something in the file cannot be read, so that a feed may be missing from the list by mistake. */
  readonly isWhole: boolean;
};

/** The feeds that a company folder names; none when it has no `catalog/feeds.yaml`. */
export async function listFeeds(companyDir: string): Promise<FeedList> {
  for (const name of ['feeds.yaml', 'feeds.yml']) {
    const file = path.join(companyDir, 'catalog', name);
    const facts = await stat(file).catch(() => undefined);
    if (!facts?.isFile()) continue;
    const opened = await YamlFile.open({ uri: `catalog/${name}`, path: file, size: facts.size });
    const feeds = readFeeds(opened);
    return { feeds, isWhole: opened.refused.length === 0 };
  }
  return { feeds: [], isWhole: true };
}
