import type { AttributeTerm, CategoryTerm } from '../../core/company/company.ts';
import { allWordings, type Language, type LocalizedText } from '../../core/language.ts';
import { indexTerms } from '../analysis/analyze.ts';
import { editDistance } from '../analysis/distance.ts';
import { lettersAndDigits } from '../analysis/fold.ts';
import { sound } from '../analysis/sound.ts';
import { equivalents } from '../language/equivalents.ts';
import type { IndexFile } from '../storage/index-file.ts';
import { addCategories, type CategoryRow, pathOf } from './category-names.ts';
import type { AttributeEntry, BrandEntry, Meaning, ValueEntry } from './meaning.ts';
import { deniesWithin, isNegative, Phrases } from './phrases.ts';

type ReadRows = Pick<IndexFile, 'all'>;

/** What the company's materials add to what the products themselves say. */
export type VocabularyTerms = {
  readonly categories: readonly CategoryTerm[];
  readonly attributes: readonly AttributeTerm[];
  readonly currency: string;
  readonly languages: readonly Language[];
};

export type CatalogVocabulary = {
  readonly terms: VocabularyTerms;
  readonly phrases: Phrases<Meaning>;
  readonly brands: readonly BrandEntry[];
  readonly attributes: readonly AttributeEntry[];
  readonly values: readonly ValueEntry[];
  readonly attributeByKey: ReadonlyMap<string, AttributeEntry>;
  /** Every stem that names a category, brand, attribute or value. */
  readonly words: ReadonlySet<string>;
  /** Brands that sound like this; `isLoose` forgives a few sounds. */
  brandsBySound(key: string, isLoose: boolean): readonly BrandEntry[];
  /** Ids of a category named in any way, children included; undefined when no category is called so. */
  categoryIds(name: string): readonly number[] | undefined;
  categoryPath(id: number): readonly LocalizedText[];
};

export function loadCatalogVocabulary(file: ReadRows, terms: VocabularyTerms): CatalogVocabulary {
  const phrases = new Phrases<Meaning>();
  const categories = file
    .all<{ id: number; parent: number | null; wordings: string }>('select id, parent, wordings from categories')
    .map((row): CategoryRow => ({ ...row, wordings: JSON.parse(row.wordings) as LocalizedText }));
  const used = new Set(
    file
      .all<{ category: number }>('select distinct category from products where category is not null')
      .map((row) => row.category),
  );
  const categoryIds = addCategories(phrases, categories, used, terms.categories);
  const brands = file
    .all<{ id: number; name: string }>(
      'select id, name from brands where exists (select 1 from products where brand = brands.id)',
    )
    .map((row): BrandEntry => ({ kind: 'brand', ...row }));
  for (const brand of brands) phrases.add(brand.name, brand);
  const attributes = loadAttributes(file);
  const values = loadValues(file, attributes);
  addValues(phrases, values);
  addAttributes(phrases, attributes, terms.attributes);
  const byId = new Map(categories.map((row) => [row.id, row]));
  const words = new Set<string>();
  for (const key of phrases.keys()) for (const word of key.split(' ')) words.add(word);
  return {
    terms,
    phrases,
    brands,
    attributes,
    values,
    words,
    categoryIds,
    brandsBySound: soundingBrands(brands),
    attributeByKey: new Map(attributes.map((entry) => [entry.key, entry])),
    categoryPath: (id) => pathOf(byId, id),
  };
}

function soundingBrands(brands: readonly BrandEntry[]): CatalogVocabulary['brandsBySound'] {
  const keys = brands.map((brand) => ({ brand, key: sound(lettersAndDigits(brand.name)) }));
  const byKey = new Map(keys.map(({ key, brand }) => [key, brand]));
  return (key, isLoose) => {
    const exact = byKey.get(key);
    if (exact) return [exact];
    if (!isLoose || key.length < 3) return [];
    const bones = consonants(key);
    // Vowels are heard in many ways: with the same consonants one more edit is forgiven.
    const limit = Math.min(2, Math.floor(key.length / 4));
    const near = keys
      .map((entry) => {
        const allowed = Math.min(2, consonants(entry.key) === bones ? limit + 1 : limit);
        const distance = editDistance(key, entry.key, allowed);
        return { ...entry, distance: distance > allowed ? 9 : distance };
      })
      .filter((entry) => entry.distance <= 2)
      .sort((left, right) => left.distance - right.distance);
    return near[0] ? [near[0].brand] : [];
  };
}

