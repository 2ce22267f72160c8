import type { Worker } from 'node:worker_threads';
import type { PackedEntries } from '../../core/catalog/product-entries.ts';
import type { SourceFile } from '../../core/ports/ingestion.ts';
import { openThread } from '../../shared/threads/open-thread.ts';
import type { CatalogSource, CatalogTerms, Comparison, CountProducts, ReadFile } from './catalog-source.ts';
import { keepHeapsTight } from './tight-heaps.ts';

export type CatalogCall =
  | { readonly method: 'read'; readonly files: readonly SourceFile[] }
  | { readonly method: 'know'; readonly offers: string }
  | { readonly method: 'compare'; readonly terms: CatalogTerms }
  | { readonly method: 'next'; readonly limit: number }
  | { readonly method: 'comparison' }
  | { readonly method: 'remember' };

export type CatalogThreadData = { readonly memoryFile: string | undefined };

export type CatalogAnswer =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'result'; readonly result: unknown }
  | { readonly type: 'error'; readonly message: string };

type Waiting = {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: CountProducts;
};

/** The same work in a thread of its own. One call at a time; ended by `close`, also amid a call. */
export class CatalogThread implements CatalogSource {
  private readonly worker: Worker;
  private readonly letHeapsGrow = keepHeapsTight();
  private waiting: Waiting | undefined;
  private failure: Error | undefined;

  constructor(memoryFile: string | undefined) {
    this.worker = openThread(new URL('./catalog-worker.ts', import.meta.url), {
      workerData: { memoryFile } satisfies CatalogThreadData,
      // Rows live for a moment; a nursery of a quarter of this costs a fifth more time.
      resourceLimits: { maxYoungGenerationSizeMb: 48 },
    });
    this.worker.on('message', (answer: CatalogAnswer) => this.hear(answer));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('The thread that reads the catalog has stopped')));
  }

  async read(files: readonly SourceFile[], onFile: (done: number) => void): Promise<readonly ReadFile[]> {
    const plain = files.map(({ uri, path, size }) => ({ uri, path, size }));
    return await this.call<readonly ReadFile[]>({ method: 'read', files: plain }, onFile);
  }

  async know(offers: string): Promise<void> {
    await this.call({ method: 'know', offers });
  }

  async compare(terms: CatalogTerms, onProducts: CountProducts): Promise<void> {
    await this.call({ method: 'compare', terms }, onProducts);
  }

  async next(limit: number, onProducts: CountProducts): Promise<PackedEntries> {
    return await this.call<PackedEntries>({ method: 'next', limit }, onProducts);
  }

  async comparison(): Promise<Comparison> {
    return await this.call<Comparison>({ method: 'comparison' });
  }

  async remember(): Promise<void> {
    await this.call({ method: 'remember' });
  }

  async close(): Promise<void> {
    this.letHeapsGrow();
    await this.worker.terminate();
  }

  private call<Result>(call: CatalogCall, onProgress: CountProducts = () => {}): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (this.failure) return reject(this.failure);
      this.waiting = { resolve: resolve as (result: unknown) => void, reject, onProgress };
      this.worker.postMessage(call);
    });
  }

  private hear(answer: CatalogAnswer): void {
    const { waiting } = this;
    if (!waiting) return;
    if (answer.type === 'progress') {
      try {
        waiting.onProgress(answer.done);
      } catch (error) {
        // Whoever counts may end the import by it.
        this.waiting = undefined;
        waiting.reject(error);
      }
      return;
    }
    this.waiting = undefined;
    if (answer.type === 'result') waiting.resolve(answer.result);
    else waiting.reject(new Error(answer.message));
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.waiting?.reject(this.failure);
    this.waiting = undefined;
  }
}
