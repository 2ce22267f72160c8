import { afterAll, describe, expect, it } from 'vitest';
import {
  openSample,
  pumpCatalog,
  pumpVocabulary,
  shoeCatalog,
  shoeVocabulary,
} from '../../../test/factories/sample-catalogs.ts';
import type { ProductFilter, QueryInterpretation } from '../../core/ports/search.ts';
import type { SearchIndex } from '../open-search-index.ts';

const pumps = openSample(pumpCatalog, pumpVocabulary);
const shoes = openSample(shoeCatalog, shoeVocabulary);
afterAll(() => {
  pumps.close();
  shoes.close();
});

async function read(index: SearchIndex, text: string): Promise<QueryInterpretation> {
  return (await index.products.search({ text, language: /[а-я]/i.test(text) ? 'ru' : 'en', limit: 5 })).interpretation;
}

const roubles = (amount: number) => ({ minor: amount * 100, currency: 'RUB' });
const to = (amount: number): ProductFilter => ({ priceTo: roubles(amount) });
const between = (from: number, upTo: number): ProductFilter => ({ priceFrom: roubles(from), priceTo: roubles(upTo) });

describe('price bounds', () => {
  it.each<[string, ProductFilter]>([
    ['насос до 50000', to(50000)],
    ['насос до 50 тыс', to(50000)],
    ['насос до 50 000 руб.', to(50000)],
    ['насос не дороже 30к', to(30000)],
    ['насос дешевле двадцати тысяч', to(20000)],
    ['pump under 30000 rub', to(30000)],
    ['pump for less than 20k', to(20000)],
    ['насос бюджет 15000', to(15000)],
    ['насос < 20000', to(20000)],
    ['насос за 20 т.р.', to(20000)],
    ['насосы от 20 до 40 тысяч', between(20000, 40000)],
    ['pumps 20-40k', between(20000, 40000)],
    ['pump between 10000 and 20000', between(10000, 20000)],
    ['pump around 10000', between(8500, 11500)],
    ['насос около 10 тысяч рублей', between(8500, 11500)],
    ['насос дороже 20000', { priceFrom: roubles(20000) }],
    ['насос от 20000 ₽', { priceFrom: roubles(20000) }],
    ['pump under ₽30,000', to(30000)],
    ['pumps ₽25,000 and up', { priceFrom: roubles(25000) }],
    ['насосы 20 тысяч и выше', { priceFrom: roubles(20000) }],
    ['насос до 3.500 ₽', to(3500)],
    ['pump 10k or less', to(10000)],
    ['pump, nothing over 17k', to(17000)],
    ['насос, ничего дороже 30000', to(30000)],
  ])('%s', async (text, filter) => expect((await read(pumps, text)).filter).toEqual({ ...filter, category: 'Насосы' }));

  it.each(['насос до 5 дней', 'насос на 4 человек', 'насос до 18 июля', 'pump under $300'])(
    '%s sets no price',
    async (text) => {
      expect((await read(pumps, text)).filter).toEqual({ category: 'Насосы' });
    },
  );
});

it.each(['how much is the pump, in stock?', 'почём насос, в наличии?'])(
  '%s asks whether it is in stock and leaves nothing out',
  async (text) => expect((await read(pumps, text)).filter.inStock).toBeUndefined(),
);

