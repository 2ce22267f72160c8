import { afterEach, expect, it, vi } from 'vitest';
import { importCompany } from '../../src/ingestion/import-company.ts';
import { openSearchIndex } from '../../src/retrieval/open-search-index.ts';
import { createIdGenerator } from '../../src/shared/random-ids.ts';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { silentLogger as logger } from '../factories/sample-catalogs.ts';
import { openTestDatabase } from '../factories/test-database.ts';

const feed = `<rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>A</g:id><title>Lamp</title><g:price>100.00 RUB</g:price>
<g:sale_price>80.00 RUB</g:sale_price><g:sale_price_effective_date>2026-03-01/2026-03-31</g:sale_price_effective_date></item></channel></rss>`;

afterEach(() => {
  vi.useRealTimers();
});

it('a sale begins and ends although the file stays as it is', async () => {
  const clock = { now: () => new Date() };
  const database = await openTestDatabase({ clock, logger });
  const index = openSearchIndex({ file: ':memory:', logger });
  const folder = await writeCompanyFolder({ files: { 'catalog/google.xml': feed } });
  const prices: unknown[] = [];
  for (const day of ['2026-02-20', '2026-03-10', '2026-03-11', '2026-04-02', '2026-04-03']) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00Z`) });
    const unitOfWork = database.unitOfWork;
    const report = await importCompany({ folder, unitOfWork, index, logger, clock, ids: createIdGenerator() });
    prices.push([(await unitOfWork.read.products.find('A'))?.price.minor, report.warnings.map(({ code }) => code)]);
  }
  expect(prices).toEqual([
    [10_000, ['SALE_BEGINS']],
    [8_000, ['SALE_ENDS']],
    [8_000, ['SALE_ENDS']],
    [10_000, ['SALE_NOT_NOW']],
    [10_000, ['SALE_NOT_NOW']],
  ]);
  index.close();
  await database.close();
});
