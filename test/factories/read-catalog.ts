import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Product } from '../../src/core/catalog/product.ts';
import { attributeKinds, productsOfCatalog } from '../../src/ingestion/catalog/products-of-catalog.ts';
import { readCatalogFile } from '../../src/ingestion/catalog/read-catalog.ts';
import { termBook } from '../../src/ingestion/catalog/term-book.ts';
import { type FolderFiles, writeCompanyFolder } from './company-folder.ts';

export type CatalogOutcome = {
  readonly products: readonly Product[];
  /** `file:line CODE`. */
  readonly refused: readonly string[];
  readonly warnings: readonly string[];
  readonly failedFiles: readonly string[];
};

/** Reads catalog files as the import does, without a database. */
export async function readCatalogOf(
  files: FolderFiles,
  company: { readonly currency?: string; readonly languages?: readonly string[] } = {},
): Promise<CatalogOutcome> {
  const folder = await writeCompanyFolder({ files });
  const read = [];
  for (const uri of Object.keys(files)) {
    const file = path.join(folder, uri);
    read.push(await readCatalogFile({ uri, path: file, size: (await stat(file)).size }));
  }
  const told = (uri: string, found: { readonly line: number; readonly code: string }) =>
    `${uri}:${found.line} ${found.code}`;
  const products: Product[] = [];
  const refused = read.flatMap((file) => file.refused.map((found) => told(file.file.uri, found)));
  const warnings = read.flatMap((file) => file.warnings.map((found) => told(file.file.uri, found)));
  const context = {
    currency: company.currency ?? 'RUB',
    languages: company.languages ?? ['ru', 'en'],
    book: termBook([], []),
    kinds: attributeKinds(read, termBook([], [])),
  };
  for await (const results of productsOfCatalog(read, context)) {
    for (const result of results) {
      if (result.type === 'product') products.push(result.product);
      else if (result.type !== 'known')
        (result.type === 'refused' ? refused : warnings).push(told(result.file.file.uri, result.note));
    }
  }
  return {
    products,
    refused,
    warnings,
    failedFiles: read.filter((file) => file.isFailed).map((file) => file.file.uri),
  };
}
