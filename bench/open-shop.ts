import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { AnswerDependencies } from '../src/assistant/conversations/answer-message.ts';
import { createTurnQueue } from '../src/assistant/conversations/turn-queue.ts';
import { createMaterialsStore } from '../src/assistant/materials-store.ts';
import { createBuiltInModel } from '../src/assistant/models/built-in/built-in-model.ts';
import { createModelChain } from '../src/assistant/models/chain/model-chain.ts';
import { builtInName } from '../src/assistant/models/chain/model-member.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { importCompany } from '../src/ingestion/import-company.ts';
import { openSearchIndex } from '../src/retrieval/open-search-index.ts';
import { createInProcessEvents } from '../src/shared/in-process-events.ts';
import { createIdGenerator } from '../src/shared/random-ids.ts';

const logger = { debug() {}, info() {}, warn: console.warn, error: console.error };
const clock = { now: () => new Date() };

/** The product without its web part: a real database and index on disk, filled from a company folder. */
export async function openBenchShop(folder: string, dataDir: string) {
  await rm(dataDir, { recursive: true, force: true });
  const database = await openDatabase({ dataDir, logger, clock });
  await database.jobQueue.start({ isWorker: false });
  const index = openSearchIndex({ file: path.join(dataDir, 'search.sqlite'), logger });
  const ids = createIdGenerator();
  const startedAt = performance.now();
  const report = await importCompany({ folder, unitOfWork: database.unitOfWork, index, logger, clock, ids });
  const importSeconds = (performance.now() - startedAt) / 1000;
  const { unitOfWork } = database;
  const answering: AnswerDependencies = {
    unitOfWork,
    materials: createMaterialsStore(unitOfWork.read, index.products, () => {
      throw new Error('The materials were not imported');
    }),
    search: { products: index.products, passages: index.passages },
    models: createModelChain({
      members: [{ name: builtInName, isLocal: true, languageModel: createBuiltInModel() }],
      firstTokenMs: 10_000,
      totalMs: 45_000,
      observer: { modelCalled() {}, failedOver() {} },
      logger,
    }),
    trackers: [],
    quoteLinks: { tokenOf: (id) => id, urlOf: (id) => `http://localhost/quotes/${id}` },
    ids,
    clock,
    logger,
    observer: { turnTaken() {}, turnFailed: () => console.error('A turn failed') },
    events: createInProcessEvents(logger),
    queue: createTurnQueue(),
    owner: 'bench',
    isOnlyProcess: true,
  };
  return {
    answering,
    rowsPerSecond: report.products.added / importSeconds,
    async close() {
      index.close();
      await database.close();
    },
  };
}
