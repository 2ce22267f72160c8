import { toWireMoney } from '../../../core/catalog/money.ts';
import type { Product } from '../../../core/catalog/product.ts';
import { inLanguage, type Language } from '../../../core/language.ts';
import type { Offer } from '../../../core/sales/offers/offer.ts';
import { viewOfProduct } from '../view-of-product.ts';
import type { OfferView } from '../views.ts';

export function viewOfOffer(offer: Offer, language: Language): OfferView {
  const product = viewOfProduct(offer.product, language);
  const reason = inLanguage(offer.reason, language);
  const because = product.attributes.filter(({ key }) => offer.attributeKeys?.includes(key));
  return {
    product,
    main: mainView(offer.main, language),
    kind: offer.kind,
    source: offer.source,
    ...(reason ? { reason } : {}),
    ...(offer.isReasonShared ? { isReasonShared: true } : {}),
    ...(because.length > 0 ? { because } : {}),
  };
}

function mainView({ sku, name, price }: Product, language: Language): OfferView['main'] {
  return { sku, name: inLanguage(name, language), price: toWireMoney(price) };
}
