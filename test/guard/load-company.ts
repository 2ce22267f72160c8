/** A company folder as the import reads it, without a database. */
import type { Product } from '../../src/core/catalog/product.ts';
import type { CompanyMaterials } from '../../src/core/company/company.ts';
import type { Passage } from '../../src/core/knowledge/document.ts';
import { attributeKinds, productsOfCatalog } from '../../src/ingestion/catalog/products-of-catalog.ts';
import { readCatalogFile } from '../../src/ingestion/catalog/read-catalog.ts';
import { termBook } from '../../src/ingestion/catalog/term-book.ts';
import { listFolder } from '../../src/ingestion/folder.ts';
import { openKnowledgeReaders } from '../../src/ingestion/knowledge/open-knowledge-readers.ts';
import { isMaterialsFile, readMaterials } from '../../src/ingestion/materials/read-materials.ts';

export type LoadedCompany = {
  readonly products: readonly Product[];
  readonly materials: CompanyMaterials;
  readonly passages: readonly Passage[];
};

export async function loadCompany(folder: string): Promise<LoadedCompany> {
  const files = (await listFolder(folder)).filter((file) => !file.problem);
  const below = (top: string) => files.filter(({ uri }) => uri.startsWith(`${top}/`) && !isMaterialsFile(uri));
  const catalog = await Promise.all(below('catalog').map((file) => readCatalogFile(file)));
  const read = await readMaterials(
    files.filter(({ uri }) => isMaterialsFile(uri)),
    { folderName: 'company', language: 'ru', currency: 'RUB' },
  );
  const { profile, categories } = read.materials;
  const products: Product[] = [];
  const book = termBook(read.attributeEntries, categories);
  const context = {
    book,
    kinds: attributeKinds(catalog, book),
    languages: profile.languages,
    currency: profile.currency,
  };
  for await (const results of productsOfCatalog(catalog, context))
    for (const result of results) if (result.type === 'product') products.push(result.product);
  const passages: Passage[] = [];
  const knowledge = openKnowledgeReaders();
  for (const file of below('knowledge')) {
    const reader = knowledge.readers.find((candidate) => candidate.canRead(file));
    const document = await reader?.read(file, profile.languages[0] ?? 'en');
    if (document && 'passages' in document) passages.push(...document.passages);
  }
  await knowledge.close();
  return { products, materials: read.materials, passages };
}
