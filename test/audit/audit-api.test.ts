import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditReportSchema } from '../../contracts/audit.ts';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

const adminKey = 'test-admin-key-0123456789';
const files = {
  'company.yaml': 'name: Rigging\nlanguages: [en]\ncurrency: EUR\n',
  'catalog/ropes.csv': 'sku,name,price,stock\nR-1,Hemp rope 12 mm,40,5\nR-2,Steel wire 6 mm,,3\n',
  'knowledge/ropes.md': '# Ropes\n\nThe Hemp rope 12 mm costs 35 €.\n',
};
let folder: string;
let shop: TestShop;

beforeAll(async () => {
  folder = await writeCompanyFolder({ files });
  shop = await openTestShop(folder);
});

afterAll(() => shop.close());

describe('GET /admin/audit', () => {
  it('answers gaps with kind, place, example, weight and what to do, in the language asked for', async () => {
    const { status, body } = await shop.call('GET', '/api/v1/admin/audit?language=ru', undefined, adminKey);
    expect(status).toBe(200);
    expect(auditReportSchema.parse(body).language).toBe('ru');
    expect(body.gaps).toContainEqual(
      expect.objectContaining({ kind: 'price-missing', place: 'catalog/ropes.csv:3', sku: 'R-2', severity: 'high' }),
    );
    const [price] = body.gaps.filter((gap: { kind: string }) => gap.kind === 'price-contradicts');
    expect(price).toMatchObject({ file: 'knowledge/ropes.md', line: 3 });
    expect(price.example).toMatch(/В каталоге 40 €/);
  });

  it('gives one kind alone, and nothing without the key', async () => {
    const one = await shop.call('GET', '/api/v1/admin/audit?kind=price-missing', undefined, adminKey);
    expect(one.body.gaps).toHaveLength(1);
    expect((await shop.call('GET', '/api/v1/admin/audit')).status).toBe(401);
  });
});

describe('vitrina audit', () => {
  const run = (...given: string[]) =>
    new Promise<{ code: number; output: string }>((resolve) => {
      const cli = path.join(import.meta.dirname, '../../bin/vitrina.js');
      execFile(process.execPath, [cli, 'audit', ...given], { timeout: 60_000 }, (error, output) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, output }),
      );
    });

  it('exits 1 while something serious is wrong with a folder, 0 when it is mended', async () => {
    const bad = await run(folder, '--language', 'en');
    expect(bad.code).toBe(1);
    expect(bad.output).toContain('Products without a price (1)');
    const mended = await writeCompanyFolder({
      files: {
        ...files,
        'catalog/ropes.csv': 'sku,name,price,stock\nR-1,Hemp rope 12 mm,35,5\nR-2,Steel wire 6 mm,22,3\n',
        'delivery.yaml': 'zones:\n  - { name: Cork, places: [Cork], cost: 6, days: 2 }\n',
      },
    });
    const good = await run(mended, '--json');
    expect(good.code).toBe(0);
    expect(auditReportSchema.parse(JSON.parse(good.output)).counts.high).toBe(0);
  });

  it('audits what is imported when no folder is named', async () => {
    const data = await mkdtemp(path.join(tmpdir(), 'vitrina-data-'));
    const none = await run('--data', data);
    expect(none.code).toBe(1);
    expect(none.output).toBe('');
    await rm(data, { recursive: true, force: true });
  });
});
