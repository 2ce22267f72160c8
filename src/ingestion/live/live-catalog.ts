import path from 'node:path';
import type { ImportReport } from '../../../contracts/import-report.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import type { CatalogDesk, FeedStatus } from '../../core/ports/catalog-desk.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { IdGenerator } from '../../core/ports/id-generator.ts';
import type { ImportIndex } from '../../core/ports/ingestion.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { UnitOfWork } from '../../core/ports/unit-of-work.ts';
import type { ImportOptions } from '../import-company.ts';
import { createFeedCopies } from './feeds/feed-copies.ts';
import { feedFiles } from './feeds/feed-files.ts';
import { createFeedPoller, type FeedPoller, type FeedPollerOptions } from './feeds/feed-poller.ts';
import { folderSignature } from './folder-signature.ts';
import { createFolderWatch, type FolderWatch } from './folder-watch.ts';
import { createImportRunner, type ImportRequest } from './import-runner.ts';
import { createIndexFollower, settleGeneration } from './index-follower.ts';
import { createLeadership } from './leadership.ts';
import { createProductChanges } from './products/change-products.ts';

export type LiveCatalogOptions = {
  /** The company's own folder. */
  readonly companyDir: string;
  /** Copies of feeds are kept below it. */
  readonly dataDir: string;
  /** Hosts of the local network that feeds may be fetched from, with or without a port. */
  readonly feedPrivateHosts: readonly string[];
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
  readonly importCompany: (
    request: Pick<ImportOptions, 'folder' | 'feeds' | 'isConfirmed' | 'isIndexKept' | 'onProgress'>,
  ) => Promise<ImportReport>;
  /** Called when more than prices and stock of single products has changed. */
  readonly onOfferChanged: () => void;
  /** Called when the index was brought up to what other processes wrote. */
  readonly onFollowed: () => void;
  readonly onFeedPolled: FeedPollerOptions['onPolled'];
};

export type LiveCatalog = CatalogDesk & {
  /** Imports a folder, by default the company's own, after whatever import is under way. */
  importFolder(request?: ImportRequest): Promise<ImportReport>;
  /** Follows what other processes write; with `isLeading`, in one of them, also the company folder and its feeds. */
  start(part: { readonly isLeading: boolean }): Promise<void>;
  stop(): Promise<void>;
};

const feedStatusKey = 'catalog.feeds';

/** Keeps what customers are told in step with the company folder, its feeds and the API while the server runs. */
export function createLiveCatalog(options: LiveCatalogOptions): LiveCatalog {
  const { companyDir, unitOfWork, clock, logger } = options;
  const copies = createFeedCopies(path.join(options.dataDir, 'feeds'));
  let imported: string | undefined;
  // Compared when it was opened; after that all who write tell it, and only an import that broke off may have left it behind.
  let isIndexKept = true;
  let watch: FolderWatch | undefined;
  let poller: FeedPoller | undefined;

  const runner = createImportRunner({
    logger,
    async importFolder({ folder = companyDir, ...request }) {
      const isOwn = path.resolve(folder) === path.resolve(companyDir);
      const signature = isOwn ? await folderSignature(companyDir) : undefined;
      const feeds = isOwn ? await feedFiles(companyDir, copies) : [];
      const wasKept = isIndexKept;
      isIndexKept = false;
      const report = await options.importCompany({ ...request, folder, feeds, isIndexKept: wasKept });
      isIndexKept = true;
      imported = signature ?? imported;
      return report;
    },
    async afterImport() {
      await products.settle(isIndexKept);
      if (options.isOnlyProcess) return;
      await unitOfWork.run(settleGeneration);
      // Others may have written between what this import compared and what it wrote.
      await follower.follow(true);
    },
  });

  const products = createProductChanges({ ...options, isImporting: runner.isRunning });

  const follower = createIndexFollower({ ...options, read: unitOfWork.read, isImporting: runner.isRunning });

  const isPrivateHostAllowed = ({ host, hostname }: URL) =>
    options.feedPrivateHosts.includes(host) || options.feedPrivateHosts.includes(hostname);

  const leadership = createLeadership({
    ...options,
    name: 'live-catalog',
    async onGained() {
      const feeds = createFeedPoller({
        companyDir,
        copies,
        clock,
        logger,
        isPrivateHostAllowed,
        onCopy: runner.owe,
        onPolled: options.onFeedPolled,
        saveStatus: (status) => unitOfWork.run(({ settings }) => settings.save(feedStatusKey, status)),
      });
      poller = feeds;
      watch = createFolderWatch({
        folder: companyDir,
        logger,
        onChange() {
          runner.owe();
          void feeds.reload().catch((error: unknown) => logger.error({ error }, 'feeds.yaml could not be read'));
        },
      });
      await watch.start(imported);
      await feeds.start();
    },
    async onLost() {
      await Promise.all([watch?.stop(), poller?.stop()]);
      watch = undefined;
      poller = undefined;
    },
  });

  return {
    importFolder: runner.run,
    change: products.change,
    feeds: async () => ((await unitOfWork.read.settings.find(feedStatusKey)) ?? []) as readonly FeedStatus[],
    async start({ isLeading }) {
      if (!options.isOnlyProcess) await follower.start();
      if (isLeading) await leadership.start();
    },
    async stop() {
      await follower.stop();
      await leadership.stop();
      await runner.stop();
    },
  };
}
