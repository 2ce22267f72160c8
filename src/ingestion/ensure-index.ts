import { setImmediate } from 'node:timers/promises';
import type { Product } from '../core/catalog/product.ts';
import type { Passage } from '../core/knowledge/document.ts';
import type { ImportIndex, ProductIndexWriter } from '../core/ports/ingestion.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Repositories } from '../core/ports/repositories.ts';

/** Setting that names the state of the database that an index must hold. */
export const generationKey = 'index.generation';

const page = 500;
/** Small enough that one synchronous write to the index file blocks for less than 50 ms. */
const slice = 50;

/**
 * Compares the index with the database and builds it anew where it missed something: a crash between commit and index, a lost or
 * older file. Call at start. Reads in pages; the event loop keeps turning.
 */
export async function ensureIndex(parts: {
  readonly read: Repositories;
  readonly index: ImportIndex;
  readonly logger: Logger;
}): Promise<'current' | 'rebuilt'> {
  const { read, index, logger } = parts;
  const generation = (await read.settings.find(generationKey)) as string | undefined;
  // The database is not counted: that reads all of it. An index that lost anything has lost its generation too.
  if (index.generation() === (generation ?? undefined)) return 'current';
  const started = performance.now();
  await teachVocabulary(read, index);
  index.clear();
  const products = await fillProducts(read, index);
  for await (const found of passagePages(read)) await inSlices(found, (part) => index.passages.upsert(part));
  if (generation !== undefined) index.setGeneration(generation);
  logger.info({ products, milliseconds: Math.round(performance.now() - started) }, 'search index rebuilt');
  return 'rebuilt';
}

/** In a thread of its own where there are many: it writes one page while the database reads the next. */
async function fillProducts(read: Repositories, index: ImportIndex): Promise<number> {
  let products = 0;
  let writer: ProductIndexWriter | undefined;
  let written: Promise<void> | undefined;
  try {
    for await (const found of productPages(read)) {
      products += found.length;
      if (found.length === page) writer ??= await index.openProductWriter?.();
      await written;
      written = writer ? writer.upsert(found) : inSlices(found, (part) => index.products.upsert(part));
      // Its failure is told where it is waited for.
      written.catch(() => {});
    }
    await written;
  } finally {
    await writer?.close();
  }
  return products;
}

/** Gives the index what the company calls its categories and attributes. */
export async function teachVocabulary(read: Pick<Repositories, 'company'>, index: ImportIndex): Promise<void> {
  const found = await read.company.find();
  if (!found) return;
  const { categories, attributes, profile } = found.materials;
  index.setVocabulary({ categories, attributes, currency: profile.currency, languages: profile.languages });
}

/** Hands a list over in small parts, with a turn of the event loop between them. */
export async function inSlices<Item>(items: readonly Item[], write: (part: readonly Item[]) => void): Promise<void> {
  for (let start = 0; start < items.length; start += slice) {
    write(items.slice(start, start + slice));
    await setImmediate();
  }
}

async function* productPages(read: Repositories): AsyncGenerator<readonly Product[]> {
  let after: string | undefined;
  while (true) {
    const found = await read.products.listPage(after, page);
    if (found.length > 0) yield found;
    if (found.length < page) return;
    after = found.at(-1)?.sku;
  }
}

async function* passagePages(read: Repositories): AsyncGenerator<readonly Passage[]> {
  let after: string | undefined;
  while (true) {
    const found = await read.documents.listPassages(after, page);
    if (found.length > 0) yield found;
    if (found.length < page) return;
    after = found.at(-1)?.id;
  }
}
