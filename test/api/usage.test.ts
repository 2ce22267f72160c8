import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerMessage } from '../../src/assistant/conversations/answer-message.ts';
import { startConversation } from '../../src/assistant/conversations/start-conversation.ts';
import { readConfig } from '../../src/config.ts';
import { createVitrina, type Vitrina } from '../../src/main.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { type ModelServer, startModelServer } from '../fakes/model-server/server.ts';

const adminKey = 'test-admin-key-0123456789';
const question = 'Сколько стоит дрель Д-650?';
const answer = {
  text: 'Дрель ударная Бурмаш Д-650 стоит 3 490 ₽.',
  usage: { inputTokens: 10_000, cachedTokens: 4_000, cacheWriteTokens: 0, outputTokens: 100 },
};

let far: ModelServer;
let shop: TestShop;
const admin = (place: string) => shop.call('GET', `/api/v1/admin/${place}`, undefined, adminKey);
const metric = async (name: string) => {
  const { body } = await shop.call('GET', '/metrics');
  return (body as string).split('\n').filter((line) => line.startsWith(name));
};

function openWith(environment: Record<string, string>) {
  beforeAll(async () => {
    far = await startModelServer({ script: () => answer });
    shop = await openTestShop('examples/instrument', {
      MODELS: 'openai:gpt-5.2',
      OPENAI_API_KEY: 'a-key',
      OPENAI_BASE_URL: far.url,
      COMPATIBLE_BASE_URL: far.url,
      COMPATIBLE_API_KEY: 'a-key',
      ...environment,
    });
  });
  afterAll(async () => {
    await shop.close();
    await far.stop();
  });
}

describe('what calls of models cost', () => {
  openWith({ MODELS: 'openai:gpt-5.2,compatible:nobody-priced-it' });

  it('is told of each conversation, by day, by model and in the metrics', async () => {
    const chat = await shop.open('ru');
    const { body } = await chat.say(question);
    expect(body.replies.at(-1).text).toMatch(/3\s490/);
    // 6,000 x 1.75 + 4,000 x 0.175 + 100 x 14 dollars for a million
    const sum = {
      calls: 1,
      failedCalls: 0,
      turns: 1,
      inputTokens: 10_000,
      cachedInputTokens: 4_000,
      outputTokens: 100,
      cost: { amount: '0.0126', currency: 'USD' },
      callsWithoutCost: 0,
    };
    const { body: one } = await admin(`conversations/${chat.id}`);
    expect(one.usage).toEqual({ ...sum, models: [{ model: 'openai:gpt-5.2', ...sum }] });
    const { body: list } = await admin('conversations');
    expect(list.conversations.find(({ id }: { id: string }) => id === chat.id).usage).toEqual(sum);

    const { body: byModel } = await admin('usage?by=model');
    expect(byModel).toMatchObject({
      by: 'model',
      total: sum,
      rows: [{ model: 'openai:gpt-5.2', ...sum }],
      budgets: [],
    });
    const { body: byDay } = await admin('usage');
    expect(byDay.rows).toEqual([{ day: byDay.to, ...sum }]);
    const { body: before } = await admin('usage?from=2020-01-01&to=2020-12-31&by=day');
    expect(before).toMatchObject({ from: '2020-01-01', to: '2020-12-31', rows: [], total: { calls: 0 } });

    expect(await metric('vitrina_model_cost_usd_total')).toEqual([
      'vitrina_model_cost_usd_total{model="openai:gpt-5.2"} 0.0126',
    ]);
    expect(await metric('vitrina_model_tokens_total')).toContain(
      'vitrina_model_tokens_total{model="openai:gpt-5.2",kind="cached"} 4000',
    );
    expect(await metric('vitrina_turn_model_calls_sum')).toEqual([
      'vitrina_turn_model_calls_sum{model="openai:gpt-5.2"} 1',
    ]);
  });

  it('is not guessed of a model without a price, and a refused call costs nothing', async () => {
    far.play(({ model }) => (model === 'gpt-5.2' ? { fault: { kind: 'unauthorized' } } : answer));
    const chat = await shop.open('ru');
    await chat.say(question);
    const { body } = await admin(`conversations/${chat.id}`);
    expect(body.usage).toMatchObject({
      calls: 2,
      failedCalls: 1,
      turns: 1,
      callsWithoutCost: 1,
      cost: { amount: '0.00' },
    });
    expect(body.usage.models.map(({ model, callsWithoutCost }: never) => [model, callsWithoutCost])).toEqual([
      ['compatible:nobody-priced-it', 1],
      ['openai:gpt-5.2', 0],
    ]);
    expect(await metric('vitrina_model_calls_without_cost_total')).toHaveLength(1);
  });

  it('is shown to staff, in both languages', async () => {
    const page = async (lang: string) => {
      const credentials = Buffer.from(`admin:${adminKey}`).toString('base64');
      const response = await fetch(`${shop.url}/dashboard/usage?days=7&lang=${lang}`, {
        headers: { Authorization: `Basic ${credentials}` },
      });
      return { status: response.status, text: await response.text() };
    };
    const russian = await page('ru');
    expect(russian.status).toBe(200);
    expect(russian.text).toContain('Расходы на модели');
    expect(russian.text).toMatch(/0,0126\s\$/);
    expect(russian.text).toContain('Стоимость неизвестна, вызовов: 1');
    const english = await page('en');
    expect(english.text).toContain('Cost of models');
    expect(english.text).toContain('$0.0126');
  });

  it.each([
    ['from=yesterday', /from: must be a day such as/],
    ['to=2026-13-01', /to: must be a day/],
    ['from=2026-02-30', /from: must be a day/],
    ['from=2026-03-02&to=2026-03-01', /from: must not be after to/],
    ['by=hour', /by: must be day or model/],
    ["from=2026-01-01'--", /from/],
  ])('refuses %s', async (query, detail) => {
    const { status, body } = await admin(`usage?${query}`);
    expect(status).toBe(400);
    expect(body.detail).toMatch(detail);
  });

  it('is told to staff alone', async () => {
    expect((await shop.call('GET', '/api/v1/admin/usage')).status).toBe(401);
  });

  it('is described', async () => {
    const { body } = await shop.call('GET', '/openapi.json');
    expect(body.paths['/api/v1/admin/usage'].get.responses['200']).toBeDefined();
    expect(body.components.schemas.Usage).toBeDefined();
  });
});

