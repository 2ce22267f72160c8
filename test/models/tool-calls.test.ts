import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerMessage } from '../../src/assistant/conversations/answer-message.ts';
import { startConversation } from '../../src/assistant/conversations/start-conversation.ts';
import { createTestChain } from '../factories/model-chain.ts';
import { httpError, type Script, scriptedModel } from '../factories/scripted-model.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { askModels, times } from './ask-models.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop('examples/instrument');
});
afterAll(() => shop.close());

const truth = 'Дрель ударная Бурмаш Д-650 стоит 3 490 ₽.';
const call = (name: string, input: unknown): Script => ({ calls: [{ name, input }] });
const order = {
  addItems: [{ sku: 'ИН-001', quantity: 2 }],
  name: 'Анна',
  phone: '+7 999 000-11-22',
  place: 'Москва',
};
const wish = 'беру две дрели Д-650, я Анна, +7 999 000-11-22, Москва, оформляйте';

describe('a tool called wrongly', () => {
  it.each<[string, Script, RegExp]>([
    ['with a wrong argument', call('get_product', { sku: 7 }), /Invalid input for tool get_product/u],
    ['without an argument', call('get_product', {}), /Invalid input for tool get_product/u],
    ['with broken JSON', call('get_product', '{"sku": "ИН-0'), /Invalid input for tool get_product/u],
    ['that does not exist', call('drop_tables', {}), /drop_tables/u],
  ])('%s: the model is told and answers', async (_what, script, told) => {
    const model = scriptedModel(script, truth);
    const { said, chain } = await askModels(shop, { model }, 'сколько стоит дрель Д-650?');
    expect(said).toBe(truth);
    expect(chain.failovers).toEqual([]);
    const result = JSON.stringify(model.doStreamCalls[1]?.prompt.at(-1));
    expect(result).toMatch(/"error-text"/u);
    expect(result).toMatch(told);
  });

  it('again and again: the model is told that it has the answer, and the last step is words', async () => {
    const model = scriptedModel(call('get_product', { sku: 'ИН-001' }));
    const { said, chain } = await askModels(shop, { model }, 'сколько стоит дрель Д-650?');
    expect(said).toContain('3 490');
    expect(chain.failovers).toEqual([{ from: 'model', to: 'built-in', kind: 'loop' }]);
    expect(model.doStreamCalls.length).toBeLessThanOrEqual(6);
    expect(JSON.stringify(model.doStreamCalls[3]?.prompt.at(-1))).toContain('already');
    expect(model.doStreamCalls.at(-1)?.toolChoice).toEqual({ type: 'none' });
  });

  it('forty times at once: bounded', async () => {
    const calls = Array.from({ length: 40 }, (_, at) => ({ name: 'search_products', input: { query: `дрель ${at}` } }));
    const model = scriptedModel({ calls }, truth);
    const { said } = await askModels(shop, { model }, 'сколько стоит дрель Д-650?');
    expect(said).toBe(truth);
    expect(times(JSON.stringify(model.doStreamCalls[1]?.prompt.at(-1)), 'No more tool calls')).toBe(16);
  });
});

