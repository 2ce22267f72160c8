import { describe, expect, it } from 'vitest';
import { readCatalogOf } from '../../../test/factories/read-catalog.ts';

/** One broken row between two good ones: the good ones are taken, the broken one is told by line and code. */
async function around(broken: string, heading = 'sku;name;price;list price;currency;stock;description;url;Color') {
  const table = `${heading}\nA-1;Kettle;100;;;5;Good;;red\n${broken}\nA-2;Toaster;200;;;1;Good;;red\n`;
  return await readCatalogOf({ 'catalog/table.csv': table });
}

describe('a broken row of a table', () => {
  it.each([
    ['no article', ';Cup;50;;;1;;;', 'SKU_MISSING'],
    ['a dash for an article', '-;Cup;50;;;1;;;', 'SKU_MISSING'],
    ['an article mangled by a spreadsheet', '4,60123E+12;Cup;50;;;1;;;', 'SKU_MANGLED'],
    ['no name', 'B-1;;50;;;1;;;', 'NAME_MISSING'],
    ['a name of spaces', 'B-1;  ;50;;;1;;;', 'NAME_MISSING'],
    ['no price', 'B-1;Cup;;;;1;;;', 'PRICE_MISSING'],
    ['a dash for a price', 'B-1;Cup;—;;;1;;;', 'PRICE_MISSING'],
    ['words for a price', 'B-1;Cup;on request;;;1;;;', 'PRICE_NOT_A_NUMBER'],
    ['a letter in the price', 'B-1;Cup;1O0;;;1;;;', 'PRICE_NOT_A_NUMBER'],
    ['a price range', 'B-1;Cup;100-150;;;1;;;', 'PRICE_NOT_A_NUMBER'],
    ['a lower bound for a price', 'B-1;Cup;от 100;;;1;;;', 'PRICE_NOT_A_NUMBER'],
    ['thousands in wrong groups', 'B-1;Cup;1 29 900;;;1;;;', 'PRICE_NOT_A_NUMBER'],
    ['a negative price', 'B-1;Cup;-50;;;1;;;', 'PRICE_NEGATIVE'],
    ['a negative price with a real minus', 'B-1;Cup;−50;;;1;;;', 'PRICE_NEGATIVE'],
    ['a zero price', 'B-1;Cup;0;;;1;;;', 'PRICE_ZERO'],
    ['a price that rounds to nothing', 'B-1;Cup;0.00;;;1;;;', 'PRICE_ZERO'],
    ['a price that is thousands or thousandths', 'B-1;Cup;1,299;;;1;;;', 'PRICE_AMBIGUOUS'],
    ['a price finer than the currency', 'B-1;Cup;12.3456;;;1;;;', 'PRICE_AMBIGUOUS'],
    ['an absurd price', 'B-1;Cup;999999999999999;;;1;;;', 'PRICE_TOO_LARGE'],
    ['an unknown currency', 'B-1;Cup;50;;XYZW;1;;;', 'CURRENCY_UNKNOWN'],
    ['an unknown currency in the price', 'B-1;Cup;50 doubloons;;;1;;;', 'CURRENCY_UNKNOWN'],
    ['two currencies', 'B-1;Cup;$50;;EUR;1;;;', 'CURRENCY_CONFLICT'],
    ['a negative stock', 'B-1;Cup;50;;;-3;;;', 'STOCK_NEGATIVE'],
    ['an article that is taken', 'A-1;Cup;50;;;1;;;', 'DUPLICATE_SKU'],
    ['an article that differs in case only', 'a-1;Cup;50;;;1;;;', 'DUPLICATE_SKU'],
    ['an article that is too long', `${'B'.repeat(101)};Cup;50;;;1;;;`, 'FIELD_TOO_LONG'],
    ['a name that is too long', `B-1;${'x'.repeat(501)};50;;;1;;;`, 'FIELD_TOO_LONG'],
    ['a description that is too long', `B-1;Cup;50;;;1;${'x'.repeat(20_001)};;`, 'FIELD_TOO_LONG'],
    ['an attribute that is too long', `B-1;Cup;50;;;1;;;${'x'.repeat(2001)}`, 'FIELD_TOO_LONG'],
    ['a huge cell', `B-1;${'x'.repeat(120_000)};50;;;1;;;`, 'CELL_TOO_LARGE'],
    ['a zero byte', 'B-1;Cu\u0000p;50;;;1;;;', 'CONTROL_CHARACTERS'],
    ['a bell', 'B-1;Cup;50;;;1;ding\u0007;;', 'CONTROL_CHARACTERS'],
    ['text turned round', 'B-1;Cup \u202egnp.exe;50;;;1;;;', 'CONTROL_CHARACTERS'],
    ['a formula in the name', 'B-1;=HYPERLINK("http://x");50;;;1;;;', 'FORMULA'],
    ['a formula in an attribute', 'B-1;Cup;50;;;1;;;=1+1', 'FORMULA'],
    ['a quote that is never closed', 'B-1;"Cup;50;;;1;;;', 'BROKEN_QUOTES'],
    ['text after a closed quote', 'B-1;"Cup" red;50;;;1;;;', 'BROKEN_QUOTES'],
    ['too few cells', 'B-1;Cup;50', 'CELL_COUNT'],
    ['too many cells', 'B-1;Cup;50;;;1;;;red;more', 'CELL_COUNT'],
    ['another separator', 'B-1,Cup,50,,,1,,,', 'CELL_COUNT'],
  ])('%s', async (_, row, code) => {
    const outcome = await around(row);
    expect(outcome.refused).toEqual([`catalog/table.csv:3 ${code}`]);
    expect(outcome.products.map(({ sku }) => sku)).toEqual(['A-1', 'A-2']);
    expect(outcome.failedFiles).toEqual([]);
  });
});

