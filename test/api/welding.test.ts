import { describe, expect, it } from 'vitest';
import { lastReplyIn } from '../factories/last-reply.ts';

/** A welder's shop, whose goods are told apart by figures: of the model, of the wire, of the pack. Invented. */
const files = {
  'company.yaml': 'name: Дуга\nlanguages: [ru]\ncurrency: RUB\nhours: "Mo-Su 00:00-24:00"\n',
  'catalog/price.csv': `SKU;Name;Category;Price;Stock;Диаметр, мм
W-190;Сварочный инвертор САИ-190;Инверторы;8990;6;
W-220;Сварочный инвертор САИ-220;Инверторы;10490;3;
E-30;Электроды МР-3 3 мм, 1 кг;Электроды;310;120;3
E-40;Электроды МР-3 4 мм, 5 кг;Электроды;1390;45;4
P-08;Проволока омеднённая 0,8 мм, 5 кг;Проволока;1150;25;0,8
P-10;Проволока омеднённая 1,0 мм, 15 кг;Проволока;3190;9;1
R-1;Редуктор БКО-50;Газосварка;1890;7;
R-2;Редуктор УР-6;Газосварка;1590;4;
H-1;Перфоратор Бурмаш П-800;Перфораторы;7990;8;
`,
  'delivery.yaml': `zones:
  - { id: sam, name: Самара, places: [Самара], method: машина, cost: 400, days: "1" }
`,
};

const talk = lastReplyIn(files, 'ru');

describe('figures of a model', () => {
  it.each([
    [['беру перфоратор п-800'], /П-800 \(1 штука/],
    [['беру перфоратор п 800'], /П-800 \(1 штука/],
    [['беру 2 электродов мр-3 3 мм и перфоратор п-800'], /МР-3 3 мм, 1 кг \(2 штуки.*П-800 \(1 штука/],
    [['беру редуктор бко-50, 2 редуктора ур-6', 'нет, ур-6 один'], /УР-6 \(1 штука/],
  ])('count nothing: %j', async (texts, expected) => {
    expect(await talk(...texts)).toMatch(expected);
  });
});

describe('another measure of what was shown', () => {
  it.each([
    [['есть проволока 0,8?', 'а 1 мм'], '1,0 мм, 15 кг'],
    [['проволока омеднённая 0,8 есть?', 'а 1,0?'], '1,0 мм, 15 кг'],
    [['электроды мр-3 3 мм сколько стоят', 'а 4 мм?'], 'МР-3 4 мм, 5 кг'],
  ])('is told of and not ordered: %j', async (texts, name) => {
    const reply = await talk(...texts);
    expect(reply).toContain(name);
    expect(reply).not.toMatch(/в заказе|записано|куда доставить/iu);
  });
});

it('takes an address that stands between town, name and phone', async () => {
  expect(await talk('беру саи-190', 'Самара, Ленина 5, Олег, +7 999 000-00-15')).toContain('Ленина 5');
});
