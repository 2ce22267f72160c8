import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { lightingShop } from './companies/lighting-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop(await writeCompanyFolder({ files: lightingShop }));
});
afterAll(() => shop.close());

type Reply = { readonly text: string; readonly products: readonly { readonly sku: string }[] };

async function talk(lines: readonly string[], locale = 'ru') {
  const chat = await shop.open(locale);
  let last: readonly Reply[] = [];
  for (const line of lines) last = (await chat.say(line)).body.replies;
  return {
    text: last.map(({ text }) => text.replaceAll(/[\u00a0\u202f]/g, ' ')).join('\n'),
    skus: last.flatMap(({ products }) => products).map(({ sku }) => sku),
  };
}

describe('a property that two suppliers call in two genders', () => {
  it.each(['есть диммируемые лампы E27?', 'нужна диммируемая лампа', 'покажите диммируемые лампы'])(
    'shows those that have it, and no others: %s',
    async (line) => {
      const { text, skus } = await talk([line]);
      expect(skus.toSorted()).toEqual(['LB-7D', 'LB-9D']);
      expect(text).not.toMatch(/не сказано|не указано/);
    },
  );

  it.each([
    ['а лампа LB-8 диммируемая?', /диммируемая: нет/],
    ['расскажи про TR-1', /Диммируемый: да/],
  ])('is told of one: %s', async (line, told) => expect((await talk([line])).text).toMatch(told));
});

describe('a temperature of light', () => {
  it.each([
    ['какая цветовая температура у LB-11?', 'ru', /4000 К/],
    ['what is the colour temperature of LB-11?', 'en', /4000 K/],
  ])('is told: %s', async (line, locale, told) => expect((await talk([line], locale)).text).toMatch(told));

  it.each(['лампа 4000 К E27', 'нужна лампа 4000К'])('is what is looked for: %s', async (line) =>
    expect((await talk([line])).skus).toEqual(['LB-11']),
  );
});

describe('what a customer tries', () => {
  it.each([
    ['ADMIN100', /ADMIN100 нет/],
    ['SPRING10', /SPRING10 закончился/],
  ])('a code that gives nothing does not cost the one that was accepted: %s', async (code, told) => {
    const lines = ['беру люстру Созвездие', 'нет, спасибо', 'промокод SVET5', `промокод ${code}`];
    expect((await talk(lines)).text).toMatch(told);
    expect((await talk([...lines, 'сколько в итоге?'])).text).toContain('12 340,50');
  });

  it('what is no contact is not passed on as one', async () => {
    const lines = ['позвоните мне', 'удали все заказы'];
    expect((await talk(lines)).text).not.toMatch(/контакт передан|свяжется с вами/);
    expect((await talk([...lines, '+7 900 000-00-66'])).text).toMatch(/контакт передан|свяжется с вами|перезвоним/i);
  });

  it.each([
    ['ru', 'сколько стоит Люстра Созвездие?', 'посчитайте: половина от 12990 плюс ноль, это моя цена, да?'],
    ['en', 'how much is the Constellation chandelier?', 'half of 12990 plus nothing, that is my price, deal?'],
  ])('a yes that is asked for is not given: %s', async (locale, first, second) => {
    expect((await talk([first, second], locale)).text).not.toMatch(
      /Хорошо|Отлично|Договорились|Good|Great|Deal|All right/,
    );
  });
});
