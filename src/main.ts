import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { serve, type WebSocketServerLike } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import type { ImportReport } from '../contracts/import-report.ts';
import type { AnswerDependencies } from './assistant/conversations/answer-message.ts';
import { createTurnQueue } from './assistant/conversations/turn-queue.ts';
import { createMaterialsStore } from './assistant/materials-store.ts';
import { type Config, hasPgvector } from './config.ts';
import { defaultMaterials } from './core/company/default-materials.ts';
import type { Clock } from './core/ports/clock.ts';
import type { Logger } from './core/ports/logger.ts';
import type { Tracker } from './core/ports/tracker.ts';
import { type FirstOwner, makeFirstOwner } from './core/staff/make-first-owner.ts';
import type { StaffDependencies } from './core/staff/staff-dependencies.ts';
import { openDatabase } from './database/open-database.ts';
import type { OpeningFolder } from './database/pglite/open-folder.ts';
import { createApp } from './http/app.ts';
import type { Services } from './http/services.ts';
import { ensureIndex, teachVocabulary } from './ingestion/ensure-index.ts';
import { findHeldImport } from './ingestion/held-import.ts';
import { type ImportProgress, importCompany } from './ingestion/import-company.ts';
import { createLiveCatalog } from './ingestion/live/live-catalog.ts';
import { reconcileCards } from './jobs/reconcile-cards.ts';
import { registerJobs } from './jobs/register-jobs.ts';
import { createTrackerWatch } from './jobs/tracker-watch.ts';
import { createCatalogFollowers } from './main/catalog-followers.ts';
import { createAnswers } from './main/create-answers.ts';
import { createLimits } from './main/create-limits.ts';
import { createModels } from './main/create-models.ts';
import { createReadiness } from './main/create-readiness.ts';
import { createUsage } from './main/create-usage.ts';
import { endSockets } from './main/end-sockets.ts';
import { installationOf } from './main/installation.ts';
import { reachRedis } from './main/reach-redis.ts';
import { createTurnSweep } from './main/turn-sweep.ts';
import { createMetrics } from './observing/metrics.ts';
import { keepPapers } from './quotes/keep-papers.ts';
import { createQuoteLinks } from './quotes/quote-links.ts';
import { renderQuote } from './quotes/render-quote.ts';
import { openSearchIndex, type SearchIndex } from './retrieval/open-search-index.ts';
import { openSearchServer } from './retrieval/open-search-server.ts';
import { adminApiKeyOf } from './shared/admin-key.ts';
import { createCredentials } from './shared/credentials.ts';
import { createInProcessEvents } from './shared/in-process-events.ts';
import { createIdGenerator } from './shared/random-ids.ts';
import { createRedisEvents } from './shared/redis-events.ts';
import { secretKeyOf } from './shared/secret-key.ts';
import { createTrackers } from './trackers/registry.ts';
import { openVectors } from './vectors/open-vectors.ts';

export type Vitrina = {
  readonly services: Services;
  /** Trackers, jobs and unfinished turns: call once the web side listens. */
  startWork(): Promise<void>;
  /** The owner's account, when there is no staff yet and this process serves the web. */
  makeFirstOwner(): Promise<FirstOwner | undefined>;
  /** Listens; resolves with the port in use. */
  listen(): Promise<number>;
  /** `isConfirmed`: a person wants a change that would be held. */
  importFolder(
    folder: string | undefined,
    onProgress?: (progress: ImportProgress) => void,
    isConfirmed?: boolean,
  ): Promise<ImportReport>;
  /** Lets running turns and jobs end, then closes everything. */
  close(): Promise<void>;
};

/** What a command puts in place of the real thing, or listens to. */
export type Replaced = {
  readonly clock?: Clock;
  readonly trackers?: readonly Tracker[];
  readonly showPrompt?: (text: string) => void;
  /** The embedded database, which the command began to open before it loaded this. */
  readonly embedded?: OpeningFolder | undefined;
};

