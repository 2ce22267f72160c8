import { cp1251 } from '../factories/company-folder.ts';
import type { CatalogCase } from './catalog-case.ts';

/** Price lists as accounting programs and people write them: letterheads, groups, sums, headings of two rows. */
export const priceListCases: readonly CatalogCase[] = [
  {
    name: 'of 1C: letterhead, heading in the 5th row, nested groups, sums, a footer',
    file: 'price.csv',
    content: cp1251(
      'ООО "Родник";;;;\nПрайс-лист на 01.03.2026;;;;\nЦены указаны в рублях;;;;\n;;;;\nКод;Номенклатура;Ед. изм.;Цена;Остаток\nНасосы;;;;\nПогружные;;;;\n00-00017;Насос "Омега";шт;9 900,00;3\n00-00018;Насос "Дельта";шт;7 900,00;\nИтого по группе: 2;;;17 800,00;3\nШланги;;;;\n00-00021;Шланг 25 м;шт;2 500,00;10\nВсего;;;20 300,00;13\nТелефон для заказов +7 000 000-00-00;;;;\n',
    ),
    products: [
      '00-00017 | Насос "Омега" | 9900.00 RUB | 3 pcs | Насосы / Погружные | ед. изм.: шт',
      '00-00018 | Насос "Дельта" | 7900.00 RUB | to order | Насосы / Погружные | ед. изм.: шт',
      '00-00021 | Шланг 25 м | 2500.00 RUB | 10 pcs | Шланги | ед. изм.: шт',
    ],
    warnings: ['0 ENCODING', '6 GROUP_ROWS', '14 LINE_LEFT_OUT'],
  },
  {
    name: 'a heading of two rows: retail and wholesale, stock by place',
    file: 'price.csv',
    content:
      'Артикул;Наименование;Цена, руб;;Остаток;;Вес, кг\n;;Розница;Опт;Москва;Казань;\nA;Насос;9 900,00;8 000,00;3;2;4,5\nB;Шланг;2 500,00;2 000,00;;;1,1\nC;Муфта;100,00;90,00;есть;;0,1\n',
    products: [
      'A | Насос | 9900.00 RUB | 5 pcs | вес: 4.5 кг (4500 g)',
      'B | Шланг | 2500.00 RUB | to order | вес: 1.1 кг (1100 g)',
      'C | Муфта | 100.00 RUB | at hand | вес: 0.1 кг (100 g)',
    ],
    warnings: ['2 OTHER_PRICE_COLUMN'],
  },
  {
    name: 'stock of which a place is called as all of it could be',
    file: 'price.csv',
    content:
      'Артикул;Наименование;Цена;Остаток;;Вес, кг\n;;;Склад;Магазин;\nA;Насос;9 900,00;120;14;4,5\nB;Шланг;2 500,00;0;0;1,1\n',
    products: [
      'A | Насос | 9900.00 RUB | 134 pcs | вес: 4.5 кг (4500 g)',
      'B | Шланг | 2500.00 RUB | 0 pcs | вес: 1.1 кг (1100 g)',
    ],
  },
  {
    name: 'stock of which all of it stands beside its places, and what is put aside',
    file: 'price.csv',
    content: 'Артикул;Наименование;Цена;Остаток;;;Вес, кг\n;;;Всего;Резерв;Свободно;\nA;Насос;9 900,00;10;4;6;4,5\n',
    products: ['A | Насос | 9900.00 RUB | 6 pcs | вес: 4.5 кг (4500 g)'],
  },
  {
    name: 'a heading whose upper row names groups only',
    file: 'price.csv',
    content: ';;Цена;;Габариты\nКод;Товар;Розничная;Мелкий опт;Длина, см\nA;Стол;100,00;90,00;120\n',
    products: ['A | Стол | 100.00 RUB | to order | длина: 120 см (1200 mm)'],
    warnings: ['2 OTHER_PRICE_COLUMN'],
  },
  {
    name: 'a heading whose upper row names one group of prices',
    file: 'price.csv',
    content: 'Price list;;;\n;;Цена;\nАртикул;Название;Розница;от 10 шт\nA;Стол;100,00;90,00\n',
    products: ['A | Стол | 100.00 RUB | to order'],
    warnings: ['3 OTHER_PRICE_COLUMN'],
  },
  {
    name: 'measures with the same name in two groups',
    file: 'price.csv',
    content:
      'Артикул;Название;Цена;Нетто;;Брутто;\n;;;Вес, кг;Длина, см;Вес, кг;Длина, см\nA;Кресло;100,00;10;50;12;60\n',
    products: [
      'A | Кресло | 100.00 RUB | to order | нетто вес: 10 кг (10000 g); нетто длина: 50 см (500 mm); брутто вес: 12 кг (12000 g); брутто длина: 60 см (600 mm)',
    ],
  },
  {
    name: 'groups that are told by their indents',
    file: 'price.csv',
    content:
      'Код;Товар;Цена;Остаток\nМебель;;;\n  Столы;;;\nA;Стол;100,00;1\n  Стулья;;;\nB;Стул;50,00;2\nСвет;;;\nC;Лампа;10,00;3\n',
    products: [
      'A | Стол | 100.00 RUB | 1 pcs | Мебель / Столы',
      'B | Стул | 50.00 RUB | 2 pcs | Мебель / Стулья',
      'C | Лампа | 10.00 RUB | 3 pcs | Свет',
    ],
    warnings: ['2 GROUP_ROWS'],
  },
  {
    name: 'groups in the column of names',
    file: 'price.csv',
    content: '№;Артикул;Товар;Цена\n;;Dresses;\n1;A;Dress;100\n;;Belts;\n2;B;Belt;50\n',
    products: ['A | Dress | 100.00 RUB | to order | Dresses', 'B | Belt | 50.00 RUB | to order | Belts'],
    warnings: ['2 GROUP_ROWS'],
  },
  {
    name: 'with a column of categories a lone cell is a broken row',
    file: 'price.csv',
    content: 'Артикул;Товар;Цена;Категория\nA;Стол;100;Столы\n;Стул;;\n',
    products: ['A | Стол | 100.00 RUB | to order | Столы'],
    refused: ['3 SKU_MISSING'],
  },
  {
    name: 'of names and prices alone: a name without a price is refused, not a category',
    file: 'price.csv',
    content: 'Название;Цена\nСтол;100\nСтул;\nШкаф;300\n',
    products: ['P-129DDE4ECA | Стол | 100.00 RUB | to order', 'P-FDBB3EC43E | Шкаф | 300.00 RUB | to order'],
    refused: ['3 PRICE_MISSING'],
    warnings: ['2 NO_SKU_COLUMN'],
  },
  {
    name: 'the heading on each page and a row of column numbers',
    file: 'price.csv',
    content: 'Артикул;Товар;Цена\n1;2;3\nA;Стол;100\nАртикул;Товар;Цена\nB;Стул;50\n',
    products: ['A | Стол | 100.00 RUB | to order', 'B | Стул | 50.00 RUB | to order'],
  },
  {
    name: 'a brand called Total is no sum',
    file: 'oil.csv',
    content: 'sku;name;price\nT-1;Total Quartz 9000;3000\n;Total;3000\nT-2;Total: the board game;1500\n',
    products: [
      'T-1 | Total Quartz 9000 | 3000.00 RUB | to order',
      'T-2 | Total: the board game | 1500.00 RUB | to order',
    ],
  },
  {
    name: 'a line of settings above the heading that looks like one',
    file: 'price.csv',
    content: 'Склад;Валюта;\nОсновной;RUB;\n\nАртикул;Товар;Цена\nA;Стол;100\n',
    products: ['A | Стол | 100.00 RUB | to order'],
  },
  {
    name: 'a heading and nothing below it',
    file: 'price.csv',
    content: 'Артикул;Товар;Цена\n',
    products: [],
    refused: ['1 NO_ROWS'],
  },
  {
    name: 'no column of prices',
    file: 'price.csv',
    content: 'Артикул;Товар;Остаток\nA;Стол;3\n',
    products: [],
    refused: ['1 NO_PRICE_COLUMN'],
  },
  {
    name: 'a first row of texts is no second row of the heading',
    file: 'price.csv',
    content: 'Название;;Цена;\nЧайник;синий;;\nЧашка;белая;50;\n',
    products: ['P-E76F300A4D | Чашка | 50.00 RUB | to order'],
    refused: ['2 PRICE_MISSING'],
    warnings: ['2 NO_SKU_COLUMN'],
  },
];
