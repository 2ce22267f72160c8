import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { aRequest } from '../factories/records.ts';
import { openTestShop, type TestChat, type TestShop } from '../factories/test-shop.ts';

const adminKey = 'test-admin-key-0123456789';

/** A shop of sewing machines that has told nothing but its catalog: what fits what stands in a column. */
const catalog = [
  'sku;name;name_en;category;price;currency;stock;подходит к;Шум, дБ',
  'SM-1;Швейная машина Нить 20;Nit 20 sewing machine;Швейные машины;400;EUR;5;;70',
  'SM-2;Швейная машина Нить 30;Nit 30 sewing machine;Швейные машины;480;EUR;5;;60',
  'SM-3;Швейная машина Нить 40;Nit 40 sewing machine;Швейные машины;600;EUR;5;;55',
  'FT-1;Лапка для потайной молнии;Hidden zip foot;Лапки;12;EUR;9;SM-1;',
  'FT-2;Лапка для трикотажа;Jersey foot;Лапки;15;EUR;9;SM-2;',
  'TH-1;Нитки льняные, набор;Linen thread set;Нитки;9;EUR;30;;',
].join('\n');

let shop: TestShop;
let folder: string;
beforeAll(async () => {
  folder = await writeCompanyFolder({ files: { 'catalog/price.csv': catalog } });
  shop = await openTestShop(folder);
});
afterAll(async () => {
  await shop.close();
  await rm(folder, { recursive: true, force: true });
});

async function offersOf(chat: TestChat) {
  const { body } = await shop.call('GET', '/api/v1/admin/offers?limit=100', undefined, adminKey);
  return body.offers
    .filter(({ conversationId }: { conversationId: string }) => conversationId === chat.id)
    .map(({ sku, outcome, isAsked }: { sku: string; outcome: string; isAsked: boolean }) =>
      [sku, outcome, ...(isAsked ? ['asked'] : [])].join(' '),
    )
    .toReversed();
}
const last = (answer: Awaited<ReturnType<TestChat['say']>>) => answer.body.replies.at(-1);
const shown = (answer: Awaited<ReturnType<TestChat['say']>>) =>
  last(answer).products.map(({ sku }: { sku: string }) => sku);

describe('a company that gave no offers', () => {
  it('is offered what is made for the choice, once; a yes adds it and the order goes on', async () => {
    const chat = await shop.open('ru');
    const offered = await chat.say('беру Нить 20');
    expect(shown(offered)).toEqual(['FT-1']);
    expect(last(offered).choices).toEqual(['Добавить', 'Нет, спасибо']);
    await chat.say('да, добавьте две');
    await chat.say('Анна, +7 916 123-45-67');
    await chat.say('Тверь');
    const placed = (await chat.say('да')).body.request;
    expect(placed.items.map(({ sku, quantity }: { sku: string; quantity: number }) => [sku, quantity])).toEqual([
      ['SM-1', 1],
      ['FT-1', 2],
    ]);
    const { body } = await shop.call('GET', '/api/v1/admin/offers', undefined, adminKey);
    expect(body.total).toEqual({
      made: 1,
      accepted: 1,
      refused: 0,
      ordered: 1,
      added: [{ amount: '24.00', currency: 'EUR' }],
    });
    expect(body.offers[0]).toMatchObject({ sku: 'FT-1', mainSku: 'SM-1', source: 'made-for', outcome: 'accepted' });
  });

  it.each([
    ['ru', 'беру Нить 20', 'нет, только машину', 'что ещё к ней взять?', 'и Нить 30 тоже беру'],
    ['en', "I'll take the Nit 20", 'just the machine, thanks', 'what else goes with it?', "I'll take the Nit 30 too"],
  ])('takes a no for the rest of the talk (%s)', async (locale, take, refuse, ask, more) => {
    const chat = await shop.open(locale);
    expect(shown(await chat.say(take))).toEqual(['FT-1']);
    expect(shown(await chat.say(refuse))).toEqual([]);
    expect(shown(await chat.say(ask))).not.toContain('FT-1');
    expect(shown(await chat.say(more))).not.toContain('FT-2');
    expect(await offersOf(chat)).toEqual(['FT-1 refused']);
  });

  it('answers which things of a kind fit the choice, with those that are made for it', async () => {
    const chat = await shop.open('ru');
    await chat.say('расскажите про Нить 30');
    expect(shown(await chat.say('какие лапки к ней подходят?'))).toEqual(['FT-2']);
    expect(await offersOf(chat)).toEqual(['FT-2 made asked']);
  });

  it('offers nothing before something is chosen, and nothing after a complaint', async () => {
    const chat = await shop.open('ru');
    await chat.say('сколько стоит Нить 20?');
    await chat.say('вы мне привезли сломанную машину, я жалуюсь!');
    await chat.say('беру Нить 20');
    expect(await offersOf(chat)).toEqual([]);
  });
});

describe('who may read the counts', () => {
  it.each([
    ['/api/v1/admin/offers', undefined, 401],
    ['/api/v1/admin/offers?limit=x', adminKey, 400],
    ['/api/v1/admin/offers?since=yesterday', adminKey, 400],
    ['/api/v1/admin/offers?since=2026-01-01T00:00:00Z', adminKey, 200],
  ])('%s as %s: %i', async (place, key, status) => {
    expect((await shop.call('GET', place, undefined, key)).status).toBe(status);
  });
});

it('offers what enough customers ordered together', async () => {
  const { read } = shop.vitrina.services.unitOfWork;
  const price = { minor: 9_00, currency: 'EUR' };
  const items = ['SM-3', 'TH-1'].map((sku) => ({
    sku,
    name: { en: sku },
    quantity: 1,
    unitPrice: price,
    total: price,
  }));
  for (let customer = 0; customer < 3; customer += 1) {
    const conversation = await read.conversations.find((await shop.open('en')).id);
    if (conversation) await read.requests.save(aRequest(conversation, { items }));
  }
  const chat = await shop.open('en');
  const offered = await chat.say("I'll take the Nit 40");
  expect(shown(offered)).toEqual(['TH-1']);
  expect(last(offered).text).toContain('often order');
  expect(await offersOf(chat)).toEqual(['TH-1 made']);
});
