import type { CatalogCase } from './catalog-case.ts';
import { utf16 } from './catalog-case.ts';

const lamp = { sku: 'L-1', name: 'Lamp', price: 49.9, stock: 2, category: 'Light', attributes: { Socket: 'E27' } };
const lampProduct = 'L-1 | Lamp | 49.90 RUB | 2 pcs | Light | socket: E27';

export const jsonCases: readonly CatalogCase[] = [
  { name: 'a list', file: 'a.json', content: JSON.stringify([lamp], null, 2), products: [lampProduct] },
  {
    name: 'a list under a key',
    file: 'a.json',
    content: JSON.stringify({ products: [lamp] }),
    products: [lampProduct],
  },
  {
    name: 'UTF-16 with a mark',
    file: 'a.json',
    content: utf16(`\ufeff${JSON.stringify({ products: [lamp] })}`),
    products: [lampProduct],
  },
  {
    name: 'the products behind other lists of objects',
    file: 'a.json',
    content: JSON.stringify({
      pages: [{ id: 1, name: 'About' }],
      categories: [{ id: 5, title: 'Light' }],
      data: { items: [lamp] },
    }),
    products: [lampProduct],
  },
  {
    name: 'one object a line, one of them broken',
    file: 'a.ndjson',
    content: `${JSON.stringify(lamp)}\n{"sku":"L-2","name":"Lamp 2","price":}\n${JSON.stringify({ ...lamp, sku: 'L-3' })}\n`,
    products: [lampProduct, lampProduct.replace('L-1', 'L-3')],
    refused: ['2 JSON_INVALID'],
  },
  {
    name: 'nested variants with options, prices and stock of their own',
    file: 'a.json',
    content: JSON.stringify({
      products: [
        {
          sku: 'PUMP',
          name: 'Насос',
          price: 9900,
          stock: 7,
          brand: 'Родник',
          attributes: { Корпус: 'сталь' },
          variants: [
            { sku: 'PUMP-40', options: { Напор: '40 м' }, stock: 5 },
            { sku: 'PUMP-60', options: { Напор: '60 м' }, price: 12900 },
            { sku: 'PUMP-80', options: { Напор: '80 м' }, price: null },
          ],
        },
      ],
    }),
    products: [
      'PUMP-40 | Насос, 40 м | 9900.00 RUB | 5 pcs | Родник | корпус: сталь; напор: 40 м (40000 mm) | group PUMP',
      'PUMP-60 | Насос, 60 м | 12900.00 RUB | to order | Родник | корпус: сталь; напор: 60 м (60000 mm) | group PUMP',
    ],
    refused: ['1 PRICE_MISSING'],
  },
  {
    name: 'one variant a line with option1 named by the product, as shops answer',
    file: 'a.jsonl',
    content: `${JSON.stringify({
      id: 77,
      handle: 'tee',
      title: 'Tee',
      vendor: 'Acme',
      product_type: 'Shirts',
      options: [{ name: 'Size' }, { name: 'Color' }],
      images: [{ id: 1, src: 'https://x.example/1.jpg' }],
      variants: [
        {
          id: 1,
          title: 'M / red',
          sku: 'T-M',
          option1: 'M',
          option2: 'red',
          price: '10.00',
          compare_at_price: '12.00',
          inventory_quantity: 3,
        },
        { id: 2, title: 'L / red', sku: 'T-L', option1: 'L', option2: 'red', price: '11.00', inventory_quantity: 0 },
      ],
    })}\n`,
    products: [
      'T-M | Tee, M | 10.00 RUB, was 12.00 | 3 pcs | Shirts | Acme | size: M; color: red | group 77 | image https://x.example/1.jpg',
      'T-L | Tee, L | 11.00 RUB | 0 pcs | Shirts | Acme | size: L; color: red | group 77 | image https://x.example/1.jpg',
    ],
  },
  {
    name: 'prices as objects, attributes as lists, names by language',
    file: 'a.json',
    content: JSON.stringify([
      {
        sku: 'C-1',
        name: { ru: 'Кресло', en: 'Chair' },
        price: { amount: '1500.00', currency: 'EUR' },
        category: ['Мебель', 'Кресла'],
        params: [
          { name: 'Высота', value: 1.2, unit: 'м' },
          { name: 'Обивка', value: ['кожа', 'ткань'] },
        ],
        available: false,
      },
    ]),
    products: [
      'C-1 | Кресло = Chair | 1500.00 EUR | 0 pcs | Мебель / Кресла | высота: 1.2 м (1200 mm); обивка: [кожа, ткань]',
    ],
    warnings: ['1 CURRENCY_DIFFERS'],
  },
  {
    name: 'rows that are no products',
    file: 'a.json',
    content: `[\n${[JSON.stringify(lamp), '17', '"text"', '{"sku":"X","name":"x","price":"free"}', '{"name":"No number","price":5}', '{"sku":"Y","price":5}', '{"sku":"Z","name":"z","price":1,"__proto__":{"a":1}}', '{"sku":"V","name":"v","variants":[{"sku":"V1","price":1,"options":{"__proto__":1}}]}'].join(',\n')}\n]`,
    products: [lampProduct],
    refused: [
      '3 ROW_NOT_AN_OBJECT',
      '4 ROW_NOT_AN_OBJECT',
      '5 PRICE_NOT_A_NUMBER',
      '6 SKU_MISSING',
      '7 NAME_MISSING',
      '8 FORBIDDEN_KEY',
      '9 FORBIDDEN_KEY',
    ],
  },
  {
    name: 'cut short: what came before counts',
    file: 'a.json',
    content: `[${JSON.stringify(lamp)},\n{"sku":"L-2","name":"Lam`,
    products: [lampProduct],
    refused: ['2 JSON_INVALID'],
  },
  { name: 'no list at all', file: 'a.json', content: '"hello"', products: [], refused: ['1 JSON_INVALID'] },
];
