import { PriceComparison } from '../../core/catalog/judge-change.ts';
import type { KnownOffer } from '../../core/catalog/known-offers.ts';
import { packedPlace } from '../../core/knowledge/product-places.ts';
import { note } from '../refusals.ts';
import { MemoryOutdated } from './catalog-memory.ts';
import type { Comparison } from './catalog-source.ts';
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
  private readonly prices = new PriceComparison();
  private readonly places = new Map<string, string[]>();
  private readonly fits: {
    readonly uri: string;
    readonly format: string;
    readonly sku: string;
    readonly other: string;
  }[] = [];
  private readonly counts = { added: 0, changed: 0, unchanged: 0 };

  /** The same comparison from its beginning. */
  again(): CatalogComparison {
    const begun = new CatalogComparison();
    for (const [sku, offer] of this.known) begun.known.set(sku, offer);
    return begun;
  }

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

  /** The entry of a product that must be written, as JSON. */
  take(result: CatalogResult): string | undefined {
    const { uri } = result.file.file;
    const { format } = result.file;
    if ('note' in result) {
      this.notes.push({ type: result.type, uri, format, note: result.note });
      return undefined;
    }
    const { line } = result;
    const { sku, price, fits } = result.type === 'known' ? result.row : result.product;
    const { hash } = result.type === 'known' ? result.row : result;
    const before = this.known.get(sku);
    const isUnchanged = before?.hash === hash;
    // It must be written, and for that it must be read.
    if (result.type === 'known' && !isUnchanged) throw new MemoryOutdated();
    this.seen.add(sku);
    if (this.seen.size <= mostPlaces) this.place(sku, uri, line);
    for (const other of fits) this.fits.push({ uri, format, sku, other });
    this.countsOf(uri, format)[isUnchanged ? 'unchanged' : 'changed'] += 1;
    this.counts[before === undefined ? 'added' : isUnchanged ? 'unchanged' : 'changed'] += 1;
    if (isUnchanged || result.type === 'known') return undefined;
    if (before) this.prices.compare(sku, { minor: before.minor, currency: before.currency }, price);
    return `{"product":${result.text},"hash":"${hash}"}`;
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
      prices: this.prices.result(),
      files: [...this.files.values()],
      notes: [...this.notes, ...unknownFits],
      places: Object.fromEntries([...this.places].map(([uri, places]) => [uri, places.join('')])),
    };
  }

  private place(sku: string, uri: string, line: number): void {
    const places = this.places.get(uri) ?? [];
    places.push(packedPlace(sku, line));
    this.places.set(uri, places);
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
