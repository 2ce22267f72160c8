import { expect, it } from 'vitest';
import { readCatalogOf } from '../../../test/factories/read-catalog.ts';
import { archive } from '../../../test/ingestion/workbook.ts';

const open = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const texts = ['sku', 'name', 'price', 'A-1', 'Teapot'];
const cell = (at: string, index: number) => `<c r="${at}" t="s"><v>${index}</v></c>`;
const parts = {
  types: [
    '[Content_Types].xml',
    `${open}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
  ],
  root: [
    '_rels/.rels',
    `${open}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  links: [
    'xl/_rels/workbook.xml.rels',
    `${open}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ],
  texts: [
    'xl/sharedStrings.xml',
    `${open}<sst xmlns="${main}" count="5" uniqueCount="5">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  ],
  sheet: [
    'xl/worksheets/sheet1.xml',
    `${open}<worksheet xmlns="${main}"><sheetData><row r="1">${cell('A1', 0)}${cell('B1', 1)}${cell('C1', 2)}</row><row r="2">${cell('A2', 3)}${cell('B2', 4)}<c r="C2"><v>10</v></c></row></sheetData></worksheet>`,
  ],
  book: [
    'xl/workbook.xml',
    `${open}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Prices" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ],
} as const;

/** A zip does not promise an order, and programs write their own; a streaming reader refused the second. */
it.each([
  [['types', 'root', 'book', 'links', 'texts', 'sheet']],
  [['types', 'root', 'links', 'texts', 'sheet', 'book']],
  [['sheet', 'texts', 'links', 'book', 'root', 'types']],
] as const)('reads a workbook whose parts stand as %j', async (order) => {
  const outcome = await readCatalogOf({
    'catalog/x.xlsx': archive(Object.fromEntries(order.map((name) => parts[name]))),
  });
  expect(outcome.failedFiles).toEqual([]);
  expect(outcome.products.map(({ sku, price }) => [sku, price.minor])).toEqual([['A-1', 1_000]]);
});