describe('attribute bounds', () => {
  it.each<[string, object]>([
    ['насос от 500 Вт', { key: 'мощность', type: 'number', unit: 'W', from: 500 }],
    ['насос мощнее 1000', { key: 'мощность', type: 'number', unit: 'W', from: 1000 }],
    ['насос 1,5 кВт', { key: 'мощность', type: 'number', unit: 'W', from: 1500, to: 1500 }],
    ['насос 400-900 Вт', { key: 'мощность', type: 'number', unit: 'W', from: 400, to: 900 }],
    ['pump from 400 to 900 watts', { key: 'мощность', type: 'number', unit: 'W', from: 400, to: 900 }],
    ['насос влезет в 20 см по ширине', { key: 'ширина', type: 'number', unit: 'mm', to: 200 }],
    ['насос не шире 20 см', { key: 'ширина', type: 'number', unit: 'mm', to: 200 }],
    ['pump, our bathhouse is only 20 cm wide', { key: 'ширина', type: 'number', unit: 'mm', to: 200 }],
    ['насос, место 20 см шириной', { key: 'ширина', type: 'number', unit: 'mm', to: 200 }],
    ['pump, the cupboard is only 20 cm wide', { key: 'ширина', type: 'number', unit: 'mm', to: 200 }],
    ['насос высотой до 40 см', { key: 'высота', type: 'number', unit: 'mm', to: 400 }],
    ['насос легче 4 кг', { key: 'вес', type: 'number', unit: 'g', to: 4000 }],
    ['насос не тяжелее 4 кг', { key: 'вес', type: 'number', unit: 'g', to: 4000 }],
    ['pump lighter than 10 lb', { key: 'вес', type: 'number', unit: 'g', to: 4535.92 }],
    ['насос тише 60 дБ', { key: 'уровень шума', type: 'number', unit: 'dB', to: 60 }],
    ['насос с поплавковым выключателем', { key: 'поплавковый выключатель', type: 'yes-no', isTrue: true }],
    ['насос без поплавка', { key: 'поплавковый выключатель', type: 'yes-no', isTrue: false }],
    ['pump with a built-in filter', { key: 'встроенный фильтр', type: 'yes-no', isTrue: true }],
    ['pump without float switch', { key: 'поплавковый выключатель', type: 'yes-no', isTrue: false }],
  ])('%s', async (text, filter) =>
    expect((await read(pumps, text)).filter).toEqual({ category: 'Насосы', attributes: [filter] }),
  );

  it('reads several at once', async () => {
    expect((await read(pumps, 'насос с мощностью не менее 1 кВт и весом до 12 кг')).filter.attributes).toEqual([
      { key: 'мощность', type: 'number', unit: 'W', from: 1000 },
      { key: 'вес', type: 'number', unit: 'g', to: 12000 },
    ]);
  });
});

describe('values, categories and brands', () => {
  const colour = (...values: string[]) => ({ key: 'цвет', type: 'value', values });
  it.each<[string, object]>([
    ['красные кроссовки', { category: 'Кроссовки', attributes: [colour('красный')] }],
    ['red sneakers', { category: 'Кроссовки', attributes: [colour('красный')] }],
    ['кеды', { category: 'Кроссовки' }],
    ['running shoes', { category: 'Кроссовки' }],
    ['обувь до 10000', { category: 'Обувь', priceTo: roubles(10000) }],
    [
      'кожаные ботинки',
      { category: 'Ботинки', attributes: [{ key: 'материал верха', type: 'value', values: ['кожа'] }] },
    ],
    ['кроссовки не красные', { category: 'Кроссовки', attributes: [{ ...colour('красный'), isExcluded: true }] }],
    ['sneakers, not red', { category: 'Кроссовки', attributes: [{ ...colour('красный'), isExcluded: true }] }],
    ['красный или белый', { attributes: [colour('красный', 'белый')] }],
    ['кроссовки 42 размера', { category: 'Кроссовки', attributes: [{ key: 'размер', type: 'value', values: ['42'] }] }],
    [
      'водонепроницаемые ботинки',
      { category: 'Ботинки', attributes: [{ key: 'водонепроницаемость', type: 'yes-no', isTrue: true }] },
    ],
    ['nike кроссовки', { category: 'Кроссовки', brand: 'Найк' }],
    ['нью баланс', { brand: 'New Balance' }],
    ['ботинки экко в наличии', { category: 'Ботинки', brand: 'Ecco', inStock: true }],
    ['шнурки для кроссовок', { category: 'Шнурки' }],
    ['sneaker laces', { category: 'Шнурки' }],
    ['Nike или Ecco', {}],
  ])('%s', async (text, filter) => expect((await read(shoes, text)).filter).toEqual(filter));
});

