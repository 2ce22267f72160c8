/** Which situations a message calls for, in the order in which they are answered. */

import type { Intent } from '../understanding/understanding.ts';
import type { ChoiceId } from '../wording/speech.ts';
import { queryForDocuments } from './document-topics.ts';
import { chosenDelivery } from './order/choose-delivery.ts';
import { isTaking } from './order/taking.ts';
import { namedProducts, referredProducts } from './references.ts';
import { situationFor } from './situations.ts';
import type { Situation, Turn } from './turn.ts';

const mostIntents = 3;

export function route(turn: Turn): readonly Situation[] {
  const intents = withoutOverlaps(meantIntents(turn), turn);
  const chosen = intents.map(situationFor);
  // The order ends with a question of its own, so it stands last.
  const isOrder = (situation: Situation) => situation.name === 'order' || situation.name === 'confirm';
  const ordered = [...chosen.filter((one) => !isOrder(one)), ...chosen.filter(isOrder)];
  return [...new Set(ordered)].slice(0, mostIntents);
}

/** The intents of the words, read as an answer where something was asked. */
function meantIntents(turn: Turn): readonly Intent[] {
  const chosen = turn.choice && choiceMeans[turn.choice];
  if (chosen) return [chosen];
  const [best] = turn.understanding.intents;
  // A guess is no understanding: the catalog and the documents are asked before it is believed.
  const isGuess = turn.understanding.intents.length === 1 && best !== undefined && best.score < 0.35;
  const said: readonly Intent[] = isGuess ? ['unclear'] : turn.understanding.intents.map(({ intent }) => intent);
  const { asked } = turn;
  const answered = asked ? answeredIntent(turn, asked) : undefined;
  if (!answered) return said;
  const others = said.filter((intent) => !isAnswerLike.has(intent) && intent !== answered);
  return [answered, ...others];
}

/** Quick choices mean what they were offered for. Those left out are read like any words. */
const choiceMeans: Partial<Record<ChoiceId, Intent>> = {
  'choice.cheaper': 'refine-search',
  'choice.more': 'more-options',
  'choice.compare': 'compare',
  'choice.in-stock': 'refine-search',
  'choice.take': 'order',
  'choice.go-on': 'order',
  'choice.details': 'product-details',
  'choice.discounts': 'discount',
  'choice.delivery': 'delivery',
  'choice.contacts': 'company-contacts',
  'choice.catalog': 'find-product',
  'choice.person': 'person',
  'choice.confirm': 'confirm',
  'choice.change': 'decline',
  'choice.cancel': 'cancel',
  'choice.yes-cancel': 'cancel',
  'choice.keep': 'decline',
  'choice.status': 'request-status',
};

/** Intents that a bare answer looks like: "Казань", "первый", "10001", "да". */
const isAnswerLike: ReadonlySet<Intent> = new Set<Intent>([
  'give-place',
  'give-contact',
  'find-product',
  'product-details',
  'unclear',
  'confirm',
  'decline',
  'request-status',
  'order',
  'greeting',
  'stock',
]);

