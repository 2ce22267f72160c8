import type { JobEnqueuer, JobQueue } from '../core/ports/job-queue.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Repositories } from '../core/ports/repositories.ts';
import type { SemanticSearch } from '../core/ports/semantic-search.ts';
import type { VectorKind, VectorStoreProvider } from '../core/ports/vectors.ts';
import { embedMaterialsJob, embedMaterialsKey } from '../core/search/embed-materials-job.ts';
import { createEmbedder } from './embedders/create-embedder.ts';
import { createVectorKeeper } from './keep-vectors.ts';
import { createSemanticSearch, type SemanticOutcome } from './semantic-search.ts';
import type { StoreSettings, VectorSettings } from './settings.ts';
import { createVectorRoom } from './vector-room.ts';

export type VectorsOptions = {
  /** Vectors in the company's own database. */
  readonly database: VectorStoreProvider;
  readonly read: Pick<Repositories, 'products' | 'documents'>;
  /** Tells this installation from others that use the same Chroma or Weaviate. */
  readonly installation: () => Promise<string>;
  readonly logger: Logger;
  readonly onSearch: (outcome: SemanticOutcome, milliseconds: number) => void;
  readonly onEmbedded: (kind: VectorKind, count: number) => void;
};

export interface Vectors {
  readonly semantic: SemanticSearch;
  /** Registers the job; call before the queue starts. */
  handleJobs(queue: Pick<JobQueue, 'handle' | 'enqueue'>): void;
  /** Something may have changed, or was missed: a job compares. Any number of calls make one job. */
  refresh(queue: JobEnqueuer): Promise<void>;
  /** Ends the work that is under way. */
  close(): void;
}

/** Changes come in bursts: one comparison a little later does for all of them. */
const delayMilliseconds = 1_000;

/** Throws ConfigurationError when a package that the settings need is missing, or the store can't be used. */
export async function openVectors(settings: VectorSettings, options: VectorsOptions): Promise<Vectors> {
  const { read, installation, logger, onSearch, onEmbedded } = options;
  const embedder = await createEmbedder(settings.embedder);
  const store = await createStore(settings.store, options.database);
  await store.check();
  const ending = new AbortController();
  const room = createVectorRoom(
    embedder,
    store,
    ending.signal,
    settings.store.kind === 'pgvector' ? undefined : installation,
  );
  const keep = createVectorKeeper({ read, embedder, room, logger, onEmbedded, signal: ending.signal });
  let last: Promise<unknown> = Promise.resolve();

  const refresh = (queue: JobEnqueuer) =>
    queue.enqueue(embedMaterialsJob, {}, { key: embedMaterialsKey, runAt: new Date(Date.now() + delayMilliseconds) });
  // Opened beside the start, so that the first customer need not wait for it; a failure shows in job and search.
  room.open().catch(() => {});

  return {
    semantic: createSemanticSearch({ embedder, room, logger, onOutcome: onSearch }),
    refresh,
    handleJobs(queue) {
      queue.handle(embedMaterialsJob, async () => {
        // Two at once would embed, and pay for, the same texts twice.
        const run = last.then(keep, keep);
        last = run;
        if ((await run) === 'more' && !ending.signal.aborted) await refresh(queue);
      });
    },
    close: () => ending.abort(),
  };
}

async function createStore(settings: StoreSettings, database: VectorStoreProvider): Promise<VectorStoreProvider> {
  switch (settings.kind) {
    case 'pgvector':
      return database;
    case 'chroma':
      return (await import('./chroma/chroma-store.ts')).createChromaProvider(settings);
    case 'weaviate':
      return (await import('./weaviate/weaviate-store.ts')).createWeaviateProvider(settings);
  }
}
