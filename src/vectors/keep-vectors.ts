import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Logger } from '../core/ports/logger.ts';
import type { Repositories } from '../core/ports/repositories.ts';
import type { Embedder, VectorKind, VectorRecord, VectorStore } from '../core/ports/vectors.ts';
import { embeddingTextOfPassage, embeddingTextOfProduct } from '../core/search/embedding-text.ts';
import type { VectorRoom } from './vector-room.ts';

export type KeepVectorsOptions = {
  readonly read: Pick<Repositories, 'products' | 'documents'>;
  readonly embedder: Embedder;
  readonly room: VectorRoom;
  readonly logger: Logger;
  readonly onEmbedded: (kind: VectorKind, count: number) => void;
  /** Ends the work between two batches. */
  readonly signal: AbortSignal;
  /** How long one run may take, default 5 minutes: the queue takes a job that runs for much longer for dead. */
  readonly limitMilliseconds?: number;
};

/** `more`: the time was over before everything was embedded. */
export type KeepVectorsResult = 'done' | 'more';

const page = 200;
const removedAtOnce = 500;
const retries = 3;

type Text = Omit<VectorRecord, 'vector' | 'hash'> & { readonly text: string };

/**
 * Brings the store up to what the database holds: whatever has no vector, or one of another text, is embedded, what is
 * gone is removed. It compares, and needs no list of changes, so that nothing can be missed: not by a crash, not by
 * another process. What this process has compared once it reads again only when its content hash changes.
 */
export function createVectorKeeper(options: KeepVectorsOptions): () => Promise<KeepVectorsResult> {
  const { read, room, logger, limitMilliseconds = 5 * 60_000 } = options;
  let comparedProducts: ReadonlyMap<string, string> = new Map();
  let comparedDocuments: ReadonlyMap<string, string> = new Map();

  return async () => {
    if (options.signal.aborted) return 'more';
    const started = performance.now();
    const mayGoOn = () => !options.signal.aborted && performance.now() - started < limitMilliseconds;
    const store = await room.open();

    const products = await read.products.listHashes();
    const stored = await store.listHashes('product');
    await removeGone(store, 'product', stored, products);
    const changed = [...products.keys()].filter(
      (sku) => !stored.has(sku) || comparedProducts.get(sku) !== products.get(sku),
    );
    const productBatch = createBatch(options, store, stored);
    for (let start = 0; start < changed.length; start += page) {
      if (!mayGoOn()) return 'more';
      const found = await read.products.findMany(changed.slice(start, start + page));
      for (const product of found) {
        const language = Object.keys(product.name)[0] ?? '';
        await productBatch.add({ kind: 'product', id: product.sku, language, text: embeddingTextOfProduct(product) });
      }
      await setImmediate();
    }
    await productBatch.flush();
    comparedProducts = products;

    const documents = await read.documents.listHashes();
    if (isSame(documents, comparedDocuments)) return 'done';
    const storedPassages = await store.listHashes('passage');
    const passageBatch = createBatch(options, store, storedPassages);
    const present = new Set<string>();
    let after: string | undefined;
    for (;;) {
      if (!mayGoOn()) return 'more';
      const found = await read.documents.listPassages(after, page);
      for (const passage of found) {
        present.add(passage.id);
        const { id, language } = passage;
        await passageBatch.add({ kind: 'passage', id, language, text: embeddingTextOfPassage(passage) });
      }
      after = found.at(-1)?.id;
      if (found.length < page) break;
    }
    await passageBatch.flush();
    await removeGone(store, 'passage', storedPassages, present);
    comparedDocuments = documents;
    const embedded = productBatch.count() + passageBatch.count();
    const milliseconds = Math.round(performance.now() - started);
    if (embedded > 0) logger.info({ embedded, milliseconds }, 'vectors brought up to date');
    return 'done';
  };
}

/** Collects texts that have no vector yet until they fill a call of the embedder. */
function createBatch(
  { embedder, onEmbedded, signal }: KeepVectorsOptions,
  store: VectorStore,
  stored: ReadonlyMap<string, string>,
) {
  let waiting: (Text & { readonly hash: string })[] = [];
  let embedded = 0;

  async function flush(): Promise<void> {
    const texts = waiting;
    waiting = [];
    const [first] = texts;
    if (!first) return;
    const vectors = await embedder.embed(
      texts.map(({ text }) => text),
      { purpose: 'store', retries, signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]) },
    );
    await store.upsert(texts.map(({ text: _text, ...record }, index) => ({ ...record, vector: vectors[index] ?? [] })));
    embedded += texts.length;
    onEmbedded(first.kind, texts.length);
  }

  return {
    async add(text: Text): Promise<void> {
      const textHash = hash('sha256', `${text.language}\n${text.text}`, 'base64url');
      if (text.text === '' || stored.get(text.id) === textHash) return;
      waiting.push({ ...text, hash: textHash });
      if (waiting.length >= embedder.batchSize) await flush();
    },
    flush,
    count: () => embedded,
  };
}

async function removeGone(
  store: VectorStore,
  kind: VectorKind,
  stored: ReadonlyMap<string, string>,
  present: { has(id: string): boolean },
): Promise<void> {
  const gone = [...stored.keys()].filter((id) => !present.has(id));
  for (let start = 0; start < gone.length; start += removedAtOnce) {
    await store.remove(kind, gone.slice(start, start + removedAtOnce));
  }
}

function isSame(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size === right.size && [...left].every(([id, contentHash]) => right.get(id) === contentHash);
}
