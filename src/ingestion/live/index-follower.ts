import type { ImportIndex } from '../../core/ports/ingestion.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { Repositories } from '../../core/ports/repositories.ts';
import type { Transaction } from '../../core/ports/unit-of-work.ts';
import { generationKey, inSlices, teachVocabulary } from '../ensure-index.ts';

/** The generation up to which no import is in its midst. */
const settledKey = 'index.settled';

export type IndexFollowerOptions = {
  readonly read: Repositories;
  readonly index: ImportIndex;
  readonly logger: Logger;
  /** An import of this process tells the index itself. */
  readonly isImporting: () => boolean;
  /** Called when the index was brought up to what other processes wrote. */
  readonly onFollowed: () => void;
  /** Between two looks, default 1,000. */
  readonly intervalMs?: number;
  /** The same while another process imports: each look then goes through the catalog. Default 5,000. */
  readonly importingMs?: number;
};

export type IndexFollower = {
  start(): Promise<void>;
  /** Looks now; with `isCertain` compares although the index seems to hold all. Never rejects. */
  follow(isCertain?: boolean): Promise<void>;
  stop(): Promise<void>;
};

/** Brings the search index of this process up to what other processes wrote into the database, row by row, while it serves. */
export function createIndexFollower(options: IndexFollowerOptions): IndexFollower {
  const { read, index, logger, isImporting, onFollowed, intervalMs = 1_000, importingMs = 5_000 } = options;
  let products: ReadonlyMap<string, string> = new Map();
  let documents: ReadonlyMap<string, string> = new Map();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let underWay: Promise<void> = Promise.resolve();

  /** Whether nothing more is to be expected from the state that was found. */
  async function look(isCertain: boolean): Promise<boolean> {
    const generation = await read.settings.find(generationKey);
    if (typeof generation !== 'string' || isImporting()) return true;
    if (!isCertain && generation === index.generation()) return true;
    await teachVocabulary(read, index);
    await followProducts();
    await followDocuments();
    onFollowed();
    const isSettled = (await read.settings.find(settledKey)) === generation;
    if (isSettled && !isImporting()) index.setGeneration(generation);
    return isSettled;
  }

  async function followProducts(): Promise<void> {
    const now = await read.products.listHashes();
    const changed = [...now].flatMap(([sku, hash]) => (products.get(sku) === hash ? [] : [sku]));
    const gone = [...products.keys()].filter((sku) => !now.has(sku));
    for (let start = 0; start < changed.length; start += 500) {
      const found = await read.products.findMany(changed.slice(start, start + 500));
      await inSlices(found, (part) => index.products.upsert(part));
    }
    await inSlices(gone, (part) => index.products.remove(part));
    products = now;
  }

  async function followDocuments(): Promise<void> {
    const now = await read.documents.listHashes();
    const changed = new Set([...now].flatMap(([id, hash]) => (documents.get(id) === hash ? [] : [id])));
    const gone = [...documents.keys()].filter((id) => !now.has(id));
    if (changed.size + gone.length === 0) return;
    index.passages.removeDocuments([...changed, ...gone]);
    for (let after: string | undefined; changed.size > 0; ) {
      const page = await read.documents.listPassages(after, 500);
      await inSlices(
        page.filter(({ documentId }) => changed.has(documentId)),
        (part) => index.passages.upsert(part),
      );
      if (page.length < 500) break;
      after = page.at(-1)?.id;
    }
    documents = now;
  }

  async function follow(isCertain = false): Promise<void> {
    let isSettled = true;
    underWay = underWay
      .then(() => look(isCertain))
      .then((settled) => {
        isSettled = settled;
      })
      .catch((error: unknown) => logger.warn({ error }, 'the search index could not follow; it is tried again'));
    await underWay;
    if (isStopped || timer === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => void follow(), isSettled ? intervalMs : importingMs);
  }

  return {
    async start() {
      const generation = await read.settings.find(generationKey);
      const [heldProducts, heldDocuments] = [await read.products.listHashes(), await read.documents.listHashes()];
      // Only what the index is known to hold; where something was written meanwhile, all of it is compared.
      if (generation === index.generation() && generation === (await read.settings.find(generationKey))) {
        products = heldProducts;
        documents = heldDocuments;
      }
      timer = setTimeout(() => void follow(), intervalMs);
    },
    follow,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}

/** After an import, whole or not: what the database holds now is what indexes are to hold. */
export async function settleGeneration({ settings }: Pick<Transaction, 'settings'>): Promise<void> {
  await settings.save(settledKey, await settings.find(generationKey));
}

/** With a change outside an import: settled unless an import is in its midst somewhere. */
export async function settleWith(
  generations: { readonly before: unknown; readonly after: string },
  { settings }: Pick<Transaction, 'settings'>,
): Promise<void> {
  const settled = await settings.find(settledKey);
  if (settled === generations.before || (settled ?? undefined) === undefined)
    await settings.save(settledKey, generations.after);
}
