import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestChat, type TestShop } from '../factories/test-shop.ts';
import { boutique } from './companies/boutique.ts';

/** Choosing, in a trade that was not used while it was built; names and colours repeat across kinds. */
let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop(await writeCompanyFolder({ files: boutique }));
});
afterAll(() => shop.close());

type Reply = { text: string; choices: string[]; products: { sku: string; name: string; price: { amount: string } }[] };
const say = async (chat: TestChat, text: string): Promise<Reply> => {
  const { body } = await chat.say(text);
  const [reply] = body.replies;
  return { ...reply, text: reply.text.replaceAll('\u00a0', ' ') };
};
const names = (reply: Reply) => reply.products.map(({ name }) => name);

describe.each([
  ['ru', 'ищу платье', 'Не важно', /Аврора.*самый доступный/u],
  ['en', "I'm looking for a dress", 'Any will do', /Aurora.*most affordable/u],
] as const)('in %s', (language, wish, any, cheapest) => {
  it('asks one question with choices, each of which leads to products, and shows the cheapest', async () => {
    const asked = await say(await shop.open(language), wish);
    expect(asked.products).toHaveLength(3);
    expect(asked.text).toMatch(cheapest);
    expect(asked.choices.at(-1)).toBe(any);
    for (const choice of asked.choices.slice(0, -1)) {
      const chat = await shop.open(language);
      await say(chat, wish);
      expect((await say(chat, choice)).products.length).toBeGreaterThan(0);
    }
  });

  it('takes "I don’t know" for an answer, asks nothing twice and three times at most', async () => {
    const chat = await shop.open(language);
    const questions: string[] = [];
    let reply = await say(chat, wish);
    for (let turn = 0; turn < 6 && reply.choices.includes(any); turn += 1) {
      questions.push(reply.choices.join());
      reply = await say(chat, language === 'ru' ? 'не знаю' : 'no idea');
    }
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.length).toBeLessThanOrEqual(3);
    expect(new Set(questions).size).toBe(questions.length);
  });
});

it('answers a question in between, then goes on where choosing stood', async () => {
  const chat = await shop.open('ru');
  const asked = await say(chat, 'ищу платье');
  const between = await say(chat, 'а доставка в Казань сколько стоит?');
  expect(between.text).toContain('450');
  expect(between.choices).toEqual(asked.choices);
  expect(names(await say(chat, 'красное'))).toEqual(['Платье «Аврора»', 'Платье «Соната»']);
});

it('gives reasons and an honest drawback, and follows references', async () => {
  const chat = await shop.open('ru');
  await say(chat, 'ищу платье');
  const listed = await say(chat, 'красное');
  expect(listed.text).toMatch(/Соната.*цвет: красный.*на 3 000 ₽ дороже/u);
  expect((await say(chat, 'какое длиннее?')).text).toContain('69 см');
  expect((await say(chat, 'тот что дешевле')).text).toContain('Аврора');
  expect(names(await say(chat, 'а в чёрном?'))).toEqual(expect.arrayContaining(['Платье «Лилия»']));
});

it('says so when nothing fits, and what misses least by what', async () => {
  const reply = await say(await shop.open('ru'), 'чёрное платье до 3000');
  expect(names(reply)[0]).toBe('Платье «Лилия»');
  expect(reply.text).toMatch(/Лилия.*на 2 990 ₽ (?:дороже)/u);
  const english = await say(await shop.open('en'), 'a black dress under 3000');
  expect(english.text).toMatch(/Lily.*₽2,990 (?:more|over)/u);
});

it('shows two kinds of one wish side by side, and starts with the one that is chosen', async () => {
  const chat = await shop.open('ru');
  const both = await say(chat, 'нужно пальто и сумка');
  expect(both.choices).toEqual(['Пальто', 'Сумка']);
  expect(names(both).map((name) => name.split(' ')[0])).toEqual(['Пальто', 'Сумка']);
  expect(names(await say(chat, 'Сумка')).every((name) => name.startsWith('Сумка'))).toBe(true);
});

it('held back none of its own sentences and choices', async () => {
  const held = await shop.vitrina.services.unitOfWork.read.verdicts.list(100);
  expect(held.map(({ sentence, reasons }) => ({ sentence, reasons }))).toEqual([]);
});
