import { availabilityOf, type Product } from '../../catalog/product.ts';
import { foldWord } from '../../claims/words/stem.ts';
import { allWordings } from '../../language.ts';
import type { OfferRules } from '../rules.ts';
import { sharedKeys } from './compatibility.ts';
import { type Offer, offerLimits } from './offer.ts';
import type { OfferGrounds } from './offer-grounds.ts';

/** Everything that goes with the chosen product, best reason first, each product once; what costs too much is still among it. */
export function crossSells(grounds: OfferGrounds): readonly Offer[] {
  const { main } = grounds;
  const offer = (product: Product, rest: Pick<Offer, 'source'> & Partial<Offer>): Offer => ({
    product,
    main,
    kind: 'cross-sell',
    ...rest,
  });
  const customers = new Map(grounds.together.pairs.map((pair) => [pair.sku, pair.customers]));
  const byUse = (left: Product, right: Product) => (customers.get(right.sku) ?? 0) - (customers.get(left.sku) ?? 0);
  const all: readonly Offer[] = [
    ...companyOffers(grounds, offer),
    ...grounds.madeFor
      .filter((product) => product.fits.includes(main.sku))
      .toSorted(byUse)
      .map((product) => offer(product, { source: 'made-for' })),
    ...grounds.compatible
      .filter((product) => !isSameKind(product, main) && isForAny(product, main))
      .flatMap((product) => {
        const attributeKeys = sharedKeys(product, main);
        return attributeKeys.length > 0 ? [offer(product, { source: 'compatible', attributeKeys })] : [];
      }),
    ...usualPairs(grounds, offer),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ product }) => {
      const isNew = !seen.has(product.sku);
      seen.add(product.sku);
      return isNew && product.sku !== main.sku && availabilityOf(product) !== 'out_of_stock';
    })
    .filter(({ product }) => !grounds.excluded.has(product.sku) && !isVariantOf(product, main));
}

/** Small beside the choice, and nothing of its kind has been taken yet. */
export function mayBeAdded({ product, main }: Offer, taken: readonly Product[]): boolean {
  return (
    product.price.currency === main.price.currency &&
    product.price.minor <= main.price.minor * offerLimits.crossSellShare &&
    !taken.some((other) => other.sku !== main.sku && (isSameKind(other, product) || isVariantOf(other, product)))
  );
}

type MakeOffer = (product: Product, rest: Pick<Offer, 'source'> & Partial<Offer>) => Offer;

function companyOffers({ rules, products, main }: OfferGrounds, offer: MakeOffer): readonly Offer[] {
  return rulesFor(rules, main).flatMap((rule) =>
    rule.offer.flatMap((sku) => {
      const product = products.get(sku);
      return product
        ? [offer(product, { source: 'company', reason: rule.reason, isReasonShared: rule.offer.length > 1 })]
        : [];
    }),
  );
}

/** Of one product before those of its category, and those before its brand's. */
export function rulesFor(rules: OfferRules, main: Product): OfferRules['crossSell'] {
  const isMeant = ({ to }: OfferRules['crossSell'][number]) =>
    (to.sku === undefined || to.sku === main.sku) &&
    (to.brand === undefined || (main.brand !== undefined && foldWord(to.brand) === foldWord(main.brand))) &&
    (to.category === undefined || isInCategory(main, to.category)) &&
    (to.sku ?? to.brand ?? to.category) !== undefined;
  const rank = ({ to }: OfferRules['crossSell'][number]) => (to.sku ? 0 : to.category ? 1 : 2);
  return rules.crossSell.filter(isMeant).toSorted((left, right) => rank(left) - rank(right));
}

function usualPairs({ together, products, main }: OfferGrounds, offer: MakeOffer): readonly Offer[] {
  const least = Math.max(offerLimits.togetherCustomers, together.customers * offerLimits.togetherShare);
  return together.pairs
    .filter(({ customers }) => customers >= least)
    .toSorted((left, right) => right.customers - left.customers)
    .flatMap(({ sku, customers }) => {
      const product = products.get(sku);
      return product && !isSameKind(product, main) && isForAny(product, main)
        ? [offer(product, { source: 'bought-together', customers })]
        : [];
    });
}

/** What is made for other products only is not offered to this one. */
function isForAny(product: Product, main: Product): boolean {
  return product.fits.length === 0 || product.fits.includes(main.sku);
}

function isVariantOf(product: Product, other: Product): boolean {
  return product.group !== undefined && product.group === other.group;
}

export function isSameKind(product: Product, other: Product): boolean {
  const own = allWordings(product.category.at(-1)).map(foldWord);
  return allWordings(other.category.at(-1)).some((name) => own.includes(foldWord(name)));
}

function isInCategory(product: Product, category: string): boolean {
  const wanted = foldWord(category.trim());
  return product.category.some((step) => allWordings(step).some((name) => foldWord(name) === wanted));
}
