import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BudgetNotice, ModelCallRecord } from '../../../src/core/ports/model-call-repository.ts';
import { aModelCall } from '../../factories/records.ts';
import type { Subject } from './subject.ts';

const none = {
  calls: 0,
  failedCalls: 0,
  turns: 0,
  inputTokens: 0,
  cachedInputTokens: 0,
  outputTokens: 0,
  costNanoUsd: 0,
  callsWithoutCost: 0,
};

export function testModelCallRepositories({ repositories }: Subject): void {
  describe('model calls', () => {
    it('sums by conversation what is known and counts what is not', async () => {
      const [conversationId, messageId] = [randomUUID(), randomUUID()];
      const failed = aModelCall({
        conversationId,
        messageId,
        model: 'openai:gpt-5.2',
        inputTokens: undefined,
        cachedInputTokens: undefined,
        cacheWriteTokens: undefined,
        outputTokens: undefined,
        costNanoUsd: undefined,
        firstTokenMs: undefined,
        finishReason: undefined,
        error: 'rate-limited',
      });
      const calls: readonly ModelCallRecord[] = [
        failed,
        aModelCall({ conversationId, messageId, model: 'anthropic:claude-opus-5', costNanoUsd: 9_007_199_254 }),
        aModelCall({ conversationId, messageId: randomUUID(), model: 'openai:gpt-5.2', costNanoUsd: 1 }),
      ];
      await repositories().modelCalls.appendMany(calls);
      // A batch whose answer was lost is sent again, with what came since.
      await repositories().modelCalls.appendMany([...calls, aModelCall({ conversationId, messageId, costNanoUsd: 5 })]);
      const sum = {
        calls: 4,
        failedCalls: 1,
        turns: 2,
        inputTokens: 3_000,
        cachedInputTokens: 1_200,
        outputTokens: 300,
        costNanoUsd: 9_007_199_260,
        callsWithoutCost: 1,
      };
      const other = randomUUID();
      expect(await repositories().modelCalls.sumOfConversations([conversationId, other])).toEqual(
        new Map([[conversationId, sum]]),
      );
      expect(await repositories().modelCalls.sumOfConversations([])).toEqual(new Map());
      const byModel = await repositories().modelCalls.listOfConversation(conversationId);
      expect(byModel.map(({ model, calls: count, costNanoUsd }) => [model, count, costNanoUsd])).toEqual([
        ['anthropic:claude-opus-5', 1, 9_007_199_254],
        ['openai:gpt-5.2', 3, 6],
      ]);
    });

    it("sums by the days of the company's time zone, by model, and in all", async () => {
      const call = (startedAt: string, costNanoUsd: number, model = 'm:one') =>
        aModelCall({ startedAt: new Date(startedAt), costNanoUsd, model });
      await repositories().modelCalls.appendMany([
        call('2041-03-31T20:59:59.999Z', 1), // 23:59:59 in Moscow
        call('2041-03-31T21:00:00.000Z', 10), // midnight there
        call('2041-04-01T20:59:00.000Z', 100, 'm:two'),
        call('2041-04-01T21:00:00.000Z', 1_000),
      ]);
      const query = { from: new Date('2041-03-31T00:00:00Z'), until: new Date('2041-04-01T21:00:00Z') };
      const days = await repositories().modelCalls.sumByDay({ ...query, timezone: 'Europe/Moscow' });
      expect(days.map(({ day, costNanoUsd, calls }) => [day, costNanoUsd, calls])).toEqual([
        ['2041-03-31', 1, 1],
        ['2041-04-01', 110, 2],
      ]);
      const models = await repositories().modelCalls.sumByModel(query);
      expect(models.map(({ model, costNanoUsd }) => [model, costNanoUsd])).toEqual([
        ['m:two', 100],
        ['m:one', 11],
      ]);
      expect(await repositories().modelCalls.sum(query)).toMatchObject({ calls: 3, costNanoUsd: 111 });
      expect(await repositories().modelCalls.sum({ from: query.until, until: query.until })).toEqual(none);
      expect(
        await repositories().modelCalls.spentSince([
          new Date('2041-04-01T21:00:00Z'),
          new Date('2041-03-31T21:00:00Z'),
          new Date('2099-01-01T00:00:00Z'),
        ]),
      ).toEqual([1_000, 1_110, 0]);
      expect(await repositories().modelCalls.spentSince([])).toEqual([]);
    });

    it('forgets what is older than a moment', async () => {
      const conversationId = randomUUID();
      const moments = ['2001-01-01T00:00:00Z', '2001-01-02T00:00:00Z'].map((at) => new Date(at));
      await repositories().modelCalls.appendMany(moments.map((startedAt) => aModelCall({ conversationId, startedAt })));
      await repositories().modelCalls.deleteBefore(new Date('2001-01-02T00:00:00Z'));
      expect((await repositories().modelCalls.sumOfConversations([conversationId])).get(conversationId)?.calls).toBe(1);
    });
  });

  describe('budget notices', () => {
    it('are kept once a period and limit, whoever comes first', async () => {
      const notice: BudgetNotice = {
        budget: 'day',
        period: '2051-01-01',
        limitNanoUsd: 5_000_000_000,
        spentNanoUsd: 5_100_000_000,
        noticedAt: new Date('2051-01-01T10:00:00Z'),
      };
      const raised = { ...notice, limitNanoUsd: 9_000_000_000, noticedAt: new Date('2051-01-01T12:00:00Z') };
      const next = { ...notice, period: '2051-01-02', noticedAt: new Date('2051-01-02T09:00:00Z') };
      const kept = await Promise.all([notice, notice, raised, next].map(repositories().budgetNotices.keepFirst));
      expect(kept.toSorted()).toEqual([false, true, true, true]);
      expect(await repositories().budgetNotices.list(3)).toEqual([next, raised, notice]);
    });
  });
}
