import { expect, it } from 'vitest';
import { number, openSample, product } from '../../../test/factories/sample-catalogs.ts';

/** Of two suppliers, the first of whom writes widths in centimetres. */
const index = openSample(
  [
    ...[60, 80].map((width) =>
      product({
        sku: `S${width}`,
        name: { ru: `Полка Кедр ${width / 10}`, en: `Cedar shelf ${width / 10}` },
        category: [{ ru: 'Полки', en: 'Shelves' }],
        price: width,
        attributes: [number('Ширина', 'Width', width, 'см', 'cm'), number('Нагрузка', 'Load', width / 4, 'кг', 'kg')],
      }),
    ),
    product({
      sku: 'S1200',
      name: { ru: 'Полка Дуб', en: 'Oak shelf' },
      category: [{ ru: 'Полки', en: 'Shelves' }],
      price: 300,
      attributes: [number('Ширина', 'Width', 1200, 'мм', 'mm'), number('Нагрузка', 'Load', 40, 'кг', 'kg')],
    }),
  ],
  { categories: [], attributes: [], currency: 'RUB', languages: ['ru', 'en'] },
);

it.each([
  ['полка ширина 80', 'ru', ['S80']],
  ['shelf width 80', 'en', ['S80']],
  ['полка шириной до 70', 'ru', ['S60']],
  ['полка ширина 1200', 'ru', ['S1200']],
  ['полка нагрузка от 30', 'ru', ['S1200']],
  ['shelf, load 15', 'en', ['S60']],
])('a number beside a property is in the unit that is written there: %s', async (text, language, skus) => {
  const { hits } = await index.products.search({ text, language, limit: 10 });
  expect(hits.map(({ sku }) => sku).sort()).toEqual(skus);
});
