import type { Attribute } from '../../catalog/attribute.ts';
import { availabilityOf, type Product } from '../../catalog/product.ts';

export type CheaperAlternative = {
  readonly product: Product;
  /** What the dearer one has and this one has not; told with it, for an alternative without its drawback is no honest one. */
  readonly lacks: readonly Attribute[];
};

/** Less than this off is no answer to "too expensive". */
export const worthwhilePart = 0.9;
/** Share of the comparable properties that must agree for two products to do the same work. */
const leastLikeness = 0.3;

/** Of cheaper goods of the same kind the one most like it, the dearer of two alike; undefined when none is like it. */
export function cheaperAlternative(product: Product, candidates: readonly Product[]): CheaperAlternative | undefined {
  const scored = candidates
    .filter(
      (other) =>
        other.sku !== product.sku &&
        other.price.currency === product.price.currency &&
        other.price.minor <= product.price.minor * worthwhilePart &&
        availabilityOf(other) !== 'out_of_stock',
    )
    .map((other) => ({ other, likeness: likenessOf(product, other) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((left, right) => right.likeness - left.likeness || right.other.price.minor - left.other.price.minor);
  const best = scored[0]?.other;
  return best && { product: best, lacks: lackOf(product, best) };
}

/** Goods without comparable properties are alike by their kind alone. */
function likenessOf(product: Product, other: Product): number {
  const shared = product.attributes.flatMap((own) => {
    const its = other.attributes.find(({ key }) => key === own.key);
    return its ? [agreement(own, its)] : [];
  });
  return shared.length === 0 ? 0.5 : shared.reduce((sum, each) => sum + each, 0) / shared.length;
}

function agreement({ value: own }: Attribute, { value: its }: Attribute): number {
  if (own.type === 'number' && its.type === 'number') {
    const most = Math.max(Math.abs(own.number), Math.abs(its.number));
    return most === 0 ? 1 : 1 - Math.min(1, Math.abs(own.number - its.number) / most);
  }
  return JSON.stringify(own) === JSON.stringify(its) ? 1 : 0;
}

function lackOf(product: Product, other: Product): readonly Attribute[] {
  return product.attributes.filter((own) => {
    const its = other.attributes.find(({ key }) => key === own.key);
    return own.value.type === 'yes-no' && own.value.isTrue && its?.value.type === 'yes-no' && !its.value.isTrue;
  });
}
