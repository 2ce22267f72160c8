import { afterAll, describe, expect, it } from 'vitest';
import { list, number, product, silentLogger } from '../../test/factories/sample-catalogs.ts';
import type { Attribute } from '../core/catalog/attribute.ts';
import type { LocalizedText } from '../core/language.ts';
import type { ProductFilter } from '../core/ports/search.ts';
import { openSearchIndex, type SearchVocabulary } from './open-search-index.ts';

const yesNo = (name: string, isTrue: boolean): Attribute => ({
  key: name.toLowerCase(),
  name: { ru: name },
  value: { type: 'yes-no', isTrue },
});
const called = (sku: string, name: string, category: string, more: Partial<Parameters<typeof product>[0]> = {}) =>
  product({ sku, name: { ru: name }, category: [{ ru: category }], price: 1000, ...more });

/** A corner shop: food, scales, knitwear, boots, in one catalog. */
const corner = [
  called('Y-1', 'Йогурт питьевой', 'Йогурты', { attributes: [yesNo('Без лактозы', true)] }),
  called('Y-2', 'Йогурт греческий', 'Йогурты', { attributes: [yesNo('Без лактозы', false)] }),
  called('P-1', 'Перец чёрный', 'Молотые приправы'),
  called('P-2', 'Мельница ручная', 'Мельницы'),
  called('SC-51', 'Весы напольные Мера', 'Весы', {
    attributes: [number('Вес', 'Weight', 2, 'кг', 'kg'), number('Наибольшая нагрузка', 'Load', 120, 'кг', 'kg')],
  }),
  called('SC-52', 'Весы напольные Гиря', 'Весы', {
    attributes: [number('Вес', 'Weight', 3, 'кг', 'kg'), number('Наибольшая нагрузка', 'Load', 200, 'кг', 'kg')],
  }),
  called('K-1', 'Свитер', 'Трикотаж', { attributes: [list('Состав', 'Made of', { ru: 'шерсть и акрил' })] }),
  called('K-2', 'Свитер', 'Трикотаж', { attributes: [list('Состав', 'Made of', { ru: 'хлопок' })] }),
  called('B-1', 'Набойки Bergenti', 'Для обуви', { brand: 'Bergenti', fits: ['B-2'] }),
  called('B-2', 'Сапоги зимние Bergenti Norda на высоком каблуке с мехом', 'Сапоги', { brand: 'Bergenti' }),
  called('M-1', 'Юбка короткая', 'Мини-юбки'),
  called('M-2', 'Юбка длинная', 'Макси-юбки'),
];
const synonyms = (ru: string, words: string[]) => ({ name: { ru }, parent: undefined, synonyms: { ru: words } });
const vocabulary: SearchVocabulary = {
  categories: [
    synonyms('Молотые приправы', ['молотый', 'молотая']),
    synonyms('Мельницы', ['молоть', 'помолоть']),
    synonyms('Для обуви', ['без сапожника']),
  ],
  attributes: [],
  currency: 'RUB',
  languages: ['ru'],
};
const index = openSearchIndex({ file: ':memory:', logger: silentLogger });
index.setVocabulary(vocabulary);
index.products.upsert(corner);

const tools = openSearchIndex({ file: ':memory:', logger: silentLogger });
tools.setVocabulary({ categories: [], attributes: [], currency: 'EUR', languages: ['en'] });
const tool = (sku: string, en: string, category: string) => {
  const name: LocalizedText = { en };
  return product({ sku, name, category: [{ en: category }], price: 100 });
};
tools.products.upsert([
  tool('D-1', 'Akku-Bohrmaschine 18 V', 'Bohren'),
  tool('D-2', 'Handkreissäge 1400 W', 'Sägen'),
  tool('D-3', 'Sägeblatt für Handkreissäge', 'Zubehör'),
  tool('D-4', 'Akkuschrauber kompakt', 'Schrauben'),
  tool('F-1', 'Scie circulaire 1400 W', 'Scies'),
  tool('F-2', 'Lame pour scie circulaire', 'Accessoires'),
]);
afterAll(() => {
  index.close();
  tools.close();
});

