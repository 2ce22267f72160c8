import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBenchShop } from '../open-shop.ts';
import type { CompanyContents } from './company-sets.ts';

/** Imports the folder as the product does, and reads back what it stored. */
export async function readCompanyContents(folder: string): Promise<CompanyContents> {
  const dataDir = mkdtempSync(join(tmpdir(), 'retrieval-bench-'));
  const shop = await openBenchShop(folder, dataDir);
  const { products, documents, company } = shop.answering.unitOfWork.read;
  const found = await company.find();
  if (!found) throw new Error(`The company folder ${folder} was not imported.`);
  const { categories, attributes, profile } = found.materials;
  const contents = {
    products: await products.listPage(undefined, 100_000),
    passages: await documents.listPassages(undefined, 100_000),
    vocabulary: { categories, attributes, currency: profile.currency, languages: profile.languages },
  };
  await shop.close();
  rmSync(dataDir, { recursive: true });
  return contents;
}
