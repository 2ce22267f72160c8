/** A made-up company that sells pumps: forty products in two languages, delivery, discounts and documents. */
import type { Attribute } from '../../src/core/catalog/attribute.ts';
import type { DeliveryPolicy } from '../../src/core/catalog/delivery.ts';
import type { PricingPolicy } from '../../src/core/catalog/pricing.ts';
import type { Product } from '../../src/core/catalog/product.ts';
import { toBase } from '../../src/core/catalog/units.ts';
import type { CompanyMaterials } from '../../src/core/company/company.ts';
import type { LocalizedText } from '../../src/core/language.ts';

const rub = (major: number) => ({ minor: Math.round(major * 100), currency: 'RUB' });

type Series = {
  readonly brand: string;
  readonly series: string;
  readonly ru: string;
  readonly en: string;
  readonly category: LocalizedText;
  readonly models: readonly number[];
  readonly base: number;
};

const series: readonly Series[] = [
  {
    brand: 'Kelvar',
    series: 'Deep',
    ru: 'Скважинный насос',
    en: 'borehole pump',
    category: { ru: 'Скважинные насосы', en: 'Borehole pumps' },
    models: [300, 450, 550, 750, 900, 1100, 1500],
    base: 11_490,
  },
  {
    brand: 'Kelvar',
    series: 'Aqua',
    ru: 'Дренажный насос',
    en: 'drainage pump',
    category: { ru: 'Дренажные насосы', en: 'Drainage pumps' },
    models: [250, 400, 600, 800, 1000],
    base: 4_290,
  },
  {
    brand: 'Родник',
    series: 'ДН',
    ru: 'Дренажный насос',
    en: 'drainage pump',
    category: { ru: 'Дренажные насосы', en: 'Drainage pumps' },
    models: [350, 500, 700, 950],
    base: 3_870,
  },
  {
    brand: 'Родник',
    series: 'НС',
    ru: 'Насосная станция',
    en: 'pressure station',
    category: { ru: 'Насосные станции', en: 'Pressure stations' },
    models: [620, 820, 1020, 1220],
    base: 9_640,
  },
  {
    brand: 'Tidewell',
    series: 'Circo',
    ru: 'Циркуляционный насос',
    en: 'circulation pump',
    category: { ru: 'Циркуляционные насосы', en: 'Circulation pumps' },
    models: [25, 32, 40, 50, 65],
    base: 5_180,
  },
  {
    brand: 'Tidewell',
    series: 'Home',
    ru: 'Насосная станция',
    en: 'pressure station',
    category: { ru: 'Насосные станции', en: 'Pressure stations' },
    models: [710, 860, 990, 1180],
    base: 13_720,
  },
  {
    brand: 'Brook',
    series: 'F',
    ru: 'Фонтанный насос',
    en: 'fountain pump',
    category: { ru: 'Фонтанные насосы', en: 'Fountain pumps' },
    models: [110, 220, 330, 440],
    base: 2_150,
  },
  {
    brand: 'Brook',
    series: 'Flow',
    ru: 'Поверхностный насос',
    en: 'surface pump',
    category: { ru: 'Поверхностные насосы', en: 'Surface pumps' },
    models: [370, 480, 590, 680, 790, 890, 1010],
    base: 6_310,
  },
];

const materialsOfBody: readonly LocalizedText[] = [
  { ru: 'нержавеющая сталь', en: 'stainless steel' },
  { ru: 'чугун', en: 'cast iron' },
  { ru: 'латунь', en: 'brass' },
];

const number = (key: string, en: string, value: number, unit: LocalizedText): Attribute => {
  const base = toBase(value, Object.values(unit)[0] ?? '');
  return {
    key: key.toLowerCase(),
    name: { ru: key, en },
    value: { type: 'number', number: value, unit, ...(base ? { base } : {}) },
  };
};
const yesNo = (key: string, en: string, isTrue: boolean): Attribute => ({
  key: key.toLowerCase(),
  name: { ru: key, en },
  value: { type: 'yes-no', isTrue },
});

