import { cp1251 } from '../factories/company-folder.ts';
import { type CatalogCase, utf16 } from './catalog-case.ts';

const dental =
  'Артикул;Наименование;Цена;Остаток;Категория;Мощность, кВт\nDK-1;Кресло стоматологическое Альфа;189 900,50;2;Кресла;0,8\nDK-2;Кресло Бета;240 000,00;0;Кресла;1,1\n';
const dentalProducts = [
  'DK-1 | Кресло стоматологическое Альфа | 189900.50 RUB | 2 pcs | Кресла | мощность: 0.8 кВт (800 W)',
  'DK-2 | Кресло Бета | 240000.00 RUB | 0 pcs | Кресла | мощность: 1.1 кВт (1100 W)',
];

export const csvCases: readonly CatalogCase[] = [
  {
    name: 'cp1251 with semicolons',
    file: 'price.csv',
    content: cp1251(dental),
    products: dentalProducts,
    warnings: ['0 ENCODING'],
  },
  {
    name: 'UTF-8 with a mark and Windows line ends',
    file: 'price.csv',
    content: `\ufeff${dental.replaceAll('\n', '\r\n')}`,
    products: dentalProducts,
  },
  {
    name: 'UTF-16 LE with a mark and tabs, as Excel saves "Unicode text"',
    file: 'price.tsv',
    content: utf16(`\ufeff${dental.replaceAll(';', '\t')}`),
    products: dentalProducts,
  },
  { name: 'UTF-16 LE without a mark', file: 'price.csv', content: utf16(dental), products: dentalProducts },
  {
    name: 'UTF-16 BE with a mark',
    file: 'price.csv',
    content: utf16(`\ufeff${dental}`, 'be'),
    products: dentalProducts,
  },
  { name: 'UTF-16 BE without a mark', file: 'price.csv', content: utf16(dental, 'be'), products: dentalProducts },
  { name: 'bars', file: 'price.csv', content: dental.replaceAll(';', '|'), products: dentalProducts },
  {
    name: 'a declared separator',
    file: 'price.csv',
    content: `sep=|\r\n${dental.replaceAll(';', '|')}`,
    products: dentalProducts,
  },
  {
    name: 'carriage returns alone, of old Macs',
    file: 'price.csv',
    content: dental.replaceAll('\n', '\r'),
    products: dentalProducts,
  },
  {
    name: 'cp1252 with accents',
    file: 'price.csv',
    content: Buffer.from('sku;name;price;currency\nR-1;Robe d’été brodée;79,90;EUR\n'.replace('’', "'"), 'latin1'),
    products: ["R-1 | Robe d'été brodée | 79.90 EUR | to order"],
    warnings: ['0 ENCODING', '2 CURRENCY_DIFFERS'],
  },
  {
    name: 'commas, quotes, line breaks inside quotes',
    file: 'dresses.csv',
    content:
      'sku,name,price,stock,description\nD-1,"Dress ""Ocean"", blue","1,299.00",3,"Two lines:\nsilk, lining"\nD-2,Belt,49.50,10,"a ""b"""\n',
    products: [
      'D-1 | Dress "Ocean", blue | 1299.00 RUB | 3 pcs | «Two lines:\nsilk, lining»',
      'D-2 | Belt | 49.50 RUB | 10 pcs | «a "b"»',
    ],
  },
  {
    name: 'prices with currency signs and unbreakable spaces',
    file: 'price.csv',
    content: 'Код;Товар;Цена;Старая цена\nA;Насос;12\u00a0990,00 ₽;15\u202f990 руб.\nB;Шланг;1 500 ₽/шт;\n',
    products: ['A | Насос | 12990.00 RUB, was 15990.00 | to order', 'B | Шланг | 1500.00 RUB | to order'],
  },
  {
    name: 'prices that are no prices',
    file: 'price.csv',
    content:
      'sku;name;price\nA;Good;100,00\nB;None;\nC;Negative;-5\nD;Words;по запросу\nE;Bound;от 100\nF;Range;100-200\nG;Zero;0\nH;Dash;—\nI;Two marks;1.2.3\nJ;Letter;1O0\n',
    products: ['A | Good | 100.00 RUB | to order'],
    refused: [
      '3 PRICE_MISSING',
      '4 PRICE_NEGATIVE',
      '5 PRICE_NOT_A_NUMBER',
      '6 PRICE_NOT_A_NUMBER',
      '7 PRICE_NOT_A_NUMBER',
      '8 PRICE_ZERO',
      '9 PRICE_MISSING',
      '10 PRICE_NOT_A_NUMBER',
      '11 PRICE_NOT_A_NUMBER',
    ],
  },
  {
    name: 'a mark that may be thousands or decimals, with nothing to tell by',
    file: 'price.csv',
    content: 'sku;name;price\nA;Lamp;1.299\nB;Lamp 2;2.500\n',
    products: [],
    refused: ['2 PRICE_AMBIGUOUS', '3 PRICE_AMBIGUOUS'],
  },
  {
    name: 'a price, a sale price beside it, and one that is not lower',
    file: 'sale.csv',
    content:
      'Артикул;Название;Цена;Цена со скидкой\nA;Платье;5 000,00;3 500,00\nB;Юбка;2 000,00;\nC;Пояс;500,00;600,00\nD;Шарф;900,00;скоро\n',
    products: [
      'A | Платье | 3500.00 RUB, was 5000.00 | to order',
      'B | Юбка | 2000.00 RUB | to order',
      'C | Пояс | 500.00 RUB | to order',
      'D | Шарф | 900.00 RUB | to order',
    ],
    warnings: ['4 SALE_PRICE_LEFT_OUT', '5 SALE_PRICE_LEFT_OUT'],
  },
  {
    name: 'a sale price alone is the price',
    file: 'sale.csv',
    content: 'Артикул;Название;Акционная цена\nA;Платье;3500\n',
    products: ['A | Платье | 3500.00 RUB | to order'],
  },
  {
    name: 'prices for other buyers and figures of the company are left out',
    file: 'price.csv',
    content:
      'ID;Артикул;Название;Цена;Цена опт;Цена дилерская;Закупочная цена;Поставщик;Цвет\n17;A;Оптика для микроскопа;100,00;80,00;70,00;50,00;ООО Икс;чёрный\n',
    products: ['A | Оптика для микроскопа | 100.00 RUB | to order | цвет: чёрный'],
    warnings: ['1 OTHER_PRICE_COLUMN', '1 OTHER_PRICE_COLUMN', '1 PRIVATE_COLUMN', '1 PRIVATE_COLUMN'],
  },
  {
    name: 'stock in words',
    file: 'price.csv',
    content:
      'sku;name;price;наличие\nA;a;1;есть\nB;b;1;нет\nC;c;1;под заказ\nD;d;1;> 10\nE;e;1;12 шт.\nF;f;1;спросите\nG;g;1;-2\n',
    products: [
      'A | a | 1.00 RUB | at hand',
      'B | b | 1.00 RUB | 0 pcs',
      'C | c | 1.00 RUB | to order',
      'D | d | 1.00 RUB | 10 pcs',
      'E | e | 1.00 RUB | 12 pcs',
      'F | f | 1.00 RUB | to order',
    ],
    refused: ['8 STOCK_NEGATIVE'],
    warnings: ['7 STOCK_UNREADABLE'],
  },
  {
    name: 'attributes typed by their whole column',
    file: 'pumps.csv',
    content:
      'sku;name;price;Подача, л/мин;Температура;Поплавок;Подходит для;Код ТН ВЭД;Штрихкод\nA;Насос А;1;40;1-35 °C;да;вода, дизель;8413701000;4600000000017\nB;Насос Б;1;0,5;до 40;нет;вода;8413702100;4600000000024\n',
    products: [
      'A | Насос А | 1.00 RUB | to order | подача: 40 л/мин (40 l/min); температура: 1…35 °C; поплавок: true; подходит для: [вода, дизель]; код тн вэд: 8413701000; штрихкод: 4600000000017',
      'B | Насос Б | 1.00 RUB | to order | подача: 0.5 л/мин (0.5 l/min); температура: до 40; поплавок: false; подходит для: [вода]; код тн вэд: 8413702100; штрихкод: 4600000000024',
    ],
  },
  {
    name: 'one quantity in several units',
    file: 'cups.csv',
    content: 'sku;name;price;Объём\nA;Чашка;1;500 мл\nB;Чайник;1;0,5 л\nC;Кувшин;1;1 л\n',
    products: [
      'A | Чашка | 1.00 RUB | to order | объем: 500 мл (500 ml)',
      'B | Чайник | 1.00 RUB | to order | объем: 0.5 л (500 ml)',
      'C | Кувшин | 1.00 RUB | to order | объем: 1 л (1000 ml)',
    ],
  },
  {
    name: 'names in two languages',
    file: 'both.csv',
    content: 'sku;name_ru;name_en;price;category_ru;category_en\nA;Чайник;Kettle;10.50;Кухня;Kitchen\n',
    products: ['A | Чайник = Kettle | 10.50 RUB | to order | Кухня = Kitchen'],
  },
  {
    name: 'variants of one group that share a name',
    file: 'shoes.csv',
    content:
      'sku;name;price;group id;Размер;Цвет;Вес, г\nS-1;Кеды;10;K;41;белый;300\nS-2;Кеды;10;K;42;белый;310\nS-3;Кеды;12;K;42;синий;310\nS-4;Шнурки;1;;;;20\n',
    products: [
      'S-1 | Кеды, размер 41, белый | 10.00 RUB | to order | размер: 41; цвет: белый; вес: 300 г (300 g) | group K',
      'S-2 | Кеды, размер 42, белый | 10.00 RUB | to order | размер: 42; цвет: белый; вес: 310 г (310 g) | group K',
      'S-3 | Кеды, размер 42, синий | 12.00 RUB | to order | размер: 42; цвет: синий; вес: 310 г (310 g) | group K',
      'S-4 | Шнурки | 1.00 RUB | to order | вес: 20 г (20 g)',
    ],
  },
  {
    name: 'a table that ends in empty columns',
    file: 'price.csv',
    content: 'sku;name;price;;;\nA;Lamp;10,50;;;\nB;Lamp 2;11;;;\n',
    products: ['A | Lamp | 10.50 RUB | to order', 'B | Lamp 2 | 11.00 RUB | to order'],
  },
];
