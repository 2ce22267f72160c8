import { type Doubt, judgeChange } from '../core/catalog/judge-change.ts';
import type { OfferPage } from '../core/catalog/known-offers.ts';
import type { ImportIndex, ProductIndexWriter } from '../core/ports/ingestion.ts';
import type { Repositories } from '../core/ports/repositories.ts';
import { catalogPrint } from './catalog/catalog-print.ts';
import type { CatalogSource, CatalogTerms, Comparison, ReadFile } from './catalog/catalog-source.ts';
import { openCatalogSource } from './catalog/open-catalog-source.ts';
import { datedNotes } from './catalog/sale-period.ts';
import { termsPrint } from './catalog/terms-print.ts';
import { type CatalogState, catalogStateKey, mostStoredNotes } from './catalog-state.ts';
import type { FolderFile } from './folder.ts';
import { openEarly, removeProducts, writeChangedProducts } from './import-products.ts';
import type { ImportWriter } from './import-writer.ts';
import { note } from './refusals.ts';
import type { ReportBuilder } from './report.ts';

/** Offers handed to the comparison at once. */
const page = 2_000;

export type CatalogImportParts = {
  readonly files: readonly FolderFile[];
  readonly read: Repositories;
  readonly writer: ImportWriter;
  readonly index: ImportIndex;
  readonly report: ReportBuilder;
  /** Where what rows came to is remembered; nothing is when undefined. */
  readonly memoryFile: string | undefined;
  readonly onFile: (done: number) => void;
  readonly onProduct: (done: number, total: number) => void;
};

type Notes = NonNullable<CatalogState['notes']>[number];

/** The catalog files of one import: `open`, `compare` with what is on offer, then `apply` or not. Close it at the end. */
export class CatalogImport {
  private readonly parts: CatalogImportParts;
  private readonly print: string;
  private readonly before: CatalogState | undefined;
  private readonly readable: readonly FolderFile[];
  private readonly notes: Notes[] = [];
  private source: CatalogSource | undefined;
  private offers: Promise<readonly OfferPage[]> = Promise.resolve([]);
  private files: readonly ReadFile[] = [];
  private terms = '';
  private comparison: Comparison | undefined;
  private indexWriter: Promise<ProductIndexWriter> | undefined;

  private constructor(parts: CatalogImportParts, print: string, before: CatalogState | undefined) {
    this.parts = parts;
    this.print = print;
    this.before = before;
    this.readable = readableOf(parts.files);
  }

  /** Reads the files, or nothing of them when they are those of the last import. */
  static async open(parts: CatalogImportParts): Promise<CatalogImport> {
    const before = ((await parts.read.settings.find(catalogStateKey)) ?? undefined) as CatalogState | undefined;
    // A thread takes a while to start; meanwhile it is found out whether it is needed.
    const source = openCatalogSource(readableOf(parts.files), parts.memoryFile);
    try {
      const opened = new CatalogImport(parts, await printOfFiles(parts.files), before);
      if (opened.isKnown) await source.close();
      else await opened.readFiles(source);
      return opened;
    } catch (error) {
      await source.close();
      throw error;
    }
  }

  /** The same files as at the last import; their products are the same too unless the company's terms are others. */
  private get isKnown(): boolean {
    if (this.before?.print !== this.print || this.before.notes === undefined) return false;
    // A sale with a period makes another price of the same file.
    return !this.before.notes.some((found) => datedNotes.has(found.note.code));
  }

  private get isUnchanged(): boolean {
    return this.isKnown && this.source === undefined;
  }

  /** Whether every catalog file was read to its end. */
  private get isComplete(): boolean {
    return (
      this.files.every(({ isFailed }) => !isFailed) &&
      this.readable.length === this.parts.files.length &&
      this.parts.files.length > 0
    );
  }

  /** Letters and currencies of the catalog, for a company that does not tell its language and currency. */
  get hints(): CatalogState['hints'] {
    if (this.isUnchanged && this.before) return this.before.hints;
    const hints = { cyrillic: 0, latin: 0, currencies: {} as Record<string, number> };
    for (const { letters, currencies } of this.files) {
      hints.cyrillic += letters.cyrillic;
      hints.latin += letters.latin;
      for (const [currency, count] of currencies)
        hints.currencies[currency] = (hints.currencies[currency] ?? 0) + count;
    }
    return hints;
  }

  /** Compares with what is on offer, and says what a person should look at before the change is applied. */
  async compare(terms: CatalogTerms): Promise<readonly Doubt[]> {
    this.terms = termsPrint(terms);
    if (this.isUnchanged && this.before?.terms === this.terms) return [];
    if (!this.source) await this.readFiles(openCatalogSource(this.readable, this.parts.memoryFile));
    const source = this.opened();
    const onOffer = await this.tellOffers(source);
    if (onOffer > 0) this.openIndexWriter();
    await source.compare(terms, (done) => this.parts.onProduct(done, this.rows));
    if (onOffer === 0) return [];
    this.comparison = await source.comparison();
    const { gone, prices, products } = this.comparison;
    return judgeChange({
      onOffer,
      gone: this.isComplete && products > 0 ? gone.length : 0,
      prices,
      files: this.files.flatMap(({ uri, isFailed }) => {
        const before = this.before?.files.find((file) => file.uri === uri)?.taken;
        return before === undefined || isFailed ? [] : [{ file: uri, before, now: this.takenOf(uri) }];
      }),
    });
  }

