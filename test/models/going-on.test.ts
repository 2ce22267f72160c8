import { afterAll, beforeAll, expect, it } from 'vitest';
import { httpError, type Script, scriptedModel } from '../factories/scripted-model.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { askModels } from './ask-models.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop('examples/instrument');
});
afterAll(() => shop.close());

/** Talks on: each line is answered by its script, or by the built-in model where there is none. */
async function talk(...turns: readonly (readonly [string, ...(Script | string)[]])[]) {
  let conversationId: string | undefined;
  let last: Awaited<ReturnType<typeof askModels>> | undefined;
  for (const [text, ...scripts] of turns) {
    const hosted = scripts.length > 0 ? scriptedModel(...scripts) : scriptedModel({ refuses: httpError(400) });
    last = await askModels(shop, { hosted }, text, conversationId === undefined ? {} : { conversationId });
    conversationId = last.conversationId;
  }
  if (!last) throw new Error('Nothing was said');
  return last;
}

const order = (input: unknown): Script => ({ calls: [{ name: 'update_request', input }] });

it('knows which products another model showed', async () => {
  const { said } = await talk(
    [
      'какие есть дрели?',
      'Есть Дрель ударная Бурмаш Д-650 и Дрель ударная Бурмаш Д-850.\n[[product:ИН-001]]\n[[product:ИН-002]]',
    ],
    ['сколько стоит вторая?'],
  );
  expect(said).toContain('4 790,50');
  expect(said).not.toContain('3 490');
});

it('takes the answer to what another model asked for an order', async () => {
  const { conversation } = await talk(
    ['беру ИН-001, 2 штуки', order({ setItems: [{ sku: 'ИН-001', quantity: 2 }] }), 'Записала. Как вас зовут?'],
    ['Анна'],
  );
  expect(conversation?.draft.contact.name).toBe('Анна');
});

it('takes a yes to the order that another model summed up', async () => {
  const input = {
    setItems: [{ sku: 'ИН-001', quantity: 2 }],
    name: 'Анна',
    phone: '+7 999 000-11-22',
    address: 'Москва',
  };
  const { requests, conversation } = await talk(
    [
      'беру две ИН-001, Анна, +7 999 000-11-22, Москва',
      order(input),
      order({ place: 'Москва' }),
      'Итого 6 980 ₽. Всё верно?',
    ],
    ['да'],
  );
  expect([requests.map(({ kind }) => kind), conversation?.draft.items]).toEqual([['order'], []]);
});

it('does not take a yes for an answer to its own question of long ago', async () => {
  const { requests } = await talk(
    ['добавьте в заказ 2 шт ИН-001'],
    ['Анна, +7 999 000-11-22'],
    ['Москва'],
    ['а есть перфораторы?', 'Да, есть. Показать их?'],
    ['да'],
  );
  expect(requests).toEqual([]);
});
