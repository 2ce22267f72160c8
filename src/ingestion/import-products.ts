import type { Product } from '../core/catalog/product.ts';
import type { CompanyProfile } from '../core/company/company.ts';
import type { ImportIndex } from '../core/ports/ingestion.ts';
import { productsOfCatalog } from './catalog/products-of-catalog.ts';
import type { CatalogFile } from './catalog/read-catalog.ts';
import type { TermBook } from './catalog/term-book.ts';
import { inSlices } from './ensure-index.ts';
import type { ImportWriter } from './import-writer.ts';
import { note } from './refusals.ts';
import type { ReportBuilder } from './report.ts';

/** Larger batches are faster, smaller ones let customers' turns in between: half a second of a busy embedded database. */
const batch = 400;

export type ProductImport = {
  readonly files: readonly CatalogFile[];
  readonly profile: CompanyProfile;
  readonly book: TermBook;
  /** Content hash by SKU of what is on offer now. */
  readonly known: ReadonlyMap<string, string>;
  /** False when a catalog file could not be read at all or not to its end. */
  readonly isComplete: boolean;
  readonly writer: ImportWriter;
  readonly index: ImportIndex;
  readonly report: ReportBuilder;
  readonly onProduct: (count: number) => void;
};

/** Writes the products whose content differs from what is stored and takes those off offer whose rows are gone. */
export async function importProducts(work: ProductImport): Promise<void> {
  const { files, profile, known, writer, index, report } = work;
  const context = { book: work.book, languages: profile.languages, currency: profile.currency };
  const seen = new Set<string>();
  const fits: { readonly file: string; readonly sku: string; readonly other: string }[] = [];
  let waiting: { readonly product: Product; readonly hash: string }[] = [];
  const flush = async () => {
    const entries = waiting;
    waiting = [];
    if (entries.length === 0) return;
    await writer.write(
      (transaction) => transaction.products.upsertMany(entries),
      () =>
        inSlices(
          entries.map(({ product }) => product),
          (part) => index.products.upsert(part),
        ),
    );
  };
  for await (const result of productsOfCatalog(files, context)) {
    const { uri } = result.file.file;
    if (result.type === 'product') {
      const { product, hash } = result;
      seen.add(product.sku);
      report.place(product.sku, uri, result.line);
      for (const other of product.fits) fits.push({ file: uri, sku: product.sku, other });
      const before = known.get(product.sku);
      const counts = report.file(uri, result.file.format);
      counts.taken += 1;
      counts[before === hash ? 'unchanged' : 'changed'] += 1;
      report.products[before === undefined ? 'added' : before === hash ? 'unchanged' : 'changed'] += 1;
      if (before !== hash) waiting.push({ product, hash });
      if (waiting.length >= batch) await flush();
      work.onProduct(seen.size);
    } else if (result.type === 'refused') report.refuse(uri, result.file.format, result.note);
    else report.warn(uri, result.note);
  }
  await flush();
  for (const { file, sku, other } of fits) if (!seen.has(other)) report.warn(file, note(0, 'FITS_UNKNOWN', sku, other));
  await removeGone(work, seen);
}

async function removeGone(
  { known, isComplete, writer, index, report }: ProductImport,
  seen: ReadonlySet<string>,
): Promise<void> {
  const gone = [...known.keys()].filter((sku) => !seen.has(sku));
  if (gone.length === 0) return;
  if (!isComplete || seen.size === 0) {
    report.warn('catalog', note(0, 'NOTHING_REMOVED'));
    return;
  }
  for (let start = 0; start < gone.length; start += batch) {
    const part = gone.slice(start, start + batch);
    await writer.write(
      (transaction) => transaction.products.removeMany(part),
      () => index.products.remove(part),
    );
  }
  report.products.removed = gone.length;
}
