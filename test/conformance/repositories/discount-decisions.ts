import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ConcessionDecision, DiscountDecision } from '../../../src/core/catalog/negotiation/concession.ts';
import { aRequest } from '../../factories/records.ts';
import type { Subject } from './subject.ts';

const basis = {
  maxPercent: 5,
  marginAllows: 12.5,
  onlyAfter: 'price-objection',
  objections: ['expensive'],
  otherDiscount: { id: 'volume', amount: { minor: 100, currency: 'RUB' } },
};
const granted: ConcessionDecision = {
  outcome: 'granted',
  reason: 'within-authority',
  concession: { percent: 5, skus: ['P-1'], validUntil: '2026-11-30' },
  amount: { minor: 25_000, currency: 'RUB' },
  basis,
};
const refused: ConcessionDecision = { outcome: 'refused', reason: 'already-granted', basis };

export function testDiscountDecisions({ repositories, startConversation }: Subject): void {
  describe('discount decisions', () => {
    const decided = async (decision: ConcessionDecision, second: number): Promise<DiscountDecision> => {
      const { conversation, customer } = await startConversation();
      return {
        id: randomUUID(),
        conversationId: conversation.id,
        customerId: customer.id,
        messageId: 'message',
        skus: ['P-1'],
        decision,
        createdAt: new Date(Date.UTC(2027, 0, 1, 0, 0, second)),
      };
    };

    it('gives each back as it was, the newest first', async () => {
      const first = await decided(granted, 1);
      const second = await decided(refused, 2);
      for (const decision of [first, second])
        expect(await repositories().discountDecisions.append(decision)).toBe(true);
      expect(await repositories().discountDecisions.list(2)).toEqual([second, first]);
    });

    it('keeps one grant for a customer, and any number of refusals', async () => {
      const first = await decided(granted, 3);
      const again = { ...first, id: randomUUID() };
      const { discountDecisions } = repositories();
      expect(await discountDecisions.append(first)).toBe(true);
      expect(await discountDecisions.append(again)).toBe(false);
      for (const id of [randomUUID(), randomUUID()])
        expect(await discountDecisions.append({ ...first, id, decision: refused })).toBe(true);
    });

    it('finds what was granted by the customer or their contact, and whether it is spent', async () => {
      const { conversation, customer } = await startConversation();
      const { discountDecisions, customers, requests } = repositories();
      const phone = '+79161230001';
      await customers.save({ ...customer, phone });
      const decision = { ...(await decided(granted, 4)), conversationId: conversation.id, customerId: customer.id };
      await discountDecisions.append(decision);
      const stranger = await startConversation();
      const expected = { percent: 5, skus: ['P-1'], validUntil: '2026-11-30', isUsed: false };
      expect(await discountDecisions.findGranted({ id: customer.id })).toEqual(expected);
      expect(await discountDecisions.findGranted({ id: stranger.customer.id, phone })).toEqual(expected);
      expect(await discountDecisions.findGranted({ id: stranger.customer.id })).toBeUndefined();
      expect(
        await discountDecisions.findGranted({ id: stranger.customer.id, email: 'no@one.example' }),
      ).toBeUndefined();
      await requests.save({
        ...aRequest(conversation),
        discount: { id: 'volume+concession', name: undefined, percent: 8, amount: { minor: 1, currency: 'RUB' } },
      });
      expect(await discountDecisions.findGranted({ id: customer.id })).toEqual({ ...expected, isUsed: true });
    });
  });
}
