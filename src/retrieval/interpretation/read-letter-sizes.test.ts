import { afterAll, describe, expect, it } from 'vitest';
import { list, openSample, product, shoeVocabulary } from '../../../test/factories/sample-catalogs.ts';

const size = (letter: string) => list('Размер', 'Size', { ru: letter, en: letter });
const shirts = openSample(
  ['S', 'M', 'L', 'XL'].map((letter, index) =>
    product({
      sku: `SH-${letter}`,
      name: { ru: `Рубашка Ольха, ${letter}`, en: `Alder Shirt, ${letter}` },
      price: 3000 + index,
      attributes: [size(letter)],
    }),
  ),
  shoeVocabulary,
);
afterAll(() => shirts.close());

async function sizesIn(text: string): Promise<readonly string[]> {
  const language = /[а-я]/i.test(text) ? 'ru' : 'en';
  const { filter } = (await shirts.products.search({ text, language, limit: 5 })).interpretation;
  return (filter.attributes ?? []).flatMap((one) => (one.type === 'value' ? one.values : []));
}

describe('sizes of one letter', () => {
  it.each([
    ['alder shirt M', ['M']],
    ['alder shirt in s', ['S']],
    ['the alder shirt, size m please', ['M']],
    ['alder shirt in a medium', ['M']],
    ['i want the alder shirt m', ['M']],
    ['рубашка Ольха размер М', ['M']],
    ['рубашка ольха S или M', ['S', 'M']],
    ['alder shirt XL', ['XL']],
  ])('%s', async (text, sizes) => expect(await sizesIn(text)).toEqual(sizes));

  it.each([
    "what's the alder shirt made of",
    "I'm looking for a shirt",
    'a small shirt',
    'shirt for a depth of 30 m',
    'SHIRTS FOR S & M',
  ])('%s names none', async (text) => expect(await sizesIn(text)).toEqual([]));
});