async function found(text: string, filter?: ProductFilter) {
  const { hits } = await index.products.search({ text, language: 'ru', limit: 20, ...(filter ? { filter } : {}) });
  return hits.map((hit) => hit.sku).sort();
}

describe('what is said is what is meant', () => {
  it.each([
    ['a property that is called by what is not there', 'йогурт без лактозы', ['Y-1']],
    ['the same in a question', 'есть ли йогурт без лактозы?', ['Y-1']],
    ['a category word of the same stem as another', 'молотый', ['P-1']],
    ['its verb', 'чем помолоть', ['P-2']],
    ['an amount of the size that only one attribute has', 'весы от 150 кг', ['SC-52']],
    ['the other attribute in the same unit', 'весы до 2.5 кг', ['SC-51']],
    ['a value without one of its words', 'свитер без шерсти', ['K-2']],
    ['a hyphenated name in two words', 'мини юбки', ['M-1']],
    ['a hyphenated name in one word', 'миниюбки', ['M-1']],
    ['a brand nearly heard in the other script', 'бергинти', ['B-1', 'B-2']],
    ['the beginning of a few article numbers', 'SC-5', ['SC-51', 'SC-52']],
  ])('%s: %s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  it('a synonym that begins with "without" is not the thing itself', async () => {
    expect(await found('сапожника')).toEqual([]);
  });

  it('a brand alone shows its things before the parts made for them', async () => {
    const { hits } = await index.products.search({ text: 'Bergenti', language: 'ru', limit: 5 });
    expect(hits.map((hit) => hit.sku)).toEqual(['B-2', 'B-1']);
  });
});

describe('words that nothing is called by', () => {
  it('find nothing within a filter too, and are told', async () => {
    const filter = { category: 'Йогурты' };
    const nothing = await index.products.search({ text: 'бздрынь', language: 'ru', limit: 5, filter });
    expect([nothing.hits, nothing.total, nothing.interpretation.unknownWords]).toEqual([[], 0, ['бздрынь']]);
    expect(await found('', filter)).toEqual(['Y-1', 'Y-2']);
    expect(await found('покажите что есть', filter)).toEqual(['Y-1', 'Y-2']);
  });
});

describe('languages that have no stems here', () => {
  it.each([
    ['bohrmaschine', 'D-1'],
    ['Schlagbohrmaschine', 'D-1'],
    ['akuschrauber', 'D-4'],
    ['handkreissage', 'D-2'],
    ['Sägeblatt für Handkreissäge', 'D-3'],
    ['scie circulaire', 'F-1'],
    ['lame pour scie', 'F-2'],
  ])('%s', async (text, sku) => {
    const { hits } = await tools.products.search({ text, language: 'en', limit: 5 });
    expect(hits[0]?.sku).toBe(sku);
  });
});

describe('what must not be read into the words', () => {
  const bikes = openSearchIndex({ file: ':memory:', logger: silentLogger });
  bikes.setVocabulary({ categories: [], attributes: [], currency: 'RUB', languages: ['ru', 'en'] });
  const bike = (sku: string, en: string, brand: string, more: Partial<Parameters<typeof product>[0]> = {}) =>
    product({ sku, name: { en }, category: [{ en: 'Bikes' }], brand, price: 30_000, ...more });
  bikes.products.upsert([
    bike('C-1', 'Comet 24 bike', 'Comet', { attributes: [list('Рама', 'Frame', { ru: 'любая', en: 'any' })] }),
    bike('R-1', 'Ridge 29 bike', 'Ridge', { description: { ru: 'Лёгкий и быстрый.', en: 'Light and fast.' } }),
  ]);
  afterAll(() => bikes.close());
  const read = (text: string) => bikes.products.search({ text, language: 'ru', limit: 5 });

  it.each(['a bike for commuting', 'can I come on Sunday', 'bike to come home on'])(
    'no brand out of an everyday word: %s',
    async (text) => {
      expect((await read(text)).interpretation.filter.brand).toBeUndefined();
    },
  );

  it('no value out of "any", unless its property is named', async () => {
    expect((await read('bike for any road')).interpretation.filter.attributes).toBeUndefined();
    expect((await read('рама любая')).interpretation.filter.attributes).toHaveLength(1);
  });

  it.each([
    ['bike, бюджет тысяч 40', 4_000_000],
    ['bike до тысяч 35 рублей', 3_500_000],
    ['bike до 40 тысяч', 4_000_000],
  ])('an amount said the other way round: %s', async (text, minor) => {
    expect((await read(text)).interpretation.filter.priceTo).toEqual({ minor, currency: 'RUB' });
  });

  it('does not look for what is refused', async () => {
    expect((await read('bike не быстрый')).hits.map(({ score }) => score).length).toBe(2);
    expect((await read('bike не быстрый')).interpretation.knownWords).toEqual(['bike']);
  });
});

