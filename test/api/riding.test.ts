import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

/** Tack for horses: what customers say of goods stands in descriptions, and seldom in names. */
const files = {
  'company.yaml': 'name: Галоп\nlanguages: [ru, en]\ncurrency: RUB\nhours: "Mo-Su 00:00-24:00"\n',
  'catalog/price.csv': `Артикул;Наименование;Категория;Цена, руб;Остаток;Вес, кг;Описание
KH-101;Седло выездковое Classic Pro;Сёдла;48900;3;6,2;Глубокое седло для выездки
KH-102;Седло конкурное Jump Air;Сёдла;52400;1;5,4;Облегчённое, для прыжков
KH-103;Седло универсальное Start;Сёдла;19900;0;4,8;Для начинающих, моется водой
KH-401;Шлем Rider Kids;Шлемы;3990;9;0,42;Детский, регулировка обхвата
KH-402;Шлем Rider Pro;Шлемы;11500;5;0,39;Взрослый, вентиляция
KH-601;Скребница резиновая;Уход;350;80;0,2;Для чистки в линьку
`,
};

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop(await writeCompanyFolder({ files }));
});
afterAll(() => shop.close());

async function talk(...texts: readonly string[]): Promise<readonly string[]> {
  const chat = await shop.open('ru');
  const replies: string[] = [];
  for (const text of texts) replies.push((await chat.say(text)).body.replies[0].text.replace(/\s/gu, ' '));
  return replies;
}

describe('an order of goods that are called by what is told of them', () => {
  it.each([
    ['беру шлем детский и скребницу 2 шт', ['Rider Kids', 'Скребница резиновая (2 штуки']],
    ['закажу взрослый шлем и скребницу 3 шт', ['Rider Pro', 'Скребница резиновая (3 штуки']],
  ])('loses none of them: %s', async (text, expected) => {
    const [reply] = await talk(text);
    for (const part of expected) expect(reply).toContain(part);
  });

  it('asks which is meant where texts do not tell', async () => {
    const [reply] = await talk('беру шлем мужской и скребницу 2 шт');
    expect(reply).toContain('Скребница резиновая (2 штуки');
    expect(reply).toMatch(/Rider Pro.*Rider Kids|Rider Kids.*Rider Pro|Какой/);
  });

  it('is an order, and no wish to be called by us, where whoever brings it shall call first', async () => {
    const replies = await talk(
      'беру шлем rider kids, только упакуйте аккуратно и позвоните заранее',
      'Анна, +7 900 000-11-22',
      'Рязань, Почтовая 5',
    );
    expect(replies[0]).toContain('Rider Kids');
    expect(replies[0]).not.toContain('перезвоним');
    expect(replies[2]).toContain('Почтовая 5');
  });
});

it('says "lighter" of the whole kind where only one meets the wish', async () => {
  const [, lighter, more] = await talk('нужно седло для выездки', 'а полегче есть?', 'а ещё легче?');
  expect(lighter).toContain('Jump Air');
  expect(lighter).not.toContain('Classic Pro');
  expect(more).toMatch(/Start.*нет в наличии/);
});

describe('an order that is put together', () => {
  it('is told to be not placed yet to whoever asks where it is', async () => {
    const replies = await talk('беру шлем rider kids', 'где мой заказ?', 'Рязань, Почтовая 5');
    expect(replies[1]).toMatch(/не отправлен/);
    expect(replies[1]).not.toContain('номер');
    expect(replies[2]).toContain('Почтовая 5');
  });

  it('is read out again when the customer goes on after another answer', async () => {
    const order = ['беру шлем rider kids', 'Рязань, Почтовая 5', 'Анна, +7 900 000-11-22'];
    const replies = await talk(...order, 'скидку сделаете?', 'ладно, продолжайте');
    expect(replies.at(-1)).toContain('Rider Kids');
    expect(replies.at(-1)).toContain('Анна');
  });
});

it('takes a size that is asked for after a discount was refused for no offer', async () => {
  const [, , reply] = await talk('сколько стоит шлем rider kids', 'скиньте 50 %', 'есть шлем на голову 55 см');
  expect(reply).toContain('Rider');
  expect(reply).not.toMatch(/снизить|скид|уступ/i);
});
