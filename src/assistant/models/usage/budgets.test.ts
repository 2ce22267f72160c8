import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BudgetNotice, ModelCallRecord } from '../../../core/ports/model-call-repository.ts';
import type { AskingTurn, ModelCall } from '../chain/model-call.ts';
import type { ModelMember } from '../chain/model-member.ts';
import { type BudgetLimits, createBudgets } from './budgets.ts';
import { modelPrices } from './model-prices.ts';
import { createPriceTable, type ModelPrice } from './price-table.ts';
import { createRunningCalls } from './running-calls.ts';
import { createSpending } from './spending.ts';
import { createUsageRecorder } from './usage-recorder.ts';

/** A dollar for a thousand tokens in, so that sums can be read. */
const dear: ModelPrice = { input: 1_000_000_000, cachedInput: 0, cacheWrite: 0, output: 0, source: '', date: '' };
const dollar = 1_000_000_000;
const prices = modelPrices(createPriceTable(new Map([['m:dear', dear]])), new Set(['m:own']));
const none: BudgetLimits = { conversation: undefined, day: undefined, month: undefined };

/** A database that several processes share. */
function aDatabase() {
  const rows = new Map<string, ModelCallRecord>();
  const notices: BudgetNotice[] = [];
  let isAway = false;
  const open = () => {
    if (isAway) throw new Error('the database is away');
  };
  const cost = (calls: Iterable<ModelCallRecord>) => [...calls].reduce((sum, call) => sum + (call.costNanoUsd ?? 0), 0);
  return {
    rows,
    notices,
    goAway: (away: boolean) => {
      isAway = away;
    },
    calls: {
      appendMany: async (calls: readonly ModelCallRecord[]) => {
        open();
        for (const call of calls) rows.set(call.id, call);
      },
      spentSince: async (moments: readonly Date[]) => {
        open();
        return moments.map((moment) => cost([...rows.values()].filter(({ startedAt }) => startedAt >= moment)));
      },
      sumOfConversations: async (ids: readonly string[]) => {
        open();
        return new Map(
          ids.map((id) => [
            id,
            { costNanoUsd: cost([...rows.values()].filter(({ conversationId }) => conversationId === id)) } as never,
          ]),
        );
      },
      deleteBefore: async () => {},
    } as never,
    keepFirst: async (notice: BudgetNotice) => {
      const isFirst = !notices.some(
        ({ budget, period, limitNanoUsd }) =>
          budget === notice.budget && period === notice.period && limitNanoUsd === notice.limitNanoUsd,
      );
      if (isFirst) notices.push(notice);
      return isFirst;
    },
  };
}

let now: Date;
let logged: string[];
let database: ReturnType<typeof aDatabase>;
beforeEach(() => {
  now = new Date('2026-11-30T12:00:00Z');
  logged = [];
  database = aDatabase();
});
const clock = { now: () => now };
const write = (level: string) => (_: object, message: string) => logged.push(`${level}: ${message}`);
const logger = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };

function aProcess(limits: Partial<BudgetLimits>) {
  const running = createRunningCalls(prices, () => now.getTime());
  const ids = { next: () => randomUUID() } as never;
  const recorder = createUsageRecorder({
    calls: database.calls,
    prices,
    ids,
    clock,
    logger,
    onCall: (call) => budgets.called(call),
  });
  const spending = createSpending({
    calls: database.calls,
    flush: recorder.flush,
    unwritten: recorder.unwritten,
    clock,
    timezone: async () => 'Europe/Moscow',
  });
  const budgets = createBudgets({
    limits: { ...none, ...limits },
    prices,
    spending,
    running,
    notices: { keepFirst: database.keepFirst, list: async () => database.notices },
    clock,
    logger,
    onUsedUp: (budget) => logged.push(`used up: ${budget}`),
  });
  const ask = async (name = 'm:dear', turn: AskingTurn = aTurn()) => {
    const permission = await budgets.mayUse({ name, isLocal: name === 'm:own' } as ModelMember, turn);
    return permission.isAllowed ? 'yes' : permission.reason;
  };
  const call = (dollars: number, turn: AskingTurn = aTurn(), model = 'm:dear') =>
    recorder.modelCalled({ ...aCall(model), ...turn, inputTokens: dollars * 1_000 });
  return { budgets, recorder, ask, call };
}

const aTurn = (conversationId: string = randomUUID()): AskingTurn => ({ conversationId, messageId: randomUUID() });
const aCall = (model: string): ModelCall => ({
  ...aTurn(),
  model,
  startedAt: now,
  inputTokens: 1_000,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  firstTokenMs: 10,
  totalMs: 20,
  finishReason: 'stop',
  error: undefined,
});

