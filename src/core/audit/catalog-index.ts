import type { Product } from '../catalog/product.ts';
import { contentStems, foldWord } from '../claims/words/stem.ts';
import { allWordings } from '../language.ts';

/** The catalog as sentences speak of it: by article, by category, by brand. */
export type CatalogIndex = {
  readonly bySku: ReadonlyMap<string, Product>;
  /** Leaf categories with their products; `stems` of each wording of the name. */
  readonly categories: readonly {
    readonly stems: readonly (readonly string[])[];
    readonly products: readonly Product[];
  }[];
  /** Every name of each level of the tree, by each of its folded names. */
  readonly levelNames: ReadonlyMap<string, readonly string[]>;
  /** Folded. */
  readonly brands: ReadonlySet<string>;
  /** Products with a price before a reduction. */
  readonly reduced: readonly Product[];
};

const known = new WeakMap<readonly Product[], CatalogIndex>();

/** Made once for a catalog, however many sentences ask. */
export function catalogIndex(products: readonly Product[]): CatalogIndex {
  const found = known.get(products) ?? build(products);
  known.set(products, found);
  return found;
}

function build(products: readonly Product[]): CatalogIndex {
  const leaves = new Map<string, { names: readonly string[]; products: Product[] }>();
  const levelNames = new Map<string, readonly string[]>();
  for (const product of products) {
    for (const level of product.category)
      for (const name of allWordings(level))
        if (!levelNames.has(foldWord(name))) levelNames.set(foldWord(name), allWordings(level));
    const names = allWordings(product.category.at(-1));
    if (names.length === 0) continue;
    const key = names.join('|');
    const leaf = leaves.get(key);
    if (leaf) leaf.products.push(product);
    else leaves.set(key, { names, products: [product] });
  }
  return {
    bySku: new Map(products.map((product) => [product.sku, product])),
    categories: [...leaves.values()].map((leaf) => ({
      stems: leaf.names.map((name) => [...contentStems(name)]).filter(({ length }) => length > 0),
      products: leaf.products,
    })),
    levelNames,
    brands: new Set(products.flatMap(({ brand }) => (brand ? [foldWord(brand)] : []))),
    reduced: products.filter(({ listPrice }) => listPrice !== undefined),
  };
}
