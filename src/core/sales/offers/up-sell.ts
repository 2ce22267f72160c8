import { availabilityOf, type Product } from '../../catalog/product.ts';
import { contentStems, stemOf } from '../../claims/words/stem.ts';
import { allWordings, type LocalizedText } from '../../language.ts';
import { isSameKind } from './cross-sell.ts';
import { type Offer, offerLimits } from './offer.ts';
import type { OfferGrounds } from './offer-grounds.ts';
import { wishesMetBetter } from './wishes.ts';

/**
 * A better product for a little more, and only for a reason that the customer named: something they asked for that it has and
 * the chosen one has not. The company's own pairs come first; others are found by the wishes alone.
 */
export function upSells(grounds: OfferGrounds): readonly Offer[] {
  const { main, wishes } = grounds;
  const named = grounds.rules.upSell
    .filter(({ from }) => from === main.sku)
    .flatMap(({ to, reason }): readonly Offer[] => {
      const product = grounds.products.get(to);
      if (!product) return [];
      const attributeKeys = wishesMetBetter(wishes, product, main);
      const isNamed = attributeKeys.length > 0 || isInWordsOf(reason, grounds);
      return isNamed ? [{ product, main, kind: 'up-sell', source: 'company', reason, attributeKeys }] : [];
    });
  const found = grounds.better
    .filter((product) => isSameKind(product, main))
    .map((product) => ({ product, attributeKeys: wishesMetBetter(wishes, product, main) }))
    .filter(({ attributeKeys }) => attributeKeys.length > 0)
    .toSorted(
      (left, right) =>
        right.attributeKeys.length - left.attributeKeys.length || left.product.price.minor - right.product.price.minor,
    )
    .map(
      ({ product, attributeKeys }): Offer => ({ product, main, kind: 'up-sell', source: 'asked-for', attributeKeys }),
    );
  return [...named, ...found].filter(({ product }) => mayReplace(product, grounds));
}

function mayReplace(product: Product, { main, excluded, shown }: OfferGrounds): boolean {
  return (
    product.sku !== main.sku &&
    !excluded.has(product.sku) &&
    // They saw it and took the other: they have compared already.
    !shown.includes(product.sku) &&
    availabilityOf(product) !== 'out_of_stock' &&
    product.price.currency === main.price.currency &&
    product.price.minor > main.price.minor &&
    product.price.minor <= main.price.minor * (1 + offerLimits.upSellPercent / 100)
  );
}

/** The company's reason has a word that the customer used and that the chosen product itself is not called. */
function isInWordsOf(reason: LocalizedText, { main, words }: OfferGrounds): boolean {
  const own = contentStems(
    [...allWordings(main.name), ...main.category.flatMap((step) => allWordings(step))].join(' '),
  );
  const reasons = contentStems(allWordings(reason).join(' '));
  return words.some((word) => word.length > 3 && reasons.has(stemOf(word)) && !own.has(stemOf(word)));
}
