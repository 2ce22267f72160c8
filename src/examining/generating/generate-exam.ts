import type { Product } from '../../core/catalog/product.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import { createRandom } from '../random.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { difference, price, stock } from './kinds/asking.ts';
import { delivery } from './kinds/delivering.ts';
import { find } from './kinds/finding.ts';
import { anothersOrder, cancel, status } from './kinds/following.ts';
import { change, order } from './kinds/ordering.ts';
import { haggling, injection, promo, unknownProduct } from './kinds/resisting.ts';
import { createSubject, type Kind, makeScenario } from './subject.ts';

const kinds: Readonly<Record<string, Kind>> = {
  price,
  difference,
  find,
  stock,
  delivery,
  order,
  change,
  cancel,
  status,
  'unknown-product': unknownProduct,
  promo,
  haggling,
  injection,
  'anothers-order': anothersOrder,
};

export type Generation = {
  readonly materials: CompanyMaterials;
  readonly products: readonly Product[];
  readonly now: Date;
  readonly seed: string;
  /** About how many; kinds and languages share it, and find gets a double share. */
  readonly count: number;
};

/**
 * An exam from nothing but a company's own data: the same seed and data give the same exam. What a company does not have (delivery,
 * promo codes, a second language) is not asked.
 */
export function generateExam({ materials, products, now, seed, count }: Generation): readonly Scenario[] {
  const languages = materials.profile.languages.filter((language) => /^(?:ru|en)/u.test(language));
  const shares = Object.keys(kinds).length + 1;
  return languages.flatMap((language) =>
    Object.entries(kinds).flatMap(([name, kind]) => {
      const random = createRandom(`${seed}:${language}:${name}`);
      const subject = createSubject({ language, materials, products, now, random });
      const share = Math.max(1, Math.round((count / languages.length / shares) * (name === 'find' ? 2 : 1)));
      return kind(subject, share).map((draft, at) =>
        makeScenario(draft, `generated-${language}-${name}-${at + 1}`, language),
      );
    }),
  );
}
