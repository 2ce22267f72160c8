import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LeadRecord } from '../../../src/core/sales/leads/lead.ts';
import { aCustomer } from '../../factories/records.ts';
import type { Subject } from './subject.ts';

export function testLeadRepository({ repositories, startConversation }: Subject): void {
  const aLead = async (changes: Partial<LeadRecord> = {}): Promise<LeadRecord> => {
    const { conversation } = await startConversation();
    return {
      id: randomUUID(),
      conversationId: conversation.id,
      customerId: conversation.customerId,
      kind: 'office',
      score: 35,
      temperature: 'warm',
      explanation: [{ for: 'kind office', points: 20 }],
      answers: [{ question: 'people', messageId: randomUUID(), words: 'нас двадцать', isKnown: true }],
      interests: ['price'],
      nextStep: undefined,
      status: 'open',
      createdAt: new Date('2026-03-01T10:00:00.000Z'),
      updatedAt: new Date('2026-03-01T10:00:00.000Z'),
      ...changes,
    };
  };

  describe('leads', () => {
    it('gives back everything a lead holds', async () => {
      for (const lead of [await aLead(), await aLead({ kind: undefined, answers: [], interests: [] })]) {
        await repositories().leads.save(lead);
        expect(await repositories().leads.find(lead.id)).toEqual(lead);
      }
      expect(await repositories().leads.find(randomUUID())).toBeUndefined();
    });

    it('is one of a conversation: a later state replaces an earlier one and keeps its first time', async () => {
      const lead = await aLead();
      await repositories().leads.save(lead);
      const later = {
        ...lead,
        temperature: 'hot' as const,
        nextStep: { kind: 'callback' as const, request: '10001' },
        status: 'handed-over' as const,
        createdAt: new Date('2026-03-02T10:00:00.000Z'),
        updatedAt: new Date('2026-03-02T10:00:00.000Z'),
      };
      await repositories().leads.save(later);
      expect(await repositories().leads.find(lead.id)).toEqual({ ...later, createdAt: lead.createdAt });
    });

    it('lists one temperature from the newest, in pages', async () => {
      const at = (minute: number) => new Date(Date.UTC(2031, 0, 1, 0, minute));
      const hot: LeadRecord[] = [];
      for (let minute = 0; minute < 3; minute += 1)
        hot.push(await aLead({ temperature: 'hot', createdAt: at(minute * 2) }));
      for (const lead of [...hot, await aLead({ temperature: 'cold', createdAt: at(1) })])
        await repositories().leads.save(lead);
      const first = await repositories().leads.list({ limit: 2, temperature: 'hot' });
      expect(first.map(({ id }) => id)).toEqual([hot[2]?.id, hot[1]?.id]);
      const next = await repositories().leads.list({ limit: 1, temperature: 'hot', before: first[1]?.id ?? '' });
      expect(next.map(({ id }) => id)).toEqual([hot[0]?.id]);
    });
  });

  describe('consent to keep a contact', () => {
    it('stands with the customer until it changes', async () => {
      const customer = aCustomer({ consent: { state: 'told', wording: 'Для связи.', at: '2026-03-01T10:00:00.000Z' } });
      await repositories().customers.save(customer);
      expect(await repositories().customers.find(customer.id)).toEqual(customer);
      const given = {
        ...customer,
        consent: { state: 'given' as const, wording: 'Для связи.', at: '2026-03-01T10:01:00.000Z' },
      };
      await repositories().customers.save(given);
      expect(await repositories().customers.find(customer.id)).toEqual(given);
    });
  });
}
