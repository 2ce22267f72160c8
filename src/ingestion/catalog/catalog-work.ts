import { unpackOffers } from '../../core/catalog/known-offers.ts';
import { joinEntries, type PackedEntries } from '../../core/catalog/product-entries.ts';
import type { SourceFile } from '../../core/ports/ingestion.ts';
import { CatalogComparison } from './catalog-comparison.ts';
import { CatalogMemory, type CatalogReading, MemoryOutdated } from './catalog-memory.ts';
import { CatalogMemoryWriter } from './catalog-memory-writer.ts';
import { codePrint } from './catalog-print.ts';
import type { CatalogSource, CatalogTerms, Comparison, CountProducts, ReadFile } from './catalog-source.ts';
import { LineSpool } from './line-spool.ts';
import { attributeKinds, productsOfCatalog } from './products-of-catalog.ts';
import { type ReadCatalogFile, readCatalogFile } from './read-catalog.ts';
import { termBook } from './term-book.ts';
import { termsPrint } from './terms-print.ts';

/** So often is a count told. */
const countEvery = 500;

/** The work itself, in whichever thread; gives the event loop a turn now and then. */
export class CatalogWork implements CatalogSource {
  private readonly memoryFile: string | undefined;
  private sources: readonly SourceFile[] = [];
  private files: ReadCatalogFile[] = [];
  private readonly opening: Promise<CatalogMemory | undefined>;
  private memory: CatalogMemory | undefined;
  private remembering: { readonly reading: CatalogReading; readonly writer: CatalogMemoryWriter } | undefined;
  private compared = new CatalogComparison();
  /** Entries as JSON. */
  private changes: AsyncIterator<string> | Iterator<string> | undefined;
  private waiting = new LineSpool();

  /** With a file to remember in, rows that have not changed since the last import are not typed again. */
  constructor(memoryFile?: string) {
    this.memoryFile = memoryFile;
    this.opening = openMemory(memoryFile);
    // Its failure is told where it is waited for.
    this.opening.catch(() => {});
  }

  async read(sources: readonly SourceFile[], onFile: (done: number) => void): Promise<readonly ReadFile[]> {
    this.sources = sources;
    this.memory = await this.opening;
    await this.readFiles(onFile);
    return this.files.map(({ file, format, rows, letters, currencies, refused, warnings, isFailed }) => ({
      uri: file.uri,
      format,
      rows: rows.length,
      letters,
      currencies,
      refused,
      warnings,
      isFailed,
    }));
  }

  async know(offers: string): Promise<void> {
    this.compared.know(unpackOffers(offers));
  }

  async compare(terms: CatalogTerms, onProducts: CountProducts): Promise<void> {
    try {
      await this.compareOnce(terms, onProducts);
    } catch (error) {
      if (!(error instanceof MemoryOutdated)) throw error;
      await this.forget();
      await this.compareOnce(terms, onProducts);
    }
  }

  async next(limit: number, onProducts: CountProducts): Promise<PackedEntries> {
    const entries: string[] = [];
    while (this.changes && entries.length < limit) {
      const { value, done } = await this.changes.next();
      if (done) this.changes = undefined;
      else entries.push(value);
    }
    onProducts(this.compared.products);
    return joinEntries(entries);
  }

  async comparison(): Promise<Comparison> {
    return this.compared.result();
  }

  async remember(): Promise<void> {
    if (this.memoryFile !== undefined && this.remembering)
      await this.remembering.writer.save(this.memoryFile, this.remembering.reading);
  }

  async close(): Promise<void> {
    for (const { rows } of this.files) rows.close();
    this.remembering?.writer.close();
    this.waiting.close();
  }

  private async readFiles(onFile: (done: number) => void): Promise<void> {
    for (const source of this.sources) {
      this.files.push(await readCatalogFile(source, this.memory));
      onFile(this.files.length);
    }
  }

  /** Begins again as if nothing were remembered. */
  private async forget(): Promise<void> {
    await this.close();
    this.files = [];
    this.memory = undefined;
    this.waiting = new LineSpool();
    this.compared = this.compared.again();
    await this.readFiles(() => {});
  }

  private async compareOnce(terms: CatalogTerms, onProducts: CountProducts): Promise<void> {
    const changed = await this.changedProducts(terms);
    if (this.compared.onOffer === 0) {
      this.changes = changed;
      return;
    }
    // Whether the change may be applied shows only at its end, so it waits.
    let told = 0;
    for await (const entry of changed) {
      this.waiting.add(entry);
      if (this.compared.products < told + countEvery) continue;
      told = this.compared.products;
      onProducts(told);
    }
    this.changes = this.waiting.lines();
  }

  private async changedProducts(terms: CatalogTerms): Promise<AsyncGenerator<string>> {
    const book = termBook(terms.attributes, terms.categories);
    const kinds = attributeKinds(this.files, book);
    const context = { book, kinds, languages: terms.languages, currency: terms.currency };
    if (this.memoryFile === undefined) return this.compareProducts(context);
    const reading = {
      code: await codePrint(),
      terms: termsPrint(terms),
      kinds,
      files: new Map(this.files.map((file) => [file.file.uri, file])),
    };
    const isNothingOnOffer = this.compared.onOffer === 0;
    if (this.memory && (isNothingOnOffer || !this.memory.isFor(reading))) throw new MemoryOutdated();
    const writer = new CatalogMemoryWriter(this.memory);
    this.remembering = { reading, writer };
    return this.compareProducts({ ...context, memory: writer });
  }

  private async *compareProducts(context: Parameters<typeof productsOfCatalog>[1]): AsyncGenerator<string> {
    for await (const results of productsOfCatalog(this.files, context)) {
      for (const result of results) {
        const changed = this.compared.take(result);
        if (changed) yield changed;
      }
    }
    for (const { rows } of this.files) rows.close();
  }
}

async function openMemory(file: string | undefined): Promise<CatalogMemory | undefined> {
  return file === undefined ? undefined : await CatalogMemory.open(file, await codePrint());
}