function answeredIntent(turn: Turn, asked: NonNullable<Turn['asked']>): Intent | undefined {
  const { bareAnswer, slots } = turn.understanding;
  const purpose = asked.for as Intent;
  if (asked.expecting === 'confirmation' && !bareAnswer && chosenDelivery(turn) !== undefined) return 'order';
  if (bareAnswer === 'yes') return yesMeans[asked.expecting] ?? purpose;
  if (bareAnswer === 'no') return 'decline';
  const said = new Set(turn.understanding.intents.map(({ intent }) => intent));
  if (asked.expecting === 'cancel-confirmation') {
    if (said.has('confirm') || said.has('cancel')) return 'cancel';
    return undefined;
  }
  if (asked.expecting === 'person-offer' && said.has('confirm')) return 'person';
  if (asked.expecting === 'place') return slots.place ? purpose : undefined;
  if (asked.expecting === 'request-number')
    return slots.requestNumber || slots.phone || slots.email ? purpose : undefined;
  if (asked.expecting === 'delivery-way') {
    return bareAnswer === 'any' || slots.references.length > 0 || isChoiceOf(turn) || slots.isPickup !== undefined
      ? 'order'
      : undefined;
  }
  if (asked.expecting === 'which-product') {
    return pointsAtOne(turn) && !asksSomethingElse(said) && !isQuestion(turn) ? purpose : undefined;
  }
  if (asked.expecting === 'items' && purpose === 'order') {
    return pointsAtOne(turn) && !asksSomethingElse(said) && !isQuestion(turn) && isTaking(turn.text)
      ? purpose
      : undefined;
  }
  if (asked.expecting === 'items' && purpose === 'change-request') {
    return slots.quantity !== undefined || slots.phone || slots.email || slots.place || slots.name
      ? purpose
      : undefined;
  }
  return undefined;
}

const yesMeans: Partial<Record<NonNullable<Turn['asked']>['expecting'], Intent>> = {
  confirmation: 'confirm',
  'person-offer': 'person',
  'cancel-confirmation': 'cancel',
  items: 'order',
  'delivery-way': 'order',
};

function isChoiceOf(turn: Turn): boolean {
  const text = turn.text.trim().toLocaleLowerCase();
  return turn.note.choices.some((choice) => choice.toLocaleLowerCase() === text);
}

function pointsAtOne(turn: Turn): boolean {
  const { by } = referredProducts(turn);
  return by === 'name' || by === 'reference';
}

/** "Does the second one have a milk frother?" asks; it does not choose. */
function isQuestion(turn: Turn): boolean {
  return turn.text.trimEnd().endsWith('?') || turn.context.found.interpretation.askedAttributes.length > 0;
}

function asksPrice(text: string): boolean {
  return /\?\s*$|сколько|how much|how long/iu.test(text);
}

function asksSomethingElse(said: ReadonlySet<Intent>): boolean {
  return [...said].some((intent) => !isAnswerLike.has(intent));
}