  /** Brings the database and the index to what the catalog says. */
  async apply(): Promise<void> {
    const { report, writer } = this.parts;
    if (this.isUnchanged && this.before) {
      tellUnchanged(this.before, report);
      this.tellProblems();
      return;
    }
    const source = this.opened();
    const known = this.comparison;
    await writeChangedProducts({
      source,
      expected: known ? known.added + known.changed : this.rows,
      writer,
      index: this.parts.index,
      opened: this.indexWriter,
      onProduct: (done) => this.parts.onProduct(done, this.rows),
    });
    this.comparison = known ?? (await source.comparison());
    const { gone, products } = this.comparison;
    const isRemoving = this.isComplete && products > 0;
    if (isRemoving) await removeProducts(gone, this.parts);
    this.tell(isRemoving);
    await writer.keepState(this.state());
    // PostgreSQL marks new rows when they are first read. Done now, the next import, for whose news customers wait, is quicker.
    if (!known) await this.listOffers();
    await source.remember();
  }

  /** Puts into the report what applying would have done. */
  tellHeld(): void {
    this.tell(this.isComplete);
  }

  async close(): Promise<void> {
    await this.source?.close();
    // Where nothing had to be written; one that could not be opened was told where it was needed.
    await (await this.indexWriter?.catch(() => undefined))?.close();
  }

  private async readFiles(source: CatalogSource): Promise<void> {
    this.source = source;
    // The database lists what is on offer while the files are read.
    this.offers = this.listOffers();
    // Its failure is told where it is waited for.
    this.offers.catch(() => {});
    try {
      this.files = await source.read(this.readable, this.parts.onFile);
    } catch (error) {
      await source.close();
      throw error;
    }
    for (const { uri, format, refused, warnings } of this.files) {
      for (const refusal of refused) this.notes.push({ type: 'refused', uri, format, note: refusal });
      for (const warning of warnings) this.notes.push({ type: 'warning', uri, format, note: warning });
    }
  }

  private openIndexWriter(): void {
    this.indexWriter = openEarly(this.parts.index);
    // Its failure is told where it is waited for.
    this.indexWriter?.catch(() => {});
  }

  private opened(): CatalogSource {
    if (!this.source) throw new Error('The catalog was not read before it was compared');
    return this.source;
  }

  private get rows(): number {
    return this.files.reduce((sum, { rows }) => sum + rows, 0);
  }

  private async tellOffers(source: CatalogSource): Promise<number> {
    let onOffer = 0;
    const pages = [...(await this.offers)];
    this.offers = Promise.resolve([]);
    for (let offers = pages.shift(); offers; offers = pages.shift()) {
      await source.know(offers.json);
      onOffer += offers.count;
    }
    return onOffer;
  }

  private async listOffers(): Promise<readonly OfferPage[]> {
    const pages: OfferPage[] = [];
    let after: string | undefined;
    do {
      const offers = await this.parts.read.products.listOffers(after, page);
      if (offers.count > 0) pages.push(offers);
      after = offers.goOnAfter;
    } while (after !== undefined);
    return pages;
  }

  private tell(isRemoving: boolean): void {
    const { report } = this.parts;
    const { comparison } = this;
    if (!comparison) return;
    for (const { uri, format, rows, refused } of this.files) report.file(uri, format).rows = rows + refused.length;
    for (const { uri, format, changed, unchanged } of comparison.files) {
      const counts = report.file(uri, format);
      counts.taken += changed + unchanged;
      counts.changed += changed;
      counts.unchanged += unchanged;
    }
    this.notes.push(...comparison.notes);
    for (const found of this.notes) tellNote(found, report);
    report.places = comparison.places;
    const { added, changed, unchanged, gone } = comparison;
    Object.assign(report.products, { added, changed, unchanged, removed: isRemoving ? gone.length : 0 });
    if (gone.length > 0 && !isRemoving) report.warn('catalog', note(0, 'NOTHING_REMOVED'));
    if (this.rows === 0) report.warn('catalog', note(0, 'NO_CATALOG'));
    this.tellProblems();
  }

  private tellProblems(): void {
    for (const { uri, problem } of this.parts.files) if (problem) this.parts.report.refuse(uri, 'unread', problem);
  }

  private takenOf(uri: string): number {
    const found = this.comparison?.files.find((file) => file.uri === uri);
    return (found?.changed ?? 0) + (found?.unchanged ?? 0);
  }

  private state(): CatalogState {
    return {
      print: this.print,
      terms: this.terms,
      hints: this.hints,
      isComplete: this.isComplete,
      files: this.files.map(({ uri, format, rows, refused }) => ({
        uri,
        format,
        rows: rows + refused.length,
        taken: this.takenOf(uri),
      })),
      notes: this.notes.length > mostStoredNotes ? undefined : this.notes,
    };
  }
}

function readableOf(files: readonly FolderFile[]): readonly FolderFile[] {
  return files.filter(({ problem }) => problem === undefined);
}

/** A catalog of which a file could not be opened is another than the same without that file: then products may go. */
async function printOfFiles(files: readonly FolderFile[]): Promise<string> {
  const unreadable = files.filter(({ problem }) => problem !== undefined).map(({ uri }) => uri);
  const print = await catalogPrint(readableOf(files));
  return unreadable.length === 0 ? print : [print, ...unreadable].join(' ');
}

function tellUnchanged({ files, notes = [] }: CatalogState, report: ReportBuilder): void {
  for (const { uri, format, rows, taken } of files) {
    Object.assign(report.file(uri, format), { rows, taken, unchanged: taken });
    report.products.unchanged += taken;
  }
  for (const found of notes) tellNote(found, report);
  if (files.every(({ rows }) => rows === 0)) report.warn('catalog', note(0, 'NO_CATALOG'));
}

function tellNote({ type, uri, format, note: found }: Notes, report: ReportBuilder): void {
  if (type === 'refused') report.refuse(uri, format, found);
  else report.warn(uri, found);
}