describe('a row that is taken with a warning', () => {
  it.each([
    ['an old price below the price', 'B-1;Cup;50;40;;1;;;', ['LIST_PRICE_DROPPED']],
    ['an unreadable old price', 'B-1;Cup;50;soon;;1;;;', ['LIST_PRICE_UNREADABLE']],
    ['an unreadable stock', 'B-1;Cup;50;;;ask us;;;', ['STOCK_UNREADABLE']],
    ['a script for an address', 'B-1;Cup;50;;;1;;javascript:alert(1);', ['LINK_UNSAFE']],
    ['a path out of the folder', 'B-1;Cup;50;;;1;;../../etc/passwd;', ['LINK_UNSAFE']],
    ['another currency', 'B-1;Cup;50;;USD;1;;;', ['CURRENCY_DIFFERS']],
  ])('%s', async (_, row, codes) => {
    const outcome = await around(row);
    expect(outcome.refused).toEqual([]);
    expect(outcome.warnings).toEqual(codes.map((code) => `catalog/table.csv:3 ${code}`));
    const product = outcome.products.find(({ sku }) => sku === 'B-1');
    expect(product).toMatchObject({ listPrice: undefined, url: undefined });
  });

  it('a row that stands twice exactly alike', async () => {
    const outcome = await around('A-1;Kettle;100;;;5;Good;;red');
    expect(outcome.warnings).toEqual(['catalog/table.csv:3 DUPLICATE_ROW']);
    expect(outcome.products).toHaveLength(2);
  });
});

describe('a duplicate in another file', () => {
  it('is refused there, with the place of the first', async () => {
    const outcome = await readCatalogOf({
      'catalog/a.csv': 'sku,name,price\nA-1,Kettle,100\n',
      'catalog/b.json':
        '[\n{"sku": "A-1", "name": "Kettle", "price": 120},\n{"sku": "A-2", "name": "Cup", "price": 20}\n]',
    });
    expect(outcome.refused).toEqual(['catalog/b.json:2 DUPLICATE_SKU']);
    expect(outcome.products.map(({ sku, price }) => [sku, price.minor])).toEqual([
      ['A-1', 10_000],
      ['A-2', 2000],
    ]);
  });
});