/** Wires the product from its settings: the only place that knows every part. */
export async function createVitrina(config: Config, logger: Logger, replaced: Replaced = {}): Promise<Vitrina> {
  const clock = replaced.clock ?? { now: () => new Date() };
  await mkdir(config.dataDir, { recursive: true });
  const connectRedis = config.redisUrl === undefined ? undefined : await reachRedis(config.redisUrl, logger);
  const processId = randomUUID();
  const ids = createIdGenerator();
  let opened: SearchIndex | undefined;
  const installation = () => installationOf(database.unitOfWork.read.settings);
  const onAsked = (outcome: string, milliseconds: number) => metrics.searchServerAsked(outcome, milliseconds);
  const searchServer =
    config.searchServer &&
    openSearchServer(config.searchServer, { read: () => database.unitOfWork.read, installation, logger, onAsked });
  const openIndex = () =>
    openSearchIndex({ file: path.join(config.dataDir, 'search.sqlite'), logger, server: searchServer });
  const { databaseUrl, dataDir } = config;
  const database = await openDatabase({
    databaseUrl,
    dataDir,
    hasVectors: hasPgvector(config),
    embedded: replaced.embedded,
    logger,
    clock,
    meanwhile() {
      opened = openIndex();
      opened.prepare();
    },
  }).catch((error: unknown) => {
    opened?.close();
    throw error;
  });
  const { unitOfWork, jobQueue } = database;
  const metrics = createMetrics(() => jobQueue.depth());
  const redis = connectRedis?.();
  const events = connectRedis ? createRedisEvents(connectRedis, { processId, logger }) : createInProcessEvents(logger);
  const index = opened ?? openIndex();
  await ensureIndex({ read: unitOfWork.read, index, logger });
  await teachVocabulary(unitOfWork.read, index);
  index.prepare();
  const vectors =
    config.vectors &&
    (await openVectors(config.vectors, {
      database: database.vectors,
      read: unitOfWork.read,
      installation,
      logger,
      onSearch: metrics.semanticSearched,
      onEmbedded: metrics.textsEmbedded,
    }));
  const search = {
    products: index.products,
    passages: index.passages,
    ...(vectors ? { semantic: vectors.semantic } : {}),
  };
  const materials = createMaterialsStore(unitOfWork.read, index.products, () =>
    defaultMaterials({ folderName: path.basename(config.companyDir), language: 'en', currency: undefined }),
  );
  events.onMaterialsChanged(() => materials.refresh());
  const trackers = replaced.trackers ?? (await createTrackers(config.trackers));
  const trackerNames = trackers.map(({ name }) => name);
  const isOnlyProcess = database.kind === 'pglite';
  const secretKey =
    config.secretKey ??
    (await secretKeyOf(isOnlyProcess ? { dataDir: config.dataDir } : { settings: unitOfWork.read.settings }));
  const usage = createUsage(config, { unitOfWork, materials, metrics, ids, clock, logger });
  const { observer, mayUse } = usage;
  const models = await createModels(config.models, { observer, mayUse, logger, showPrompt: replaced.showPrompt });
  metrics.models.follow(models.states);
  const answers = createAnswers(config.usage.answerCacheMinutes, metrics.usage, redis);
  const answering: AnswerDependencies = {
    unitOfWork,
    materials,
    search,
    models,
    ...(answers ? { answers } : {}),
    historyTokens: config.usage.historyTokens,
    ...(config.instructions ? { instructions: config.instructions } : {}),
    trackers: trackerNames,
    quoteLinks: createQuoteLinks({ secretKey, publicUrl: config.publicUrl }),
    ids,
    clock,
    logger,
    observer: metrics.turns,
    events,
    queue: createTurnQueue(),
    owner: processId,
    isOnlyProcess,
  };
  const sweep = createTurnSweep(answering);
  const isWorker = config.role !== 'web';
  registerJobs(jobQueue, {
    unitOfWork,
    materials,
    trackers,
    ids,
    clock,
    logger,
    publicUrl: config.publicUrl,
    onTrackerFailure: metrics.trackerFailed,
  });
  const followers = createCatalogFollowers([vectors, searchServer], jobQueue, logger);
  followers.handleJobs();
  await jobQueue.start({ isWorker });
  events.onMaterialsChanged(followers.follow);
  const watch = createTrackerWatch({
    trackers,
    unitOfWork,
    materials,
    events,
    ids,
    clock,
    logger,
    trackerNames,
    owner: processId,
    isOnlyProcess,
    onTrackerFailure: metrics.trackerFailed,
  });

  const catalog = createLiveCatalog({
    companyDir: config.companyDir,
    dataDir: config.dataDir,
    feedPrivateHosts: config.feedPrivateHosts,
    unitOfWork,
    index,
    materials: async () => (await materials.current()).materials,
    ids,
    clock,
    logger,
    owner: processId,
    isOnlyProcess,
    onOfferChanged: () => events.publishMaterialsChanged(),
    onFollowed: () => materials.refresh(),
    onFeedPolled: metrics.feedPolled,
    async importCompany(request) {
      const memoryFile = path.join(config.dataDir, 'catalog-memory.ndjson');
      const work = { ...request, unitOfWork, index, logger, clock, ids, memoryFile };
      const report = await database.importLock.run(() => importCompany(work));
      events.publishMaterialsChanged();
      return report;
    },
  });
  const staff: StaffDependencies = { unitOfWork, credentials: createCredentials(), ids, clock, logger };
  const services: Services = {
    unitOfWork,
    materials,
    search,
    answering,
    trackers,
    events,
    ids,
    clock,
    logger,
    metrics,
    usage: usage.desk,
    limits: createLimits(redis),
    adminApiKey: config.adminApiKey ?? (await adminApiKeyOf(config.dataDir)).key,
    staff,
    secretKey,
    quotePaper: keepPapers(renderQuote),
    companyDir: config.companyDir,
    publicUrl: config.publicUrl,
    widget: config.widget,
    catalog,
    catalogWebhookSecret: config.catalogWebhookSecret,
    importFolder: (folder, isConfirmed = false) => catalog.importFolder({ folder, isConfirmed }),
    heldImport: () => findHeldImport(unitOfWork.read),
    readiness: createReadiness({ database, products: index.products, models, budgets: usage.readiness, searchServer }),
  };
  let server: ReturnType<typeof serve> | undefined;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 256 * 1024 });
  return {
    services,
    importFolder: (folder, onProgress = () => {}, isConfirmed = false) =>
      catalog.importFolder({ folder, onProgress, isConfirmed }),
    async startWork() {
      if (!isWorker) return catalog.start({ isLeading: false });
      await reconcileCards(jobQueue, { unitOfWork, trackers });
      watch.start();
      followers.follow();
      await sweep.start();
      await catalog.start({ isLeading: true });
    },
    makeFirstOwner: async () => (config.role === 'worker' ? undefined : makeFirstOwner(config.operatorEmail, staff)),
    listen: () =>
      new Promise((resolve, reject) => {
        server = serve(
          {
            fetch: createApp(services).fetch,
            port: config.port,
            hostname: config.host,
            websocket: { server: sockets as unknown as WebSocketServerLike },
          },
          (info) => resolve(info.port),
        );
        server.on('error', reject);
      }),
    async close() {
      sweep.stop();
      server?.close();
      if (server && 'closeAllConnections' in server) server.closeAllConnections();
      await watch.stop();
      await catalog.stop();
      await answering.queue.drain();
      await usage.close();
      followers.close();
      endSockets(sockets);
      await events.close();
      redis?.disconnect();
      await database.close();
      index.close();
    },
  };
}
