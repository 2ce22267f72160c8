import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCardDesk } from '../../test/factories/card-desk.ts';
import { openTestDatabase } from '../../test/factories/test-database.ts';
import { createMemoryTracker, type MemoryTracker } from '../../test/fakes/memory-tracker.ts';
import type { Database } from '../database/open-database.ts';
import { commentCardHandler } from './comment-card.ts';
import { createCardHandler } from './create-card.ts';
import { syncCardHandler } from './sync-card.ts';
import { createTrackerWatch } from './tracker-watch.ts';

const first = { number: 1, isLast: false };
let database: Database;
let far: MemoryTracker;
let desk: ReturnType<typeof openCardDesk>;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.jobQueue.start({ isWorker: false });
});
// A name of its own keeps the cards of one test out of the others'.
beforeEach(() => {
  far = createMemoryTracker({ name: `memory-${crypto.randomUUID()}` });
  desk = openCardDesk(database, [far.tracker]);
});
afterAll(() => database.close());

const read = () => database.unitOfWork.read;
const owedBy = (request: { readonly id: string }) => ({ requestId: request.id, tracker: far.tracker.name });
const cardOf = (request: { readonly id: string }) => read().cards.find(request.id, far.tracker.name);

describe('create-card', () => {
  it('makes the card of a request, once however often it runs', async () => {
    const request = await desk.submit();
    const create = createCardHandler(desk.dependencies);
    await Promise.all([create(owedBy(request), first), create(owedBy(request), first)]);
    await create(owedBy(request), { number: 2, isLast: false });
    expect(far.cards()).toHaveLength(1);
    expect(far.cards()[0]?.content.title).toContain(request.number);
    expect(await cardOf(request)).toMatchObject({ cardId: far.cards()[0]?.id, stageId: 'new' });
    const events = await read().requests.listEvents(request.id);
    expect(events.filter(({ type }) => type === 'card-created')).toHaveLength(1);
    expect(far.calls).not.toContain('findCard');
  });

  it.each(['cut-after-effect', 'cut-before-effect', 'unauthorized'] as const)(
    'has one card after a first try that ended with %s, even for a new process and a new job',
    async (fault) => {
      const request = await desk.submit();
      far.failNext(1, fault, /createCard/);
      await expect(createCardHandler(desk.dependencies)(owedBy(request), first)).rejects.toThrow();
      expect(desk.failures).toEqual([far.tracker.name]);
      await createCardHandler(desk.dependencies)(owedBy(request), first);
      expect(far.cards()).toHaveLength(1);
      expect(far.calls).toContain('findCard');
      expect((await cardOf(request))?.cardId).toBe(far.cards()[0]?.id);
    },
  );

  it('misses no change that was made while the card was', async () => {
    const request = await desk.submit();
    const waitingBefore = await database.jobQueue.depth();
    const slow = { ...far.tracker, createCard: changeMeanwhile };
    async function changeMeanwhile(...given: Parameters<typeof far.tracker.createCard>) {
      await desk.change(request, { comment: 'call before 10' });
      await syncCardHandler(desk.dependencies)(owedBy(request), first);
      return far.tracker.createCard(...given);
    }
    await createCardHandler({ ...desk.dependencies, trackers: [slow] })(owedBy(request), first);
    expect(far.cards()[0]?.content.description).not.toContain('call before 10');
    expect((await database.jobQueue.depth())['sync-card']).toBe((waitingBefore['sync-card'] ?? 0) + 2);
    await syncCardHandler(desk.dependencies)(owedBy(request), first);
    expect(far.cards()[0]?.content.description).toContain('call before 10');
  });

  it('leaves a card owed to a tracker that is not set up', async () => {
    const request = await desk.submit();
    await createCardHandler({ ...desk.dependencies, trackers: [] })(owedBy(request), first);
    expect(await cardOf(request)).toMatchObject({ cardId: undefined });
  });
});

