import { expect, test } from 'vitest';
import { inputOf } from '../evaluation/evaluate.ts';
import { understand } from '../understand.ts';
import type { Expectation } from '../understanding.ts';

type Row = readonly [text: string, quantity: number | undefined, expecting?: Expectation];

const russian: readonly Row[] = [
  ['две штуки', 2],
  ['клей 12 мешков', 12],
  ['4 листа фанеры', 4],
  ['рулонов 6 надо', 6],
  ['пар 6 перчаток, нет, 8 пар', 8],
  ['беру парочку', 2],
  ['возьму пару', 2],
  ['3 шт', 3],
  ['3шт.', 3],
  ['по одной', 1],
  ['нужно 15 штук', 15],
  ['беру два', 2],
  ['закажу трёх', 3],
  ['добавь ещё одну', 1],
  ['ещё две пачки', 2],
  ['нет, два', 2, 'confirmation'],
  ['да, но 3 штуки', 3, 'confirmation'],
  ['не две, а три', 3],
  ['не 2 а 5', 5],
  ['двадцать пять штук', 25],
  ['заказать 10000 штук', 10_000],
  ['закажу 5000 болтов', 5000],
  ['есть зимние 205 55 16', undefined],
  ['225 45 r17 4 шт', 4],
  ['зимние 205/55 16', undefined],
  ['зимние 205/55 16 шт', 16],
  ['сколько на 4 колеса', 4],
  ['давайте тайгер 205/55 пару', 2],
  ['сколько на 25 квадратов', undefined],
  ['дюжину', 12],
  ['2', 2, 'quantity'],
  ['пять', 5, 'quantity'],
  ['мне хватит четырёх', 4, 'quantity'],
  ['давайте 7', 7, 'quantity'],
  ['сделай 4', 4],
  ['измени количество на 6', 6, 'quantity'],
  ['x3', 3],
  ['х2', 2],
  ['Makita DF333, 2 штуки', 2],
  ['сколько стоят 3 кресла', 3],
  ['увеличь до десяти', 10],
  ['2 Philips 3200', 2],
  ['беру 2 Рубанок электрический', 2],
  ['2 Евровинта', 2],
  ['бюджет 500 руб.', undefined],
  ['Philips 3200', undefined],
  ['iphone 15 есть?', undefined],
  ['Grundfos UP 25-40', undefined],
  ['нужен насос на 20 человек', undefined],
  ['бак 5 литров', undefined],
  ['мощность 1500 Вт', undefined],
  ['до 20000', undefined],
  ['до 20 000 руб', undefined],
  ['размер 44', undefined],
  ['платье 46 размера', undefined],
  ['+7 999 000-11-22', undefined],
  ['заказ 10023', undefined],
  ['скидку 10%', undefined],
  ['пара вопросов', undefined],
  ['одну минуту', undefined],
  ['через 2 дня', undefined],
  ['два варианта покажи', undefined],
  ['первый', undefined],
  ['второй', undefined],
  ['2', undefined, 'which-product'],
  ['шины 205/55 R16', undefined],
  ['ул. Ленина 5, кв 3', undefined, 'place'],
  ['промокод SPRING10', undefined],
];

const english: readonly Row[] = [
  ['fine. one. order it', 1],
  ['is this one ok', undefined],
  ['two of those', 2],
  ['a couple', 2],
  ["I'll take 3", 3],
  ['order 2 Rubber mallet', 2],
  ['x3', 3],
  ['2x please', 2],
  ['5 pcs', 5],
  ['make it four', 4],
  ['no, two', 2, 'confirmation'],
  ['a dozen', 12],
  ['one please', 1],
  ['just one', 1],
  ['add one more', 1],
  ['not two, three', 3],
  ['twenty five units', 25],
  ['six', 6, 'quantity'],
  ['12', 12, 'quantity'],
  ['order 3 of the second one', 3],
  ['the second one', undefined],
  ['this one', undefined],
  ['which one is better', undefined],
  ['iPhone 15', undefined],
  ['under 500', undefined],
  ['cement, 12 bags', 12],
  ['6 rolls of film', 6],
  ['ten pairs of gloves', 10],
  ['for 20 people', undefined],
  ['5 liters', undefined],
  ['a 2 kW heater', undefined],
  ['in 2 days', undefined],
  ['$300', undefined],
  ['number 3', undefined],
  ['two questions', undefined],
  ['size 8', undefined],
];

test.each(russian.map((row) => ({ row })))('ru: $row', ({ row: [text, quantity, expecting] }) => {
  expect(understand(inputOf(text, 'ru', { expecting })).slots.quantity).toBe(quantity);
});
test.each(english.map((row) => ({ row })))('en: $row', ({ row: [text, quantity, expecting] }) => {
  expect(understand(inputOf(text, 'en', { expecting })).slots.quantity).toBe(quantity);
});

test.each([
  ['Оформите заказ: Набор ключей, 12 шт.', undefined],
  ['Оформите заказ: 3 Набор ключей, 12 шт.', 3],
  ['please add Набор ключей, 12 шт. to the order', undefined],
  ['order 2 Набор ключей, 12 шт.', 2],
])('a figure of a name is no quantity: %s', (text, quantity) => {
  const read = understand(inputOf(text, 'ru', { products: ['Набор ключей, 12 шт.'] }));
  expect(read.slots.quantity).toBe(quantity);
  expect(read.intents.map(({ intent }) => intent)).not.toContain('cancel');
});
