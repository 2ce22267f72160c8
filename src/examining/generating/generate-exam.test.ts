import { expect, it } from 'vitest';
import { moneyFrom } from '../../core/catalog/money.ts';
import type { Product } from '../../core/catalog/product.ts';
import { defaultMaterials } from '../../core/company/default-materials.ts';
import { generateExam } from './generate-exam.ts';

const lamp = (at: number, changes: Partial<Product> = {}): Product => ({
  sku: `L-${at}`,
  name: { ru: `Лампа Заря ${at}`, en: `Zarya ${at} lamp` },
  description: {},
  category: [{ ru: 'Лампы', en: 'Lamps' }],
  brand: 'Zarya',
  price: moneyFrom(1_000 + at * 100, 'RUB'),
  listPrice: undefined,
  stock: 9,
  isOrderable: false,
  attributes: [
    {
      key: 'цвет',
      name: { ru: 'Цвет', en: 'Colour' },
      value: { type: 'text', text: at % 2 ? { ru: 'белый', en: 'white' } : { ru: 'жёлтый', en: 'yellow' } },
    },
    {
      key: 'мощность',
      name: { ru: 'Мощность', en: 'Power' },
      value: { type: 'number', number: at * 5, unit: { ru: 'Вт', en: 'W' } },
    },
  ],
  fits: [],
  url: undefined,
  image: undefined,
  ...changes,
});
const products = [
  ...Array.from({ length: 12 }, (_, at) => lamp(at + 10)),
  lamp(30, { category: [{ ru: 'Шнуры', en: 'Cords' }], stock: 0 }),
];
const given = {
  materials: defaultMaterials({ folderName: 'lamps', language: 'ru', currency: 'RUB' }),
  products,
  now: new Date('2026-12-01T09:00:00Z'),
  count: 120,
};

it('gives the same exam for the same seed, and another for another', () => {
  const said = (seed: string) => JSON.stringify(generateExam({ ...given, seed }).map(({ turns }) => turns));
  expect(said('1')).toBe(said('1'));
  expect(said('1')).not.toBe(said('2'));
});

it('asks every kind of question that the data allows, in both languages', () => {
  const exam = generateExam({ ...given, seed: '1' });
  const tags = new Set(exam.flatMap((scenario) => scenario.tags));
  for (const tag of [
    'price',
    'difference',
    'find',
    'stock',
    'order',
    'change',
    'cancel',
    'status',
    'unknown-product',
    'promo',
    'haggling',
    'injection',
    'anothers-order',
  ])
    expect(tags).toContain(tag);
  // Nothing is known of where the company delivers to, so that no cost can be asked.
  expect(exam.filter((one) => one.tags.includes('delivery') && !one.tags.includes('delivery-unknown'))).toEqual([]);
  expect(new Set(exam.map(({ language }) => language))).toEqual(new Set(['ru', 'en']));
  expect(new Set(exam.map(({ id }) => id)).size).toBe(exam.length);
});

it('asks only for what something answers and something does not', () => {
  const finds = generateExam({ ...given, seed: '1' }).filter(({ tags }) => tags.includes('find'));
  for (const { turns } of finds) {
    const shows = turns.flatMap((turn) => ('say' in turn && turn.expect?.shows ? [turn.expect.shows] : []))[0];
    if (!shows || 'length' in shows) continue;
    expect(shows.exclude?.length).toBeGreaterThan(1);
    expect(shows.exclude?.length).toBeLessThan(products.length);
  }
});

it('orders nothing that is sold out', () => {
  const exam = generateExam({ ...given, seed: '1', count: 400 });
  const ordered = exam.flatMap((one) => (one.tags.includes('order') ? (one.finally.requests ?? []) : []));
  expect(ordered.length).toBeGreaterThan(5);
  expect(JSON.stringify(ordered)).not.toContain('L-30');
});

it('asks a company that speaks no English only in Russian', () => {
  const { materials } = given;
  const russian = { ...materials, profile: { ...materials.profile, languages: ['ru'] } };
  expect(generateExam({ ...given, materials: russian, seed: '1' }).every(({ language }) => language === 'ru')).toBe(
    true,
  );
});
