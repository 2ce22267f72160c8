import type { z } from 'zod';
import { servedPlaces } from '../../core/catalog/find-delivery.ts';
import { availabilityOf, type Product } from '../../core/catalog/product.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import { localDay } from '../../core/company/local-time.ts';
import { inLanguage, type Language } from '../../core/language.ts';
import type { Random } from '../random.ts';
import { type Scenario, scenarioSchema } from '../scenarios/scenario.ts';
import { withSlip } from '../talking/vary-surface.ts';
import { english } from './phrases/en.ts';
import { russian } from './phrases/ru.ts';

export type PhraseId = keyof typeof russian;
export type Draft = Omit<z.input<typeof scenarioSchema>, 'id' | 'language'>;

/** What scenarios are made from: one company in one language. */
export type Subject = {
  readonly language: Language;
  readonly materials: CompanyMaterials;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly random: Random;
  /** Those whose name is theirs alone, so that a question about one has one answer. */
  readonly products: readonly Product[];
  readonly all: readonly Product[];
  readonly places: readonly string[];
  nameOf(product: Product): string;
  /** Whether the catalog speaks this language; else goods are called by their foreign names, and kinds by none. */
  readonly hasOwnWords: boolean;
  /** One of the ways to say it, filled in; now and then with a slip of the finger outside the names. */
  say(phrase: PhraseId, values: Readonly<Record<string, string>>): string;
  customer(): { readonly name: string; readonly phone: string; readonly place: string };
};

/** A kind of question: as many scenarios as it is asked for and the data allows. */
export type Kind = (subject: Subject, count: number) => readonly Draft[];

export function createSubject(given: {
  readonly language: Language;
  readonly materials: CompanyMaterials;
  readonly products: readonly Product[];
  readonly now: Date;
  readonly random: Random;
}): Subject {
  const { language, materials, random } = given;
  const phrases = language.startsWith('ru') ? russian : english;
  const inOwn = given.products.filter(({ name }) => isWrittenIn(inLanguage(name, language), language));
  const hasOwnWords = inOwn.length * 2 >= given.products.length;
  const nameOf = (product: Product) => inLanguage(product.name, language);
  const towns = servedPlaces(materials.delivery).filter(isTown);
  const ownTowns = towns.filter((place) => isWrittenIn(place, language));
  const places = ownTowns.length > 0 ? ownTowns : towns;
  return {
    language,
    materials,
    random,
    today: localDay(given.now, materials.profile.timezone),
    all: given.products,
    products: withOwnName(given.products, nameOf),
    places,
    nameOf,
    hasOwnWords,
    say(phrase, values) {
      // Where names are foreign, the customer's language must show in the rest.
      const ways = hasOwnWords ? phrases[phrase] : phrases[phrase].filter((way) => ownWords(way) >= 3);
      const way = random.pick(ways.length > 0 ? ways : phrases[phrase]);
      const typed = ownWords(way) >= 3 && random.chance(0.2) ? withSlip(way, random) : way;
      return typed.replace(/\{(\w+)\}/gu, (whole, key: string) => values[key] ?? whole);
    },
    customer() {
      const [name, place] = language.startsWith('ru')
        ? [random.pick(['Анна', 'Пётр', 'Мария', 'Сергей', 'Ольга']), random.pick(['Тверь', 'Казань', 'Москва'])]
        : [random.pick(['Kate', 'John', 'Maria', 'Peter', 'Olga']), random.pick(['Moscow', 'London', 'Riga'])];
      const served = places.length > 0 ? random.pick(places) : place;
      return { name, phone: `+7 916 000-${10 + random.below(89)}-${10 + random.below(89)}`, place: served };
    },
  };
}

export function makeScenario(draft: Draft, id: string, language: Language): Scenario {
  return { ...scenarioSchema.parse({ ...draft, id }), language, source: 'generated', isGenerated: true };
}

/** Enough of them at hand to sell this many. */
export function canSell(product: Product, quantity: number): boolean {
  const availability = availabilityOf(product);
  if (availability === 'out_of_stock') return false;
  return product.stock === undefined || product.stock >= quantity || (product.stock === 0 && product.isOrderable);
}

/** Names that no other product's name contains or is contained in: a customer who says it means this one. */
function withOwnName(products: readonly Product[], nameOf: (product: Product) => string): readonly Product[] {
  const count = new Map<string, number>();
  for (const product of products) {
    const name = nameOf(product).toLowerCase();
    count.set(name, (count.get(name) ?? 0) + 1);
  }
  const isPart = (name: string) =>
    products.length <= 3_000 &&
    products.some((one) => nameOf(one).toLowerCase() !== name && nameOf(one).toLowerCase().includes(name));
  return products.filter((product) => {
    const name = nameOf(product).toLowerCase();
    return name !== '' && count.get(name) === 1 && !isPart(name);
  });
}

/** "Новая Москва", not "Москва, в день заказа" or "другой город". */
function isTown(place: string): boolean {
  return /^\p{Lu}[\p{L}-]{2,}(?: \p{Lu}[\p{L}-]+)?$/u.test(place) && !/^(?:Вся|Весь|Точка|Магазин)/u.test(place);
}

/** By its script: Cyrillic for Russian, none of it for others. */
export function isWrittenIn(text: string, language: Language): boolean {
  return /\p{Script=Cyrillic}/u.test(text) === language.startsWith('ru');
}

/** Words of a phrase besides what is filled in. */
function ownWords(phrase: string): number {
  return phrase.replace(/\{\w+\}/gu, '').match(/\p{L}+/gu)?.length ?? 0;
}
