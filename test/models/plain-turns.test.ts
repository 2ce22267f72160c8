import { afterAll, beforeAll, expect, it } from 'vitest';
import { scriptedModel } from '../factories/scripted-model.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { askModels } from './ask-models.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop('examples/instrument');
});
afterAll(() => shop.close());

const reply = 'Секунду.';

it.each([
  'привет',
  'Здравствуйте!',
  'спасибо, до свидания',
  'hello',
  'где мой заказ 10023?',
  'сколько стоит ИН-001?',
  'price of ИН-001?',
])('goes to the model of PLAIN_TURNS: %s', async (text) => {
  const first = scriptedModel(reply);
  const plain = scriptedModel(reply);
  await askModels(shop, { first, plain }, text, { settings: { plainTurns: 'plain' } });
  expect([first.doStreamCalls.length, plain.doStreamCalls.length]).toEqual([0, 1]);
});

it.each([
  'какая дрель лучше для бетона?',
  'сколько стоит ИН-001 и чем она лучше ИН-002?',
  'сколько стоят ИН-001 и ИН-002?',
  'дорого, сделайте скидку на ИН-001',
  'беру ИН-001, доставьте в Москву',
  'позовите человека',
  'привет, мне нужна дрель и бита к ней',
  'перезвоните завтра после 15',
])('goes to the first model: %s', async (text) => {
  const first = scriptedModel(reply);
  const plain = scriptedModel(reply);
  await askModels(shop, { first, plain }, text, { settings: { plainTurns: 'plain' } });
  expect([first.doStreamCalls.length, plain.doStreamCalls.length]).toEqual([1, 0]);
});

it('and none is plain in the middle of an order, or where nothing is set', async () => {
  const first = scriptedModel(
    { calls: [{ name: 'update_request', input: { addItems: [{ sku: 'ИН-001', quantity: 1 }] } }] },
    reply,
  );
  const plain = scriptedModel(reply);
  const settings = { plainTurns: 'plain' };
  const { conversationId } = await askModels(shop, { first, plain }, 'беру ИН-001', { settings });
  await askModels(shop, { first, plain }, 'сколько стоит ИН-001?', { settings, conversationId });
  await askModels(shop, { first, plain }, 'привет');
  expect(plain.doStreamCalls).toHaveLength(0);
});

it('asks the first model when that of PLAIN_TURNS fails, and nobody after built-in', async () => {
  const first = scriptedModel(reply);
  const broken = scriptedModel({ ends: new Error('x') });
  const { said } = await askModels(shop, { first, broken }, 'привет', { settings: { plainTurns: 'broken' } });
  expect(said).toBe(reply);
  const { answer } = await askModels(shop, { first }, 'привет', { settings: { plainTurns: 'built-in' } });
  expect(answer.replies).toHaveLength(1);
  expect(first.doStreamCalls).toHaveLength(1);
});