/** Situations that would say the same thing twice, and those that suffer nothing beside them. */
function withoutOverlaps(intents: readonly Intent[], turn: Turn): readonly Intent[] {
  const has = (intent: Intent) => intents.includes(intent);
  for (const alone of ['manipulation', 'complaint'] as const) if (has(alone)) return [alone];
  let kept = [...intents];
  const drop = (...unwanted: readonly Intent[]) => {
    const left = kept.filter((intent) => !unwanted.includes(intent));
    if (left.length > 0) kept = left;
  };
  const isPointed = turn.understanding.slots.references.length > 0 || namedProducts(turn).length === 1;
  if (turn.context.found.interpretation.askedAttributes.length > 0 && isPointed) {
    kept = kept.map((intent) => (intent === 'product-details' || intent === 'find-product' ? 'product-fact' : intent));
  }
  const { filter, named } = turn.context.found.interpretation;
  const isPoliteOnly = kept.every((intent) => intent === 'greeting' || intent === 'thanks' || intent === 'goodbye');
  // "Здравствуйте, кофемашину в офис": the wish behind the greeting is in the catalog's words.
  if (isPoliteOnly && (filter.category || filter.brand || named.length > 0) && turn.text.split(/\s+/).length > 2) {
    kept = [...kept, 'find-product'];
  }
  if (has('decline') && /(?:^|\s)цен|дорог|price|expensive/iu.test(turn.text)) return ['objection'];
  if (/перезвон|позвони|call me|call back/iu.test(turn.text)) return ['person'];
  // After an order is placed, changes are changes of it.
  const isPlaced =
    turn.context.draft.items.length === 0 && turn.context.requests.some((request) => request.isChangeable);
  if (isPlaced && !namedProducts(turn).length && (has('change-quantity') || has('remove-item')))
    return ['change-request'];
  // "Что дешевле?" of two that were just compared.
  const isComparing = turn.note.compared.length > 1 && turn.note.focus.length > 1;
  if (has('refine-search') && isComparing && /^(?:а |и |and )?(?:что|как|котор|кто|which|what)/iu.test(turn.text))
    return ['compare'];
  // "Давайте первый" takes it, "расскажите про первый" does not.
  if (has('product-details') && pointsAtOne(turn) && isTaking(turn.text)) {
    kept = kept.map((intent) => (intent === 'product-details' ? 'order' : intent));
  }
  // "А если 10?" asks what ten would cost.
  if (
    turn.understanding.slots.quantity !== undefined &&
    /(?:^|\s)(?:если|what if|what about|how about)\s/iu.test(turn.text)
  ) {
    return ['price'];
  }
  // "Есть рассрочка на эту машину?" asks for terms, whatever product is named.
  const isTerms = queryForDocuments(turn.text, turn.language) !== undefined && turn.text.includes('?');
  if (isTerms && kept.every((intent) => intent === 'find-product' || intent === 'product-details'))
    return ['knowledge'];
  if (has('unclear') && turn.understanding.slots.place) return ['delivery'];
  // "Сделайте хотя бы 20 %" names a percentage to get one.
  if (has('unclear') && /\d\s?%|процент|percent/iu.test(turn.text)) kept = ['discount', ...kept];
  drop('greeting', 'thanks', 'goodbye');
  drop('unclear');

  const { slots } = turn.understanding;
  const draftHasItems = turn.context.draft.items.length > 0;
  if (has('promo-code') && draftHasItems) kept = kept.map((intent) => (intent === 'promo-code' ? 'order' : intent));
  const isPlaceTold = slots.place && (!turn.context.draft.place || !asksPrice(turn.text));
  if (has('delivery') && draftHasItems && isPlaceTold) {
    kept = kept.map((intent) => (intent === 'delivery' ? 'order' : intent));
  }
  if (has('give-place') && !draftHasItems && !has('order') && !has('add-item')) {
    kept = kept.map((intent) => (intent === 'give-place' ? 'delivery' : intent));
  }
  if (has('delivery')) drop('give-place');
  if (has('compare')) drop('find-product', 'product-details', 'price', 'recommend', 'refine-search');
  if (orders(kept)) {
    const isPointed = pointsAtOne(turn) || turn.note.focus.length === 1;
    const isWish = kept.includes('find-product') && namedProducts(turn).length === 0 && slots.references.length === 0;
    // "Хочу купить кофемашину": a wish, there is nothing to order yet.
    const isUnnamed = !pointsAtOne(turn) && turn.note.focus.length !== 1 && !draftHasItems;
    const isKind =
      turn.context.found.interpretation.filter.category || (turn.context.found.products[0]?.coverage ?? 0) >= 0.5;
    if (
      isUnnamed &&
      isKind &&
      !kept.includes('find-product') &&
      turn.context.found.interpretation.knownWords.length > 1
    ) {
      kept = kept.map((intent) => (intent === 'order' || intent === 'add-item' ? 'find-product' : intent));
    } else if (isWish && turn.context.found.interpretation.filter.category) drop('order', 'add-item');
    else if (isPointed || draftHasItems) drop('find-product', 'product-details', 'price', 'stock', 'confirm');
  }
  if (kept.includes('find-product') || kept.includes('refine-search')) {
    if (!pointsAtOne(turn)) drop('price', 'stock', 'product-details', 'product-fact', 'recommend', 'more-options');
    if (kept.includes('find-product') && kept.includes('refine-search')) drop('refine-search');
  }
  if (kept.includes('product-fact') || kept.includes('price') || kept.includes('stock')) drop('product-details');
  if (kept.includes('product-fact') || kept.includes('delivery')) drop('knowledge');
  return kept;
}

function orders(intents: readonly Intent[]): boolean {
  return intents.includes('order') || intents.includes('add-item');
}
