import { foldWord } from '../../claims/words/stem.ts';
import { allWordings } from '../../language.ts';
import type { Finding } from '../finding.ts';
import { type AuditSubject, nameOf, placeOf } from '../subject.ts';

/** Articles, categories and brands that products and rules speak of and the catalog does not hold. */
export function unknownArticles(subject: AuditSubject): readonly Finding[] {
  const { products, materials } = subject;
  const known = new Set(products.map(({ sku }) => foldWord(sku)));
  const refused = new Set((subject.lastImport?.refused ?? []).map(({ product }) => foldWord(product?.sku ?? '')));
  const isUnknown = (sku: string) => !known.has(foldWord(sku)) && !refused.has(foldWord(sku));
  const categories = new Set(
    [
      ...products.flatMap(({ category }) => category.flatMap(allWordings)),
      ...materials.categories.flatMap(({ name, synonyms }) => [
        ...allWordings(name),
        ...Object.values(synonyms).flat(),
      ]),
    ].map(foldWord),
  );
  const brands = new Set(products.map(({ brand }) => foldWord(brand ?? '')));
  const rule = (file: string, what: 'sku' | 'category' | 'brand', value: string): Finding => ({
    kind: 'article-unknown',
    place: { file, holds: value },
    example: { id: `unknown-${what}`, values: { value } },
  });
  const scope = (
    file: string,
    { sku, category, brand }: { sku?: readonly string[]; category?: string | undefined; brand?: string | undefined },
  ) => [
    ...(sku ?? []).filter(isUnknown).map((each) => rule(file, 'sku', each)),
    ...(category && !categories.has(foldWord(category)) ? [rule(file, 'category', category)] : []),
    ...(brand && !brands.has(foldWord(brand)) ? [rule(file, 'brand', brand)] : []),
  ];
  return [
    ...products.flatMap((product) =>
      product.fits.filter(isUnknown).map(
        (other): Finding => ({
          kind: 'article-unknown',
          place: placeOf(product, subject),
          example: { id: 'fits-unknown', values: { name: nameOf(product, subject), sku: product.sku, value: other } },
          about: { skus: [product.sku] },
        }),
      ),
    ),
    ...materials.offers.crossSell.flatMap(({ to, offer }) =>
      scope('sales/offers.yaml', {
        sku: [...(to.sku ? [to.sku] : []), ...offer],
        category: to.category,
        brand: to.brand,
      }),
    ),
    ...materials.offers.upSell.flatMap(({ from, to }) => scope('sales/offers.yaml', { sku: [from, to] })),
    ...materials.pricing.discounts.flatMap(({ scope: { skus, category, brand } }) =>
      scope('pricing.yaml', { ...(skus ? { sku: skus } : {}), category, brand }),
    ),
  ];
}
