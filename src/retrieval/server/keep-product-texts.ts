import { setImmediate } from 'node:timers/promises';
import { availabilityOf, type Product } from '../../core/catalog/product.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { Repositories } from '../../core/ports/repositories.ts';
import { brandKey, categoryKeys } from '../products/identity-keys.ts';
import { toProductDocument } from '../products/product-document.ts';
import { valueFactKey } from './fact-conditions.ts';
import type { ProductText, ProductTexts } from './product-texts.ts';

export type KeepProductTextsOptions = {
  readonly read: Pick<Repositories, 'products'>;
  readonly texts: ProductTexts;
  readonly logger: Logger;
  /** Ends the work between two batches. */
  readonly signal: AbortSignal;
  /** How long one run may take, default 5 minutes: the queue takes a job that runs for much longer for dead. */
  readonly limitMilliseconds?: number;
};

const page = 100;
const removedAtOnce = 500;

/**
 * Brings the search server up to what the database holds. It compares, and needs no list of changes, so that nothing can be missed: not
 * by a crash, not by another process. The server is listed once a process; later runs know what they have sent.
 */
export function createProductTextKeeper(options: KeepProductTextsOptions): () => Promise<'done' | 'more'> {
  const { read, texts, logger, signal, limitMilliseconds = 5 * 60_000 } = options;
  let sent: Map<string, string> | undefined;

  return async () => {
    if (signal.aborted) return 'more';
    const started = performance.now();
    const mayGoOn = () => !signal.aborted && performance.now() - started < limitMilliseconds;
    const wanted = await read.products.listHashes();
    sent ??= new Map(await texts.listHashes());
    const gone = [...sent.keys()].filter((sku) => !wanted.has(sku));
    for (let start = 0; start < gone.length; start += removedAtOnce) {
      const some = gone.slice(start, start + removedAtOnce);
      await texts.remove(some);
      for (const sku of some) sent.delete(sku);
    }
    const changed = [...wanted.keys()].filter((sku) => sent?.get(sku) !== wanted.get(sku));
    for (let start = 0; start < changed.length; start += page) {
      if (!mayGoOn()) return 'more';
      const found = await read.products.findMany(changed.slice(start, start + page));
      // A change that comes between the two reads is sent again the next time: its hash is another.
      await texts.upsert(found.map((product) => toProductText(product, wanted.get(product.sku) ?? '')));
      for (const { sku } of found) sent.set(sku, wanted.get(sku) ?? '');
      await setImmediate();
    }
    if (changed.length + gone.length > 0) {
      const milliseconds = Math.round(performance.now() - started);
      logger.info({ sent: changed.length, removed: gone.length, milliseconds }, 'search server brought up to date');
    }
    return 'done';
  };
}

export function toProductText(product: Product, hash: string): ProductText {
  const { sku, brand, category, price } = product;
  const { fields, values } = toProductDocument(product);
  return {
    sku,
    hash,
    fields,
    categoryKey: categoryKeys(category).at(-1),
    brandKey: brand?.trim() ? brandKey(brand) : undefined,
    valueKeys: [...new Set(values.map(({ key, value }) => valueFactKey(key, value)))],
    currency: price.currency,
    price: price.minor,
    isInStock: availabilityOf(product) === 'in_stock',
  };
}
