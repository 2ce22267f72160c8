import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeCompanyFolder, type FolderFiles, writeCompanyFolder } from '../../test/factories/company-folder.ts';
import { pdfDocument, rawPdf } from '../../test/factories/documents/pdf.ts';
import { heading, text, wordDocument } from '../../test/factories/documents/word.ts';
import { workbook } from '../../test/factories/documents/workbook.ts';
import { longestStop, workInThisThread } from '../../test/factories/longest-stop.ts';
import { openTestDatabase } from '../../test/factories/test-database.ts';
import type { Database } from '../database/open-database.ts';
import { openSearchIndex, type SearchIndex } from '../retrieval/open-search-index.ts';
import { createIdGenerator } from '../shared/random-ids.ts';
import { listFolder } from './folder.ts';
import { importDocuments } from './import-documents.ts';
import { ImportWriter } from './import-writer.ts';
import { ReportBuilder } from './report.ts';

const logger = { debug() {}, info() {}, warn() {}, error() {} };
const clock = { now: () => new Date('2026-03-01T10:00:00Z') };

let database: Database;
let index: SearchIndex;

beforeEach(async () => {
  database = await openTestDatabase({ clock, logger });
  index = openSearchIndex({ file: ':memory:', logger });
});

afterEach(async () => {
  index.close();
  await database.close();
});

async function importFolder(folder: string, onDocument = (_count: number) => {}) {
  const report = new ReportBuilder();
  const writer = new ImportWriter({ unitOfWork: database.unitOfWork, index, ids: createIdGenerator() });
  await importDocuments({
    files: await listFolder(folder),
    language: 'ru',
    known: await database.unitOfWork.read.documents.listHashes(),
    writer,
    index,
    report,
    onDocument,
  });
  writer.finish();
  const { documents, refused, warnings } = report.build({ materialsChanged: false, durationMs: 0 });
  return {
    documents,
    refused: refused.map(({ file, code }) => `${file} ${code}`),
    warnings: warnings.map(({ file, code }) => `${file} ${code}`),
  };
}

async function files(): Promise<FolderFiles> {
  return {
    'knowledge/terms.pdf': await pdfDocument((pdf) => {
      pdf.text('Оферта.').addPage().text('Вернуть насос можно за 14 дней.');
      pdf.addPage().rect(0, 0, 100, 100).fill('#000000');
    }),
    'knowledge/script.docx': await wordDocument([heading(1, 'Скрипт'), text('Спросите глубину скважины.')]),
    'knowledge/faq.xlsx': await workbook({
      Монтаж: [
        ['Вопрос', 'Ответ'],
        ['Кто ставит насос?', 'Наш мастер.'],
      ],
    }),
    'knowledge/scan.pdf': await pdfDocument((pdf) => pdf.rect(0, 0, 100, 100).fill('#000000')),
    'knowledge/old.doc': 'x',
  };
}

const hit = (query: string) => index.passages.search({ text: query, language: 'ru', limit: 1 })[0]?.passage;

describe('importDocuments', () => {
  it('stores documents of every format with their places, and tells the same the second time without changing anything', async () => {
    const folder = await writeCompanyFolder({ files: await files() });
    const told = {
      refused: ['knowledge/old.doc FORMAT_NOT_READ', 'knowledge/scan.pdf PDF_WITHOUT_TEXT'],
      warnings: ['knowledge/terms.pdf PAGES_WITHOUT_TEXT'],
    };
    expect(await importFolder(folder)).toEqual({
      ...told,
      documents: { added: 3, changed: 0, unchanged: 0, removed: 0 },
    });
    expect(hit('вернуть насос')).toMatchObject({ page: 2, ordinal: 1, documentTitle: 'Terms' });
    expect(hit('кто ставит насос')).toMatchObject({ sheet: 'Монтаж', headings: ['Faq', 'Кто ставит насос?'] });
    const stored = await database.unitOfWork.read.documents.listPassages(undefined, 100);
    expect(stored.map(({ page, sheet }) => page ?? sheet ?? 0).sort()).toEqual([0, 1, 2, 'Монтаж']);
    const same = { ...told, documents: { added: 0, changed: 0, unchanged: 3, removed: 0 } };
    expect(await importFolder(folder)).toEqual(same);
    index.close();
    index = openSearchIndex({ file: ':memory:', logger });
    expect(await importFolder(folder)).toEqual(same);
  });

  it('reads again what changed, and what the database lost', async () => {
    const folder = await writeCompanyFolder({ files: await files() });
    await importFolder(folder);
    await changeCompanyFolder(folder, {
      'knowledge/script.docx': await wordDocument([heading(1, 'Скрипт'), text('Спросите напор.')]),
    });
    expect((await importFolder(folder)).documents).toEqual({ added: 0, changed: 1, unchanged: 2, removed: 0 });
    expect(hit('напор')?.text).toBe('Спросите напор.');
    const [first] = await database.unitOfWork.read.documents.list();
    await database.unitOfWork.run((transaction) => transaction.documents.remove([first!.id]));
    expect((await importFolder(folder)).documents).toEqual({ added: 1, changed: 0, unchanged: 2, removed: 0 });
  });

  it('keeps the earlier text of a document that cannot be read now', async () => {
    const folder = await writeCompanyFolder({ files: await files() });
    await importFolder(folder);
    await changeCompanyFolder(folder, { 'knowledge/script.docx': 'half a file' });
    expect((await importFolder(folder)).refused).toContain('knowledge/script.docx CONTENT_DIFFERS');
    expect(hit('глубина скважины')?.text).toBe('Спросите глубину скважины.');
    await rm(path.join(folder, 'knowledge/script.docx'));
    await mkdir(path.join(folder, 'knowledge/script.docx'));
    expect((await importFolder(folder)).documents.removed).toBe(1);
  });

  it('can be stopped while a file is read that takes long', async () => {
    const endless = rawPdf([{ data: Buffer.from('q '.repeat(2_000_000)) }]);
    const folder = await writeCompanyFolder({
      files: { 'knowledge/endless.pdf': endless, 'knowledge/next.md': 'Далее' },
    });
    const started = performance.now();
    const stop = () => {
      throw new Error('stopped');
    };
    await expect(importFolder(folder, stop)).rejects.toThrow('stopped');
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(await database.unitOfWork.read.documents.count()).toBe(0);
  });

  it('leaves the event loop turning while a document of thousands of passages is read and stored', async () => {
    const paragraph = 'Насос возвращается в течение четырнадцати дней, если он не был в воде. ';
    const long = Array.from({ length: 3000 }, (_, part) => `## Пункт ${part}\n\n${paragraph.repeat(12)}`).join('\n\n');
    const folder = await writeCompanyFolder({ files: { 'knowledge/long.md': long } });
    const stop = await longestStop(() => importFolder(folder));
    expect((await database.unitOfWork.read.documents.listPassages(undefined, 10)).length).toBe(10);
    expect(stop).toBeLessThan(workInThisThread);
    await changeCompanyFolder(folder, { 'knowledge/long.md': `${long}\n\nКонец.` });
    expect(await longestStop(() => importFolder(folder))).toBeLessThan(workInThisThread);
  });
});
