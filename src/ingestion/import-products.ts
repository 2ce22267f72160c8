import { unpackEntries } from '../core/catalog/product-entries.ts';
import type { ImportIndex, ProductIndexWriter } from '../core/ports/ingestion.ts';
import type { CatalogSource } from './catalog/catalog-source.ts';
import { inSlices } from './ensure-index.ts';
import type { ImportWriter } from './import-writer.ts';

/** Larger batches are faster, smaller ones let customers' turns in between: the embedded database has one connection. */
const batch = 200;
/** From so many products on, to be written or in the index, it is written in a thread of its own: a change is dear in a large one. */
const many = { written: 1_000, known: 5_000 };
/** Batches that the database may be ahead of the index; they are held in memory. */
const mostAhead = 3;

export type ProductImport = {
  readonly source: CatalogSource;
  /** How many products are about to be written, as far as is known. */
  readonly expected: number;
  readonly writer: ImportWriter;
  readonly index: ImportIndex;
  /** When one was opened before it was known how much there is to write. */
  readonly opened: Promise<ProductIndexWriter> | undefined;
  readonly onProduct: (count: number) => void;
};

/** Writes what the source says is new or changed, the index a little behind the database. */
export async function writeChangedProducts(work: ProductImport): Promise<void> {
  const { source, writer, onProduct } = work;
  const inIndex = await (work.opened ?? openIndexWriter(work.index, work.expected));
  const behind: Promise<void>[] = [];
  try {
    for (;;) {
      const entries = await source.next(batch, onProduct);
      if (entries.count === 0) break;
      await writer.write((transaction) => transaction.products.upsertPacked(entries));
      const written = inIndex.upsertPacked(entries);
      // Its failure is told where it is waited for.
      written.catch(() => {});
      behind.push(written);
      if (behind.length > mostAhead) await behind.shift();
    }
    await Promise.all(behind);
  } finally {
    await inIndex.close();
  }
}

export async function removeProducts(
  skus: readonly string[],
  { writer, index }: Pick<ProductImport, 'writer' | 'index'>,
): Promise<void> {
  if (skus.length === 0) return;
  const inIndex = await openIndexWriter(index, skus.length);
  try {
    for (let start = 0; start < skus.length; start += batch) {
      const part = skus.slice(start, start + batch);
      await writer.write((transaction) => transaction.products.removeMany(part));
      await inIndex.remove(part);
    }
  } finally {
    await inIndex.close();
  }
}

/** A thread takes a while to start: whoever will probably change a large index opens its writer early, and closes it in any case. */
export function openEarly(index: ImportIndex): Promise<ProductIndexWriter> | undefined {
  return index.products.count() < many.known ? undefined : openIndexWriter(index, many.written);
}

async function openIndexWriter(index: ImportIndex, expected: number): Promise<ProductIndexWriter> {
  const isWorthIt = expected >= many.written || (expected > 0 && index.products.count() >= many.known);
  const inThread = isWorthIt ? await index.openProductWriter?.() : undefined;
  return (
    inThread ?? {
      upsert: (products) => inSlices(products, (part) => index.products.upsert(part)),
      upsertPacked: (entries) =>
        inSlices(unpackEntries(entries), (part) => index.products.upsert(part.map(({ product }) => product))),
      remove: (skus) => inSlices(skus, (part) => index.products.remove(part)),
      close: async () => {},
    }
  );
}
