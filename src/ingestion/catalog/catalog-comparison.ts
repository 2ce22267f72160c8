import type { PriceChange } from '../../core/catalog/judge-change.ts';
import type { Money } from '../../core/catalog/money.ts';
import type { ProductPlace } from '../../core/knowledge/last-import.ts';
import { note } from '../refusals.ts';
import type { ChangedProduct, Comparison, KnownOffer } from './catalog-source.ts';
import type { CatalogResult } from './products-of-catalog.ts';

/** A line number helps whoever counts lines; nobody does in a catalog larger than this. */
const mostPlaces = 20_000;

/** Holds what is on offer beside what the catalog says, product by product. */
export class CatalogComparison {
  private readonly known = new Map<
    string,
    { readonly hash: string; readonly minor: number; readonly currency: string }
  >();
  private readonly seen = new Set<string>();
  private readonly files = new Map<string, { uri: string; format: string; changed: number; unchanged: number }>();
  private readonly notes: Comparison['notes'][number][] = [];
  private readonly prices: PriceChange[] = [];
  private readonly places: [string, ProductPlace][] = [];
  private readonly fits: {
    readonly uri: string;
    readonly format: string;
    readonly sku: string;
    readonly other: string;
  }[] = [];
  private readonly counts = { added: 0, changed: 0, unchanged: 0 };

  know(offers: readonly KnownOffer[]): void {
    for (const { sku, hash, price } of offers)
      this.known.set(sku, { hash, minor: price.minor, currency: price.currency });
  }

  get onOffer(): number {
    return this.known.size;
  }

  get products(): number {
    return this.seen.size;
  }

  /** The product when it must be written. */
  take(result: CatalogResult): ChangedProduct | undefined {
    const { uri } = result.file.file;
    const { format } = result.file;
    if (result.type !== 'product') {
      this.notes.push({ type: result.type, uri, format, note: result.note });
      return undefined;
    }
    const { product, hash, line } = result;
    this.seen.add(product.sku);
    if (this.places.length < mostPlaces) this.places.push([product.sku, { file: uri, line }]);
    for (const other of product.fits) this.fits.push({ uri, format, sku: product.sku, other });
    const before = this.known.get(product.sku);
    const isUnchanged = before?.hash === hash;
    this.countsOf(uri, format)[isUnchanged ? 'unchanged' : 'changed'] += 1;
    this.counts[before === undefined ? 'added' : isUnchanged ? 'unchanged' : 'changed'] += 1;
    if (isUnchanged) return undefined;
    if (before) this.comparePrice(product.sku, { minor: before.minor, currency: before.currency }, product.price);
    return { product, hash };
  }

  result(): Comparison {
    const unknownFits = this.fits
      .filter(({ other }) => !this.seen.has(other))
      .map(({ uri, format, sku, other }) => ({
        type: 'warning' as const,
        uri,
        format,
        note: note(0, 'FITS_UNKNOWN', sku, other),
      }));
    return {
      products: this.seen.size,
      ...this.counts,
      gone: [...this.known.keys()].filter((sku) => !this.seen.has(sku)),
      prices: this.prices,
      files: [...this.files.values()],
      notes: [...this.notes, ...unknownFits],
      places: this.places,
    };
  }

  private comparePrice(sku: string, before: Money, now: Money): void {
    if (before.minor !== now.minor || before.currency !== now.currency) this.prices.push({ sku, before, now });
  }

  private countsOf(uri: string, format: string) {
    let found = this.files.get(uri);
    if (!found) {
      found = { uri, format, changed: 0, unchanged: 0 };
      this.files.set(uri, found);
    }
    return found;
  }
}
