import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RequestEvent } from '../../../src/core/requests/request.ts';
import { aRequest } from '../../factories/records.ts';
import type { Subject } from './subject.ts';

export function testRequestRepositories({ repositories, unitOfWork, startConversation }: Subject): void {
  describe('requests', () => {
    it('numbers from 10001 up, never twice', async () => {
      const numbers = await Promise.all(Array.from({ length: 10 }, () => repositories().requests.nextNumber()));
      expect(new Set(numbers).size).toBe(10);
      for (const number of numbers) expect(Number(number)).toBeGreaterThanOrEqual(10_001);
      for (const number of numbers) expect(number).toMatch(/^\d+$/);
    });

    it('gives back everything a request holds, by id and number', async () => {
      const { conversation } = await startConversation();
      const request = aRequest(conversation, {
        number: await repositories().requests.nextNumber(),
        discount: { id: 'spring', name: { ru: 'Весна' }, percent: 10, amount: { minor: 49_90, currency: 'RUB' } },
        delivery: {
          id: 'msk',
          method: { ru: 'курьер' },
          place: 'Москва',
          address: 'ул. Мира, 1',
          cost: { minor: 350_00, currency: 'RUB' },
          days: { from: 1, to: 2 },
        },
        comment: 'позвонить',
        call: { from: new Date('2026-03-02T12:00:00.000Z'), until: new Date('2026-03-02T17:00:00.000Z') },
      });
      await repositories().requests.save(request);
      expect(await repositories().requests.find(request.id)).toEqual(request);
      expect(await repositories().requests.findByNumber(request.number)).toEqual(request);
      expect(await repositories().requests.listOfConversation(conversation.id)).toEqual([request]);
    });

    it('replaces on a second save', async () => {
      const { conversation } = await startConversation();
      const request = aRequest(conversation, { comment: 'раз' });
      await repositories().requests.save(request);
      const changed = { ...request, stageId: 'paid', comment: undefined, updatedAt: new Date('2026-03-02T00:00:00Z') };
      await repositories().requests.save(changed);
      expect(await repositories().requests.find(request.id)).toEqual(changed);
    });

    it('serialises two that change one request at once', async () => {
      const { conversation } = await startConversation();
      const request = aRequest(conversation, { comment: '0' });
      await repositories().requests.save(request);
      const addOne = () =>
        unitOfWork().run(async (transaction) => {
          const current = await transaction.requests.lock(request.id);
          if (!current) throw new Error('gone');
          await transaction.requests.save({ ...current, comment: String(Number(current.comment) + 1) });
        });
      await Promise.all(Array.from({ length: 8 }, addOne));
      expect((await repositories().requests.find(request.id))?.comment).toBe('8');
    });

    it('lists from the newest, filtered, in pages by id or number', async () => {
      const { conversation } = await startConversation();
      const day = (date: number) => ({ createdAt: new Date(Date.UTC(2030, 0, date)) });
      const [first, second, third] = [
        aRequest(conversation, { ...day(1), stageId: 'list-test', kind: 'callback' }),
        aRequest(conversation, { ...day(2), stageId: 'list-test' }),
        aRequest(conversation, { ...day(3), stageId: 'list-test' }),
      ];
      for (const request of [second, first, third]) await repositories().requests.save(request);
      const list = async (page: { before?: string; kind?: string; limit?: number }) =>
        (await repositories().requests.list({ limit: 10, stageId: 'list-test', ...page })).map(({ id }) => id);
      expect(await list({})).toEqual([third.id, second.id, first.id]);
      expect(await list({ limit: 1 })).toEqual([third.id]);
      expect(await list({ before: third.id })).toEqual([second.id, first.id]);
      expect(await list({ before: third.number })).toEqual([second.id, first.id]);
      expect(await list({ kind: 'callback' })).toEqual([first.id]);
      expect(await list({ before: 'unknown' })).toEqual([]);
    });

    it('keeps events in order', async () => {
      const { conversation } = await startConversation();
      const request = aRequest(conversation);
      await repositories().requests.save(request);
      const events = (['request-submitted', 'card-created', 'stage-changed'] as const).map(
        (type): RequestEvent => ({
          id: randomUUID(),
          requestId: request.id,
          type,
          by: 'trello',
          data: { type },
          createdAt: new Date('2026-03-01T10:05:00Z'),
        }),
      );
      for (const event of events) await repositories().requests.appendEvent(event);
      expect(await repositories().requests.listEvents(request.id)).toEqual(events);
    });

    it('knows which discounts a customer has used, also as another visitor with the same contact', async () => {
      const [one, other] = [await startConversation(), await startConversation()];
      const discount = { id: 'once+volume', name: undefined, percent: 5, amount: { minor: 100, currency: 'RUB' } };
      const contact = { name: undefined, phone: '+79990000017', email: 'once@example.com' };
      const offered = { ...discount, id: 'offered' };
      await repositories().requests.save(aRequest(one.conversation, { discount, contact }));
      await repositories().requests.save(aRequest(one.conversation, { kind: 'quote', discount: offered, contact }));
      const used = (id: string, phone?: string, email?: string) =>
        repositories().requests.usedDiscounts({ id, phone, email });
      const both = new Set(['once', 'volume']);
      expect(await used(one.customer.id)).toEqual(both);
      expect(await used(other.customer.id, '+79990000017')).toEqual(both);
      expect(await used(other.customer.id, undefined, 'once@example.com')).toEqual(both);
      expect(await used(other.customer.id, '+79990000018', 'other@example.com')).toEqual(new Set());
    });
  });

  describe('cards', () => {
    it('keeps one card for each tracker, found by either side', async () => {
      const { conversation } = await startConversation();
      const request = aRequest(conversation);
      await repositories().requests.save(request);
      const owed = { requestId: request.id, tracker: 'trello', cardId: undefined, url: undefined, stageId: undefined };
      await repositories().cards.save(owed);
      expect(await repositories().cards.find(request.id, 'trello')).toEqual(owed);
      const standing = { ...owed, cardId: request.id, url: 'https://trello.example/c/1', stageId: 'new' };
      await repositories().cards.save(standing);
      expect(await repositories().cards.findByCardId('trello', request.id)).toEqual(standing);
      expect(await repositories().cards.findByCardId('github', request.id)).toBeUndefined();
      const second = { ...owed, tracker: 'github' };
      await repositories().cards.save(second);
      expect(await repositories().cards.listOfRequest(request.id)).toEqual([second, standing]);
    });

    it('remembers an event of a tracker once', async () => {
      const remember = (tracker: string) => repositories().cards.rememberEvent(tracker, 'event-1');
      expect(await remember('trello')).toBe(true);
      expect(await remember('trello')).toBe(false);
      expect(await remember('github')).toBe(true);
      const atOnce = await Promise.all(Array.from({ length: 6 }, () => repositories().cards.rememberEvent('t', 'e')));
      expect(atOnce.filter(Boolean)).toHaveLength(1);
    });

    it('takes an event back when the work it caused is rolled back', async () => {
      const failed = unitOfWork().run(async (transaction) => {
        await transaction.cards.rememberEvent('trello', 'rolled-back');
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      expect(await repositories().cards.rememberEvent('trello', 'rolled-back')).toBe(true);
    });

    it('keeps the cursor of a tracker', async () => {
      expect(await repositories().cards.findCursor('jira')).toBeUndefined();
      await repositories().cards.saveCursor('jira', '1');
      await repositories().cards.saveCursor('jira', '2');
      expect(await repositories().cards.findCursor('jira')).toBe('2');
    });
  });
}
