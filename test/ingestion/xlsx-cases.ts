import type { CatalogCase } from './catalog-case.ts';
import { archive, handWrittenWorkbook, workbook } from './workbook.ts';

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

export const xlsxCases: readonly CatalogCase[] = [
  {
    name: 'several sheets with tables of their own, and one of notes',
    file: 'price.xlsx',
    content: () =>
      workbook({
        Насосы: [
          ['Артикул', 'Название', 'Цена', 'Напор, м'],
          ['N-1', 'Насос', 9900, 40],
        ],
        Dresses: [
          ['SKU', 'Title', 'Price', 'Size'],
          ['D-1', 'Dress', 49.9, 'M'],
        ],
        Заметки: [['Позвонить поставщику']],
      }),
    products: [
      'N-1 | Насос | 9900.00 RUB | to order | напор: 40 м (40000 mm)',
      'D-1 | Dress | 49.90 RUB | to order | size: M',
    ],
    warnings: ['1 NO_NAME_COLUMN'],
  },
  {
    name: 'the heading in the 5th row below a merged title',
    file: 'price.xlsx',
    content: () =>
      workbook(
        {
          Лист1: [['ООО «Родник»'], ['Прайс-лист'], [], [], ['Код', 'Товар', 'Цена', 'Остаток'], ['A', 'Стол', 100, 3]],
        },
        (sheet) => {
          sheet.mergeCells('A1:D1');
          sheet.mergeCells('A2:D3');
        },
      ),
    products: ['A | Стол | 100.00 RUB | 3 pcs'],
  },
  {
    name: 'a merged heading of two rows and merged group rows',
    file: 'price.xlsx',
    content: () =>
      workbook(
        {
          Лист1: [
            ['Код', 'Товар', 'Цена', null, 'Остаток', null],
            [null, null, 'Розница', 'Опт', 'Москва', 'Казань'],
            ['Столы', null, null, null, null, null],
            ['A', 'Стол', 100, 80, 1, 2],
            ['Стулья', null, null, null, null, null],
            ['B', 'Стул', 50, 40, 0, 0],
          ],
        },
        (sheet) => {
          for (const range of ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'A3:F3', 'A5:F5']) sheet.mergeCells(range);
        },
      ),
    products: ['A | Стол | 100.00 RUB | 3 pcs | Столы', 'B | Стул | 50.00 RUB | 0 pcs | Стулья'],
    warnings: ['2 OTHER_PRICE_COLUMN', '3 GROUP_ROWS'],
  },
  {
    name: 'a category merged down over its rows',
    file: 'price.xlsx',
    content: () =>
      workbook(
        {
          Лист1: [
            ['Категория', 'Код', 'Товар', 'Цена'],
            ['Кружки', 'A', 'Кружка', 100],
            [null, 'B', 'Кружка 2', 200],
            ['Ложки', 'C', 'Ложка', 50],
          ],
        },
        (sheet) => sheet.mergeCells('A2:A3'),
      ),
    products: [
      'A | Кружка | 100.00 RUB | to order | Кружки',
      'B | Кружка 2 | 200.00 RUB | to order | Кружки',
      'C | Ложка | 50.00 RUB | to order | Ложки',
    ],
  },
  {
    name: 'groups that are told by the outline',
    file: 'price.xlsx',
    content: () =>
      workbook(
        {
          Лист1: [
            ['Код', 'Товар', 'Цена', 'Остаток'],
            ['Мебель'],
            ['Столы'],
            ['A', 'Стол', 100, 1],
            ['Стулья'],
            ['B', 'Стул', 50, 1],
            ['Свет'],
            ['C', 'Лампа', 10, 1],
          ],
        },
        (sheet) => {
          for (const [row, level] of [
            [3, 1],
            [4, 2],
            [5, 1],
            [6, 2],
            [8, 1],
          ] as const)
            sheet.getRow(row).outlineLevel = level;
        },
      ),
    products: [
      'A | Стол | 100.00 RUB | 1 pcs | Мебель / Столы',
      'B | Стул | 50.00 RUB | 1 pcs | Мебель / Стулья',
      'C | Лампа | 10.00 RUB | 1 pcs | Свет',
    ],
    warnings: ['2 GROUP_ROWS'],
  },
  {
    name: 'formulas: their last values, one that has none, and an error',
    file: 'price.xlsx',
    content: () =>
      workbook({
        Лист1: [
          ['Код', 'Товар', 'Цена'],
          ['A', 'Стол', { formula: '50*2', result: 100 }],
          ['B', { formula: 'CONCATENATE("Сту","л")', result: 'Стул' }, { formula: '1/2', result: 49.999999999999 }],
          ['C', 'Шкаф', { formula: 'C2*3' }],
          ['D', 'Полка', { error: '#REF!' }],
          ['E', 'Диван', { formula: 'A9', result: { error: '#N/A' } }],
          ['Итого', null, { formula: 'SUM(C2:C3)', result: 150 }],
        ],
      }),
    products: ['A | Стол | 100.00 RUB | to order', 'B | Стул | 50.00 RUB | to order'],
    refused: ['4 FORMULA', '5 CELL_ERROR', '6 CELL_ERROR'],
  },
  {
    name: 'dates, percents, leading zeros, numbers kept as text, rich text, links',
    file: 'price.xlsx',
    content: () =>
      workbook(
        {
          Лист1: [
            ['Код', 'Товар', 'Цена', 'Жирность', 'Годен до', 'Ссылка'],
            [
              42,
              { richText: [{ text: 'Сыр ' }, { text: 'твёрдый' }] },
              '1 290,50',
              0.45,
              new Date('2026-05-01T00:00:00Z'),
              { text: 'https://x.example/a', hyperlink: 'https://x.example/a' },
            ],
            [43, 'Сыр мягкий', '990', 0.5, new Date('2026-06-01T00:00:00Z')],
          ],
        },
        (sheet) => {
          sheet.getColumn(1).numFmt = '00000';
          sheet.getColumn(4).numFmt = '0%';
          sheet.getColumn(5).numFmt = 'dd.mm.yyyy';
        },
      ),
    products: [
      '00042 | Сыр твёрдый | 1290.50 RUB | to order | жирность: 45 % (45 %); годен до: 2026-05-01 | url https://x.example/a',
      '00043 | Сыр мягкий | 990.00 RUB | to order | жирность: 50 % (50 %); годен до: 2026-06-01',
    ],
  },
  {
    name: 'hidden sheets, hidden columns of attributes, shown columns',
    file: 'price.xlsx',
    content: () =>
      workbook(
        {
          Прайс: [
            ['Код', 'Товар', 'Цена', 'Цвет', 'Код цеха'],
            ['A', 'Стол', 100, 'белый', 'Ц-7'],
          ],
          Архив: [
            ['Код', 'Товар', 'Цена'],
            ['OLD', 'Старый стол', 1],
          ],
        },
        (sheet) => {
          if (sheet.name === 'Архив') sheet.state = 'veryHidden';
          else {
            sheet.getColumn(1).hidden = true;
            sheet.getColumn(5).hidden = true;
          }
        },
      ),
    products: ['A | Стол | 100.00 RUB | to order | цвет: белый'],
    warnings: ['0 HIDDEN_SHEET', '1 HIDDEN_COLUMN'],
  },
  {
    name: 'a date where a price should be',
    file: 'price.xlsx',
    content: () =>
      workbook({
        Лист1: [
          ['Код', 'Товар', 'Цена'],
          ['A', 'Стол', new Date('2026-05-12T00:00:00Z')],
          ['B', 'Стул', 50],
        ],
      }),
    products: ['B | Стул | 50.00 RUB | to order'],
    refused: ['2 PRICE_NOT_A_NUMBER'],
  },
  {
    name: 'written by another program: texts in the cells, no references, dates from 1904, another case of names',
    file: 'price.xlsx',
    content: handWrittenWorkbook(
      `<sheetData><row>${text('sku')}${text('name')}${text('price')}${text('Made')}</row><row r="7">${text('A')}<c t="s"><v>0</v></c><c><v>1299.5</v></c><c t="d"><v>2026-03-01T00:00:00</v></c></row></sheetData>`,
      {
        'xl/sharedstrings.xml':
          '<sst><si><r><t xml:space="preserve">Dental </t></r><r><t>chair</t></r><rPh><t>reading</t></rPh></si></sst>',
      },
    ),
    products: ['A | Dental chair | 1299.50 RUB | to order | made: 2026-03-01'],
  },
  {
    name: 'without any table of products',
    file: 'notes.xlsx',
    content: () => workbook({ Лист1: [['Позвонить'], ['Купить бумагу']] }),
    products: [],
    refused: ['1 NO_NAME_COLUMN'],
  },
  {
    name: 'a cell far to the right is refused with its row',
    file: 'price.xlsx',
    content: () =>
      workbook(
        {
          Лист1: [
            ['Код', 'Товар', 'Цена'],
            ['A', 'Стол', 100],
            ['B', 'Стул', 50],
          ],
        },
        (sheet) => {
          sheet.getCell('ZZ2').value = 'x';
        },
      ),
    products: ['B | Стул | 50.00 RUB | to order'],
    refused: ['2 CELL_COUNT'],
  },
  {
    name: 'a part that is missing',
    file: 'price.xlsx',
    content: archive({
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    }),
    products: [],
    refused: ['0 XLSX_INVALID'],
  },
];