describe('a broken file', () => {
  it.each([
    ['no name column', 'catalog/x.csv', 'sku,price\nA-1,100\n', 'catalog/x.csv:1 NO_NAME_COLUMN'],
    ['no price column', 'catalog/x.csv', 'sku,name\nA-1,Kettle\n', 'catalog/x.csv:1 NO_PRICE_COLUMN'],
    ['no heading at all', 'catalog/x.csv', 'one,two\nthree,four\n', 'catalog/x.csv:1 NO_NAME_COLUMN'],
    ['an empty table', 'catalog/x.csv', '', 'catalog/x.csv:0 NO_ROWS'],
    ['JSON without a list', 'catalog/x.json', '{"a": 1', 'catalog/x.json:1 JSON_INVALID'],
    [
      'JSON cut short',
      'catalog/x.json',
      '[\n{"sku":"A-1","name":"Kettle","price":1},\n{"sku":"A-2",',
      'catalog/x.json:3 JSON_INVALID',
    ],
    ['a feed cut short', 'catalog/x.xml', '<yml_catalog><shop><offers>\n<offer id="1">', 'catalog/x.xml:2 XML_INVALID'],
    [
      'a billion laughs',
      'catalog/x.xml',
      '<?xml version="1.0"?>\n<!DOCTYPE yml_catalog [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<yml_catalog><shop><offers><offer id="1"><name>&b;</name><price>1</price></offer></offers></shop></yml_catalog>',
      'catalog/x.xml:2 XML_DOCTYPE',
    ],
    [
      'an external entity',
      'catalog/x.xml',
      '<!DOCTYPE yml_catalog [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<yml_catalog><shop><offers><offer id="1"><name>&x;</name><price>1</price></offer></offers></shop></yml_catalog>',
      'catalog/x.xml:1 XML_DOCTYPE',
    ],
    ['a workbook that is none', 'catalog/x.xlsx', 'not a zip', 'catalog/x.xlsx:0 XLSX_INVALID'],
  ])('%s', async (_, uri, content, told) => {
    const outcome = await readCatalogOf({ [uri]: content, 'catalog/y.csv': 'sku,name,price\nGOOD,Cup,10\n' });
    expect(outcome.refused).toEqual([told]);
    expect(outcome.failedFiles).toEqual([uri]);
    expect(outcome.products.at(-1)?.sku).toBe('GOOD');
  });

  it('of a format that nobody reads is told and never silently dropped', async () => {
    const outcome = await readCatalogOf({ 'catalog/x.pdf': '%PDF', 'catalog/rss.xml': '<rss/>' });
    expect(outcome.refused).toEqual(['catalog/x.pdf:0 FORMAT_NOT_READ', 'catalog/rss.xml:0 FORMAT_NOT_READ']);
  });
});

describe('broken rows of other formats', () => {
  it('JSON', async () => {
    const rows = [
      '{"sku":"A","name":"Ok","price":1}',
      '5',
      '{"sku":"B","name":"x","price":1,"__proto__":{"polluted":true}}',
      '{"sku":"C","name":"x","price":"1" "a":2}',
      '{"sku":"D","name":"x","price":null}',
      '{"sku":"E","name":"x","price":true}',
    ];
    const outcome = await readCatalogOf({ 'catalog/x.json': `[\n${rows.join(',\n')}\n]` });
    expect(outcome.refused.toSorted()).toEqual([
      'catalog/x.json:3 ROW_NOT_AN_OBJECT',
      'catalog/x.json:4 FORBIDDEN_KEY',
      'catalog/x.json:5 JSON_INVALID',
      'catalog/x.json:6 PRICE_MISSING',
      'catalog/x.json:7 PRICE_NOT_A_NUMBER',
    ]);
    expect(outcome.products.map(({ sku }) => sku)).toEqual(['A']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('YML', async () => {
    const offer = (id: string, body: string) => `<offer id="${id}" available="true">${body}</offer>`;
    const offers = [
      offer('A', '<name>Ok</name><price>1</price>'),
      offer('B', '<name>a &nbsp; b</name><price>1</price>'),
      offer('C', '<name>x</name>'),
      offer('D', '<price>5</price>'),
    ];
    const outcome = await readCatalogOf({
      'catalog/x.xml': `<yml_catalog><shop><offers>\n${offers.join('\n')}\n</offers></shop></yml_catalog>`,
    });
    expect(outcome.refused.toSorted()).toEqual([
      'catalog/x.xml:3 XML_ENTITY',
      'catalog/x.xml:4 PRICE_MISSING',
      'catalog/x.xml:5 NAME_MISSING',
    ]);
    expect(outcome.products.map(({ sku }) => sku)).toEqual(['A']);
  });
});
