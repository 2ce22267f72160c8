import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pdfDocument, rawPdf } from '../../../../test/factories/documents/pdf.ts';
import { openDocumentReader } from '../../../../test/factories/documents/read-document.ts';
import { heading, table, text, wordDocument } from '../../../../test/factories/documents/word.ts';
import { longestStop, workInThisThread } from '../../../../test/factories/longest-stop.ts';

const drawing = Buffer.from('BT /F1 12 Tf 72 700 Td (Returns within 14 days) Tj ET');
const endless = rawPdf([{ data: Buffer.from('q '.repeat(2_000_000)) }]);
const bomb = rawPdf([
  { data: deflateSync(deflateSync(Buffer.alloc(200_000_000, ' '))), filter: '[/FlateDecode /FlateDecode]' },
]);

describe('the thread that documents are read in', () => {
  it('gives up a file after its time and reads the next', async () => {
    const reader = openDocumentReader({ seconds: 4, megabytes: 384 });
    expect(await reader.read('knowledge/a.pdf', endless)).toEqual({ refused: 'DOCUMENT_TOO_SLOW' });
    const next = await reader.read('knowledge/b.pdf', rawPdf([{ data: drawing }]));
    expect(next).toMatchObject({ passages: [['', 'Returns within 14 days', 1]] });
    await reader.close();
  });

  it.each([
    ['a PDF that unpacks to more than that', 'a.pdf', bomb],
    ['a page of too many elements', 'a.html', '<p>x'.repeat(1_500_000)],
  ])('gives up what takes more memory than it may: %s', async (_, name, content) => {
    const reader = openDocumentReader({ seconds: 25, megabytes: 64 });
    expect(await reader.read(`knowledge/${name}`, content)).toEqual({ refused: 'DOCUMENT_TOO_HEAVY' });
    expect(await reader.read('knowledge/b.pdf', rawPdf([{ data: drawing }]))).toMatchObject({ language: 'en' });
    await reader.close();
  });

  it('reads files that come at once one after the other', async () => {
    const reader = openDocumentReader();
    const files = await Promise.all(
      ['один', 'два', 'три'].map(async (word) => await wordDocument([heading(1, word), text(`${word} насоса`)])),
    );
    const found = await Promise.all(files.map((file, index) => reader.read(`knowledge/${index}.docx`, file)));
    expect(found.map((one) => 'title' in one && one.title)).toEqual(['один', 'два', 'три']);
    await reader.close();
  });

  it('leaves the event loop turning while large files are read', async () => {
    const reader = openDocumentReader();
    const rows = Array.from({ length: 1500 }, (_, row) => [`Зона ${row}`, `${row} дней`, `${row * 10} ₽`]);
    const word = await wordDocument([heading(1, 'Зоны'), table(rows)]);
    const pdf = await pdfDocument((page) => {
      for (let line = 0; line < 2000; line += 1) page.text(`Пункт ${line}. Насос возвращается в течение 14 дней.`);
    });
    const html = '<h2>Вопрос</h2><p>Ответ на вопрос о доставке платьев.</p>'.repeat(40_000);
    // The first file pays for starting the thread.
    await reader.read('knowledge/first.docx', await wordDocument([text('Первый')]));
    for (const [name, content] of [
      ['a.docx', word],
      ['a.pdf', pdf],
      ['a.html', html],
    ] as const) {
      const stop = await longestStop(() => reader.read(`knowledge/${name}`, content));
      expect(stop, name).toBeLessThan(workInThisThread);
    }
    await reader.close();
  });
});
