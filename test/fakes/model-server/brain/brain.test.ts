import { describe, expect, it } from 'vitest';
import { withFaultsAtRandom } from '../faults-at-random.ts';
import type { AskedMessage, ModelRequest } from '../model-request.ts';
import { startModelProcess } from '../start-model-process.ts';
import { createBrain } from './brain.ts';

const brain = createBrain();
const drill = {
  sku: 'D-1',
  name: 'Дрель Д-1',
  price: { amount: '3490.00', currency: 'RUB' },
  availability: 'in_stock',
  coverage: 1,
};
const returns = {
  id: 'p1',
  title: 'Возврат',
  text: '# Возврат\nВернуть товар можно за 14 дней. Нужен чек.',
  coverage: 1,
};

function asked(
  messages: readonly AskedMessage[],
  tools: readonly string[] = ['search_products', 'update_request'],
): ModelRequest {
  return {
    dialect: 'chat',
    model: 'm',
    isStreamed: true,
    wantsUsage: true,
    instructions: '',
    messages,
    tools: tools.map((name) => ({ name, schema: {} })),
  };
}
const user = (text: string, context?: unknown): AskedMessage => ({
  role: 'user',
  text: context === undefined ? text : `${text}\n<context>\n${JSON.stringify(context)}\n</context>`,
});
const answered = (name: string, result: unknown): readonly AskedMessage[] => [
  { role: 'assistant', text: '', calls: [{ id: '1', name, input: '{}' }] },
  { role: 'tool', callId: '1', text: JSON.stringify(result) },
];

describe('the brain', () => {
  it('answers at once from the context', () => {
    const play = brain(asked([user('сколько стоит дрель?', { found: { products: [drill], passages: [] } })]));
    expect(play.text?.replaceAll('\u00a0', ' ')).toContain('Дрель Д-1 стоит 3 490 ₽, есть в наличии.');
    expect(play.text).toContain('[[product:D-1]]');
  });

  it('reads a terse context as well', () => {
    const context =
      'now: "2026-12-01T12:00 Tuesday"\nproducts:\n- sku: D-1, name: Drill D-1, price: 34.5 EUR, availability: in_stock, coverage: 1, description: "Fast, light."\npassages:\n- id: p1, title: Returns, coverage: 0.4, text: "Within 14 days.\\nKeep the receipt."';
    const text = `how much is it?\n<context>\n${context}\n</context>`;
    expect(brain(asked([{ role: 'user', text }])).text).toContain('Drill D-1 costs €34.50, in stock.');
  });

  it('quotes a passage where it covers the words better', () => {
    const context = { found: { products: [{ ...drill, coverage: 0.2 }], passages: [returns] } };
    expect(brain(asked([user('как вернуть?', context)])).text).toBe('Вернуть товар можно за 14 дней.\n[[source:p1]]');
  });

  it('searches when it was given nothing, then answers from what was found', () => {
    const question = user('сколько стоит дрель?');
    expect(brain(asked([question])).calls).toEqual([
      { name: 'search_products', input: { query: 'сколько стоит дрель?' } },
    ]);
    const play = brain(asked([question, ...answered('search_products', { products: [drill] })]));
    expect(play.text?.replaceAll('\u00a0', ' ')).toContain('3 490 ₽');
    expect(play.calls).toBeUndefined();
  });

  it('acts on a plain wish, once, and says so', () => {
    const order = user('беру 2 шт', { found: { products: [drill], passages: [] } });
    expect(brain(asked([order])).calls).toEqual([
      { name: 'update_request', input: { setItems: [{ sku: 'D-1', quantity: 2 }] } },
    ]);
    expect(brain(asked([order, ...answered('update_request', { draft: {} })])).text).toMatch(/^Записал/);
  });

  it('orders nothing that it knows no SKU of, and greets without a search', () => {
    expect(brain(asked([user('беру')])).calls?.[0]?.name).toBe('search_products');
    expect(brain(asked([user('Привет!')])).text).toMatch(/\?$/);
  });

  it('says nothing of a product it was not handed', () => {
    expect(brain(asked([user('что почём?', { found: { products: [], passages: [] } })])).text).not.toMatch(/\d/);
  });
});

it('faults strike the share they are told to, the same ones for the same seed', () => {
  const strike = () => {
    const script = withFaultsAtRandom(() => ({ text: 'a' }), { share: 0.3, seed: 7 });
    return Array.from({ length: 1_000 }, (_, call) => script(asked([]), call).fault?.kind);
  };
  const first = strike();
  expect(first.filter(Boolean).length).toBeGreaterThan(250);
  expect(first.filter(Boolean).length).toBeLessThan(350);
  expect(strike()).toEqual(first);
});

it('runs in a process of its own and tells what it received and when it sent', async () => {
  const model = await startModelProcess({ keepsTimes: true, leastTokens: 20 });
  try {
    const told = { ...drill, attributes: { Weight: '1.8 kg', Power: '650 W' } };
    const content = `How much?\n<context>\n${JSON.stringify({ products: [told] })}\n</context>`;
    const messages = [{ role: 'user', content }];
    const response = await fetch(`${model.url}/chat/completions`, {
      method: 'POST',
      headers: { authorization: 'Bearer any' },
      body: JSON.stringify({ model: 'm', stream: true, messages }),
    });
    expect(await response.text()).toContain('[DONE]');
    const [taken] = await model.received();
    expect(taken?.request?.messages).toEqual([{ role: 'user', text: content }]);
    expect(taken?.sentences.length).toBeGreaterThan(1);
    expect(await model.received()).toEqual([]);
  } finally {
    await model.stop();
  }
});
