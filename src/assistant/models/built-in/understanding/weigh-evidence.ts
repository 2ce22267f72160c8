import type { Reading, Scored } from './classify.ts';
import type { BareAnswer } from './reading/bare-answer.ts';
import { declinesDelivery } from './slots/read-pickup.ts';
import { isOnlyQuantity } from './slots/read-quantity.ts';
import type { Slots } from './slots/read-slots.ts';
import { takesGoods } from './takes-goods.ts';
import type { Expectation, Intent } from './understanding.ts';

export type Evidence = {
  readonly slots: Slots;
  readonly expecting: Expectation | undefined;
  readonly bareAnswer: BareAnswer | undefined;
};

/** What a question makes likelier in the answer to it. */
const likelier: Readonly<Record<Expectation, Partial<Record<Intent, number>>>> = {
  items: { 'find-product': 2, order: 2 },
  quantity: { 'change-quantity': 4 },
  name: { 'give-contact': 4 },
  contact: { 'give-contact': 4 },
  place: { 'give-place': 4 },
  'delivery-way': { 'give-place': 4 },
  confirmation: { confirm: 3, decline: 2, 'change-quantity': 2, 'change-request': 0.7 },
  'which-product': { 'product-details': 2 },
  'request-number': { 'request-status': 4 },
  'person-offer': { confirm: 2, decline: 2, person: 1.5 },
  'promo-code': { 'promo-code': 4 },
  offer: { 'add-item': 2, confirm: 2, decline: 2, 'remove-item': 1.5 },
  choosing: { 'refine-search': 1.5 },
  'lead-answer': {},
  'callback-time': { confirm: 3, decline: 2 },
  'cancel-confirmation': { confirm: 3, decline: 2, cancel: 1.5 },
  'price-doubt': { objection: 2, confirm: 2, decline: 2 },
  quote: { confirm: 4, decline: 4, 'accept-quote': 2, 'change-quantity': 1 },
  'quote-total': { confirm: 4, decline: 4 },
};

/** To be taken for a cheat, a joker or a grumbler wrongly costs a customer: these must be surer than others. */
const cautious: Partial<Record<Intent, number>> = { manipulation: 0.5, 'off-topic': 0.5, complaint: 0.7 };

/** The one place where hard evidence (slots, the question asked) meets the classifier's scores. */
export function weighEvidence(reading: Reading, evidence: Evidence): readonly Scored[] {
  const boosts = evidence.expecting ? likelier[evidence.expecting] : {};
  const raised = reading.ranked.map(({ intent, score }) => ({
    intent,
    score: score * (boosts[intent] ?? 1) * (cautious[intent] ?? 1),
  }));
  const sum = raised.reduce((total, { score }) => total + score, 0);
  const settled = settledIntent(reading, evidence);
  return raised
    .map(({ intent, score }) => ({
      intent,
      score: intent === settled ? Math.max(0.95, score / sum) : (score / sum) * (settled ? 0.1 : 1),
    }))
    .sort((left, right) => right.score - left.score);
}

/** What a message that holds nothing but slots means; undefined when words decide. */
function settledIntent(
  { isOnlySlots, knownCount, ranked, text }: Reading,
  { slots, expecting, bareAnswer }: Evidence,
): Intent | undefined {
  if (bareAnswer === 'yes') return 'confirm';
  if (bareAnswer === 'no') return 'decline';
  if (slots.promoCode && (isOnlySlots || expecting === 'promo-code')) return 'promo-code';
  if (slots.requestNumber && isOnlySlots) return 'request-status';
  if ((slots.phone || slots.email) && (isOnlySlots || knownCount === 0)) return 'give-contact';
  if (slots.name && (isOnlySlots || (knownCount === 0 && isContact(expecting)))) return 'give-contact';
  // "Hmm no, Marie" to "is all right?" corrects the name.
  if (slots.name && knownCount <= 3 && (expecting === 'confirmation' || isContact(expecting))) return 'give-contact';
  if ((slots.place || slots.address) && isOnlySlots && isPlace(expecting)) return 'give-place';
  if (slots.quantity !== undefined && expecting === 'quantity' && ranked[0]?.intent !== 'decline' && knownCount <= 2)
    return 'change-quantity';
  if (slots.quantity !== undefined && isOnlyQuantity(text)) return 'change-quantity';
  if (slots.isPickup !== undefined && isPlace(expecting) && knownCount <= 3) return 'give-place';
  if (ranked[0]?.intent === 'remove-item' && takesGoods(text)) return 'order';
  // "Без доставки", "no delivery needed": how it shall be handed over, and no question of bringing it.
  if (slots.isPickup && ranked[0]?.intent === 'delivery' && declinesDelivery(text)) return 'give-place';
  return undefined;
}

function isContact(expecting: Expectation | undefined): boolean {
  return expecting === 'name' || expecting === 'contact';
}

function isPlace(expecting: Expectation | undefined): boolean {
  return expecting === 'place' || expecting === 'delivery-way';
}
