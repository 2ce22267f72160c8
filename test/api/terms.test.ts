import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { bicycleShop } from './companies/bicycle-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop(await writeCompanyFolder({ files: bicycleShop }));
});
afterAll(() => shop.close());

type Line = readonly [said: string, part?: string];

async function hold(locale: 'ru' | 'en', lines: readonly Line[]): Promise<void> {
  const chat = await shop.open(locale);
  for (const [said, part] of lines) {
    const { body } = await chat.say(said);
    const text = body.replies
      .map((reply: { text: string }) => reply.text)
      .join('\n')
      .replaceAll('\u00a0', ' ');
    if (part !== undefined) expect(text, said).toContain(part);
  }
}

describe('questions of terms and services are answered from the documents', () => {
  it.each([
    ['сколько дней на возврат', '14 дней'],
    ['можно ли вернуть шлем?', '7 дней'],
    ['а если рама треснет после прыжка, это гарантия?', 'прыжков'],
    ['велик придет собранный?', 'собираем и настраиваем'],
    ['сборка входит в стоимость?', 'собираем и настраиваем'],
    ['можно прокатиться перед покупкой?', 'тест-драйв'],
    ['у вас есть прокат', '900 ₽ в день'],
    ['берете старый велик в зачет?', 'до 20 %'],
    ['предоплата нужна?', 'Предоплата 20 %'],
    ['сколько стоит замена цепи', '600 ₽'],
    ['вы чините велосипеды других марок', 'любых марок'],
    ['у меня рост 172, какая рама нужна?', '165–178 см'],
    ['а когда деньги вернете?', '3–10 дней'],
    ['какая гарантия на гребень 29?', '36 мес'],
  ])('%s', (said, part) => hold('ru', [[said, part]]));

  it.each([
    ['can I try it before buying?', 'test ride'],
    ['does it come assembled?', 'assemble and tune'],
    ['do you take trade-ins?', 'up to 20 %'],
    ['when do I get my money back', '3 to 10 days'],
    ['can I change my mind after a week?', '14 days'],
    ['what does the warranty not cover', 'What is not covered'],
    ['gift cards?', 'valid for a year'],
    ['how much is a full service?', '5,900 ₽'],
    ["I'm 172 cm tall, which frame size?", '165–178 cm'],
    ['where is the shop? can I come and see', '5 Zavodskaya Street'],
    ['is delivery free?', '?'],
  ])('%s', (said, part) => hold('en', [[said, part]]));
});

describe('in talk they are told from what the talk is about', () => {
  it('of a bicycle, its properties and terms', () =>
    hold('ru', [
      ['велосипед гребень 29 сколько стоит', '78 990 ₽'],
      ['тормоза какие', 'дисковые гидравлические'],
      ['а если не подойдет, можно вернуть?', '14 дней'],
      ['а собираете сами?', 'собираем и настраиваем'],
      ['где чинить если сломается', 'мастерскую на Заводской'],
    ]));

  it('of a bicycle, in English', () =>
    hold('en', [
      ['how much is the veter 7', '45,990'],
      ["what if I don't like it, can I send it back?", '14 days'],
      ['who pays for shipping then?', 'The buyer pays'],
      ['can I see it in person somewhere', 'Zavodskaya'],
    ]));

  it('of a delivery, its days and from what sum it is free', () =>
    hold('en', [
      ['do you deliver to Kaluga', '1,400'],
      ['how long does it take', '2–4 days'],
      ['from what amount is it free?', '60,000'],
    ]));
});

it('held back none of its own sentences', async () => {
  const held = await shop.vitrina.services.unitOfWork.read.verdicts.list(50);
  expect(held.map(({ sentence, reasons }) => ({ sentence, reasons }))).toEqual([]);
});
