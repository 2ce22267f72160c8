import { deflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { cp1251 } from '../../../test/factories/company-folder.ts';
import { readCatalogOf } from '../../../test/factories/read-catalog.ts';
import { availabilityOf } from '../../core/catalog/product.ts';

const rub = (minor: number) => ({ minor, currency: 'RUB' });

describe('plain tables', () => {
  const russian =
    'Артикул;Наименование;Категория;Производитель;Цена, руб.;Старая цена;Остаток;Вес, кг\nЧ-1;Чайник ёмкий;Кухня / Чайники;Тула;1 299,00;1 599;3;1,2\n';
  const kettle = {
    sku: 'Ч-1',
    name: { ru: 'Чайник ёмкий' },
    category: [{ ru: 'Кухня' }, { ru: 'Чайники' }],
    brand: 'Тула',
    price: rub(129_900),
    listPrice: rub(159_900),
    stock: 3,
    isOrderable: false,
    attributes: [
      {
        key: 'вес',
        name: { ru: 'Вес' },
        value: { type: 'number', number: 1.2, unit: { ru: 'кг', en: 'kg' }, base: { amount: 1200, unit: 'g' } },
      },
    ],
  };

  it.each([
    ['UTF-8', Buffer.from(russian)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${russian}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${russian}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${russian}`, 'utf16le').swap16()],
    ['windows-1251', cp1251(russian)],
    ['tabs', Buffer.from(russian.replaceAll(';', '\t'))],
    ['bars', Buffer.from(russian.replaceAll(';', '|'))],
    [
      'commas',
      Buffer.from(
        russian
          .split('\n')
          .map((line) =>
            line
              .split(';')
              .map((cell) => (cell === '' ? '' : `"${cell}"`))
              .join(','),
          )
          .join('\n'),
      ),
    ],
    ['Windows line ends', Buffer.from(russian.replaceAll('\n', '\r\n'))],
    ['a sep= line', Buffer.from(`sep=;\n${russian}`)],
    ['a letterhead', Buffer.from(`ООО «Тула»;;;;;;;\nПрайс от 01.03.2026;;;;;;;\n;;;;;;;\n${russian}`)],
  ])('in %s', async (_, content) => {
    const outcome = await readCatalogOf({ 'catalog/price.csv': content });
    expect(outcome.refused).toEqual([]);
    expect(outcome.products).toMatchObject([kettle]);
  });

  it.each([
    ['Part no,Description,Group,Price GBP,Qty', 'GBP'],
    ['Stock code,Description,Product group,Price (EUR),Qty', 'EUR'],
  ])('takes the description for the name where no column is called so: %s', async (heading, currency) => {
    const outcome = await readCatalogOf({
      'catalog/list.csv': `${heading}\nPX-15,Copper elbow 15 mm,Fittings,1.20,400\n`,
    });
    expect(outcome.refused).toEqual([]);
    expect(outcome.products).toMatchObject([
      { sku: 'PX-15', name: { en: 'Copper elbow 15 mm' }, price: { minor: 120, currency }, stock: 400 },
    ]);
    expect(outcome.products[0]?.category).toEqual([{ en: 'Fittings' }]);
  });

  it.each([
    ['sku,name,List price GBP', 'GBP'],
    ['sku,name,RRP (EUR)', 'EUR'],
    ['артикул,название,"РРЦ, руб"', 'RUB'],
  ])('takes the price of the list where no column is the price itself: %s', async (heading, currency) => {
    const outcome = await readCatalogOf({ 'catalog/list.csv': `${heading}\nA-1,Elbow,12.50\n` });
    expect(outcome.refused).toEqual([]);
    expect(outcome.products).toMatchObject([{ sku: 'A-1', price: { minor: 1_250, currency }, listPrice: undefined }]);
  });

  it('knows a heading with its words the other way round', async () => {
    const table = 'артикул;название;цена;Цена старая\nA-1;Отвод;100;120\n';
    const outcome = await readCatalogOf({ 'catalog/list.csv': table });
    expect(outcome.products).toMatchObject([{ price: rub(10_000), listPrice: rub(12_000), attributes: [] }]);
  });

  it.each(['sku,name,list_price', 'sku,name,Old price', 'артикул,название,Старая цена'])(
    'does not take an earlier price for the price: %s',
    async (heading) => {
      const outcome = await readCatalogOf({ 'catalog/list.csv': `${heading}\nA-1,Elbow,12.50\n` });
      expect(outcome.products).toEqual([]);
    },
  );

  it('does not take the old price of an offer that says none', async () => {
    const items = [{ sku: 'A', name: 'Elbow', oldPrice: 15 }];
    const outcome = await readCatalogOf({ 'catalog/a.json': JSON.stringify(items) });
    expect(outcome.products).toEqual([]);
  });

  it('keeps a description beside a name what it is', async () => {
    const outcome = await readCatalogOf({ 'catalog/list.csv': 'sku,name,description,price\nA,Elbow,Of copper,1\n' });
    expect(outcome.products).toMatchObject([{ name: { en: 'Elbow' }, description: { en: 'Of copper' } }]);
  });

  it('knows English headings in any order, translations, and keeps company figures private', async () => {
    const outcome = await readCatalogOf({
      'catalog/a.tsv':
        'Price\tTitle\tname_ru\tItem No\tCost\tMade in\tfits\tdescription\timage\n$1,299.00\tKettle X\tЧайник X\tK-1\t500\tItaly\tA-1, A-2\t<b>Good</b> one\thttps://x.example/a.jpg, https://x.example/b.jpg\n',
    });
    expect(outcome.warnings.map((line) => line.split(' ')[1])).toEqual(['PRIVATE_COLUMN', 'CURRENCY_DIFFERS']);
    expect(outcome.products).toMatchObject([
      {
        sku: 'K-1',
        name: { ru: 'Чайник X', en: 'Kettle X' },
        price: { minor: 129_900, currency: 'USD' },
        cost: { minor: 50_000, currency: 'USD' },
        fits: ['A-1', 'A-2'],
        description: { en: 'Good one' },
        image: 'https://x.example/a.jpg',
        attributes: [{ key: 'made in', value: { type: 'text', text: { en: 'Italy' } } }],
      },
    ]);
  });

  it('reads a lone mark by what the rest of the column proves', async () => {
    const english = await readCatalogOf({ 'catalog/a.csv': 'sku,name,price\nA,Kettle,"1,299"\nB,Cup,12.50\n' });
    expect(english.products.map(({ price }) => price.minor)).toEqual([129_900, 1250]);
    const german = await readCatalogOf({ 'catalog/a.csv': 'sku;name;price\nA;Kettle;1.299\nB;Cup;12,50\n' });
    expect(german.products.map(({ price }) => price.minor)).toEqual([129_900, 1250]);
    const mixed = await readCatalogOf({
      'catalog/a.csv': 'sku;name;price\nA;Kettle;1.299\nB;Cup;12,50\nC;Pot;12.50\n',
    });
    expect(mixed.refused).toEqual(['catalog/a.csv:2 PRICE_AMBIGUOUS']);
  });

  it('makes stable articles from names when no column has any', async () => {
    const files = { 'catalog/a.csv': 'название,цена\nЧайник,100\nЧашка,50\n' };
    const [first, second] = [await readCatalogOf(files), await readCatalogOf(files)];
    expect(first.warnings).toEqual(['catalog/a.csv:2 NO_SKU_COLUMN']);
    expect(first.products.map(({ sku }) => sku)).toEqual(second.products.map(({ sku }) => sku));
    expect(new Set(first.products.map(({ sku }) => sku)).size).toBe(2);
  });

  it.each([
    ['остаток', '5', 'in_stock', 5],
    ['остаток', '0', 'out_of_stock', 0],
    ['наличие', 'есть', 'in_stock', undefined],
    ['наличие', 'нет', 'out_of_stock', 0],
    ['наличие', 'под заказ', 'on_order', undefined],
    ['availability', 'in stock', 'in_stock', undefined],
    ['остаток', '', 'on_order', undefined],
  ])('%s %j is %s', async (heading, cell, availability, stock) => {
    const outcome = await readCatalogOf({ 'catalog/a.csv': `sku;name;price;${heading}\nA;Kettle;100;${cell}\n` });
    expect(outcome.products.map((product) => [availabilityOf(product), product.stock])).toEqual([
      [availability, stock],
    ]);
  });
});

describe('attribute columns', () => {
  async function columns(heading: string, cells: readonly string[]) {
    const rows = cells.map((cell, index) => `S-${index};Товар ${index};100;"${cell.replaceAll('"', '""')}"`);
    const outcome = await readCatalogOf({
      'catalog/a.csv': `sku;name;price;"${heading.replaceAll('"', '""')}"\n${rows.join('\n')}\n`,
    });
    return outcome.products.map((product) => product.attributes[0]?.value);
  }

  it.each([
    [
      'Капучинатор',
      ['да', 'нет', '-', ''],
      [
        { type: 'yes-no', isTrue: true },
        { type: 'yes-no', isTrue: false },
        { type: 'yes-no', isTrue: false },
        undefined,
      ],
    ],
    ['Frother', ['yes', 'no', '+'], [{ isTrue: true }, { isTrue: false }, { isTrue: true }]],
    // One other value and the whole column is text.
    [
      'Кофемолка',
      ['да', 'встроенная'],
      [
        { type: 'text', text: { ru: 'да' } },
        { type: 'text', text: { ru: 'встроенная' } },
      ],
    ],
    [
      'Мощность, Вт',
      ['1450', '1 500', 'н/д', '—'],
      [{ number: 1450, base: { amount: 1450, unit: 'W' } }, { number: 1500 }, undefined, undefined],
    ],
    ['Power (kW)', ['1.5', '2'], [{ base: { amount: 1500, unit: 'W' } }, { base: { amount: 2000, unit: 'W' } }]],
    [
      'Объём',
      ['500 мл', '0,5 л', '1л'],
      [
        { base: { amount: 500, unit: 'ml' } },
        { base: { amount: 500, unit: 'ml' } },
        { base: { amount: 1000, unit: 'ml' } },
      ],
    ],
    [
      'Диагональ',
      ['15,6"', '13 дюймов'],
      [{ base: { amount: 396.24, unit: 'mm' } }, { base: { amount: 330.2, unit: 'mm' } }],
    ],
    [
      'Температура, °C',
      ['10-15', '-5…+40', 'от 10 до 20'],
      [
        { type: 'range', from: 10, to: 15 },
        { type: 'range', from: -5, to: 40 },
        { type: 'range', from: 10, to: 20 },
      ],
    ],
    ['Вес, кг', ['1,299', '2,5'], [{ number: 1.299, base: { amount: 1299, unit: 'g' } }, { number: 2.5 }]],
    [
      'Цвет',
      ['чёрный, белый', 'красный'],
      [
        { type: 'list', values: [{ ru: 'чёрный' }, { ru: 'белый' }] },
        { type: 'list', values: [{ ru: 'красный' }] },
      ],
    ],
    ['Комментарий', ['Подходит для дома, дачи и небольшого офиса на пять человек.'], [{ type: 'text' }]],
    ['Штрихкод', ['4601234567890'], [{ type: 'text', text: { ru: '4601234567890' } }]],
    [
      'Код',
      ['00123', '00456'],
      [
        { type: 'text', text: { ru: '00123' } },
        { type: 'text', text: { ru: '00456' } },
      ],
    ],
    ['Размер', ['30x20x10 см', '5x5x5 см'], [{ type: 'text', text: { ru: '30x20x10 см' } }, { type: 'text' }]],
    [
      'Чашек',
      ['8', '12'],
      [
        { type: 'number', number: 8 },
        { type: 'number', number: 12 },
      ],
    ],
    ['Модель', ['15', '16'], [{ type: 'text', text: { ru: '15' } }, { type: 'text' }]],
  ])('%s %j', async (heading, cells, values) => {
    const found = await columns(heading, cells);
    expect(found).toHaveLength(values.length);
    values.forEach((value, index) => {
      if (value === undefined) expect(found[index]).toBeUndefined();
      else expect(found[index]).toMatchObject(value);
    });
  });
});

describe('JSON', () => {
  it('takes languages, prices as objects and attributes in any of the usual shapes', async () => {
    const product = {
      sku: 7,
      name: { ru: 'Чайник', en: 'Kettle' },
      price: { amount: '1299.00', currency: 'RUB' },
      oldPrice: 1500,
      category: ['Кухня', 'Чайники'],
      stock: 4,
      attributes: { Цвет: 'белый', 'Вес, кг': 1.2, Крышка: true },
      params: [{ name: 'Объём', value: 1.7, unit: 'л' }],
    };
    const outcome = await readCatalogOf({ 'catalog/a.json': JSON.stringify({ products: [product] }) });
    expect(outcome.refused).toEqual([]);
    expect(outcome.products).toMatchObject([
      {
        sku: '7',
        name: { ru: 'Чайник', en: 'Kettle' },
        price: rub(129_900),
        listPrice: rub(150_000),
        category: [{ ru: 'Кухня' }, { ru: 'Чайники' }],
        stock: 4,
      },
    ]);
    expect(outcome.products[0]?.attributes.map(({ key, value }) => [key, value.type])).toEqual([
      ['цвет', 'text'],
      ['вес', 'number'],
      ['крышка', 'yes-no'],
      ['объем', 'number'],
    ]);
  });
});

describe('Yandex Market feed', () => {
  const feed = `<?xml version="1.0" encoding="windows-1251"?>
<!DOCTYPE yml_catalog SYSTEM "shops.dtd">
<yml_catalog date="2026-03-01"><shop>
<categories><category id="1">Кухня</category><category id="2" parentId="1">Чайники</category></categories>
<offers>
<offer id="K-1" available="true" group_id="77"><typePrefix>Чайник</typePrefix><vendor>Тула</vendor><model>Т-100</model><price>1299.00</price><oldprice>1500</oldprice><currencyId>RUR</currencyId><categoryId>2</categoryId><picture>https://x.example/1.jpg</picture><picture>https://x.example/2.jpg</picture><description><![CDATA[<p>Тихий &amp; быстрый</p>]]></description><param name="Объём" unit="л">1.7</param><param name="Цвет">белый</param><param name="Цвет">синий</param></offer>
<offer id="K-2" available="false"><name>Чайник 2</name><price>900</price><currencyId>RUR</currencyId><categoryId>2</categoryId></offer>
<offer id="K-3" available="true"><name>Чайник 3</name><price>900</price><currencyId>RUR</currencyId><count>0</count></offer>
</offers></shop></yml_catalog>`;

  it('is read with its tree, units, names in parts and availability', async () => {
    const outcome = await readCatalogOf({ 'catalog/feed.yml': cp1251(feed) });
    expect(outcome.refused).toEqual([]);
    const [first] = outcome.products;
    expect(first).toMatchObject({
      sku: 'K-1',
      name: { ru: 'Чайник Тула Т-100' },
      brand: 'Тула',
      price: rub(129_900),
      listPrice: rub(150_000),
      category: [{ ru: 'Кухня' }, { ru: 'Чайники' }],
      image: 'https://x.example/1.jpg',
      description: { ru: 'Тихий & быстрый' },
      group: '77',
    });
    expect(first?.attributes).toMatchObject([
      { key: 'объем', value: { number: 1.7, base: { amount: 1700, unit: 'ml' } } },
      { key: 'цвет', value: { type: 'list', values: [{ ru: 'белый' }, { ru: 'синий' }] } },
    ]);
    expect(outcome.products.map(availabilityOf)).toEqual(['in_stock', 'on_order', 'out_of_stock']);
  });
});

describe('xlsx', () => {
  async function workbook(fill: (book: exceljs.Workbook) => void): Promise<Buffer> {
    const book = new exceljs.Workbook();
    fill(book);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it('reads every visible sheet with a table, formulas by their result, and refuses cells with errors', async () => {
    const content = await workbook((book) => {
      const sheet = book.addWorksheet('Прайс');
      sheet.addRow(['Прайс-лист магазина']);
      sheet.addRow([]);
      sheet.addRow(['Артикул', 'Название', 'Цена', 'Остаток', 'Вес, кг', 'Дата']);
      sheet.addRow([1001, 'Чайник', 1299.5, 3, 1.2, new Date('2026-03-01')]);
      sheet.addRow([
        'A-2',
        { richText: [{ text: 'Ча' }, { text: 'шка' }] },
        { formula: 'C4/2', result: 649.75 },
        'есть',
      ]);
      sheet.addRow(['A-3', 'Ложка', { error: '#REF!' }, 1]);
      sheet.addRow(['A-4', 'Вилка', { formula: 'C4' }, 1]);
      book
        .addWorksheet('Скрытый', { state: 'hidden' })
        .addRow(['sku', 'name', 'price'])
        .worksheet.addRow(['H-1', 'Тайна', 1]);
      book.addWorksheet('Заметки').addRow(['Позвонить поставщику']);
      book.addWorksheet('Ещё').addRow(['sku', 'name', 'price']).worksheet.addRow(['B-1', 'Нож', 50]);
    });
    const outcome = await readCatalogOf({ 'catalog/price.xlsx': content });
    expect(outcome.refused).toEqual(['catalog/price.xlsx:6 CELL_ERROR', 'catalog/price.xlsx:7 FORMULA']);
    expect(outcome.failedFiles).toEqual([]);
    expect(outcome.products.map(({ sku, name, price }) => [sku, name.ru, price.minor])).toEqual([
      ['1001', 'Чайник', 129_950],
      ['A-2', 'Чашка', 64_975],
      ['B-1', 'Нож', 5000],
    ]);
    expect(outcome.products[0]?.attributes.map(({ key }) => key)).toEqual(['вес', 'дата']);
    expect(outcome.warnings).toEqual(['catalog/price.xlsx:0 HIDDEN_SHEET', 'catalog/price.xlsx:1 NO_NAME_COLUMN']);
  });

  it.each([
    [
      'an archive that says it is huge',
      zip('xl/worksheets/sheet1.xml', deflateRawSync(Buffer.alloc(20_000_000)), 20_000_000),
    ],
    [
      'an archive that lies about its size',
      zip('xl/worksheets/sheet1.xml', deflateRawSync(Buffer.alloc(20_000_000)), 1000),
    ],
  ])('refuses %s before it is unpacked', async (_, content) => {
    const outcome = await readCatalogOf({ 'catalog/bomb.xlsx': content });
    expect(outcome.refused).toEqual(['catalog/bomb.xlsx:0 ARCHIVE_TOO_LARGE']);
  });

  it('refuses paths that lead out of the archive', async () => {
    const outcome = await readCatalogOf({
      'catalog/x.xlsx': zip('../../evil.xml', deflateRawSync(Buffer.from('x')), 1),
    });
    expect(outcome.refused).toEqual(['catalog/x.xlsx:0 XLSX_INVALID']);
  });
});

/** A zip of one deflated entry that says of itself what it is told to. */
function zip(name: string, packed: Buffer, claimed: number): Buffer {
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const central = Buffer.alloc(46 + name.length);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(name.length, 28);
  central.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, central, end]);
}
