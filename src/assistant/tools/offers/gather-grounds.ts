import type { Attribute } from '../../../core/catalog/attribute.ts';
import { multiplyMoney } from '../../../core/catalog/money.ts';
import type { Product } from '../../../core/catalog/product.ts';
import { inLanguage } from '../../../core/language.ts';
import type { AttributeFilter, ProductFilter } from '../../../core/ports/search.ts';
import type { Request } from '../../../core/requests/request.ts';
import { compatibilityAttributes, valuesOf } from '../../../core/sales/offers/compatibility.ts';
import { rulesFor } from '../../../core/sales/offers/cross-sell.ts';
import { offerLimits } from '../../../core/sales/offers/offer.ts';
import type { OfferGrounds } from '../../../core/sales/offers/offer-grounds.ts';
import { offersOf, refusedSkus } from '../../../core/sales/offers/offers-state.ts';
import { lostStageIds } from '../../../core/sales/pipeline.ts';
import { requestsNow, type ToolScope } from '../tool-scope.ts';
import { orderedTogether } from './ordered-together.ts';

/** Enough for the best few to be among them when some are out of stock or too dear. */
const mostRead = 20;

/** Reads what deciding about an offer beside `main` needs: the rules' products, the catalog's own relations, past orders. */
export async function gatherGrounds(main: Product, scope: ToolScope): Promise<OfferGrounds> {
  const { materials, effects, products, language } = scope;
  const rules = materials.offers;
  const state = offersOf(effects.selling);
  const skusWith = async (filter: ProductFilter) => {
    const wanted = { text: '', language, filter, limit: mostRead, isInterpreted: false };
    return (await scope.search.products.search(wanted)).hits.map(({ sku }) => sku);
  };
  const together = await orderedTogether(main.sku, {
    requests: scope.read.requests,
    lostStageIds: lostStageIds(materials.pipeline),
    now: scope.now,
  });
  const related = {
    madeFor: await skusWith({ fits: main.sku }),
    compatible: (
      await Promise.all(compatibilityAttributes(main).map((one) => skusWith({ attributes: [sameAs(one)] })))
    ).flat(),
    better: state.wishes.length > 0 ? await skusWith(littleDearer(main, scope)) : [],
  };
  const named = [
    ...rulesFor(rules, main).flatMap(({ offer }) => offer),
    ...rules.upSell.filter(({ from }) => from === main.sku).map(({ to }) => to),
    ...together.pairs.map(({ sku }) => sku),
  ];
  const takenSkus = takenNow(scope);
  const known = await products.find([...new Set([...named, ...Object.values(related).flat(), ...takenSkus])]);
  const those = (skus: readonly string[]) => [...new Set(skus)].flatMap((sku) => known.get(sku) ?? []);
  return {
    main,
    rules,
    madeFor: those(related.madeFor),
    compatible: those(related.compatible),
    better: those(related.better),
    together,
    products: known,
    excluded: new Set([...takenSkus, ...refusedSkus(state)]),
    taken: those(takenSkus),
    wishes: state.wishes,
    words: state.words,
    shown: state.shown,
  };
}

/** What lies in the draft or in an order that stands. */
function takenNow(scope: ToolScope): readonly string[] {
  const ordered = standingOrders(scope).flatMap(({ items }) => items);
  return [...new Set([...scope.effects.draft.items, ...ordered].map(({ sku }) => sku))];
}

/** Orders of the conversation that were not cancelled, newest first. */
function standingOrders({ effects, materials }: ToolScope): readonly Request[] {
  const lost = lostStageIds(materials.pipeline);
  return requestsNow(effects).filter(({ kind, stageId }) => kind === 'order' && !lost.includes(stageId));
}

function sameAs({ key, value }: Attribute): AttributeFilter {
  if (value.type !== 'number') return { key, type: 'value', values: valuesOf(value) };
  const number = value.base?.amount ?? value.number;
  return { key, type: 'number', from: number, to: number };
}

function littleDearer({ price, category }: Product, { language }: ToolScope): ProductFilter {
  const kind = inLanguage(category.at(-1), language);
  return {
    ...(kind ? { category: kind } : {}),
    priceFrom: { ...price, minor: price.minor + 1 },
    priceTo: multiplyMoney(price, 1 + offerLimits.upSellPercent / 100),
  };
}
