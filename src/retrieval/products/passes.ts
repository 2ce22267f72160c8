import type { ProductFilter } from '../../core/ports/search.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import { filterConditions } from './filter-sql.ts';

/** Whether the product is within the filter. */
export function passes(file: IndexFile, vocabulary: CatalogVocabulary, filter: ProductFilter, sku: string): boolean {
  const conditions = filterConditions(filter, vocabulary);
  const where = ['p.sku = ?', ...conditions.map((condition) => condition.sql)].join(' and ');
  return (
    file.get(`select 1 from products p where ${where}`, sku, ...conditions.flatMap((condition) => condition.values)) !==
    undefined
  );
}
