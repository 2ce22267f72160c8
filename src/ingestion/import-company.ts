import { hash } from 'node:crypto';
import path from 'node:path';
import type { ImportReport } from '../../contracts/import-report.ts';
import type { CompanyHints } from '../core/company/default-materials.ts';
import { UserError } from '../core/errors.ts';
import { type LastImport, lastImportKey } from '../core/knowledge/last-import.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { IdGenerator } from '../core/ports/id-generator.ts';
import type { ImportIndex } from '../core/ports/ingestion.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { UnitOfWork } from '../core/ports/unit-of-work.ts';
import { type CatalogFile, readCatalogFile } from './catalog/read-catalog.ts';
import { termBook } from './catalog/term-book.ts';
import { ensureIndex, teachVocabulary } from './ensure-index.ts';
import { type FolderFile, listFolder } from './folder.ts';
import { importDocuments } from './import-documents.ts';
import { importProducts } from './import-products.ts';
import { ImportWriter } from './import-writer.ts';
import { isMaterialsFile, type ReadMaterials, readMaterials } from './materials/read-materials.ts';
import { note } from './refusals.ts';
import { ReportBuilder } from './report.ts';
import { languageOf } from './text/language.ts';

export type ImportProgress = {
  readonly phase: 'reading' | 'products' | 'documents';
  readonly done: number;
  readonly total: number;
};

export type ImportOptions = {
  /** The company folder. */
  readonly folder: string;
  readonly unitOfWork: UnitOfWork;
  readonly index: ImportIndex;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly onProgress?: (progress: ImportProgress) => void;
};

/**
 * Reads the whole company folder and brings database and search index to what it says. Only what changed is written; a second
 * import of the same folder changes nothing. Throws UserError NOT_FOUND when there is no such folder; all else is in the report.
 */
export async function importCompany(options: ImportOptions): Promise<ImportReport> {
  const { unitOfWork, index, logger, clock, onProgress = () => {} } = options;
  const started = clock.now().getTime();
  const report = new ReportBuilder();
  const files = await filesOf(options.folder);
  await ensureIndex({ read: unitOfWork.read, index, logger });
  const writer = new ImportWriter(options);

  const catalog = await readCatalog(files.catalog, report, (done) =>
    onProgress({ phase: 'reading', done, total: files.catalog.length }),
  );
  const read = await readMaterials(files.materials, hintsOf(options.folder, catalog));
  const materialsChanged = await importMaterials(read, options, writer, report);

  const rows = catalog.reduce((sum, file) => sum + file.rows.length, 0);
  const isComplete =
    catalog.every((file) => !file.isFailed) && catalog.length === files.catalog.length && catalog.length > 0;
  if (rows === 0) report.warn('catalog', note(0, 'NO_CATALOG'));
  await importProducts({
    files: catalog,
    profile: read.materials.profile,
    book: termBook(read.attributeEntries, read.materials.categories),
    known: await unitOfWork.read.products.listHashes(),
    isComplete,
    writer,
    index,
    report,
    onProduct: (done) => onProgress({ phase: 'products', done, total: rows }),
  });
  await importDocuments({
    files: files.knowledge,
    language: read.materials.profile.languages[0] ?? 'en',
    known: await unitOfWork.read.documents.listHashes(),
    writer,
    index,
    report,
    onDocument: (done) => onProgress({ phase: 'documents', done, total: files.knowledge.length }),
  });
  writer.finish();
  const built = report.build({ materialsChanged, durationMs: clock.now().getTime() - started });
  const last: LastImport = {
    at: clock.now().toISOString(),
    folder: path.resolve(options.folder),
    files: built.files.map(({ file }) => file),
    refused: built.refused,
    warnings: built.warnings,
    places: Object.fromEntries(report.places),
  };
  await unitOfWork.run((transaction) => transaction.settings.save(lastImportKey, last));
  logger.info(
    { products: built.products, documents: built.documents, refused: built.refused.length },
    'company folder imported',
  );
  return built;
}

async function filesOf(folder: string) {
  const all = await listFolder(folder).catch((error: unknown) => {
    throw new UserError('NOT_FOUND', `The company folder ${folder} cannot be read. Check the path.`, {
      reason: String(error),
    });
  });
  const below = (top: string) =>
    all.filter(({ uri }) => uri.toLowerCase().startsWith(`${top}/`) && !isMaterialsFile(uri) && !isPicture(uri));
  return {
    catalog: below('catalog'),
    knowledge: below('knowledge'),
    materials: all.filter(({ uri }) => isMaterialsFile(uri)),
  };
}

/** Files with a problem are told and left out; the rest of the catalog is read. */
async function readCatalog(
  files: readonly FolderFile[],
  report: ReportBuilder,
  onFile: (done: number) => void,
): Promise<readonly CatalogFile[]> {
  const catalog: CatalogFile[] = [];
  for (const [position, file] of files.entries()) {
    if (file.problem) {
      report.refuse(file.uri, 'unread', file.problem);
      continue;
    }
    const read = await readCatalogFile(file);
    report.file(file.uri, read.format).rows = read.rows.length + read.refused.length;
    for (const refusal of read.refused) report.refuse(file.uri, read.format, refusal);
    for (const warning of read.warnings) report.warn(file.uri, warning);
    catalog.push(read);
    onFile(position + 1);
  }
  return catalog;
}

/** Language and currency as the catalog shows them, for a company that does not tell. */
function hintsOf(folder: string, catalog: readonly CatalogFile[]): CompanyHints {
  const letters = { cyrillic: 0, latin: 0 };
  const currencies = new Map<string, number>();
  for (const file of catalog) {
    letters.cyrillic += file.letters.cyrillic;
    letters.latin += file.letters.latin;
    for (const [currency, count] of file.currencies) currencies.set(currency, (currencies.get(currency) ?? 0) + count);
  }
  const [mostUsed] = [...currencies].sort(([, left], [, right]) => right - left);
  return {
    folderName: path.basename(path.resolve(folder)),
    language: languageOf(letters) ?? 'en',
    currency: mostUsed?.[0],
  };
}

async function importMaterials(
  read: ReadMaterials,
  options: ImportOptions,
  writer: ImportWriter,
  report: ReportBuilder,
): Promise<boolean> {
  const contentHash = hash('sha256', JSON.stringify(read.materials), 'base64url');
  const before = await options.unitOfWork.read.company.find();
  const isChanged = before?.hash !== contentHash;
  for (const file of read.files) {
    const counts = report.file(file.uri, file.kind);
    counts.rows = file.taken + file.refused.length;
    counts.taken = file.taken;
    counts[isChanged ? 'changed' : 'unchanged'] = file.taken;
    for (const refusal of file.refused) report.refuse(file.uri, file.kind, refusal);
    for (const warning of file.warnings) report.warn(file.uri, warning);
  }
  if (isChanged) {
    await writer.write(
      (transaction) => transaction.company.save(read.materials, contentHash),
      () => teachVocabulary(options.unitOfWork.read, options.index),
    );
  }
  return isChanged;
}

function isPicture(uri: string): boolean {
  return /\.(jpe?g|png|gif|webp|svg|avif|ico|bmp|tiff?)$/i.test(uri);
}