export const pumps: readonly Product[] = series.flatMap((line, row) =>
  line.models.map((model, at): Product => {
    const price = line.base + at * 2_130 + row * 70;
    const hasListPrice = (row + at) % 4 === 1;
    const stock = (row * 7 + at * 5) % 6 === 0 ? 0 : 2 + ((row * 11 + at * 7) % 23);
    return {
      sku: `${line.series.toUpperCase().slice(0, 2)}-${row}${model}`,
      name: {
        ru: `${line.ru} ${line.brand} ${line.series}-${model}`,
        en: `${line.brand} ${line.series}-${model} ${line.en}`,
      },
      description: {
        ru: `${line.ru} для дома и дачи. Работает при температуре воды до ${35 + row} °C.`,
        en: `A ${line.en} for home and garden. Works with water up to ${35 + row} °C.`,
      },
      category: [{ ru: 'Насосы', en: 'Pumps' }, line.category],
      brand: line.brand,
      price: rub(price),
      listPrice: hasListPrice ? rub(Math.round((price * 1.25) / 10) * 10) : undefined,
      stock,
      isOrderable: stock === 0 && at % 2 === 0,
      attributes: [
        number('Мощность', 'Power', model < 100 ? model * 3 : model, { ru: 'Вт', en: 'W' }),
        number('Напор', 'Head', 7 + row * 6 + at * 3, { ru: 'м', en: 'm' }),
        number('Производительность', 'Flow', 30 + at * 14 + row * 3, { ru: 'л/мин', en: 'l/min' }),
        number('Вес', 'Weight', Number((2.1 + at * 1.3 + row * 0.7).toFixed(1)), { ru: 'кг', en: 'kg' }),
        number('Гарантия', 'Warranty', 12 * (1 + ((row + at) % 3)), { ru: 'мес', en: 'months' }),
        yesNo('Защита от сухого хода', 'Dry-run protection', (row + at) % 2 === 0),
        yesNo('Поплавок', 'Float switch', (row + at) % 3 === 0),
        {
          key: 'материал корпуса',
          name: { ru: 'Материал корпуса', en: 'Body material' },
          value: { type: 'text', text: materialsOfBody[(row + at) % 3] ?? {} },
        },
      ],
      fits: [],
      url: `https://nasosy-demo.ru/p/${line.series.toLowerCase()}-${model}`,
      image: undefined,
    };
  }),
);

const delivery: DeliveryPolicy = {
  zones: [
    {
      id: 'msk',
      name: { ru: 'Москва', en: 'Moscow' },
      places: ['Москва', 'Химки'],
      method: { ru: 'курьер', en: 'courier' },
      cost: rub(390),
      freeFrom: rub(15_000),
      days: { from: 1, to: 2 },
    },
    {
      id: 'spb',
      name: { ru: 'Санкт-Петербург', en: 'Saint Petersburg' },
      places: ['Санкт-Петербург'],
      method: { ru: 'курьер', en: 'courier' },
      cost: rub(540),
      freeFrom: rub(20_000),
      days: { from: 2, to: 4 },
    },
    {
      id: 'regions',
      name: { ru: 'Поволжье', en: 'Volga region' },
      places: ['Казань', 'Самара'],
      method: { ru: 'транспортная компания', en: 'carrier' },
      cost: rub(860),
      freeFrom: undefined,
      days: { from: 3, to: 7 },
    },
  ],
  pickup: [
    {
      id: 'shop',
      name: { ru: 'Магазин на Заводской', en: 'Zavodskaya shop' },
      place: 'Москва',
      address: { ru: 'ул. Заводская, 14', en: '14 Zavodskaya St' },
      cost: rub(0),
      days: { from: 0, to: 1 },
      hours: 'Mo-Su 10:00-20:00',
    },
  ],
  payment: [
    { id: 'card', name: { ru: 'картой онлайн', en: 'card online' } },
    { id: 'cash', name: { ru: 'наличными при получении', en: 'cash on delivery' } },
  ],
};

const pricing: PricingPolicy = {
  discounts: [
    {
      id: 'volume',
      name: { ru: 'Скидка за количество', en: 'Volume discount' },
      code: undefined,
      percent: 7,
      when: { quantityFrom: 5 },
      scope: { category: 'Дренажные насосы' },
      validFrom: undefined,
      validUntil: undefined,
      isSingleUse: false,
    },
  ],
  authority: { maxPercent: 0, minMarginPercent: 0, onlyAfter: undefined, stacking: false },
};

export const materials: CompanyMaterials = {
  profile: {
    name: { ru: 'Насосный дом', en: 'Pump House' },
    languages: ['ru', 'en'],
    currency: 'RUB',
    timezone: 'Europe/Moscow',
    hours: 'Mo-Fr 09:00-20:00; Sa 10:00-18:00',
    contacts: {
      phone: '+7 495 120-45-67',
      email: 'hello@nasosy-demo.ru',
      address: { ru: 'Москва, ул. Заводская, 14', en: '14 Zavodskaya St, Moscow' },
      site: 'https://nasosy-demo.ru',
    },
    legal: { name: 'ООО «Насосный дом»' },
    assistant: { name: { ru: 'Вера', en: 'Vera' } },
    accent: undefined,
  },
  pricing,
  delivery,
  pipeline: {
    stages: [
      {
        id: 'new',
        name: { ru: 'Принят', en: 'Received' },
        column: 'Новые',
        outcome: undefined,
        tell: { ru: 'Заказ принят.', en: 'The order is received.' },
      },
      { id: 'done', name: { ru: 'Выполнен', en: 'Completed' }, column: 'Готово', outcome: 'won', tell: undefined },
    ],
  },
  objections: [
    {
      id: 'expensive',
      when: ['дорого'],
      say: { ru: 'Понимаю. Можно подобрать модель попроще.', en: 'I understand. A simpler model may do.' },
      offer: {},
    },
  ],
  qualification: { leads: [] },
  scoring: { points: [], thresholds: { warm: 30, hot: 60 } },
  offers: { crossSell: [], upSell: [] },
  script: '',
  categories: [],
  attributes: [],
};