describe('what English names behind the thing that it is made for', () => {
  const gadgets = openSearchIndex({ file: ':memory:', logger: silentLogger });
  gadgets.setVocabulary({ categories: [], attributes: [], currency: 'EUR', languages: ['en'] });
  gadgets.products.upsert([
    tool('E-1', 'Sona earbuds case', 'Audio'),
    tool('E-2', 'Brill wireless earbuds with leather charging case', 'Audio'),
    tool('T-1', 'Garden tractor seat cover', 'Garden'),
    tool('T-2', 'Fieldman 200 compact diesel ride-on tractor', 'Garden'),
  ]);
  afterAll(() => gadgets.close());

  it.each([
    ['earbuds', ['E-2', 'E-1']],
    ['earbuds case', ['E-1', 'E-2']],
    ['tractor', ['T-2', 'T-1']],
    ['tractor seat cover', ['T-1', 'T-2']],
    ['cover for a tractor', ['T-1', 'T-2']],
  ])('%s', async (text, wanted) => {
    const { hits } = await gadgets.products.search({ text, language: 'en', limit: 5 });
    expect(hits.map(({ sku }) => sku).filter((sku) => wanted.includes(sku))).toEqual(wanted);
  });
});

describe('how people write in chats', () => {
  it.each(['шо по весам', 'ваще весы какие плиз', 'короч почем весы', 'чо есть из весов'])('%s', async (text) => {
    const { interpretation } = await index.products.search({ text, language: 'ru', limit: 5 });
    expect(interpretation.filter.category).toBe('Весы');
    expect(interpretation.unknownWords).toEqual([]);
  });

  it.each(['wanna buy tractor pls', 'u got tractor?', 'gimme tractor thx'])('%s', async (text) => {
    const { interpretation } = await chats.products.search({ text, language: 'en', limit: 5 });
    expect(interpretation.unknownWords).toEqual([]);
  });

  it.each([
    ['dtcs tcnm?', [], ['весы']],
    ['gjxtv yjdst dtcs', ['новые'], ['весы']],
    ['d yfkbxbb tcnm dtcs?!', [], ['весы']],
  ])('turns every word of a message in the wrong layout: %s', async (text, unknown, known) => {
    const { interpretation } = await index.products.search({ text, language: 'ru', limit: 5 });
    expect(interpretation.unknownWords).toEqual(unknown);
    expect(interpretation.knownWords).toEqual(known);
  });

  it('leaves what was typed in the right one', async () => {
    const { interpretation } = await index.products.search({ text: 'Bergenti ltdjxrb', language: 'ru', limit: 5 });
    expect(interpretation.unknownWords).toEqual(['ltdjxrb']);
  });

  const chats = openSearchIndex({ file: ':memory:', logger: silentLogger });
  chats.setVocabulary({ categories: [], attributes: [], currency: 'EUR', languages: ['en'] });
  chats.products.upsert([tool('T-1', 'Garden tractor', 'Garden')]);
  afterAll(() => chats.close());
});
