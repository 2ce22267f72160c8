import { expect, it } from 'vitest';
import { number, openSample, product } from '../../../test/factories/sample-catalogs.ts';

const terms: Parameters<typeof openSample>[1] = {
  categories: [],
  attributes: [],
  currency: 'RUB',
  languages: ['ru', 'en'],
};

const chairs = openSample(
  [80, 110, 150].map((load) =>
    product({
      sku: `C${load}`,
      name: { ru: `Кресло ${load}`, en: `Chair ${load}` },
      category: [{ ru: 'Кресла', en: 'Chairs' }],
      price: load * 100,
      attributes: [number('Нагрузка', 'Load', load, 'кг', 'kg'), number('Вес', 'Weight', load / 10, 'кг', 'kg')],
    }),
  ),
  terms,
);
/** Nothing tells what a pump carries. */
const pumps = openSample(
  [4, 100].map((weight) =>
    product({
      sku: `P${weight}`,
      name: { ru: `Насос ${weight}`, en: `Pump ${weight}` },
      category: [{ ru: 'Насосы', en: 'Pumps' }],
      price: 5_000,
      attributes: [number('Вес', 'Weight', weight, 'кг', 'kg')],
    }),
  ),
  terms,
);

const read = async (index: typeof chairs, text: string) =>
  (await index.products.search({ text, language: 'ru', limit: 10 })).interpretation.filter.attributes;

it.each([
  'кресло, вешу 100',
  'вес у меня 100',
  'мой вес примерно 100 кг',
  'муж весит 100 кг',
  'я 100 кг',
  'i weigh 100 kg',
  "my husband's weight is about 100 kg",
])('%s: it must carry so much', async (text) => {
  expect(await read(chairs, text)).toEqual([{ key: 'нагрузка', type: 'number', unit: 'g', from: 100_000 }]);
});

it.each(['вешу 100', 'я 100 кг', 'my weight is 100 kg'])('%s: no condition where nothing is carried', async (text) => {
  expect(await read(pumps, text)).toBeUndefined();
});

it.each([
  ['насос весом до 5 кг', 'вес'],
  ['насос весит 4 кг', 'вес'],
])('%s: the weight of the thing itself', async (text, key) => {
  expect((await read(pumps, text))?.map((filter) => filter.key)).toEqual([key]);
});
