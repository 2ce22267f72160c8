import type { JobEnqueuer, JobQueue } from '../core/ports/job-queue.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Repositories } from '../core/ports/repositories.ts';
import { sendProductTextsJob, sendProductTextsKey } from '../core/search/send-product-texts-job.ts';
import type { WeaviateSettings } from '../shared/weaviate/weaviate-client.ts';
import { type AskInTime, type AskOutcome, createAskInTime } from './server/ask-in-time.ts';
import { createProductTextKeeper } from './server/keep-product-texts.ts';
import { createWeaviateTexts } from './server/weaviate/weaviate-texts.ts';

export type SearchServerOptions = {
  /** Known once the database is open: nothing is asked for before. */
  readonly read: () => Pick<Repositories, 'products'>;
  /** Tells this installation from others that use the same server. */
  readonly installation: () => Promise<string>;
  readonly logger: Logger;
  readonly onAsked: (outcome: AskOutcome, milliseconds: number) => void;
};

export type SearchServer = AskInTime & {
  /** Registers the job; call before the queue starts. */
  handleJobs(queue: Pick<JobQueue, 'handle' | 'enqueue'>): void;
  /** Something may have changed, or was missed: a job compares. Any number of calls make one job. */
  refresh(queue: JobEnqueuer): Promise<void>;
  /** Ends the work that is under way. */
  close(): void;
};

/** Changes come in bursts: one comparison a little later does for all of them, and answers follow within two seconds. */
const delayMilliseconds = 300;

/** The words of the products on a Weaviate server that all processes share. */
export function openSearchServer(settings: WeaviateSettings, options: SearchServerOptions): SearchServer {
  const { read, installation, logger, onAsked } = options;
  const ending = new AbortController();
  const texts = createWeaviateTexts(settings, installation);
  let keep: (() => Promise<'done' | 'more'>) | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const refresh = (queue: JobEnqueuer) =>
    queue.enqueue(
      sendProductTextsJob,
      {},
      { key: sendProductTextsKey, runAt: new Date(Date.now() + delayMilliseconds) },
    );

  return {
    ...createAskInTime({ texts, logger, onOutcome: onAsked }),
    refresh,
    handleJobs(queue) {
      queue.handle(sendProductTextsJob, async () => {
        keep ??= createProductTextKeeper({ read: read(), texts, logger, signal: ending.signal });
        // Two at once would send the same products twice.
        const run = last.then(keep, keep);
        last = run;
        if ((await run) === 'more' && !ending.signal.aborted) await refresh(queue);
      });
    },
    close: () => ending.abort(),
  };
}
