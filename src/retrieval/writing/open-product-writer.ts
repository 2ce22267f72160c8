import type { ProductIndexWriter } from '../../core/ports/ingestion.ts';
import { openThread } from '../../shared/threads/open-thread.ts';
import type { PackedTerms } from './term-changes.ts';
import type { IndexKnowledge, WriterNews, WriterTask } from './writer-messages.ts';

export type WriterEvents = {
  readonly onTerms: (terms: PackedTerms) => void;
  readonly onKnowledge: (knowledge: IndexKnowledge) => void;
  readonly onClosed: () => void;
};

/** Opens a thread with a connection of its own to the index file. */
export function openProductWriter(file: string, events: WriterEvents): ProductIndexWriter {
  const worker = openThread(new URL('./writer-worker.ts', import.meta.url), {
    workerData: file,
    // What it makes of a product lives for a moment; a nursery of a quarter of this costs a fifth more time.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
  const waiting: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  let failure: Error | undefined;
  let isClosed = false;

  worker.on('message', (news: WriterNews) => {
    const asked = waiting.shift();
    if (news.type === 'failed') {
      asked?.reject(new Error(`The search index could not be written: ${news.message}`));
      return;
    }
    if (news.terms) events.onTerms(news.terms);
    if (news.knowledge) events.onKnowledge(news.knowledge);
    asked?.resolve();
  });
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => fail(new Error('The thread that writes the search index has stopped')));

  function fail(error: Error): void {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  }

  function ask(task: WriterTask): Promise<void> {
    return new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      waiting.push({ resolve, reject });
      worker.postMessage(task);
    });
  }

  return {
    upsert: (products) => ask({ type: 'upsert', products: JSON.stringify(products) }),
    upsertPacked: ({ json }) => ask({ type: 'upsert-entries', json }),
    remove: (skus) => ask({ type: 'remove', skus }),
    async close() {
      if (isClosed) return;
      isClosed = true;
      try {
        await ask({ type: 'close' });
      } finally {
        await worker.terminate();
        events.onClosed();
      }
    },
  };
}