function consonants(key: string): string {
  return (
    (key[0] ?? '') +
    key
      .slice(1)
      .replace(/[aeiou]/g, '')
      .replaceAll('ch', 'h')
  );
}

function loadAttributes(file: ReadRows): AttributeEntry[] {
  const units = new Map<number, Map<string, number>>();
  for (const row of file.all<{ attribute: number; unit: string; products: number }>(
    'select attribute, unit, count(*) as products from product_numbers group by attribute, unit',
  )) {
    units.set(row.attribute, (units.get(row.attribute) ?? new Map()).set(row.unit, row.products));
  }
  const withValues = new Set(
    file
      .all<{ attribute: number }>(
        'select distinct attribute from attribute_values v where exists (select 1 from product_values where value = v.id)',
      )
      .map((row) => row.attribute),
  );
  const denied = new Map(
    file
      .all<{ attribute: number; products: number }>(
        "select attribute, count(*) as products from product_numbers where unit = 'yes-no' and low = 0 group by attribute",
      )
      .map((row) => [row.attribute, row.products]),
  );
  return file
    .all<{ id: number; key: string; wordings: string; unit: string | null }>(
      'select id, key, wordings, unit from attribute_keys',
    )
    .filter((row) => units.has(row.id) || withValues.has(row.id))
    .map((row) => ({
      kind: 'attribute',
      id: row.id,
      key: row.key,
      wordings: JSON.parse(row.wordings),
      units: units.get(row.id) ?? new Map(),
      writtenUnit: row.unit ?? undefined,
      hasValues: withValues.has(row.id),
      deniedBy: denied.get(row.id) ?? 0,
      terms: [
        ...new Set(
          allWordings(JSON.parse(row.wordings) as LocalizedText)
            .filter((wording) => !isNegative(wording))
            .flatMap(indexTerms),
        ),
      ],
    }));
}

function loadValues(file: ReadRows, attributes: readonly AttributeEntry[]): ValueEntry[] {
  const byId = new Map(attributes.map((entry) => [entry.id, entry]));
  return file
    .all<{ id: number; attribute: number; key: string; wordings: string; products: number }>(
      'select v.id, v.attribute, v.key, v.wordings, count(*) as products from attribute_values v join product_values p on p.value = v.id group by v.id',
    )
    .flatMap((row) => {
      const attribute = byId.get(row.attribute);
      const wordings = allWordings(JSON.parse(row.wordings) as LocalizedText);
      const terms = [...new Set(wordings.flatMap(indexTerms))];
      return attribute
        ? [
            {
              kind: 'value' as const,
              id: row.id,
              attribute,
              name: wordings[0] ?? '',
              terms,
              products: row.products,
              wordings,
            },
          ]
        : [];
    });
}

function addValues(phrases: Phrases<Meaning>, values: readonly ValueEntry[]): void {
  const alsoSaid = new Phrases<readonly string[]>();
  for (const line of equivalents) {
    const wordings = line.split(', ');
    for (const wording of wordings) alsoSaid.add(wording, wordings);
  }
  for (const value of values) {
    for (const wording of value.wordings) {
      // "Any, except induction" is not called "induction".
      if (!/\p{L}/u.test(wording) || deniesWithin(wording)) continue;
      phrases.add(wording, value);
      for (const twin of alsoSaid.findText(wording).flat()) phrases.add(twin, value);
    }
  }
}

function addAttributes(
  phrases: Phrases<Meaning>,
  attributes: readonly AttributeEntry[],
  terms: readonly AttributeTerm[],
): void {
  for (const entry of attributes) {
    for (const wording of allWordings(entry.wordings)) phrases.add(wording, entry);
    phrases.add(entry.key, entry);
  }
  for (const term of terms) {
    const wordings = [...allWordings(term.name), ...Object.values(term.synonyms).flat()];
    const named = wordings
      .flatMap((wording) => phrases.findText(wording))
      .filter((meaning) => meaning.kind === 'attribute');
    for (const entry of new Set(named)) for (const wording of wordings) phrases.add(wording, entry);
  }
}
