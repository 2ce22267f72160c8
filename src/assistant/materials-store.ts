import type { Fact } from '../core/claims/fact.ts';
import { factsOfCompany } from '../core/claims/facts-of.ts';
import type { CompanyMaterials } from '../core/company/company.ts';
import type { Language } from '../core/language.ts';
import type { Repositories } from '../core/ports/repositories.ts';
import type { ProductSearch } from '../core/ports/search.ts';

/** What one version of the materials comes to; worked out once, used by every turn. */
export type LoadedMaterials = {
  readonly materials: CompanyMaterials;
  readonly facts: readonly Fact[];
  /** Top categories as the catalog words them in a language, with the number of products. */
  categories(language: Language): readonly { readonly value: string; readonly count: number }[];
  readonly productCount: number;
};

export type MaterialsStore = {
  /** The current version, read from the database when it is not in memory. */
  current(): Promise<LoadedMaterials>;
  /** Forgets what is in memory: the next turn reads anew. */
  refresh(): void;
};

export function createMaterialsStore(
  read: Repositories,
  products: ProductSearch,
  fallback: () => CompanyMaterials,
): MaterialsStore {
  let loading: Promise<LoadedMaterials> | undefined;
  const load = async (): Promise<LoadedMaterials> => {
    const materials = (await read.company.find())?.materials ?? fallback();
    const facetsIn = async (language: Language) => {
      const all = { text: '', language, limit: 1, isInterpreted: false, withFacets: true };
      return (await products.search(all)).facets.category ?? [];
    };
    const { languages } = materials.profile;
    const byLanguage = new Map(
      await Promise.all(languages.map(async (language) => [language, await facetsIn(language)] as const)),
    );
    const usual = [...byLanguage.values()][0] ?? (await facetsIn('en'));
    return {
      materials,
      facts: factsOfCompany(materials),
      categories: (language) => byLanguage.get(language) ?? usual,
      productCount: products.count(),
    };
  };
  return {
    current() {
      loading ??= load().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
    refresh() {
      loading = undefined;
    },
  };
}
