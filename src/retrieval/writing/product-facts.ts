import type { IndexFile } from '../storage/index-file.ts';

/** What a search wants to know of all products together. */
export type ProductFacts = {
  readonly products: number;
  readonly cheapest: number;
  readonly dearest: number;
};

export type UsualLengths = { readonly name: number; readonly other: number };

/** Goes through all products: once after a change, not at each search. */
export function readProductFacts(file: IndexFile): ProductFacts {
  return (
    file.get<ProductFacts>(
      'select count(*) as products, coalesce(min(price), 0) as cheapest, coalesce(max(price), 0) as dearest from products',
    ) ?? { products: 0, cheapest: 0, dearest: 0 }
  );
}

/** Of the first thousand: close enough, and quick at any size. */
export function readUsualLengths(file: IndexFile): UsualLengths {
  const lengths = file.get<UsualLengths>(
    'select coalesce(avg(length(name_terms)), 1) as name, coalesce(avg(length(other_terms)), 1) as other from (select name_terms, other_terms from product_words limit 1000)',
  );
  return { name: Math.max(1, lengths?.name ?? 1), other: Math.max(1, lengths?.other ?? 1) };
}
