import type { FeedStatus } from '../../../core/ports/catalog-desk.ts';
import type { Logger } from '../../../core/ports/logger.ts';
import type { FeedSource } from '../../materials/read-feeds.ts';
import { type FetchDependencies, fetchFeed } from './fetch-feed.ts';
import { listFeeds } from './list-feeds.ts';

export type FeedPollerOptions = Omit<FetchDependencies, 'signal'> & {
  readonly companyDir: string;
  readonly logger: Logger;
  /** A feed has a new copy: the catalog is to be imported. */
  readonly onCopy: () => void;
  readonly onPolled: (facts: { readonly feed: string; readonly outcome: 'new' | 'unchanged' | 'failed' }) => void;
  /** Where every process can read how the feeds stand. */
  readonly saveStatus: (feeds: readonly FeedStatus[]) => Promise<void>;
  /** First pause after a failure; doubled each time. Default 30,000. */
  readonly firstRetryMs?: number;
  readonly random?: () => number;
};

export type FeedPoller = {
  start(): Promise<void>;
  /** Reads `feeds.yaml` again: new feeds are fetched at once, removed ones not any more. */
  reload(): Promise<void>;
  stop(): Promise<void>;
};

type Watched = { source: FeedSource; status: FeedStatus; timer?: NodeJS.Timeout; underWay?: Promise<void> };

const slowestRetryMs = 3_600_000;

/** Fetches the feeds, each at its own pace. A feed that fails is tried again with growing pauses while its last good copy serves. */
export function createFeedPoller(options: FeedPollerOptions): FeedPoller {
  const { companyDir, copies, clock, logger, firstRetryMs = 30_000, random = Math.random } = options;
  const stopping = new AbortController();
  const watched = new Map<string, Watched>();
  let isStarted = false;

  async function poll(feed: Watched): Promise<void> {
    const { source } = feed;
    const now = () => clock.now().toISOString();
    let pauseMs = source.everySeconds * 1_000;
    try {
      const { copy, isNew } = await fetchFeed(source, { ...options, signal: stopping.signal });
      const { failure: _, ...rest } = feed.status;
      const facts = { checkedAt: now(), changedAt: copy.fetchedAt, bytes: copy.bytes, rows: copy.rows };
      feed.status = { ...rest, state: 'ok', ...facts };
      options.onPolled({ feed: source.name, outcome: isNew ? 'new' : 'unchanged' });
      if (isNew) {
        logger.info({ feed: source.name, bytes: copy.bytes, rows: copy.rows }, 'a feed has changed');
        options.onCopy();
      }
    } catch (error) {
      if (stopping.signal.aborted) return;
      const attempts = (feed.status.failure?.attempts ?? 0) + 1;
      const reason = error instanceof Error ? error.message : String(error);
      pauseMs = retryPause(source, attempts, (error as { retryAfter?: number }).retryAfter);
      const failure = { reason, since: feed.status.failure?.since ?? now(), attempts };
      feed.status = { ...feed.status, state: 'failing', checkedAt: now(), failure };
      options.onPolled({ feed: source.name, outcome: 'failed' });
      logger.warn(
        { feed: source.name, reason, attempts },
        `A feed could not be taken; its last good copy serves, tried again in ${Math.round(pauseMs / 1_000)} s`,
      );
    }
    if (stopping.signal.aborted || watched.get(source.id) !== feed) return;
    feed.status = { ...feed.status, nextAt: new Date(clock.now().getTime() + pauseMs).toISOString() };
    feed.timer = setTimeout(() => begin(feed), pauseMs);
    await tellStatus();
  }

  /** Doubles from the first pause; never much slower than the feed's own pace or an hour; half of it by chance. */
  function retryPause({ everySeconds }: FeedSource, attempts: number, retryAfter = 0): number {
    const first = Math.min(firstRetryMs, everySeconds * 1_000);
    const most = Math.max(everySeconds * 1_000, slowestRetryMs);
    const pause = Math.min(first * 2 ** Math.min(attempts - 1, 20), most);
    return Math.max(pause / 2 + (pause / 2) * random(), retryAfter * 1_000);
  }

  function begin(feed: Watched, before: Promise<void> = Promise.resolve()): void {
    feed.underWay = before
      .then(() => poll(feed))
      .catch((error: unknown) => logger.error({ error }, 'a feed could not be polled'));
  }

  async function tellStatus(): Promise<void> {
    const feeds = [...watched.values()].map(({ status }) => status);
    await options
      .saveStatus(feeds)
      .catch((error: unknown) => logger.warn({ error }, 'how the feeds stand could not be stored'));
  }

  async function reload(): Promise<void> {
    if (!isStarted || stopping.signal.aborted) return;
    const { feeds, isWhole } = await listFeeds(companyDir);
    const named = new Set(feeds.map(({ id }) => id));
    for (const [id, { timer }] of watched) {
      // What a broken file does not name is not given up.
      if (named.has(id) || !isWhole) continue;
      clearTimeout(timer);
      watched.delete(id);
    }
    for (const source of feeds) {
      const known = watched.get(source.id);
      const { name, url, everySeconds } = source;
      if (known && known.source.everySeconds === everySeconds && known.source.name === name) continue;
      clearTimeout(known?.timer);
      const feed: Watched = { source, status: { state: 'waiting', ...known?.status, name, url, everySeconds } };
      watched.set(source.id, feed);
      begin(feed, known?.underWay);
    }
    if (isWhole) await copies.removeOthers([...named]);
    await tellStatus();
  }

  return {
    async start() {
      isStarted = true;
      await reload();
    },
    reload,
    async stop() {
      stopping.abort();
      for (const { timer } of watched.values()) clearTimeout(timer);
      await Promise.all([...watched.values()].map(({ underWay }) => underWay));
    },
  };
}
