import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importReportSchema } from '../../contracts/import-report.ts';
import { changeCompanyFolder, writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

const adminKey = 'test-admin-key-0123456789';
const file = 'catalog/chairs.csv';
const rows = (count: number, price: (index: number) => number) =>
  `sku,name,price\n${Array.from({ length: count }, (_, index) => `DC-${index},Dental chair model ${index},${price(index)}`).join('\n')}\n`;
const usual = rows(20, (index) => 1000 + index);

let company: string;
let shop: TestShop;

beforeEach(async () => {
  company = await writeCompanyFolder({
    files: { 'company.yaml': 'name: Chairs\nlanguages: [en]\ncurrency: USD\n', [file]: usual },
  });
  shop = await openTestShop(company);
});
afterEach(async () => {
  await shop.close();
  await rm(path.dirname(company), { recursive: true, force: true });
});

const importing = async (body: object = {}) =>
  importReportSchema.parse((await shop.call('POST', '/api/v1/admin/import', body, adminKey)).body);
const waiting = async () => (await shop.call('GET', '/api/v1/admin/import/held', undefined, adminKey)).body.held;
const priceOf = async (sku: string) => (await shop.call('GET', `/api/v1/products/${sku}`)).body.price?.amount;
const total = async () => (await shop.call('GET', '/api/v1/products?query=dental+chair')).body.total;

describe('an import that looks like an accident', () => {
  it('is held with its numbers, and applied when a person confirms it', async () => {
    await changeCompanyFolder(company, { [file]: rows(8, (index) => 1000 + index) });
    const report = await importing();
    expect(report.held?.reasons.map(({ code }) => code)).toContain('ROWS_LOST');
    expect(report.held?.reasons[0]?.reason).toContain('12 of 20');
    expect(report.products).toEqual({ added: 0, changed: 0, unchanged: 8, removed: 12 });
    expect(await waiting()).toMatchObject({ folder: company, products: { removed: 12 }, since: report.held?.since });
    expect(await total()).toBe(20);

    expect((await importing()).held?.since).toBe(report.held?.since);
    expect((await importing({ confirm: true })).held).toBeUndefined();
    expect(await total()).toBe(8);
    expect(await waiting()).toBeNull();
    expect((await importing()).products).toEqual({ added: 0, changed: 0, unchanged: 8, removed: 0 });
  });

  it('is released when the folder is mended', async () => {
    await changeCompanyFolder(company, { [file]: rows(20, (index) => (1000 + index) * 100) });
    const report = await importing();
    expect(report.held?.reasons).toMatchObject([{ code: 'PRICES_JUMPED' }]);
    expect(report.held?.reasons[0]?.reason).toContain('1000.00 → 100000.00 USD');
    expect(await priceOf('DC-3')).toBe('1003.00');

    await changeCompanyFolder(company, { [file]: usual.replace('1003', '1013') });
    expect((await importing()).held).toBeUndefined();
    expect(await waiting()).toBeNull();
    expect(await priceOf('DC-3')).toBe('1013.00');
  });

  it('changes nothing else of the folder meanwhile', async () => {
    await changeCompanyFolder(company, {
      [file]: rows(1, () => 1000),
      'company.yaml': 'name: Other\nlanguages: [en]\ncurrency: USD\n',
      'knowledge/faq.md': '# Questions\n\n## Do you deliver?\n\nWe deliver to the Moon.\n',
    });
    expect((await importing()).held).toBeDefined();
    expect(await total()).toBe(20);
    const found = await shop.call('GET', '/api/v1/admin/knowledge?query=moon', undefined, adminKey);
    expect(found.body.passages).toEqual([]);
    const { materials } = (await shop.vitrina.services.unitOfWork.read.company.find())!;
    expect(materials.profile.name).toEqual({ en: 'Chairs' });
  });

  it('asks nobody about a first import, or about what happens every day', async () => {
    await changeCompanyFolder(company, { [file]: rows(15, (index) => 700 + index) });
    const report = await importing();
    expect(report.held).toBeUndefined();
    expect(report.products).toEqual({ added: 0, changed: 15, unchanged: 0, removed: 5 });
  });

  it('is for staff only', async () => {
    expect((await shop.call('GET', '/api/v1/admin/import/held')).status).toBe(401);
  });
});
