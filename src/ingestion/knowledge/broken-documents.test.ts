import { afterAll, describe, expect, it } from 'vitest';
import { archive } from '../../../test/factories/documents/archive.ts';
import { pdfDocument, rawPdf } from '../../../test/factories/documents/pdf.ts';
import { openDocumentReader } from '../../../test/factories/documents/read-document.ts';
import { heading, text, wordDocument } from '../../../test/factories/documents/word.ts';
import { workbook } from '../../../test/factories/documents/workbook.ts';

const reader = openDocumentReader();
afterAll(reader.close);

const page = '<!doctype html><html><body>Please log in</body></html>';
const office97 = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const scan = () => pdfDocument((pdf) => pdf.rect(50, 50, 400, 600).fill('#777777'));
const locked = () => pdfDocument((pdf) => pdf.text('Секрет'), { password: 'secret' });
const half = async (whole: Promise<Buffer>) => (await whole).subarray(0, 700);
describe('a file that cannot be read is refused with its reason', () => {
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array | string, string]>([
    ['a scan', 'a.pdf', scan, 'PDF_WITHOUT_TEXT'],
    ['a PDF with a password', 'a.pdf', locked, 'PDF_ENCRYPTED'],
    ['half a PDF', 'a.pdf', () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Cat'), 'PDF_DAMAGED'],
    ['a PDF that is a web page', 'a.pdf', () => page, 'CONTENT_DIFFERS'],
    ['a PDF of nothing', 'a.pdf', () => '', 'FILE_EMPTY'],
    ['a Word document of nothing', 'a.docx', () => '', 'FILE_EMPTY'],
    ['a Word document that is text', 'a.docx', () => 'Возврат за 14 дней', 'CONTENT_DIFFERS'],
    ['a Word document that is a workbook', 'a.docx', () => workbook({ A: [['x']] }), 'CONTENT_DIFFERS'],
    ['half a Word document', 'a.docx', () => half(wordDocument([text('Возврат за 14 дней')])), 'DOCX_INVALID'],
    ['a Word document with a damaged part', 'a.docx', () => archive({ 'word/document.xml': '<w:doc' }), 'DOCX_INVALID'],
    ['a Word document of Office 97, or with a password', 'a.docx', () => office97, 'OFFICE_97'],
    ['a workbook with a password', 'a.xlsx', () => office97, 'OFFICE_97'],
    ['a workbook that is none', 'a.xlsx', () => archive({ 'xl/workbook.xml': '<x' }), 'XLSX_INVALID'],
    ['a text that is a PDF', 'a.txt', () => rawPdf([]), 'CONTENT_DIFFERS'],
    [
      'a text that is a program',
      'a.md',
      () => Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7) % 256)),
      'CONTENT_DIFFERS',
    ],
    ['a web page that is RTF', 'a.html', () => '{\\rtf1\\ansi Возврат}', 'CONTENT_DIFFERS'],
    [
      'an archive that leads out of itself',
      'a.docx',
      () => archive({ 'word/document.xml': 'x', '../../evil': 'x' }),
      'DOCX_INVALID',
    ],
    [
      'a zip bomb',
      'a.docx',
      () => archive({ 'word/document.xml': Buffer.alloc(20_000_000) }),
      'DOCUMENT_UNPACKS_TOO_LARGE',
    ],
    [
      'a zip bomb that lies',
      'a.docx',
      () => archive({ 'word/document.xml': Buffer.alloc(20_000_000) }, 1000),
      'DOCUMENT_UNPACKS_TOO_LARGE',
    ],
    ['more than 10 MB', 'a.txt', () => 'слово '.repeat(1_000_000), 'FILE_TOO_LARGE'],
  ])('%s', async (_, name, content, code) => {
    expect(await reader.read(`knowledge/${name}`, await content())).toEqual({ refused: code });
  });
});

describe('what is hostile stays harmless', () => {
  const bounded = openDocumentReader({ seconds: 4, megabytes: 96 });
  afterAll(bounded.close);

  it('entities of XML are not expanded', async () => {
    const entities = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const document = `<?xml version="1.0"?>${entities}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>a&b;&f;z</w:t></w:r></w:p></w:body></w:document>`;
    const found = await reader.read(
      'knowledge/a.docx',
      archive({ '[Content_Types].xml': types, 'word/document.xml': document }),
    );
    expect(JSON.stringify(found)).not.toMatch(/aaaaaaaaaa|root:/);
  });

  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array | string]>([
    ['a line without end', 'a.md', () => 'x'.repeat(5_000_000)],
    ['headings without end', 'a.md', () => '# a\n'.repeat(200_000)],
    ['a page of tags without end', 'a.html', () => '<div>'.repeat(50_000)],
    ['a page of tables in tables', 'a.html', () => '<table><tr><td>'.repeat(2_000)],
    ['lists in lists of blocks', 'a.html', () => '<ul><li><div>x'.repeat(20_000)],
    ['lists in lists', 'a.html', () => '<ul><li>x'.repeat(5_000)],
    [
      'a table of wide cells',
      'a.html',
      () => `<table>${'<tr><td colspan=9999 rowspan=9999>x<td>y</tr>'.repeat(2_000)}</table>`,
    ],
    ['a page of open comments', 'a.html', () => '<!--'.repeat(500_000)],
  ])('%s', async (_, name, content) => {
    const found = await bounded.read(`knowledge/${name}`, await content());
    if ('refused' in found) expect(found.refused).toMatch(/^DOCUMENT_TOO_(?:SLOW|HEAVY)$/);
    // Whatever became of that one, the next is read.
    const next = await bounded.read(
      'knowledge/next.docx',
      await wordDocument([heading(1, 'Возврат'), text('14 дней')]),
    );
    expect(next).toMatchObject({ title: 'Возврат', passages: [['', '14 дней']] });
  });
});