describe('what a tool does is done once', () => {
  it('when the model adds, and orders, twice', async () => {
    const model = scriptedModel(
      call('update_request', order),
      call('update_request', order),
      {
        calls: [
          { name: 'submit_request', input: {} },
          { name: 'submit_request', input: {} },
        ],
      },
      call('submit_request', {}),
      'Готово.',
    );
    const { requests } = await askModels(shop, { model }, wish);
    expect(requests.map(({ kind, items }) => [kind, items.map(({ quantity }) => quantity)])).toEqual([['order', [2]]]);
  });

  it('unless it was taken out in between', async () => {
    const { addItems } = order;
    const model = scriptedModel(
      call('update_request', { addItems }),
      call('update_request', { removeItems: ['ИН-001'] }),
      call('update_request', { addItems }),
      'Добавила.',
    );
    const { conversation } = await askModels(shop, { model }, 'добавьте две дрели Д-650');
    expect(conversation?.draft.items).toEqual([{ sku: 'ИН-001', quantity: 2 }]);
  });

  it('when a call, a handoff and a cancelling are asked for twice', async () => {
    const first = scriptedModel(call('update_request', order), call('submit_request', {}), 'Готово.');
    const { conversationId } = await askModels(shop, { first }, wish);
    const model = scriptedModel(
      {
        calls: [
          { name: 'cancel_request', input: {} },
          { name: 'cancel_request', input: {} },
        ],
      },
      {
        calls: [
          { name: 'hand_off', input: {} },
          { name: 'hand_off', input: { reason: 'ещё раз' } },
        ],
      },
      'Готово.',
    );
    const { requests } = await askModels(shop, { model }, 'отмените и позовите человека', { conversationId });
    expect(requests.map(({ kind, stageId }) => `${kind} ${stageId}`).sort()).toEqual([
      'order cancelled',
      'service new',
    ]);
  });

  it('when two orders stand and one is cancelled, first by its number and then without', async () => {
    const place = scriptedModel(call('update_request', order), call('submit_request', {}), 'Готово.');
    const { conversationId } = await askModels(shop, { place }, wish);
    await askModels(
      shop,
      {
        place: scriptedModel(
          call('update_request', { ...order, addItems: [{ sku: 'ИН-002', quantity: 1 }] }),
          call('submit_request', {}),
          'Готово.',
        ),
      },
      wish,
      { conversationId },
    );
    const [newest] = (await shop.vitrina.services.unitOfWork.read.requests.listOfConversation(conversationId)).toSorted(
      (left, right) => Number(right.number) - Number(left.number),
    );
    const number = newest?.number ?? '';
    const model = scriptedModel(
      call('cancel_request', { number }),
      call('cancel_request', {}),
      call('cancel_request', { number: ` ${number} ` }),
      'Готово.',
    );
    const { requests } = await askModels(shop, { model }, 'отмените последний заказ', { conversationId });
    expect(requests.filter(({ stageId }) => stageId === 'cancelled').map((request) => request.number)).toEqual([
      number,
    ]);
    expect(JSON.stringify(model.doStreamCalls[3]?.prompt.at(-1))).toContain('"cancelled":true');
  });

  it('when the next model goes on: it is given what was done', async () => {
    const first = scriptedModel(call('update_request', order), { refuses: httpError(500) });
    const second = scriptedModel(call('submit_request', {}), 'Готово.');
    const { requests, chain } = await askModels(shop, { first, second }, wish);
    expect(chain.failovers).toEqual([{ from: 'first', to: 'second', kind: 'unavailable' }]);
    expect(requests.map(({ items }) => items.map(({ quantity }) => quantity))).toEqual([[2]]);
    const prompt = second.doStreamCalls[0]?.prompt ?? [];
    expect(prompt.slice(-2).map(({ role }) => role)).toEqual(['assistant', 'tool']);
    expect(JSON.stringify(prompt.at(-1))).toContain('update_request');
  });

  it('when the built-in model goes on after an order was placed: it is told of, with its number', async () => {
    const first = scriptedModel(call('update_request', order), call('submit_request', {}), { refuses: httpError(500) });
    const { said, heard, requests, answer } = await askModels(shop, { first }, wish);
    expect(requests.map(({ kind }) => kind)).toEqual(['order']);
    expect(said).toBe(`Заявка ${requests[0]?.number} принята. Сумма: 6 980 ₽.`);
    expect(heard).toBe(said);
    expect(answer.request?.number).toBe(requests[0]?.number);
  });

  it('when the built-in model goes on after the draft was changed and nothing was said: it begins anew', async () => {
    const first = scriptedModel(call('update_request', { addItems: order.addItems }), { refuses: httpError(500) });
    const { conversation, said } = await askModels(shop, { first }, 'добавьте в заказ 2 шт ИН-001');
    expect(conversation?.draft.items).toEqual([{ sku: 'ИН-001', quantity: 2 }]);
    expect(said).not.toBe('');
  });

  it('and what was said of it stands when the model is lost then', async () => {
    const first = scriptedModel(call('update_request', { addItems: order.addItems }), {
      text: 'Дрель ударная Бурмаш Д-650 добавлена в заказ. Теперь наз',
      ends: 'end',
    });
    const { conversation, said } = await askModels(shop, { first }, 'добавьте две дрели Д-650');
    expect(conversation?.draft.items).toEqual([{ sku: 'ИН-001', quantity: 2 }]);
    expect(said).toBe('Дрель ударная Бурмаш Д-650 добавлена в заказ.');
  });

  it('and words heard before an order are not heard again with it', async () => {
    const model = scriptedModel(
      call('update_request', order),
      {
        text: 'Сейчас оформлю. ',
        calls: [{ name: 'submit_request', input: {} }],
      },
      'Заказ оформлен, спасибо.',
    );
    const { said, heard } = await askModels(shop, { model }, wish);
    expect(said).toBe('Сейчас оформлю. Заказ оформлен, спасибо.');
    expect(heard).toBe(said);
  });
});

it('an endless text ends', async () => {
  const model = scriptedModel(`${'Хорошо. '.repeat(3_000)}`);
  const { said } = await askModels(shop, { model }, 'привет');
  expect(said.length).toBeGreaterThan(1_000);
  expect(said.length).toBeLessThan(4_500);
});

it('a text that goes round in a circle is said once', async () => {
  const model = scriptedModel('Здравствуйте, чем могу вам помочь? Расскажите, что ищете сегодня. '.repeat(500));
  const { said } = await askModels(shop, { model }, 'привет');
  expect(said).toBe('Здравствуйте, чем могу вам помочь? Расскажите, что ищете сегодня.');
});

it('directives among the words get lines of their own', async () => {
  const model = scriptedModel(`${truth} [[product:ИН-001]] Показать другие? [[choices:Да, покажите|Нет]]`);
  const { said, answer } = await askModels(shop, { model }, 'сколько стоит дрель Д-650?');
  expect(said).toBe(`${truth} Показать другие?`);
  expect(answer.replies[0]?.products.map(({ sku }) => sku)).toEqual(['ИН-001']);
  expect(answer.replies[0]?.choices).toEqual(['Да, покажите', 'Нет']);
});

it('whoever asked may go away: the reply is stored', async () => {
  const chain = createTestChain({ model: scriptedModel(truth) });
  const answering = { ...shop.vitrina.services.answering, models: chain };
  const { conversation } = await startConversation({ channel: 'web', locale: 'ru' }, answering);
  const answer = await answerMessage(
    { conversationId: conversation.id, text: 'сколько стоит дрель Д-650?', clientMessageId: undefined },
    answering,
    () => {
      throw new Error('The stream is closed');
    },
  );
  expect(answer.replies.map(({ text }) => text)).toEqual([truth]);
});

it('a model whose every sentence is held, twice, is followed by one that can answer', async () => {
  const { said, chain } = await askModels(
    shop,
    { model: scriptedModel('Дрель стоит 990 ₽.') },
    'сколько стоит дрель Д-650?',
  );
  expect(said).toContain('3 490');
  expect(chain.failovers).toEqual([{ from: 'model', to: 'built-in', kind: 'untrue' }]);
});
