import type { ImportReport } from '../../../contracts/import-report.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import type { CatalogDesk } from '../../core/ports/catalog-desk.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { IdGenerator } from '../../core/ports/id-generator.ts';
import type { ImportIndex } from '../../core/ports/ingestion.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { UnitOfWork } from '../../core/ports/unit-of-work.ts';
import type { ImportProgress } from '../import-company.ts';
import { folderSignature } from './folder-signature.ts';
import { createFolderWatch, type FolderWatch } from './folder-watch.ts';
import { createImportRunner } from './import-runner.ts';
import { createLeadership } from './leadership.ts';
import { createProductChanges } from './products/change-products.ts';

export type LiveCatalogOptions = {
  /** The company's own folder. */
  readonly companyDir: string;
  readonly unitOfWork: UnitOfWork;
  readonly index: ImportIndex;
  readonly materials: () => Promise<CompanyMaterials>;
  readonly ids: IdGenerator;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Names this process among several. */
  readonly owner: string;
  readonly isOnlyProcess: boolean;
  /** One whole import of a folder. */
  readonly importFolder: (folder: string, onProgress: (progress: ImportProgress) => void) => Promise<ImportReport>;
  /** Called when what the company offers is another than before. */
  readonly onOfferChanged: () => void;
};

export type LiveCatalog = CatalogDesk & {
  /** Imports a folder, by default the company's own, after whatever import is under way. */
  importFolder(folder: string | undefined, onProgress?: (progress: ImportProgress) => void): Promise<ImportReport>;
  /** Follows the company folder from now on; in one of several processes. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** Keeps what customers are told in step with the company folder while the server runs. */
export function createLiveCatalog(options: LiveCatalogOptions): LiveCatalog {
  const { companyDir, logger } = options;
  let imported: string | undefined;
  let watch: FolderWatch | undefined;

  const runner = createImportRunner({
    logger,
    async importFolder(folder, onProgress) {
      const signature = folder === undefined ? await folderSignature(companyDir) : undefined;
      const report = await options.importFolder(folder ?? companyDir, onProgress);
      imported = signature ?? imported;
      return report;
    },
    afterImport: () => products.settle(),
  });

  const products = createProductChanges({ ...options, isImporting: runner.isRunning });

  const leadership = createLeadership({
    ...options,
    name: 'live-catalog',
    async onGained() {
      watch = createFolderWatch({ folder: companyDir, onChange: runner.owe, logger });
      await watch.start(imported);
    },
    async onLost() {
      await watch?.stop();
      watch = undefined;
    },
  });

  return {
    importFolder: runner.run,
    change: products.change,
    async feeds() {
      return [];
    },
    start: leadership.start,
    async stop() {
      await leadership.stop();
      await runner.stop();
    },
  };
}