describe('order', () => {
  it.each<[string, object]>([
    ['самый дешёвый насос', { by: 'price', order: 'ascending' }],
    ['cheapest pump', { by: 'price', order: 'ascending' }],
    ['the chepest pump', { by: 'price', order: 'ascending' }],
    ['which pump costs the least', { by: 'price', order: 'ascending' }],
    ['какой насос стоит меньше всего', { by: 'price', order: 'ascending' }],
    ['насос по самой низкой цене', { by: 'price', order: 'ascending' }],
    ['недорогой насос', { by: 'price', order: 'ascending' }],
    ['насос подороже', { by: 'price', order: 'descending' }],
    ['самый дорогой насос', { by: 'price', order: 'descending' }],
    ['насос помощнее', { by: 'attribute', key: 'мощность', order: 'descending' }],
    ['the most powerful pump', { by: 'attribute', key: 'мощность', order: 'descending' }],
    ['самый тихий насос', { by: 'attribute', key: 'уровень шума', order: 'ascending' }],
    ['the lightest pump', { by: 'attribute', key: 'вес', order: 'ascending' }],
    ['насос', { by: 'relevance' }],
    ['не дешёвый насос', { by: 'relevance' }],
  ])('%s', async (text, sort) => expect((await read(pumps, text)).sort).toEqual(sort));
});

describe('products named outright', () => {
  it.each<[string, string[]]>([
    ['Torrent T40', ['NP-1001']],
    ['торрент т40', ['NP-1001']],
    ['torent t80', ['NP-1002']],
    ['сколько стоит AquaJet 1500', ['NP-2001']],
    ['AquaJet', ['NP-2001', 'NP-2002']],
    ['np1003', ['NP-1003']],
    ['артикул NP-1003', ['NP-1003']],
    ['сравни Torrent T40 и AquaJet 1500', ['NP-1001', 'NP-2001']],
    ['сравни AquaJet 1500 и AquaJet 1100', ['NP-2001', 'NP-2002']],
    ['товар 1003', ['NP-1003']],
    ['Torrent T90', []],
    ['Karcher', []],
    ['насос', []],
    ['погружной насос Karcher', []],
    ['насос 1500 Вт', []],
    ['pumps 20-40k', []],
  ])('%s', async (text, skus) => expect([...(await read(pumps, text)).named].sort()).toEqual(skus));

  it('tells a longer name from a shorter one', async () => {
    expect((await read(shoes, 'Марафон Лайт')).named).toEqual(['KR-03']);
    expect([...(await read(shoes, 'марафон')).named].sort()).toEqual(['KR-02', 'KR-03']);
  });
});

describe('attributes asked about', () => {
  it.each<[string, string[]]>([
    ['сколько весит AquaJet 1500', ['вес']],
    ['какая мощность у Torrent T40?', ['мощность']],
    ['how wide is the AquaJet 1100', ['ширина']],
    ['how heavy is it?', ['вес']],
    ['does it have a float switch?', ['поплавковый выключатель']],
    ['есть ли у Torrent T80 встроенный фильтр?', ['встроенный фильтр']],
    ['он сильно шумит?', ['уровень шума']],
    ['масса нетто Torrent T40', ['вес']],
    ['какой насос самый мощный?', []],
    ['насос большой мощности', []],
  ])('%s', async (text, keys) => expect((await read(pumps, text)).askedAttributes).toEqual(keys));
});

describe('unknown words and mended ones', () => {
  it.each<[string, string[]]>([
    ['насос тепловоз', ['тепловоз']],
    ['доставка завтра', ['доставка', 'завтра']],
    ['подскажите насос', []],
    ['насоос погружнй', []],
    ['yfcjc', []],
  ])('%s', async (text, unknown) => {
    expect((await read(pumps, text)).unknownWords).toEqual(unknown);
  });

  it('tells what was searched instead', async () => {
    expect(await read(pumps, 'насоос')).toMatchObject({
      corrections: { насоос: 'насос' },
      filter: { category: 'Насосы' },
    });
    expect((await read(shoes, 'rhjccjdrb')).filter).toEqual({ category: 'Кроссовки' });
    expect((await read(shoes, 'krossovki')).filter).toEqual({ category: 'Кроссовки' });
  });

  it('reads nothing when told to take words as words', async () => {
    const { interpretation } = await pumps.products.search({
      text: 'самый дешёвый насос до 5000',
      language: 'ru',
      limit: 5,
      isInterpreted: false,
    });
    expect(interpretation).toMatchObject({ filter: {}, sort: { by: 'relevance' }, askedAttributes: [] });
  });
});
