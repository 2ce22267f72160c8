/** Puts what was read into the order, says what was taken, and asks for what is missing. */
import type { DraftView, UpdateRequestResult } from '../../../../tools/views.ts';
import type { Sentence, Speech } from '../../wording/speech.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import { oneWay } from '../delivery-words.ts';
import { loadProduct } from '../load-product.ts';
import { askOffer } from '../offers/ask-offer.ts';
import { lineValue, problemWords, promoWords } from '../quote-words.ts';
import { asksForSum } from '../routing/reread/orders.ts';
import { stockOf } from '../stock-of.ts';
import type { Handling, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { askNext, confirmAgain } from './ask-next.ts';
import type { draftChange } from './draft-change.ts';
import { orderIntents } from './order-intents.ts';
import { contactList } from './summary.ts';

type Named = { readonly sku: string; readonly name: string };

/** `named`: goods that were read out of the message, which the talk need not have shown yet. */
export function* update(
  turn: Turn,
  input: ReturnType<typeof draftChange>['input'],
  named: readonly Named[] = [],
): Handling {
  const result = yield* use('update_request', withKnownContact(turn, input));
  const absent = result.problems.find((problem) => problem.code === 'out-of-stock')?.sku;
  const product = absent && result.draft.items.length === 0 ? yield* loadProduct(turn, absent) : undefined;
  if (product) return { ...(yield* stockOf(turn, product)), draft: result.draft };
  const pickup = wishedPickup(turn, result.draft);
  if (!pickup) return afterUpdate(turn, result, named);
  const changed = yield* use('update_request', { deliveryId: pickup });
  const problems = [...result.problems, ...changed.problems];
  return afterUpdate(turn, { ...result, draft: changed.draft, problems }, named);
}

/** "Pick-up in Moscow": the points are known only when the town is. */
function wishedPickup(turn: Turn, draft: DraftView): string | undefined {
  const isWished = turn.understanding.slots.isPickup ?? turn.note.isPickup;
  if (!isWished || draft.delivery?.kind === 'pickup') return undefined;
  return draft.deliveryOptions.find((option) => option.kind === 'pickup')?.id;
}

export function afterUpdate(turn: Turn, { draft, problems, offer }: UpdateRequestResult, named: readonly Named[] = []) {
  const before = turn.context.draft;
  const nameOf = (sku: string) =>
    [...draft.items, ...before.items, ...named, ...(turn.context.found.named ?? [])].find((item) => item.sku === sku)
      ?.name ??
    turn.context.found.products.find((product) => product.sku === sku)?.name ??
    turn.note.shown.find((product) => product.sku === sku)?.name;
  const troubled = problemWords(problems, nameOf, turn.context.company.places);
  const unserved = problems.some((problem) => problem.code === 'not-served');
  const invalid = problems.find((problem) => problem.code === 'invalid');
  const sum =
    asksForSum(turn) && draft.total && draft.missing.length > 0 ? [say('summary.total', { total: draft.total })] : [];
  const done = [...troubled, ...takenWords(before, draft), ...sum];
  // Nothing of a contact was in "delete all orders", though one was asked for.
  if (draft.items.length === 0 && turn.context.handoff && isContactNew(before, draft)) {
    return { say: [...troubled, say('contact.passed')], draft, note: {} };
  }
  if (draft.items.length === 0 && before.items.length > 0) {
    // What was just put away is no longer what "order it" means.
    return {
      say: [say('order.empty')],
      draft,
      note: { isOrdering: false, focus: [], quoted: [], quantity: undefined, unsettled: undefined },
    };
  }
  const short = problems.find((problem) => problem.code === 'not-enough-stock' && problem.inStock);
  if (short?.sku && short.inStock && !draft.items.some((item) => item.sku === short.sku)) {
    return {
      say: [...done, say('order.take-rest'), { choices: ['choice.take'] as const }],
      draft,
      note: {
        focus: [short.sku],
        quoted: [{ sku: short.sku, quantity: short.inStock }],
        asked: { expecting: 'items' as const, for: 'order' },
      },
    };
  }
  if (unserved) {
    return {
      say: [...done, { choices: ['choice.person'] as const }],
      draft,
      note: { isOrdering: true, asked: { expecting: 'place' as const, for: 'order' } },
    };
  }
  // A phone that does not exist is asked for again in the same words; no second question.
  if (invalid && (invalid.field === 'phone' || invalid.field === 'email')) {
    return { say: done, draft, note: { isOrdering: true, asked: { expecting: 'contact' as const, for: 'order' } } };
  }
  // What the customer asked beside is answered first; nothing is offered before that.
  return next(turn, draft, done, problems.length === 0 && !asksBeside(turn) ? offer : undefined);
}

export function next(turn: Turn, draft: DraftView, done: readonly Speech[], offer?: UpdateRequestResult['offer']) {
  const asked = offer
    ? askOffer(turn, draft, offer)
    : isSummaryFresh(turn, draft)
      ? confirmAgain(draft)
      : askNext(turn, draft);
  return {
    say: [...done, ...asked.say],
    draft,
    note: {
      ...asked.note,
      quoted: [],
      quantity: undefined,
      isPickup: !draft.place && (turn.understanding.slots.isPickup ?? turn.note.isPickup),
    },
  };
}

/** The summary stands right above, and nothing in it but the contact has changed. */
function isSummaryFresh(turn: Turn, draft: DraftView): boolean {
  const before = turn.context.draft;
  const order = ({ items, delivery, discount, total, missing }: DraftView) =>
    JSON.stringify([items, delivery, discount, total, missing]);
  return (
    turn.asked?.expecting === 'confirmation' &&
    draft.missing.length === 0 &&
    order(before) === order(draft) &&
    !orderIntents(turn).has('show-draft') &&
    !asksForSum(turn)
  );
}

/** What lies in the order and what it comes to; the whole summary says it anyway when nothing is missing. */
export function toldDraft(draft: DraftView): readonly Speech[] {
  if (draft.missing.length === 0 || draft.items.length === 0) return [];
  return [
    say('order.so-far', { items: { list: draft.items.map(lineValue), joint: 'comma' } }),
    ...(draft.total ? [say('summary.total', { total: draft.total })] : []),
  ];
}

/** What this message put into the order, in a few words. */
function takenWords(before: DraftView, draft: DraftView): readonly Speech[] {
  const changed = draft.items.filter(
    (item) => before.items.find((old) => old.sku === item.sku)?.quantity !== item.quantity,
  );
  const removed = before.items.filter((old) => !draft.items.some((item) => item.sku === old.sku));
  const hasNewContact = isContactNew(before, draft);
  // With nothing missing the summary says it.
  const isPlaceNew = draft.place !== undefined && draft.place !== before.place;
  const promo = draft.promo?.code !== before.promo?.code ? promoWords(draft.promo) : [];
  return [
    ...takenItems(changed, before),
    ...(removed.length
      ? [say('order.removed', { items: { list: removed.map((item) => item.name), joint: 'comma' } })]
      : []),
    ...promo,
    ...(isPlaceNew && draft.delivery && draft.missing.length > 0
      ? [oneWay(draft.delivery, draft.place ?? draft.delivery.place)]
      : []),
    ...(draft.discount && draft.discount.id !== before.discount?.id
      ? [say('order.discount', { percent: { percent: draft.discount.percent }, amount: draft.discount.amount })]
      : []),
    ...(hasNewContact && changed.length === 0 ? [contactWords(before, draft)] : []),
    ...(!hasNewContact && draft.comment !== before.comment && changed.length === 0 ? [say('order.contact-taken')] : []),
  ];
}

function isContactNew(before: DraftView, draft: DraftView): boolean {
  return JSON.stringify(before.contact) !== JSON.stringify(draft.contact);
}

function asksBeside({ text, understanding }: Turn): boolean {
  return understanding.intents.length > 1 && text.includes('?');
}

function takenItems(changed: DraftView['items'], before: DraftView): readonly Speech[] {
  // Beside other goods "in your order: tea" would sound as if the others were gone.
  const isOneOfMany = before.items.some(({ sku }) => changed.every((item) => item.sku !== sku));
  const isKnown = before.items.some(({ sku }) => sku === changed[0]?.sku);
  const said = !isOneOfMany ? 'order.taken' : isKnown ? 'order.line-now' : 'order.line-added';
  if (changed.length < 2)
    return changed.map((item) => say(said, { items: { list: [lineValue(item)], joint: 'comma' } }));
  return [
    say('order.taken-several'),
    { lines: changed.map((item) => [say('summary.item', { item: lineValue(item) })]) },
    newParagraph,
  ];
}

/** Digits where a phone was asked for, too few to be one; or so many that they can be nothing else. */
export function isContactUnreadable(turn: Turn): boolean {
  const digits = turn.text.replace(/[\s().-]/g, '');
  return /\d{4}/.test(digits) && (['contact', 'name'].includes(turn.asked?.expecting ?? '') || /\d{7}/.test(digits));
}

export function phoneLike(text: string): string {
  return /\+?\d[\d\s()-]*\d/.exec(text)?.[0] ?? text.trim();
}

function contactWords(before: DraftView, { contact }: DraftView): Sentence {
  const { address, ...reached } = contact;
  const { address: _, ...reachedBefore } = before.contact;
  if (address && JSON.stringify(reached) === JSON.stringify(reachedBefore))
    return say('order.address-taken', { address });
  return before.missing.length > 0
    ? say('order.contact-taken')
    : say('order.contact-now', { contact: contactList(contact) });
}

/** A customer who ordered before need not tell their contact again. */
function withKnownContact(turn: Turn, input: ReturnType<typeof draftChange>['input']) {
  const { customer, draft } = turn.context;
  // Where to was told when delivery was asked about.
  const place = turn.note.place && !draft.place ? { place: turn.note.place } : {};
  const isFresh = draft.items.length === 0 && draft.missing.length > 0;
  if (!isFresh) return { ...place, ...input };
  return {
    ...(customer.name && !draft.contact.name ? { name: customer.name } : {}),
    ...(customer.phone && !draft.contact.phone ? { phone: customer.phone } : {}),
    ...(customer.email && !draft.contact.email && !customer.phone ? { email: customer.email } : {}),
    ...place,
    ...input,
  };
}