describe('a budget', () => {
  openWith({ BUDGET_DAY_USD: '0.02', BUDGET_CONVERSATION_USD: '0.02' });

  it('once used up leaves the answer to free models, and staff are told', async () => {
    const first = await shop.open('ru');
    await first.say(question);
    await first.say('А дрель Д-650 сколько стоит со скидкой?');
    expect(far.received).toHaveLength(2);
    const answered = await first.say(question);
    expect(answered.body.replies.at(-1).text).toContain('Д-650');
    const other = await (await shop.open('ru')).say(question);
    expect(other.body.replies.at(-1).text).toMatch(/3\s490/);
    expect(far.received).toHaveLength(2);

    const { body } = await admin('usage');
    const [limit, spent] = ['0.02', '0.0252'].map((amount) => ({ amount, currency: 'USD' }));
    expect(body.budgets).toEqual([{ budget: 'day', period: body.to, limit, spent, isUsedUp: true }]);
    expect(body.notices.map(({ budget, period }: never) => [budget, period]).toSorted()).toEqual([
      ['conversation', first.id],
      ['day', body.to],
    ]);
    const { status, body: ready } = await shop.call('GET', '/readyz');
    expect(status).toBe(200);
    expect(ready.parts.budgets).toEqual({
      isReady: true,
      detail: `The budget of the day (${body.to}) is used up: 0.0252 of 0.02 USD. Free models answer.`,
    });
    expect(await metric('vitrina_budget_used_up_total')).toHaveLength(2);
    const dashboard = await fetch(`${shop.url}/dashboard?lang=en`, {
      headers: { Authorization: `Basic ${Buffer.from(`admin:${adminKey}`).toString('base64')}` },
    });
    expect(await dashboard.text()).toContain('The day’s budget is used up: $0.0252 of $0.0200');
  });
});

