import { expect, it } from 'vitest';
import { number, openSample, product } from '../../../test/factories/sample-catalogs.ts';

/** Tables are told by seats, which the company also calls "chairs"; stacking trolleys by chairs, and chairs are goods too. */
const index = openSample(
  [
    ...[4, 6, 8].map((seats) =>
      product({
        sku: `T${seats}`,
        name: { ru: `Стол Дуб ${seats}`, en: `Oak table ${seats}` },
        category: [{ ru: 'Столы', en: 'Tables' }],
        price: seats * 5_000,
        attributes: [number('Мест', 'Seats', seats)],
      }),
    ),
    ...[6, 20].map((chairs) =>
      product({
        sku: `R${chairs}`,
        name: { ru: `Тележка ${chairs}`, en: `Trolley ${chairs}` },
        category: [{ ru: 'Тележки', en: 'Trolleys' }],
        price: chairs * 1_000,
        attributes: [number('Стульев за раз', 'Chairs at once', chairs)],
      }),
    ),
    product({
      sku: 'C1',
      name: { ru: 'Стул Бук', en: 'Beech chair' },
      category: [{ ru: 'Стулья', en: 'Chairs' }],
      price: 3_000,
    }),
  ],
  {
    categories: [],
    attributes: [{ name: { ru: 'Мест', en: 'Seats' }, synonyms: { ru: ['стульев'], en: ['chairs'] }, unit: undefined }],
    currency: 'RUB',
    languages: ['ru', 'en'],
  },
);

it.each([
  ['стол на 6 стульев', 'ru', ['T6']],
  ['table for 6 chairs', 'en', ['T6']],
  ['a table for about six chairs', 'en', ['T6']],
  ['стол до 6 стульев', 'ru', ['T4', 'T6']],
  ['trolley for 20 chairs', 'en', ['R20']],
])('a noun that is counted bounds the property that goods of the kind have: %s', async (text, language, skus) => {
  const { hits } = await index.products.search({ text, language, limit: 10 });
  expect(hits.map(({ sku }) => sku).sort()).toEqual(skus);
});

it('and where no kind is named, it is what is wanted', async () => {
  const { hits } = await index.products.search({ text: '6 стульев', language: 'ru', limit: 1 });
  expect(hits.map(({ sku }) => sku)).toEqual(['C1']);
});
