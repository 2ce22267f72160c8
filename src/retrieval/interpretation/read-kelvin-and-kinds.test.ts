import { afterAll, describe, expect, it } from 'vitest';
import { number, product, silentLogger, yesNo } from '../../../test/factories/sample-catalogs.ts';
import { openSearchIndex } from '../open-search-index.ts';

/** Two files of other suppliers: one calls the property "Диммируемая", the other "Диммируемый". */
const bulb = (sku: string, kelvin: number, isDimmable: boolean) =>
  product({
    sku,
    name: { ru: `Лампа ${sku}`, en: `Bulb ${sku}` },
    category: [{ ru: 'Лампы', en: 'Bulbs' }],
    price: 300,
    attributes: [
      number('Температура света', 'Light temperature', kelvin, 'К', 'K'),
      yesNo('Диммируемая', 'Dimmable', isDimmable),
    ],
  });
const lamp = (sku: string, isDimmable: boolean) =>
  product({
    sku,
    name: { ru: `Торшер ${sku}`, en: `Floor lamp ${sku}` },
    category: [{ ru: 'Торшеры', en: 'Floor lamps' }],
    price: 5000,
    attributes: [yesNo('Диммируемый', 'Can be dimmed', isDimmable)],
  });

const index = openSearchIndex({ file: ':memory:', logger: silentLogger });
index.setVocabulary({ categories: [], attributes: [], currency: 'RUB', languages: ['ru', 'en'] });
index.products.upsert([
  bulb('A1', 2700, true),
  bulb('A2', 4000, false),
  bulb('A3', 4000, true),
  lamp('T1', true),
  lamp('T2', false),
  lamp('T3', true),
  lamp('T4', true),
]);
afterAll(() => index.close());

const found = async (text: string) => {
  const language = /[а-я]/i.test(text) ? 'ru' : 'en';
  return (await index.products.search({ text, language, limit: 10 })).hits.map(({ sku }) => sku).sort();
};

describe('a temperature of light', () => {
  it.each([
    ['лампа 4000 К', ['A2', 'A3']],
    ['лампа 4000к', ['A2', 'A3']],
    ['лампа на 2700 кельвинов', ['A1']],
    ['bulb 2700K', ['A1']],
  ])('is no thousands of thousands: %s', async (text, skus) => expect(await found(text)).toEqual(skus));

  it.each([
    ['торшер до 6к', ['T1', 'T2', 'T3', 'T4']],
    ['торшер до 4к', []],
  ])('leaves thousands what they are: %s', async (text, skus) => expect(await found(text)).toEqual(skus));
});

describe('a property that goods of two kinds are called alike by', () => {
  it.each([
    ['диммируемая лампа', ['A1', 'A3']],
    ['есть диммируемые лампы?', ['A1', 'A3']],
    ['есть диммируемые торшеры?', ['T1', 'T3', 'T4']],
    ['диммируемый торшер', ['T1', 'T3', 'T4']],
    ['do you have dimmable bulbs?', ['A1', 'A3']],
  ])('is that of the kind that is named: %s', async (text, skus) => expect(await found(text)).toEqual(skus));

  it('is asked of a product, and demanded of none', async () => {
    expect(await found('лампа A2 диммируемая?')).toContain('A2');
  });
});
