import type { SourceFile } from '../../core/ports/ingestion.ts';
import { CatalogComparison } from './catalog-comparison.ts';
import type {
  CatalogSource,
  CatalogTerms,
  ChangedProduct,
  Comparison,
  CountProducts,
  KnownOffer,
  ReadFile,
} from './catalog-source.ts';
import { LineSpool } from './line-spool.ts';
import { productsOfCatalog } from './products-of-catalog.ts';
import { type ReadCatalogFile, readCatalogFile } from './read-catalog.ts';
import { termBook } from './term-book.ts';

/** So often is a count told. */
const countEvery = 500;

/** The work itself, in whichever thread; gives the event loop a turn now and then. */
export class CatalogWork implements CatalogSource {
  private readonly files: ReadCatalogFile[] = [];
  private readonly compared = new CatalogComparison();
  private changes: AsyncIterator<ChangedProduct> | Iterator<ChangedProduct> | undefined;
  private readonly waiting = new LineSpool();

  async read(files: readonly SourceFile[], onFile: (done: number) => void): Promise<readonly ReadFile[]> {
    const read: ReadFile[] = [];
    for (const file of files) {
      const found = await readCatalogFile(file);
      this.files.push(found);
      const { format, rows, letters, currencies, refused, warnings, isFailed } = found;
      read.push({ uri: file.uri, format, rows: rows.length, letters, currencies, refused, warnings, isFailed });
      onFile(read.length);
    }
    return read;
  }

  async know(offers: readonly KnownOffer[]): Promise<void> {
    this.compared.know(offers);
  }

  async compare(terms: CatalogTerms, onProducts: CountProducts): Promise<void> {
    const changed = this.changedProducts(terms);
    if (this.compared.onOffer === 0) {
      this.changes = changed;
      return;
    }
    // Whether the change may be applied shows only at its end, so it waits.
    let told = 0;
    for await (const entry of changed) {
      this.waiting.add(JSON.stringify(entry));
      if (this.compared.products < told + countEvery) continue;
      told = this.compared.products;
      onProducts(told);
    }
    this.changes = this.waitingProducts();
  }

  async next(limit: number, onProducts: CountProducts): Promise<readonly ChangedProduct[]> {
    const entries: ChangedProduct[] = [];
    while (this.changes && entries.length < limit) {
      const { value, done } = await this.changes.next();
      if (done) this.changes = undefined;
      else entries.push(value);
    }
    onProducts(this.compared.products);
    return entries;
  }

  async comparison(): Promise<Comparison> {
    return this.compared.result();
  }

  async close(): Promise<void> {
    for (const { rows } of this.files) rows.close();
    this.waiting.close();
  }

  private async *changedProducts({ attributes, categories, ...context }: CatalogTerms): AsyncGenerator<ChangedProduct> {
    for await (const result of productsOfCatalog(this.files, { ...context, book: termBook(attributes, categories) })) {
      const changed = this.compared.take(result);
      if (changed) yield changed;
    }
    for (const { rows } of this.files) rows.close();
  }

  private *waitingProducts(): Generator<ChangedProduct> {
    for (const text of this.waiting.lines()) yield JSON.parse(text) as ChangedProduct;
  }
}