describe('budgets', () => {
  it('bound nothing when none is set, and never a model that costs nothing', async () => {
    const free = aProcess({});
    free.call(1_000);
    expect(await free.ask()).toBe('yes');
    const bounded = aProcess({ day: 1 });
    bounded.call(5);
    expect(await bounded.ask('m:own')).toBe('yes');
    expect(await bounded.ask('m:dear')).toBe('the budget of the day is used up');
  });

  it("ends the day's at the company's midnight, the month's at the end of the month", async () => {
    const shop = aProcess({ day: 10 * dollar, month: 25 * dollar });
    now = new Date('2026-11-29T20:59:00Z');
    shop.call(10);
    expect(await shop.ask()).toBe('the budget of the day is used up');
    now = new Date('2026-11-29T21:00:00Z'); // midnight in Moscow
    expect(await shop.ask()).toBe('yes');
    now = new Date('2026-11-30T20:00:00Z');
    shop.call(9);
    shop.call(8);
    expect(await shop.ask()).toBe('the budget of the day is used up');
    expect(await shop.budgets.standing()).toEqual([
      { budget: 'day', period: '2026-11-30', limitNanoUsd: 10 * dollar, spentNanoUsd: 17 * dollar, isUsedUp: true },
      { budget: 'month', period: '2026-11', limitNanoUsd: 25 * dollar, spentNanoUsd: 27 * dollar, isUsedUp: true },
    ]);
    now = new Date('2026-11-30T21:00:00Z'); // the first of December
    expect(await shop.ask()).toBe('yes');
    expect((await shop.budgets.standing()).map(({ period, spentNanoUsd }) => [period, spentNanoUsd])).toEqual([
      ['2026-12-01', 0],
      ['2026-12', 0],
    ]);
  });

  it('bounds a conversation and leaves the others', async () => {
    const shop = aProcess({ conversation: 2 * dollar });
    const conversation = randomUUID();
    shop.call(1, aTurn(conversation));
    expect(await shop.ask('m:dear', aTurn(conversation))).toBe('yes');
    shop.call(1, aTurn(conversation));
    expect(await shop.ask('m:dear', aTurn(conversation))).toBe('the budget of the conversation is used up');
    expect(await shop.ask()).toBe('yes');
  });

  it('counts what is under way, and stops counting it when it ends or is never heard of again', async () => {
    const shop = aProcess({ day: 10 * dollar });
    shop.call(4);
    const turn = aTurn();
    // A first estimate by a usual call (3 dollars here), then drawn to what calls have cost.
    expect(await shop.ask('m:dear', turn)).toBe('yes');
    expect(await shop.ask()).toBe('yes');
    expect(await shop.ask()).toBe('the budget of the day is used up');
    shop.call(1, turn);
    expect(await shop.ask()).toBe('yes');
    now = new Date(now.getTime() + 180_000);
    expect(await shop.ask()).toBe('yes');
  });

  it('tells the operator once a period, and again when the raised limit is used up too', async () => {
    const shop = aProcess({ day: dollar });
    shop.call(2);
    for (let turn = 0; turn < 3; turn += 1) await shop.ask();
    await Promise.resolve();
    expect(logged.filter((line) => line.startsWith('used up'))).toEqual(['used up: day']);
    expect(logged).toContain('warn: a budget is used up: turns go on with models that cost nothing');
    await shop.recorder.close();
    const raised = aProcess({ day: 2 * dollar });
    await raised.ask();
    await Promise.resolve();
    expect(database.notices.map(({ period, limitNanoUsd }) => [period, limitNanoUsd])).toEqual([
      ['2026-11-30', dollar],
      ['2026-11-30', 2 * dollar],
    ]);
  });

  it('holds across processes and a restart, and is told by one of them', async () => {
    const [first, second] = [aProcess({ month: 5 * dollar }), aProcess({ month: 5 * dollar })];
    expect(await second.ask()).toBe('yes');
    first.call(6);
    await first.recorder.flush();
    now = new Date(now.getTime() + 10_000);
    const answers = await Promise.all([first.ask(), second.ask()]);
    expect(answers).toEqual(Array(2).fill('the budget of the month is used up'));
    await first.recorder.close();
    const restarted = aProcess({ month: 5 * dollar });
    expect(await restarted.ask()).toBe('the budget of the month is used up');
    await Promise.resolve();
    expect(logged.filter((line) => line.startsWith('used up'))).toEqual(['used up: month']);
    expect(database.notices).toHaveLength(1);
  });

  it('counts a model without a price as nothing and warns of it once', async () => {
    const shop = aProcess({ day: dollar });
    shop.call(900, aTurn(), 'm:unknown');
    expect(await shop.ask('m:unknown')).toBe('yes');
    expect(await shop.ask('m:unknown')).toBe('yes');
    expect(logged.filter((line) => line.includes('price of this model'))).toHaveLength(1);
  });

  it('asks no model that costs money while the sums cannot be read', async () => {
    const shop = aProcess({ day: 100 * dollar });
    database.goAway(true);
    expect(await shop.ask()).toBe('the budgets cannot be read');
    database.goAway(false);
    expect(await shop.ask()).toBe('yes');
  });
});

describe('the recorder', () => {
  it('loses nothing while the database is away for a time, and writes each call once', async () => {
    const shop = aProcess({});
    database.goAway(true);
    shop.call(1);
    await expect(shop.recorder.flush()).rejects.toThrow('away');
    shop.call(2);
    database.goAway(false);
    await Promise.all([shop.recorder.flush(), shop.recorder.flush()]);
    expect([...database.rows.values()].map(({ costNanoUsd }) => costNanoUsd)).toEqual([dollar, 2 * dollar]);
  });

  it('writes what waits when it closes, and says what it could not', async () => {
    const shop = aProcess({});
    shop.call(1);
    await shop.recorder.close();
    expect(database.rows.size).toBe(1);
    database.goAway(true);
    shop.call(1);
    await shop.recorder.close();
    expect(logged).toContain('error: calls of models not written before the stop');
  });
});
