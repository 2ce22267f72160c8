import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCardDesk } from '../../test/factories/card-desk.ts';
import { openTestDatabase } from '../../test/factories/test-database.ts';
import { createMemoryTracker, type MemoryTracker } from '../../test/fakes/memory-tracker.ts';
import type { Database } from '../database/open-database.ts';
import { reconcileCards } from './reconcile-cards.ts';
import { registerJobs } from './register-jobs.ts';

let database: Database;
let far: MemoryTracker;
let desk: ReturnType<typeof openCardDesk>;
let completed: () => Promise<void>;

beforeEach(async () => {
  let done = Promise.withResolvers<void>();
  completed = async () => {
    await done.promise;
    done = Promise.withResolvers<void>();
  };
  database = await openTestDatabase({ jobs: { onOutcome: () => done.resolve() } });
  far = createMemoryTracker();
  desk = openCardDesk(database, [far.tracker]);
  registerJobs(database.jobQueue, desk.dependencies);
});
afterEach(() => database.close());

it('takes up an owed card that no job will make, finds it where it stands, and takes up no other', async () => {
  await database.jobQueue.start({ isWorker: true });
  const request = await desk.submit();
  await completed();
  const { cards } = database.unitOfWork.read;
  // As if the process had died between making the card and storing it, and its job was lost.
  const owed = { requestId: request.id, tracker: 'memory', cardId: undefined, url: undefined, stageId: 'new' };
  await cards.save(owed);
  await cards.save({ ...owed, tracker: 'not-set-up' });
  expect(await reconcileCards(database.jobQueue, desk.dependencies)).toBe(1);
  await completed();
  expect(far.cards()).toHaveLength(1);
  expect((await cards.find(request.id, 'memory'))?.cardId).toBe(far.cards()[0]?.id);
  expect(await reconcileCards(database.jobQueue, desk.dependencies)).toBe(0);
});

it('leaves a card that has a job', async () => {
  await database.jobQueue.start({ isWorker: false });
  await desk.submit();
  expect(await reconcileCards(database.jobQueue, desk.dependencies)).toBe(0);
});
