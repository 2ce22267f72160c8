import { cp1251 } from '../factories/company-folder.ts';
import type { CatalogCase } from './catalog-case.ts';
import { archive, handWrittenWorkbook, workbook } from './workbook.ts';

const good = ['A', 'Kettle', '100'];
const goodProduct = 'A | Kettle | 100.00 RUB | to order';
const csv = (...rows: readonly (readonly string[])[]) =>
  `${[['sku', 'name', 'price'], ...rows].map((row) => row.join(';')).join('\n')}\n`;
const yml = (offers: string, doctype = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${doctype}\n<yml_catalog><shop><offers>\n${offers}\n</offers></shop></yml_catalog>`;
const offer = '<offer id="A"><name>Kettle</name><price>100</price></offer>';
const megabytes = (count: number) => 'x'.repeat(count * 1_000_000);

/** Files made to break a reader, or broken on their way. Each is refused with its place and reason, or harmless. */
export const hostileCases: readonly CatalogCase[] = [
  { name: 'an empty file', file: 'a.csv', content: '', products: [], refused: ['0 NO_ROWS'] },
  {
    name: 'a workbook that is named .csv',
    file: 'a.csv',
    content: () =>
      workbook({
        a: [
          ['sku', 'name', 'price'],
          ['A', 'b', 1],
        ],
      }),
    products: [],
    refused: ['0 WRONG_FORMAT'],
  },
  {
    name: 'a PDF that is named .csv',
    file: 'a.csv',
    content: '%PDF-1.7\n1;2;3',
    products: [],
    refused: ['0 WRONG_FORMAT'],
  },
  {
    name: 'a table that is named .xlsx',
    file: 'a.xlsx',
    content: csv(good),
    products: [],
    refused: ['0 XLSX_INVALID'],
  },
  {
    name: 'a workbook with a password',
    file: 'a.xlsx',
    content: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
    products: [],
    refused: ['0 XLSX_INVALID'],
  },
  {
    name: 'a workbook cut short',
    file: 'a.xlsx',
    content: async () =>
      (
        await workbook({
          a: [
            ['sku', 'name', 'price'],
            ['A', 'b', 1],
          ],
        })
      ).subarray(0, 3000),
    products: [],
    refused: ['0 XLSX_INVALID'],
  },
  {
    name: 'a workbook with damage in its middle',
    file: 'a.xlsx',
    content: async () => {
      const bytes = await workbook({
        a: [
          ['sku', 'name', 'price'],
          ['A', 'b', 1],
        ],
      });
      bytes.fill(0xff, 100, 160);
      return bytes;
    },
    products: [],
    refused: ['0 XLSX_INVALID'],
  },
  {
    name: 'a zip bomb',
    file: 'a.xlsx',
    content: archive({ 'xl/worksheets/sheet1.xml': Buffer.alloc(60_000_000) }),
    products: [],
    refused: ['0 ARCHIVE_TOO_LARGE'],
  },
  {
    name: 'an archive with a path out of it',
    file: 'a.xlsx',
    content: archive({ '../../evil.xml': 'x' }),
    products: [],
    refused: ['0 XLSX_INVALID'],
  },
  {
    name: 'a workbook whose sheet declares entities',
    file: 'a.xlsx',
    content: handWrittenWorkbook('', {
      'xl/worksheets/sheet1.xml':
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>',
    }),
    products: [],
    refused: ['0 XLSX_INVALID'],
  },
  {
    name: 'a workbook cell of two megabytes',
    file: 'a.xlsx',
    content: handWrittenWorkbook(
      `<sheetData><row r="1"><c t="str"><v>sku</v></c><c t="str"><v>name</v></c><c t="str"><v>price</v></c></row><row r="2"><c t="str"><v>B</v></c><c t="str"><v>${'y '.repeat(75_000)}</v></c><c><v>5</v></c></row><row r="3"><c t="str"><v>A</v></c><c t="str"><v>Kettle</v></c><c><v>100</v></c></row></sheetData>`,
    ),
    products: [goodProduct],
    refused: ['2 CELL_TOO_LARGE'],
  },
  {
    name: 'a cell of 20 megabytes',
    file: 'a.csv',
    content: csv(['B', megabytes(20), '5'], good),
    products: [goodProduct],
    refused: ['2 CELL_TOO_LARGE'],
  },
  {
    name: 'a quoted cell of 20 megabytes',
    file: 'a.csv',
    content: csv(['B', `"${megabytes(20)}"`, '5'], good),
    products: [goodProduct],
    refused: ['2 BROKEN_QUOTES'],
  },
  {
    name: 'a JSON text of 20 megabytes',
    file: 'a.json',
    content: `[{"sku":"B","name":"${megabytes(20)}","price":5},\n{"sku":"A","name":"Kettle","price":100}]`,
    products: [goodProduct],
    refused: ['1 ROW_TOO_LARGE'],
  },
  {
    name: 'an XML text of 20 megabytes',
    file: 'a.yml',
    content: yml(`${offer}\n<offer id="B"><name>${megabytes(20)}</name><price>5</price></offer>`),
    products: [goodProduct],
    refused: ['4 ROW_TOO_LARGE'],
  },
  {
    name: 'an offer of a million elements',
    file: 'a.yml',
    content: yml(
      `<offer id="B"><name>b</name><price>5</price>${'<param name="a">b</param>'.repeat(200_000)}</offer>\n${offer}`,
    ),
    products: [goodProduct],
    refused: ['3 ROW_TOO_LARGE'],
  },
  {
    name: 'a billion laughs',
    file: 'a.yml',
    content: yml(
      '<offer id="B"><name>&c;</name><price>5</price></offer>',
      '<!DOCTYPE yml_catalog [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
    ),
    products: [],
    refused: ['1 XML_DOCTYPE'],
  },
  {
    name: 'an entity that reads a file',
    file: 'a.xml',
    content: `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>B</g:id><title>&x;</title><g:price>5 RUB</g:price></item></channel></rss>`,
    products: [],
    refused: ['1 XML_DOCTYPE'],
  },
  {
    name: 'XML that is HTML of an error page',
    file: 'a.xml',
    content: '<html><body><h1>502 Bad Gateway</h1></body></html>',
    products: [],
    refused: ['0 FORMAT_NOT_READ'],
  },
  {
    name: 'formulas in cells',
    file: 'a.csv',
    content: csv(
      good,
      ['=cmd|"/c calc"!A1', 'x', '5'],
      ['C', '=HYPERLINK("http://x.example")', '5'],
      ['D', '+7 bulbs', '5'],
      ['E', '@home', '5'],
      ['F', 'x', '=1+1'],
    ),
    products: [goodProduct, 'D | +7 bulbs | 5.00 RUB | to order', 'E | @home | 5.00 RUB | to order'],
    refused: ['3 FORMULA', '4 FORMULA', '7 FORMULA'],
  },
  {
    name: 'paths out of the folder, scripts and other schemes for pictures and addresses',
    file: 'a.csv',
    content:
      'sku;name;price;image;url\nA;a;1;../../etc/passwd;javascript:alert(1)\nB;b;1;pictures/b.jpg;https://x.example/b\nC;c;1;file:///etc/passwd;//evil.example/x\nD;d;1;data:text/html,x;\nE;e;1;/pictures/../../x.jpg;\n',
    products: [
      'A | a | 1.00 RUB | to order',
      'B | b | 1.00 RUB | to order | image pictures/b.jpg | url https://x.example/b',
      'C | c | 1.00 RUB | to order',
      'D | d | 1.00 RUB | to order',
      'E | e | 1.00 RUB | to order',
    ],
    warnings: ['2 LINK_UNSAFE', '2 LINK_UNSAFE', '4 LINK_UNSAFE', '4 LINK_UNSAFE', '5 LINK_UNSAFE', '6 LINK_UNSAFE'],
  },
  {
    name: 'HTML with scripts in every text',
    file: 'a.csv',
    content:
      'sku;name;price;description;brand;category;Color\nA;<b>Kettle</b><script>alert(1)</script>;100;"<img src=x onerror=alert(1)>Good<style>p{}</style> <a href=""javascript:x"">here</a><script>never closed";<i>Acme</i>;"<b>Kitchen</b> &gt; Kettles";"<span onclick=""x"">red</span> &amp; blue"\nB;Cup;5;"&lt;script&gt;alert(1)&lt;/script&gt;Fine &#8238;txt";;;\n',
    products: [
      'A | Kettle | 100.00 RUB | to order | Kitchen / Kettles | Acme | color: [red & blue] | «Good here»',
      'B | Cup | 5.00 RUB | to order | «Fine txt»',
    ],
  },
  {
    name: 'null bytes, bells and text turned round',
    file: 'a.csv',
    content: csv(
      good,
      ['B', 'Cu\u0000p', '5'],
      ['C', 'Ding\u0007', '5'],
      ['D', 'abc\u202egpj.exe', '5'],
      ['E\u0000', 'x', '5'],
    ),
    products: [goodProduct],
    refused: ['3 CONTROL_CHARACTERS', '4 CONTROL_CHARACTERS', '5 CONTROL_CHARACTERS', '6 CONTROL_CHARACTERS'],
  },
  {
    name: 'nothing but null bytes',
    file: 'a.csv',
    content: Buffer.alloc(5000),
    products: [],
    refused: ['1 NO_NAME_COLUMN'],
  },
  {
    name: 'random bytes',
    file: 'a.csv',
    content: Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919 + 13) % 251)),
    products: [],
    refused: ['2 NO_NAME_COLUMN'],
    warnings: ['0 ENCODING'],
  },
  {
    name: 'quotes that are never closed cost their rows',
    file: 'a.csv',
    content: csv(good, ['B', '"Cup', '5'], ['C', 'Monitor 15"', '7'], ['D', '"Pot" blue', '5'], ['E', 'Pan', '9']),
    products: [goodProduct, 'C | Monitor 15" | 7.00 RUB | to order', 'E | Pan | 9.00 RUB | to order'],
    refused: ['3 BROKEN_QUOTES', '5 BROKEN_QUOTES'],
  },
  {
    name: 'columns named for the inside of JavaScript',
    file: 'a.csv',
    content: 'sku;name;price;__proto__\nA;Kettle;100;x\n',
    products: [],
    refused: ['2 FORBIDDEN_KEY'],
    warnings: ['1 FORBIDDEN_COLUMN'],
  },
  {
    name: 'one article with two prices',
    file: 'a.csv',
    content: csv(good, ['a', 'Kettle', '90'], good),
    products: [goodProduct],
    refused: ['3 DUPLICATE_SKU'],
    warnings: ['4 DUPLICATE_ROW'],
  },
  {
    name: 'articles that a spreadsheet turned into powers',
    file: 'a.csv',
    content: csv(['4,6E+12', 'Cup', '5'], good),
    products: [goodProduct],
    refused: ['2 SKU_MANGLED'],
  },
  {
    name: 'rows of other lengths',
    file: 'a.csv',
    content: csv(good, ['B', 'Cup'], ['C', 'Cup', '5', 'more'], ['D,Cup,5']),
    products: [goodProduct],
    refused: ['3 CELL_COUNT', '4 CELL_COUNT', '5 CELL_COUNT'],
  },
  {
    name: 'cp1251 that says UTF-8 in its mark',
    file: 'a.csv',
    content: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), cp1251('sku;name;price\nA;Чайник;100\n')]),
    products: [],
    refused: ['2 LETTERS_LOST'],
  },
  {
    name: 'deeply nested JSON',
    file: 'a.json',
    content: `[{"sku":"A","name":"Kettle","price":100,"more":${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}}]`,
    products: [goodProduct],
  },
  {
    name: 'deeply nested XML',
    file: 'a.yml',
    content: yml(`${offer}<offer id="B">${'<a>'.repeat(100)}`),
    products: [goodProduct],
    refused: ['3 XML_INVALID'],
  },
];