describe('a stop', () => {
  it('loses no call, and a used-up budget is used up after it', async () => {
    far = await startModelServer({ script: () => answer });
    const data = await mkdtemp(path.join(tmpdir(), 'vitrina-usage-'));
    const config = readConfig(
      {
        PORT: '0',
        ADMIN_API_KEY: adminKey,
        MODELS: 'openai:gpt-5.2',
        OPENAI_API_KEY: 'a-key',
        OPENAI_BASE_URL: far.url,
        BUDGET_MONTH_USD: '0.01',
      },
      { company: 'examples/instrument', data },
    );
    const run = async (work: (vitrina: Vitrina) => Promise<void>) => {
      const vitrina = await createVitrina(config, createLogger('silent'));
      await vitrina.importFolder(undefined);
      await work(vitrina).finally(vitrina.close);
    };
    const ask = async ({ services: { answering } }: Vitrina) => {
      const { conversation } = await startConversation({ channel: 'web', locale: 'ru' }, answering);
      await answerMessage({ conversationId: conversation.id, text: question, clientMessageId: undefined }, answering);
    };
    await run(ask);
    await run(async (vitrina) => {
      await ask(vitrina);
      expect(far.received).toHaveLength(1);
      expect((await vitrina.services.usage.report({})).total).toMatchObject({ calls: 1, costNanoUsd: 12_600_000 });
    });
    await far.stop();
    await rm(data, { recursive: true, force: true });
  }, 90_000);
});

describe('answers given again', () => {
  openWith({ ANSWER_CACHE_MINUTES: '10' });
  beforeEach(() => {
    far.received.length = 0;
    far.play(() => answer);
  });
  const ask = async (...texts: readonly string[]) => {
    const chat = await shop.open('ru');
    for (const text of texts.slice(0, -1)) await chat.say(text);
    const { body } = await chat.say(texts.at(-1) ?? '');
    return body.replies.at(-1).text as string;
  };

  it('are those to a first question that was asked before, in other letters too', async () => {
    far.play(({ messages }) =>
      JSON.stringify(messages.at(-1)).includes('субботам') ? { text: 'Сейчас узнаю.' } : answer,
    );
    expect(await ask(question)).toMatch(/3\s490/);
    expect(await ask('здравствуйте, подскажите: сколько стоит дрель Д-650')).toMatch(/3\s490/);
    expect(await ask('вы работаете по субботам?', question)).toMatch(/3\s490/);
    expect(far.received).toHaveLength(2);
    expect(await metric('vitrina_answer_cache_total{outcome="hit"}')).toEqual([
      'vitrina_answer_cache_total{outcome="hit"} 2',
    ]);
  });

  it('are not those whose facts have changed since', async () => {
    await ask(question);
    far.received.length = 0;
    const { body } = await shop.call('GET', '/api/v1/admin/products?query=Д-650', undefined, adminKey);
    const { sku } = body.products[0];
    await shop.call('PATCH', `/api/v1/admin/products/${sku}`, { price: 3_500 }, adminKey);
    far.play(() => ({ ...answer, text: 'Дрель ударная Бурмаш Д-650 стоит 3 500 ₽.' }));
    expect(await ask(question)).toMatch(/3\s500/);
    expect(await ask(question)).toMatch(/3\s500/);
    expect(far.received).toHaveLength(1);
  });

  it.each([
    ['a follow-up', ['Расскажите про дрель Д-650', 'а сколько она стоит?']],
    ['an order under way', ['беру дрель Д-650', 'сколько стоит доставка в Москву?']],
    ['one who told who they are', ['меня зовут Анна, сколько стоит дрель Д-650?']],
  ])('are never those of %s', async (_, texts) => {
    await ask(...texts);
    const before = far.received.length;
    await ask(...texts);
    expect(far.received.length).toBe(before * 2);
  });

  it('are never those that were held back', async () => {
    far.play(() => ({ text: 'Дрель ударная Бурмаш Д-650 стоит 990 ₽.' }));
    await ask('почём дрель Д-650 сегодня?');
    const before = far.received.length;
    await ask('почём дрель Д-650 сегодня?');
    expect(far.received.length).toBe(before * 2);
  });
});
