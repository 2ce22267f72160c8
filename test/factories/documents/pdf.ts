import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

const packedFonts = path.resolve(import.meta.dirname, '../../../node_modules/@sparticuz/chromium/bin/fonts.tar.br');
let fonts: Map<string, Buffer> | undefined;

/** A PDF drawn with a font that has Cyrillic letters: Open Sans, which comes with the browser of the tests. */
export async function pdfDocument(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: { readonly password?: string; readonly title?: string } = {},
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 72,
    ...(options.password !== undefined && { userPassword: options.password }),
    ...(options.title !== undefined && { info: { Title: options.title } }),
  });
  fonts ??= unpack(brotliDecompressSync(readFileSync(packedFonts)));
  const [font, bold] = ['Regular', 'Bold'].map((weight) => fonts?.get(`fonts/Open_Sans/OpenSans-${weight}.ttf`));
  if (!font || !bold) throw new Error('Open Sans is no longer in the package of the browser');
  pdf.registerFont('text', font).registerFont('bold', bold).font('text').fontSize(11);
  draw(pdf);
  pdf.end();
  return await buffer(pdf);
}

/** Rows of cells from the current line on, drawn row by row, 130 points a column. */
export function drawTable(pdf: PDFKit.PDFDocument, rows: readonly (readonly string[])[]): void {
  for (const row of rows) {
    const { y } = pdf;
    for (const [column, cell] of row.entries()) pdf.text(cell, 72 + column * 130, y, { lineBreak: false });
    pdf.text('', 72, y + 20);
  }
}

/** Files of a tar archive: 512-byte headers with name and octal size, contents padded to 512. */
function unpack(tar: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let start = 0; start + 512 <= tar.length; ) {
    const name = tar.toString('utf8', start, start + 100).replace(/\0.*$/s, '');
    if (name === '') break;
    const size = Number.parseInt(tar.toString('utf8', start + 124, start + 136), 8);
    files.set(name, tar.subarray(start + 512, start + 512 + size));
    start += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** A PDF written by hand: one stream of drawing commands a page, which is what a generator would not let us break. */
export function rawPdf(streams: readonly { readonly data: Buffer; readonly filter?: string }[]): Buffer {
  const pageIds = streams.map((_, index) => 4 + index * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${streams.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...streams.flatMap(({ data, filter }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      Buffer.concat([
        Buffer.from(`<< /Length ${data.length}${filter ? ` /Filter ${filter}` : ''} >>\nstream\n`),
        data,
        Buffer.from('\nendstream'),
      ]),
    ]),
  ];
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}