describe('sync-card', () => {
  it('brings words and column up to the request, and moves nothing that stands right', async () => {
    const request = await desk.submit();
    await createCardHandler(desk.dependencies)(owedBy(request), first);
    await desk.change(request, { comment: 'second floor' });
    await syncCardHandler(desk.dependencies)(owedBy(request), first);
    expect(far.cards()[0]?.content.description).toContain('second floor');
    expect(far.calls).not.toContain('moveCard');
    await desk.change(request, { stageId: 'cancelled' });
    await syncCardHandler(desk.dependencies)(owedBy(request), first);
    expect(far.cards()[0]?.column).toBe('Отменён');
    expect(await cardOf(request)).toMatchObject({ stageId: 'cancelled' });
  });

  it('does nothing before the card stands, or for a request that is not there', async () => {
    const request = await desk.submit();
    await syncCardHandler(desk.dependencies)(owedBy(request), first);
    await syncCardHandler(desk.dependencies)(owedBy({ id: crypto.randomUUID() }), first);
    expect(far.calls).toEqual([]);
  });
});

describe('comment-card', () => {
  it('waits for the card, then adds the words', async () => {
    const request = await desk.submit();
    const comment = { ...owedBy(request), text: 'Позвоните после шести', commentId: 'c1' };
    const handler = commentCardHandler(desk.dependencies);
    await expect(handler(comment, first)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE', isRetryable: true });
    await createCardHandler(desk.dependencies)(owedBy(request), first);
    await handler(comment, first);
    expect(far.cards()[0]?.comments).toEqual([{ text: 'Позвоните после шести', isOurs: true }]);
  });
});

describe('the watch', () => {
  const watch = () => createTrackerWatch(desk.dependencies);

  it('brings moves and words of the staff to the customer, once', async () => {
    const request = await desk.submit();
    await watch().readNow();
    await createCardHandler(desk.dependencies)(owedBy(request), first);
    const cardId = far.cards()[0]?.id ?? '';
    far.moveCard(cardId, 'В работе');
    far.comment(cardId, 'клиенту: завтра привезём');
    far.comment(cardId, 'дорогой клиент, не забыть');
    await watch().readNow();
    await watch().readNow();
    expect((await read().requests.find(request.id))?.stageId).toBe('in_progress');
    const messages = await read().messages.listAfter(request.conversationId, 0, 10);
    expect(messages.map(({ author, seq }) => [author, seq])).toEqual([
      ['assistant', 1],
      ['operator', 2],
    ]);
    expect(messages[1]?.text).toBe('завтра привезём');
    expect(desk.heard.map(({ type }) => type)).toEqual(['message', 'request', 'message', 'request']);
  });

  it('does not lose what staff did with a card that is not known as ours yet', async () => {
    const request = await desk.submit();
    await watch().readNow();
    far.failNext(1, 'cut-after-effect', /createCard/);
    await expect(createCardHandler(desk.dependencies)(owedBy(request), first)).rejects.toThrow();
    far.moveCard(far.cards()[0]?.id ?? '', 'В работе');
    await watch().readNow();
    expect((await read().requests.find(request.id))?.stageId).toBe('new');
    await createCardHandler(desk.dependencies)(owedBy(request), first);
    await watch().readNow();
    expect((await read().requests.find(request.id))?.stageId).toBe('in_progress');
    await syncCardHandler(desk.dependencies)(owedBy(request), first);
    expect(far.cards()[0]?.column).toBe('В работе');
  });

  it('starts with a tracker out of reach, and reads on from before the first card when it is back', async () => {
    far.failNext(1, 'cut-before-effect', /prepare/);
    await watch().readNow();
    expect(desk.failures).toEqual([far.tracker.name]);
    const request = await desk.submit();
    await createCardHandler(desk.dependencies)(owedBy(request), first);
    far.moveCard(far.cards()[0]?.id ?? '', 'Выполнен');
    await watch().readNow();
    expect((await read().requests.find(request.id))?.stageId).toBe('done');
  });

  it('is one process at a time when there are several', async () => {
    const several = { ...desk.dependencies, isOnlyProcess: false };
    await createTrackerWatch({ ...several, owner: 'one' }).readNow();
    const reads = far.calls.length;
    await createTrackerWatch({ ...several, owner: 'two' }).readNow();
    expect(far.calls).toHaveLength(reads);
    await createTrackerWatch({ ...several, owner: 'one' }).readNow();
    expect(far.calls.length).toBeGreaterThan(reads);
  });
});
