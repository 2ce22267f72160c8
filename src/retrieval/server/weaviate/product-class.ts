import { indexVersion } from '../../storage/schema.ts';

/** Terms of our own analysis: Weaviate only splits them at spaces, and leaves none out. */
const searched = { dataType: ['text'], tokenization: 'whitespace', indexSearchable: true, indexFilterable: false };
const held = { dataType: ['text'], tokenization: 'whitespace', indexSearchable: false, indexFilterable: true };
const key = { dataType: ['text'], tokenization: 'field', indexSearchable: false, indexFilterable: true };
const kept = { ...key, indexFilterable: false };

/** With their weights in BM25: those of the index file. */
export const weighted = ['name^3', 'brand^2', 'category^2', 'attributes', 'description', 'code^2'];
export const weightedNames = ['name', 'code'];

/**
 * One class for each company (`installation`: its database) and each version of the analysis: two companies may share a server, and
 * while a new version is put in place the old one still searches.
 */
export function productClass(installation: string) {
  return {
    class: `Vitrina_products_${installation}_${indexVersion}`,
    description: `Products of one Vitrina, index version ${indexVersion}`,
    vectorizer: 'none',
    // No object has a vector here: those are of another class for each model.
    vectorIndexConfig: { skip: true },
    invertedIndexConfig: { bm25: { b: 0.75, k1: 1.2 }, stopwords: { preset: 'none' } },
    properties: [
      { name: 'sku', ...kept },
      { name: 'hash', ...kept },
      ...['brand', 'category', 'attributes', 'description'].map((name) => ({ name, ...searched })),
      // Both searched in and asked whether they hold a term.
      ...['name', 'code'].map((name) => ({ name, ...searched, indexFilterable: true })),
      ...['allTerms', 'titleTerms'].map((name) => ({ name, ...held })),
      ...['categoryKey', 'brandKey', 'currency'].map((name) => ({ name, ...key })),
      { name: 'valueKeys', ...key, dataType: ['text[]'] },
      { name: 'price', dataType: ['number'], indexFilterable: true, indexRangeFilters: true },
      { name: 'inStock', dataType: ['boolean'], indexFilterable: true },
    ],
  };
}
