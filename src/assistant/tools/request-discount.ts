import { decideConcession } from '../../core/catalog/negotiation/decide-concession.ts';
import { discountsWithinReach, quotePrice } from '../../core/catalog/quote-price.ts';
import { factsOfDiscountRule, factsOfPriceQuote, factsOfProduct } from '../../core/claims/facts-of.ts';
import { knownObjections } from '../../core/sales/objections/known-objections.ts';
import { raise, raisedNames } from '../../core/sales/objections/meet-objection.ts';
import { noObjections } from '../../core/sales/objections/objections-state.ts';
import type { ParsedToolInput } from './definitions.ts';
import type { ToolScope } from './tool-scope.ts';
import { viewOfConcession } from './view-of-concession.ts';
import { viewOfQuote, viewOfRule } from './view-of-quote.ts';
import type { RequestDiscountResult } from './views.ts';

/** Asks the price policy for a discount beyond the rules. What is asked for is not even an input: the policy decides how much. */
export async function requestDiscount(
  input: ParsedToolInput<'request_discount'>,
  scope: ToolScope,
): Promise<RequestDiscountResult> {
  const { materials, effects } = scope;
  const wanted = input.items?.length ? input.items : effects.draft.items;
  const found = await scope.products.find(wanted.map(({ sku }) => sku));
  const items = wanted.flatMap(({ sku, quantity }) => {
    const product = found.get(sku);
    return product ? [{ product, quantity }] : [];
  });
  const price = {
    items,
    policy: materials.pricing,
    currency: materials.profile.currency,
    promoCode: effects.draft.promoCode,
    today: scope.today,
    usedDiscountIds: effects.usedDiscountIds,
  };
  const timesAsked = countAsking(scope);
  const decision = decideConcession({
    ...price,
    objections: raisedNames(effects.selling.objections, knownObjections(materials.objections)),
    earlier: effects.concession,
  });
  effects.discountDecisions.push({
    id: scope.ids.next(),
    conversationId: scope.conversation.id,
    customerId: scope.customer.id,
    messageId: scope.message.id,
    skus: items.map(({ product }) => product.sku),
    decision,
    createdAt: scope.now,
  });
  if (decision.outcome === 'granted') effects.concession = { ...decision.concession, isUsed: false };
  const { concession } = effects;
  const quote = quotePrice({ ...price, concession });
  const rules = discountsWithinReach(materials.pricing, [...found.values()], scope.today);
  scope.ledger.add([
    ...[...found.values()].flatMap((product) => factsOfProduct(product)),
    ...factsOfPriceQuote(quote),
    ...rules.flatMap((rule) => factsOfDiscountRule(rule)),
  ]);
  return {
    ...(decision.outcome === 'granted' ? { isGranted: true } : { isGranted: false, reason: decision.reason }),
    ...(concession ? { concession: await viewOfConcession(concession, scope) } : {}),
    ...viewOfQuote(quote, scope.language),
    available: rules.map((rule) => viewOfRule(rule, scope.language)),
    timesAsked,
  };
}

/** Asking is counted once a message, whether the words or the model told of it. */
function countAsking({ effects }: ToolScope): number {
  const objections = effects.selling.objections ?? noObjections;
  if (!effects.objectionsHeard.has('discount')) {
    effects.objectionsHeard.add('discount');
    effects.selling = { ...effects.selling, objections: raise(objections, { id: 'discount' }) };
  }
  return effects.selling.objections?.raised.find(({ id }) => id === 'discount')?.times ?? 1;
}
