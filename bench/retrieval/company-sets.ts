import { join } from 'node:path';
import type { Attribute } from '../../src/core/catalog/attribute.ts';
import type { Product } from '../../src/core/catalog/product.ts';
import type { CategoryTerm } from '../../src/core/company/company.ts';
import type { Passage } from '../../src/core/knowledge/document.ts';
import { allWordings, type Language } from '../../src/core/language.ts';
import type { SearchVocabulary } from '../../src/retrieval/open-search-index.ts';
import { gradeByRules, type Rule } from './grade-by-rules.ts';
import { readLines } from './public-sets.ts';
import { type BenchDocument, languageOf, type SearchSet } from './search-set.ts';

/** What an import of a company folder hands to the search index. */
export type CompanyContents = {
  readonly products: readonly Product[];
  readonly passages: readonly Passage[];
  readonly vocabulary: SearchVocabulary;
};

type Part = 'tuning' | 'held-out';
type ProductLine = { readonly q: string; readonly kind: string; readonly part: Part; readonly relevant: Rule[] };
type KnowledgeLine = {
  readonly q: string;
  readonly kind: string;
  readonly part: Part;
  readonly language: Language;
  readonly relevant: Readonly<Record<string, number>>;
};

const sets = join(import.meta.dirname, '../sets');

/** Our own labelled questions over a company folder, see `bench/sets/README.md`. */
export function companySets(contents: CompanyContents): SearchSet[] {
  return [productSet(contents), passageSet(contents)];
}

function productSet({ products, vocabulary }: CompanyContents): SearchSet {
  const lines = readLines<ProductLine>(join(sets, 'zerno-products/questions.jsonl'));
  const withParents = categoryLineage(vocabulary.categories);
  return {
    name: 'zerno products',
    holds: 'products',
    documents: products.map(toDocument),
    questions: lines.map((line) => ({
      text: line.q,
      language: languageOf([line.q]),
      kind: line.kind,
      part: line.part,
      grades: gradeByRules(line.relevant, products, withParents),
    })),
    gain: 'exponential',
    relevantFrom: 2,
    fill(index) {
      index.setVocabulary(vocabulary);
      index.products.upsert(products);
    },
  };
}

function passageSet({ passages, vocabulary }: CompanyContents): SearchSet {
  const lines = readLines<KnowledgeLine>(join(sets, 'zerno-knowledge/questions.jsonl'));
  const idsByUri = Map.groupBy(passages, (passage) => passage.uri);
  return {
    name: 'zerno knowledge',
    holds: 'passages',
    documents: passages.map((passage) => ({
      id: passage.id,
      title: [...new Set([passage.documentTitle, ...passage.headings])].join(' '),
      brand: '',
      body: passage.text,
    })),
    questions: lines.map((line) => ({
      text: line.q,
      language: line.language,
      kind: line.kind,
      part: line.part,
      grades: new Map(
        Object.entries(line.relevant).flatMap(([uri, grade]) => {
          const found = idsByUri.get(uri);
          if (!found) throw new Error(`The question "${line.q}" names ${uri}, and there is no such passage.`);
          return found.map((passage): [string, number] => [passage.id, grade]);
        }),
      ),
    })),
    gain: 'exponential',
    relevantFrom: 2,
    fill(index) {
      index.setVocabulary(vocabulary);
      index.passages.upsert(passages);
    },
  };
}

/** All that the product says of itself, in every language, as a shop would hand it to any engine. */
function toDocument(product: Product): BenchDocument {
  const lines = [
    ...product.category.flatMap(allWordings),
    ...product.attributes.map(attributeText),
    ...allWordings(product.description),
    product.sku,
  ];
  return {
    id: product.sku,
    title: allWordings(product.name).join(' '),
    brand: product.brand ?? '',
    body: lines.join('. '),
  };
}

function attributeText({ name, value }: Attribute): string {
  const names = allWordings(name).join(' ');
  if (value.type === 'yes-no') return value.isTrue ? names : '';
  if (value.type === 'list') return `${names} ${value.values.flatMap(allWordings).join(' ')}`;
  if (value.type === 'text') return `${names} ${allWordings(value.text).join(' ')}`;
  const numbers = value.type === 'number' ? [value.number] : [value.from, value.to];
  return `${names} ${numbers.join('-')} ${allWordings(value.unit).join(' ')}`;
}

/** A category with everything that it lies in, by the name that products use. */
function categoryLineage(terms: readonly CategoryTerm[]): (product: Product) => ReadonlySet<string> {
  const parents = new Map(terms.flatMap((term) => allWordings(term.name).map((name) => [name, term.parent] as const)));
  return (product) => {
    const names = new Set(product.category.flatMap(allWordings));
    for (const name of names) {
      const parent = parents.get(name);
      if (parent !== undefined) names.add(parent);
    }
    return names;
  };
}
