import { describe, expect, it } from 'vitest';
import { aCustomer, aHandoff, aRequest } from '../../factories/records.ts';
import type { Subject } from './subject.ts';

export function testConversationRepositories({ repositories, startConversation }: Subject): void {
  describe('customers', () => {
    it('finds what was saved by id and by visitor', async () => {
      const customer = aCustomer({ phone: undefined });
      await repositories().customers.save(customer);
      expect(await repositories().customers.find(customer.id)).toEqual(customer);
      expect(await repositories().customers.findByVisitorId(customer.visitorId ?? '')).toEqual(customer);
    });

    it('replaces, and forgets what is no longer known', async () => {
      const customer = aCustomer();
      await repositories().customers.save(customer);
      const changed = { ...customer, name: 'Мария', email: undefined };
      await repositories().customers.save(changed);
      expect(await repositories().customers.find(customer.id)).toEqual(changed);
    });

    it('finds whose conversation it is', async () => {
      const { conversation } = await startConversation();
      await startConversation();
      const customer = await repositories().customers.findOfConversation(conversation.id);
      expect(customer).toEqual(await repositories().customers.find(conversation.customerId));
      expect(customer?.id).toBe(conversation.customerId);
    });

    it('finds nobody by unknown names', async () => {
      expect(await repositories().customers.find('nobody')).toBeUndefined();
      expect(await repositories().customers.findOfConversation('nowhere')).toBeUndefined();
      expect(await repositories().customers.findByVisitorId("' or 1=1 --")).toBeUndefined();
    });
  });

  describe('conversations', () => {
    it('saves the draft and the language', async () => {
      const { conversation } = await startConversation();
      const draft = { items: [], contact: { email: 'a@b.example' }, comment: 'к вечеру' };
      await repositories().conversations.saveState(conversation.id, { draft, selling: {}, language: 'en' });
      expect(await repositories().conversations.find(conversation.id)).toEqual({
        ...conversation,
        draft,
        language: 'en',
      });
    });

    it('lists from the newest in pages without repeating or leaving out', async () => {
      const ids = new Set<string>();
      for (let index = 0; index < 5; index += 1) ids.add((await startConversation()).conversation.id);
      const listed: string[] = [];
      for (let before: string | undefined; ; ) {
        const page = await repositories().conversations.list({ limit: 2, ...(before ? { before } : {}) });
        if (page.length === 0) break;
        listed.push(...page.map((conversation) => conversation.id));
        before = listed.at(-1);
      }
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed.filter((id) => ids.has(id))).toHaveLength(5);
    });
  });

  describe('turns', () => {
    const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, second));

    it('gives a turn to one owner until it is released', async () => {
      const { conversation } = await startConversation();
      const claim = (owner: string, now: number) =>
        repositories().conversations.claimTurn(conversation.id, owner, at(now + 60), at(now));
      expect(await claim('one', 0)).toBe(true);
      expect(await claim('two', 30)).toBe(false);
      expect(await claim('one', 30)).toBe(true);
      await repositories().conversations.releaseTurn(conversation.id, 'two');
      expect(await claim('two', 31)).toBe(false);
      await repositories().conversations.releaseTurn(conversation.id, 'one');
      expect(await claim('two', 32)).toBe(true);
    });

    it('lets a claim that ran out be taken over', async () => {
      const { conversation } = await startConversation();
      expect(await repositories().conversations.claimTurn(conversation.id, 'dead', at(60), at(0))).toBe(true);
      expect(await repositories().conversations.claimTurn(conversation.id, 'alive', at(120), at(59))).toBe(false);
      expect(await repositories().conversations.claimTurn(conversation.id, 'alive', at(120), at(61))).toBe(true);
    });

    it('gives one of many simultaneous claims', async () => {
      const { conversation } = await startConversation();
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          repositories().conversations.claimTurn(conversation.id, `owner-${index}`, at(60), at(0)),
        ),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    it('gives no turn of an unknown conversation', async () => {
      expect(await repositories().conversations.claimTurn('unknown', 'one', at(60), at(0))).toBe(false);
    });
  });

  describe('handoffs', () => {
    it('is open until closed, and waiting until somebody answers', async () => {
      const { conversation } = await startConversation();
      const request = aRequest(conversation, { kind: 'service' });
      const handoff = aHandoff(request, { reason: 'просит человека' });
      await repositories().requests.save(request);
      const waiting = await repositories().handoffs.countWaiting();
      await repositories().handoffs.save(handoff);
      expect(await repositories().handoffs.countWaiting()).toBe(waiting + 1);
      expect(await repositories().handoffs.findOpen(conversation.id)).toEqual(handoff);
      expect(await repositories().handoffs.findByRequest(request.id)).toEqual(handoff);

      const active = { ...handoff, state: 'active' as const, operatorLastAt: new Date('2026-03-01T10:09:00Z') };
      await repositories().handoffs.save(active);
      expect(await repositories().handoffs.findOpen(conversation.id)).toEqual(active);
      expect(await repositories().handoffs.countWaiting()).toBe(waiting);

      await repositories().handoffs.save({ ...active, state: 'closed' });
      expect(await repositories().handoffs.findOpen(conversation.id)).toBeUndefined();
    });
  });
}
