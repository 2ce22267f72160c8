import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OfferRecord } from '../../../src/core/ports/offer-repository.ts';
import type { Request } from '../../../src/core/requests/request.ts';
import { aRequest } from '../../factories/records.ts';
import type { Subject } from './subject.ts';

const rub = (minor: number) => ({ minor, currency: 'RUB' });

function anOffer(conversationId: string, changes: Partial<OfferRecord> = {}): OfferRecord {
  return {
    id: randomUUID(),
    conversationId,
    sku: 'F-1',
    mainSku: 'M-1',
    kind: 'cross-sell',
    source: 'company',
    reason: 'Фильтр на первый месяц.',
    isAsked: false,
    outcome: 'made',
    madeAt: new Date('2026-03-01T10:00:00.000Z'),
    decidedAt: undefined,
    requestId: undefined,
    added: undefined,
    ...changes,
  };
}

export function testOfferRepository(subject: Subject): void {
  const { repositories, startConversation } = subject;

  describe('offers', () => {
    it('keeps what was offered and what came of it, newest first', async () => {
      const { conversation } = await startConversation();
      const request = aRequest(conversation);
      await repositories().requests.save(request);
      const first = anOffer(conversation.id);
      const second = anOffer(conversation.id, { madeAt: new Date('2026-03-02T10:00:00.000Z') });
      await repositories().offers.save(first);
      await repositories().offers.save(second);
      const taken: OfferRecord = {
        ...first,
        outcome: 'accepted',
        decidedAt: new Date('2026-03-01T10:01:00.000Z'),
        requestId: request.id,
        added: rub(890_00),
      };
      await repositories().offers.save(taken);
      const mine = async () =>
        (await repositories().offers.list({ limit: 100 })).filter(
          ({ conversationId }) => conversationId === conversation.id,
        );
      expect(await mine()).toEqual([second, taken]);
      expect(await repositories().offers.list({ limit: 1, before: second.id })).toHaveLength(1);
    });

    it('counts by kind and source; what stands in a cancelled order adds nothing', async () => {
      const { conversation } = await startConversation();
      const since = new Date('2031-01-01T00:00:00.000Z');
      const madeAt = new Date('2031-01-02T00:00:00.000Z');
      const orders = [aRequest(conversation), aRequest(conversation, { stageId: 'cancelled' })];
      for (const request of orders) await repositories().requests.save(request);
      const accepted = orders.map(({ id }, index) =>
        anOffer(conversation.id, {
          madeAt,
          outcome: 'accepted',
          requestId: id,
          added: index === 0 ? rub(500_00) : { minor: 7_00, currency: 'USD' },
        }),
      );
      const others = [
        anOffer(conversation.id, { madeAt }),
        anOffer(conversation.id, { madeAt, outcome: 'refused', decidedAt: madeAt }),
        anOffer(conversation.id, { madeAt, kind: 'up-sell', source: 'asked-for', isAsked: true }),
        anOffer(conversation.id, { madeAt: new Date('2030-12-31T00:00:00.000Z') }),
      ];
      for (const offer of [...accepted, ...others]) await repositories().offers.save(offer);
      expect(await repositories().offers.count({ since, lostStageIds: ['cancelled'] })).toEqual([
        {
          kind: 'cross-sell',
          source: 'company',
          isAsked: false,
          made: 4,
          accepted: 2,
          refused: 1,
          ordered: 1,
          added: [rub(500_00)],
        },
        {
          kind: 'up-sell',
          source: 'asked-for',
          isAsked: true,
          made: 1,
          accepted: 0,
          refused: 0,
          ordered: 0,
          added: [],
        },
      ]);
    });
  });

  describe('what is ordered together', () => {
    it('counts customers, not orders, and leaves out cancelled ones and other kinds of requests', async () => {
      const [main, beside, rare] = [randomUUID(), randomUUID(), randomUUID()];
      const lines = (...skus: readonly string[]): Request['items'] =>
        skus.map((sku) => ({ sku, name: { ru: sku }, quantity: 1, unitPrice: rub(100_00), total: rub(100_00) }));
      const orderOf = async (items: Request['items'], changes: Partial<Request> = {}) => {
        const { conversation } = await startConversation();
        await repositories().requests.save(aRequest(conversation, { items, ...changes }));
        return conversation;
      };
      for (let customer = 0; customer < 3; customer += 1) await orderOf(lines(main, beside));
      const loyal = await orderOf(lines(main, rare));
      await repositories().requests.save(aRequest(loyal, { items: lines(rare, main) }));
      await orderOf(lines(main, rare), { stageId: 'cancelled' });
      await orderOf(lines(main, rare), { kind: 'service' });
      await orderOf(lines(beside, rare));
      expect(await repositories().requests.countTogether(main, ['cancelled'])).toEqual({
        customers: 4,
        pairs: [
          { sku: beside, customers: 3 },
          { sku: rare, customers: 1 },
        ],
      });
    });

    it.each(['nobody has it', '%_\'";--', '\u0000'])('knows nothing of %j', async (sku) => {
      expect(await repositories().requests.countTogether(sku, [])).toEqual({ customers: 0, pairs: [] });
    });
  });
}
