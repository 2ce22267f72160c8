import type { CompanyProfile } from '../../core/company/company.ts';
import { inLanguage, type Language } from '../../core/language.ts';
import type { Services } from '../services.ts';
import { accentStyle } from './accent.ts';
import { type Category, categoryTree } from './category-tree.ts';
import { type Words, wordsIn } from './words.ts';

/** What every page of the shop is drawn from. */
export type ShopView = {
  readonly language: Language;
  readonly words: Words;
  readonly company: string;
  readonly profile: CompanyProfile;
  readonly accentStyle: string;
  readonly categories: readonly Category[];
  /** An address inside the shop that keeps the language; empty values are left out. */
  address(path: string, query?: Readonly<Record<string, string | undefined>>): string;
};

/** `wanted` is what the address asks for; without it the first of the browser's languages that the company speaks. */
export async function openShopView(
  services: Services,
  wanted: string | undefined,
  browser: readonly string[] = [],
): Promise<ShopView> {
  const { materials } = await services.materials.current();
  const { profile } = materials;
  const spoken = (tag: string | undefined) => profile.languages.find((known) => known === tag?.split('-')[0]);
  const standard = browser.map(spoken).find((language) => language !== undefined) ?? profile.languages[0] ?? 'en';
  const language = spoken(wanted) ?? standard;
  const { facets } = await services.search.products.search({
    text: '',
    language,
    limit: 1,
    isInterpreted: false,
    withFacets: true,
  });
  return {
    language,
    words: wordsIn(language),
    company: inLanguage(profile.name, language),
    profile,
    accentStyle: accentStyle(services.widget.accent ?? profile.accent),
    categories: categoryTree(materials.categories, facets.category ?? [], language),
    address: (path, query = {}) =>
      address(path, { ...query, lang: query.lang ?? (language === standard ? '' : language) }),
  };
}

function address(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
