import type { Attribute } from '../../catalog/attribute.ts';
import type { Product } from '../../catalog/product.ts';
import { foldWord } from '../../claims/words/stem.ts';
import { allWordings } from '../../language.ts';

/**
 * Names of properties that decide whether two things go together, in any trade: "capsule system", "mount", "резьба". A word of a
 * language, never of a trade; what two products merely have in common (a colour, a power) is no reason to offer one with the other.
 */
const compatibilityNames =
  /(?<!\p{L})(?:систем|совместим|креплени|байонет|разъ[её]м|резьб|посадк|посадочн|цокол|хвостовик|патрон|протокол|стандарт|платформ)|(?<!\p{L})(?:system|compatib|mount|socket|thread|connector|fitting|shank|chuck|bayonet|interface|standard|platform|caliber|calibre)/iu;

/** The properties of a product by which others are seen to go with it. */
export function compatibilityAttributes(product: Product): readonly Attribute[] {
  return product.attributes.filter(
    ({ name, value }) =>
      allWordings(name).some((wording) => compatibilityNames.test(wording)) &&
      (value.type === 'text' || value.type === 'list' || value.type === 'number'),
  );
}

/** Keys of the properties whose value both have. */
export function sharedKeys(product: Product, main: Product): readonly string[] {
  return compatibilityAttributes(main)
    .filter((own) => product.attributes.some((its) => its.key === own.key && isSameValue(its, own)))
    .map(({ key }) => key);
}

function isSameValue({ value: one }: Attribute, { value: other }: Attribute): boolean {
  if (one.type === 'number' && other.type === 'number')
    return (one.base?.amount ?? one.number) === (other.base?.amount ?? other.number);
  const [own, its] = [one, other].map((value) => new Set(valuesOf(value).map(foldWord)));
  return own !== undefined && its !== undefined && [...own].some((text) => its.has(text));
}

/** The values in words, every language. */
export function valuesOf(value: Attribute['value']): readonly string[] {
  if (value.type === 'text') return allWordings(value.text);
  return value.type === 'list' ? value.values.flatMap((each) => allWordings(each)) : [];
}
