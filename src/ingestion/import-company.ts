import { hash } from 'node:crypto';
import path from 'node:path';
import type { ImportReport } from '../../contracts/import-report.ts';
import type { Doubt } from '../core/catalog/judge-change.ts';
import type { CompanyHints } from '../core/company/default-materials.ts';
import { UserError } from '../core/errors.ts';
import { type LastImport, lastImportKey } from '../core/knowledge/last-import.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { IdGenerator } from '../core/ports/id-generator.ts';
import type { ImportIndex } from '../core/ports/ingestion.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { UnitOfWork } from '../core/ports/unit-of-work.ts';
import { ensureIndex, teachVocabulary } from './ensure-index.ts';
import { type FolderFile, listFolder } from './folder.ts';
import { holdImport, releaseHeldImport } from './held-import.ts';
import { CatalogImport } from './import-catalog.ts';
import { importDocuments } from './import-documents.ts';
import { ImportWriter } from './import-writer.ts';
import { isMaterialsFile, type ReadMaterials, readMaterials } from './materials/read-materials.ts';
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
  /** Files of the catalog that stand outside the folder: the copies of feeds. */
  readonly feeds?: readonly FolderFile[];
  readonly unitOfWork: UnitOfWork;
  readonly index: ImportIndex;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  /** Where rows of a large catalog are remembered from import to import, so that only changed ones are read; may be lost. */
  readonly memoryFile?: string;
  /** Whoever calls keeps the index in step with the database, so that it need not be compared, and perhaps emptied, before. */
  readonly isIndexKept?: boolean;
  /** A person has looked at a change that would be held, and wants it. */
  readonly isConfirmed?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
};

/**
 * Reads the whole company folder and brings database and search index to what it says. Only what changed is written; a second
 * import of the same folder changes nothing. What looks like an accident is held until somebody confirms it. Throws UserError NOT_FOUND when there is no such folder; all else is in the report.
 */
export async function importCompany(options: ImportOptions): Promise<ImportReport> {
  const { unitOfWork, index, logger, clock, isConfirmed = false, onProgress = () => {} } = options;
  const started = clock.now().getTime();
  const report = new ReportBuilder();
  const files = await filesOf(options.folder, options.feeds);
  if (!options.isIndexKept) await ensureIndex({ read: unitOfWork.read, index, logger });
  const writer = new ImportWriter(options);

  const catalog = await CatalogImport.open({
    files: files.catalog,
    read: unitOfWork.read,
    writer,
    index,
    report,
    memoryFile: options.memoryFile,
    onFile: (done) => onProgress({ phase: 'reading', done, total: files.catalog.length }),
    onProduct: (done, total) => onProgress({ phase: 'products', done, total }),
  });
  let read: ReadMaterials;
  let materialsChanged: boolean;
  try {
    read = await readMaterials(files.materials, hintsOf(options.folder, catalog.hints));
    const { profile, categories } = read.materials;
    const { languages, currency } = profile;
    const doubts = [
      ...(await catalog.compare({ attributes: read.attributeEntries, categories, languages, currency })),
      ...(await doubtsAboutFolder(files, options)),
    ];
    if (doubts.length > 0 && !isConfirmed) {
      catalog.tellHeld();
      return await hold(doubts, report, started, options);
    }
    materialsChanged = await importMaterials(read, options, writer, report);
    await catalog.apply();
  } finally {
    await catalog.close();
  }
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
  await releaseHeldImport(unitOfWork);
  const built = report.build({ materialsChanged, durationMs: clock.now().getTime() - started });
  const before = (await unitOfWork.read.settings.find(lastImportKey)) as LastImport | undefined;
  const last: LastImport = {
    at: clock.now().toISOString(),
    folder: path.resolve(options.folder),
    files: built.files.map(({ file }) => file),
    refused: built.refused,
    warnings: built.warnings,
    // Of a catalog that was not read again the products stand where they stood.
    places: Object.keys(report.places).length > 0 ? report.places : (before?.places ?? {}),
  };
  await unitOfWork.run((transaction) => transaction.settings.save(lastImportKey, last));
  logger.info(
    { products: built.products, documents: built.documents, refused: built.refused.length },
    'company folder imported',
  );
  return built;
}

/** A path that was mistyped, a drive that is not mounted: without a catalog of its own its rules would be put over the goods of another folder. */
async function doubtsAboutFolder(
  files: Awaited<ReturnType<typeof filesOf>>,
  { folder, unitOfWork }: ImportOptions,
): Promise<readonly Doubt[]> {
  if (files.catalog.length > 0) return [];
  const last = (await unitOfWork.read.settings.find(lastImportKey)) as LastImport | undefined;
  const isEmpty = files.materials.length + files.knowledge.length === 0;
  if (!isEmpty && last?.folder === path.resolve(folder)) return [];
  const onOffer = await unitOfWork.read.products.count();
  if (onOffer === 0) return [];
  const reason = `${path.resolve(folder)} has no file in catalog/, while ${onOffer} products are on offer. Check the path.`;
  return [{ code: 'CATALOG_GONE', reason }];
}

/** Nothing of the folder is applied: what its files say belongs together. */
async function hold(
  doubts: readonly Doubt[],
  report: ReportBuilder,
  started: number,
  { folder, unitOfWork, clock, logger }: ImportOptions,
): Promise<ImportReport> {
  const now = clock.now();
  const built = report.build({ materialsChanged: false, durationMs: now.getTime() - started });
  const held = await holdImport(unitOfWork, { folder, reasons: [...doubts], products: built.products }, now);
  logger.warn(
    { code: 'IMPORT_HELD', reasons: doubts.map(({ code }) => code), products: built.products },
    'the import waits for a person; customers are told what was imported before',
  );
  return { ...built, held: { since: held.since, reasons: [...held.reasons] } };
}

async function filesOf(folder: string, feeds: readonly FolderFile[] = []) {
  const all = await listFolder(folder).catch((error: unknown) => {
    throw new UserError('NOT_FOUND', `The company folder ${folder} cannot be read. Check the path.`, {
      reason: String(error),
    });
  });
  const below = (top: string) =>
    all.filter(({ uri }) => uri.toLowerCase().startsWith(`${top}/`) && !isMaterialsFile(uri) && !isPicture(uri));
  return {
    catalog: [...below('catalog'), ...feeds],
    knowledge: below('knowledge'),
    materials: all.filter(({ uri }) => isMaterialsFile(uri)),
  };
}

/** Language and currency as the catalog shows them, for a company that does not tell. */
function hintsOf(folder: string, { cyrillic, latin, currencies }: CatalogImport['hints']): CompanyHints {
  const [mostUsed] = Object.entries(currencies).sort(([, left], [, right]) => right - left);
  return {
    folderName: path.basename(path.resolve(folder)),
    language: languageOf({ cyrillic, latin }) ?? 'en',
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
