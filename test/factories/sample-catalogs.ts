/** Two small made-up catalogs of different trades, for this folder's tests. */
import type { Attribute, AttributeValue } from '../../src/core/catalog/attribute.ts';
import type { Product } from '../../src/core/catalog/product.ts';
import type { LocalizedText } from '../../src/core/language.ts';
import { openSearchIndex, type SearchIndex, type SearchVocabulary } from '../../src/retrieval/open-search-index.ts';

export const silentLogger = { debug() {}, info() {}, warn() {}, error() {} };

type Given = Pick<Product, 'sku' | 'name'> & Partial<Omit<Product, 'price'>> & { readonly price: number };

export function product({ price, ...given }: Given): Product {
  return {
    description: {},
    category: [],
    brand: undefined,
    listPrice: undefined,
    stock: 5,
    isOrderable: false,
    attributes: [],
    fits: [],
    url: undefined,
    image: undefined,
    ...given,
    price: { minor: price * 100, currency: 'RUB' },
  };
}

function attribute(ru: string, en: string, value: AttributeValue): Attribute {
  return { key: ru.toLowerCase(), name: { ru, en }, value };
}

export const number = (ru: string, en: string, amount: number, unitRu?: string, unitEn?: string): Attribute =>
  attribute(ru, en, {
    type: 'number',
    number: amount,
    ...(unitRu ? { unit: { ru: unitRu, en: unitEn ?? unitRu } } : {}),
  });
export const yesNo = (ru: string, en: string, isTrue: boolean): Attribute =>
  attribute(ru, en, { type: 'yes-no', isTrue });
export const list = (ru: string, en: string, ...values: LocalizedText[]): Attribute =>
  attribute(ru, en, { type: 'list', values });

const pumps: LocalizedText = { ru: 'Насосы', en: 'Pumps' };
const submersible: LocalizedText = { ru: 'Погружные насосы', en: 'Submersible pumps' };
const surface: LocalizedText = { ru: 'Поверхностные насосы', en: 'Surface pumps' };
const hoses: LocalizedText = { ru: 'Шланги', en: 'Hoses' };

type Pump = {
  sku: string;
  model: string;
  brand: string;
  category: LocalizedText;
  price: number;
  stock?: number;
  power: number;
  weight: number;
  noise: number;
  width: number;
  float: boolean;
  filter: boolean;
};

function pump(given: Pump): Product {
  const kind =
    given.category === submersible
      ? { ru: 'Насос погружной', en: 'Submersible pump' }
      : { ru: 'Насос поверхностный', en: 'Surface pump' };
  return product({
    sku: given.sku,
    brand: given.brand,
    price: given.price,
    stock: given.stock ?? 5,
    category: [pumps, given.category],
    name: { ru: `${kind.ru} ${given.brand} ${given.model}`, en: `${kind.en} ${given.brand} ${given.model}` },
    description: { ru: 'Для полива сада и дачи, качает чистую воду', en: 'Waters a garden, for clean water' },
    attributes: [
      number('Мощность', 'Power', given.power, 'Вт', 'W'),
      number('Вес', 'Weight', given.weight, 'кг', 'kg'),
      number('Уровень шума', 'Noise level', given.noise, 'дБ', 'dB'),
      number('Ширина', 'Width', given.width, 'см', 'cm'),
      number('Высота', 'Height', given.width * 2, 'см', 'cm'),
      yesNo('Поплавковый выключатель', 'Float switch', given.float),
      yesNo('Встроенный фильтр', 'Built-in filter', given.filter),
    ],
  });
}

export const pumpCatalog: readonly Product[] = [
  pump({
    sku: 'NP-1001',
    model: 'Torrent T40',
    brand: 'Karcher',
    category: submersible,
    price: 9900,
    power: 400,
    weight: 4.2,
    noise: 55,
    width: 18,
    float: true,
    filter: false,
  }),
  pump({
    sku: 'NP-1002',
    model: 'Torrent T80',
    brand: 'Karcher',
    category: submersible,
    price: 15900,
    power: 800,
    weight: 5.6,
    noise: 60,
    width: 22,
    float: true,
    filter: true,
  }),
  pump({
    sku: 'NP-1003',
    model: 'Rodnik 300',
    brand: 'Вихрь',
    category: submersible,
    price: 3900,
    power: 300,
    weight: 3.1,
    noise: 50,
    width: 15,
    float: false,
    filter: false,
  }),
  pump({
    sku: 'NP-2001',
    model: 'AquaJet 1500',
    brand: 'Gardena',
    category: surface,
    price: 32000,
    power: 1500,
    weight: 14,
    noise: 78,
    width: 40,
    float: false,
    filter: true,
  }),
  pump({
    sku: 'NP-2002',
    model: 'AquaJet 1100',
    brand: 'Gardena',
    category: surface,
    price: 24500,
    stock: 0,
    power: 1100,
    weight: 11,
    noise: 74,
    width: 35,
    float: false,
    filter: false,
  }),
  product({
    sku: 'SH-25',
    name: { ru: 'Шланг поливочный армированный 25 м', en: 'Reinforced garden hose 25 m' },
    category: [hoses],
    brand: 'Gardena',
    price: 2500,
    description: { ru: 'Шланг для насосов и полива', en: 'Hose for pumps' },
    attributes: [number('Длина', 'Length', 25, 'м', 'm'), list('Цвет', 'Colour', { ru: 'зелёный', en: 'green' })],
  }),
];

export const pumpVocabulary: SearchVocabulary = {
  categories: [{ name: pumps, parent: undefined, synonyms: { ru: ['помпа', 'насосная станция'], en: ['water pump'] } }],
  attributes: [
    {
      name: { ru: 'Вес', en: 'Weight' },
      unit: { ru: 'кг', en: 'kg' },
      synonyms: { ru: ['масса нетто'], en: ['net mass'] },
    },
  ],
  currency: 'RUB',
  languages: ['ru', 'en'],
};

const shoes: LocalizedText = { ru: 'Обувь', en: 'Shoes' };
const sneakers: LocalizedText = { ru: 'Кроссовки', en: 'Sneakers' };
const boots: LocalizedText = { ru: 'Ботинки', en: 'Boots' };
const laces: LocalizedText = { ru: 'Шнурки', en: 'Laces' };
const red = { ru: 'красный', en: 'red' };
const black = { ru: 'чёрный', en: 'black' };
const white = { ru: 'белый', en: 'white' };
const leather = { ru: 'кожа', en: 'leather' };
const textile = { ru: 'текстиль', en: 'textile' };

const shoe = (
  sku: string,
  kind: 'sneakers' | 'boots',
  model: string,
  brand: string,
  price: number,
  colour: LocalizedText,
  material: LocalizedText,
  sizes: number[],
  isWaterproof: boolean,
): Product =>
  product({
    sku,
    brand,
    price,
    category: [shoes, kind === 'sneakers' ? sneakers : boots],
    name:
      kind === 'sneakers'
        ? { ru: `Кроссовки «${model}»`, en: `Sneakers "${model}"` }
        : { ru: `Ботинки «${model}»`, en: `Boots "${model}"` },
    attributes: [
      list('Цвет', 'Colour', colour),
      list('Материал верха', 'Upper material', material),
      list('Размер', 'Size', ...sizes.map((size) => ({ ru: String(size), en: String(size) }))),
      yesNo('Водонепроницаемость', 'Waterproof', isWaterproof),
    ],
  });

export const shoeCatalog: readonly Product[] = [
  shoe('KR-01', 'sneakers', 'Бриз', 'Найк', 7900, red, textile, [38, 39, 40], false),
  shoe('KR-02', 'sneakers', 'Марафон', 'New Balance', 12900, black, textile, [41, 42], false),
  shoe('KR-03', 'sneakers', 'Марафон Лайт', 'New Balance', 9900, white, leather, [40, 42], true),
  shoe('BT-01', 'boots', 'Альпина', 'Ecco', 18900, black, leather, [42, 43], true),
  shoe('BT-02', 'boots', 'Норд', 'Ecco', 16500, red, leather, [40, 41], true),
  product({
    sku: 'SN-1',
    name: { ru: 'Шнурки для кроссовок', en: 'Laces for sneakers' },
    category: [laces],
    price: 300,
    attributes: [list('Цвет', 'Colour', black, white)],
    fits: ['KR-01'],
  }),
];

export const shoeVocabulary: SearchVocabulary = {
  categories: [
    { name: sneakers, parent: 'Обувь', synonyms: { ru: ['кеды', 'беговая обувь'], en: ['trainers', 'running shoes'] } },
  ],
  attributes: [],
  currency: 'RUB',
  languages: ['ru', 'en'],
};

export function openSample(products: readonly Product[], vocabulary: SearchVocabulary): SearchIndex {
  const index = openSearchIndex({ file: ':memory:', logger: silentLogger });
  index.setVocabulary(vocabulary);
  index.products.upsert(products);
  return index;
}
