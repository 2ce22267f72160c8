import type { DraftView, UpdateRequestResult } from '../../../../tools/views.ts';
import type { Intent } from '../../understanding/understanding.ts';
import type { Sentence, Speech } from '../../wording/speech.ts';
import { say } from '../../wording/speech.ts';
import { unknownWishes } from '../about-catalog.ts';
import { askWhichOf, askWhichProduct } from '../ask-which-product.ts';
import { optionValues } from '../delivery-words.ts';
import { loadProduct, loadProducts } from '../load-product.ts';
import { askOffer } from '../offers/ask-offer.ts';
import { askNext, confirmAgain } from '../order/ask-next.ts';
import { draftChange } from '../order/draft-change.ts';
import { askField, fieldToChange } from '../order/field-to-change.ts';
import { quantityTold } from '../order/quantities.ts';
import { contactList } from '../order/summary.ts';
import { isTaking } from '../order/taking.ts';
import { lineValue, problemWords, promoWords } from '../quote-words.ts';
import { referredProducts } from '../references.ts';
import type { Handling, Situation, ToolCall, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { findProduct, notCarried } from './find-product.ts';
import { stockOf } from './stock.ts';

/** Everything that puts an order together, said in any order and over any number of messages. */
export const order: Situation = {
  name: 'order',
  intents: ['order', 'add-item', 'remove-item', 'change-quantity', 'give-contact', 'give-place', 'show-draft'],
  *handle(turn): Handling {
    const { draft } = turn.context;
    const wanted = orderIntents(turn);
    if (draft.items.length === 0 && (wanted.has('remove-item') || wanted.has('show-draft')))
      return { say: [say('order.nothing')] };
    const ambiguous = wanted.has('remove-item') ? [] : (turn.ambiguous ?? []);
    if (ambiguous.length > 1 && (wanted.has('order') || wanted.has('add-item')))
      return yield* askWhichOf(turn, 'order', ambiguous);
    // "Also two helmets": a kind of goods, of which one is to be picked first.
    if (yield* wantsOtherKind(turn, wanted)) return yield* offerKind(turn);
    const field = draft.items.length > 0 ? fieldToChange(turn) : undefined;
    if (field) return askField(turn, field);
    const change = draftChange(turn, draft.items, wanted);
    if (change.isProductMissing && change.isEmpty) {
      if (draft.items.length === 0 && unknownWishes(turn).length > 0 && turn.note.shown.length === 0)
        return notCarried(turn);
      return draft.items.length === 0 ? yield* askWhichProduct(turn, 'order') : { say: [say('order.which-line')] };
    }
    if (change.isEmpty && isContactUnreadable(turn)) {
      return {
        say: [say('problem.phone', { value: phoneLike(turn.text) })],
        note: { isOrdering: true, asked: turn.asked },
      };
    }
    if (change.isEmpty) return next(turn, draft, wanted.has('show-draft') ? toldDraft(draft) : []);
    const result = yield* use('update_request', withKnownContact(turn, change.input));
    const absent = result.problems.find((problem) => problem.code === 'out-of-stock')?.sku;
    const product = absent && result.draft.items.length === 0 ? yield* loadProduct(turn, absent) : undefined;
    if (product) return { ...(yield* stockOf(turn, product)), draft: result.draft };
    const pickup = wishedPickup(turn, result.draft);
    if (!pickup) return afterUpdate(turn, result);
    const changed = yield* use('update_request', { deliveryId: pickup });
    return afterUpdate(turn, { ...result, draft: changed.draft, problems: [...result.problems, ...changed.problems] });
  },
};

function* offerKind(turn: Turn): Handling {
  const offered = yield* findProduct.handle(turn);
  const { quantity } = turn.understanding.slots;
  return {
    ...offered,
    note: {
      ...offered.note,
      isOrdering: turn.context.draft.items.length > 0,
      asked: { expecting: 'which-product', for: 'order' },
      ...(quantity === undefined ? {} : { quantity }),
    },
  };
}

function* wantsOtherKind(turn: Turn, wanted: ReadonlySet<Intent>): Generator<ToolCall, boolean, unknown> {
  const { interpretation, products } = turn.context.found;
  const isPicked = referredProducts(turn).by === 'name' || turn.understanding.slots.references.length > 0;
  const isKindNamed = interpretation.filter.category !== undefined && products.length > 0 && !isPicked;
  if (!isKindNamed || !(wanted.has('order') || wanted.has('add-item'))) return false;
  const about = [...turn.context.draft.items.map(({ sku }) => sku), ...turn.note.focus].slice(0, 5);
  if (about.length === 0) return false;
  const known = yield* loadProducts(turn, about);
  return !known.some(({ category }) => products.some((product) => product.category === category));
}

/** "Pick-up in Moscow": the points are known only when the town is. */
function wishedPickup(turn: Turn, draft: DraftView): string | undefined {
  const isWished = turn.understanding.slots.isPickup ?? turn.note.isPickup;
  if (!isWished || draft.delivery?.kind === 'pickup') return undefined;
  return draft.deliveryOptions.find((option) => option.kind === 'pickup')?.id;
}

export function afterUpdate(turn: Turn, { draft, problems, offer }: UpdateRequestResult) {
  const before = turn.context.draft;
  const nameOf = (sku: string) =>
    [...draft.items, ...before.items].find((item) => item.sku === sku)?.name ??
    turn.context.found.products.find((product) => product.sku === sku)?.name ??
    turn.note.shown.find((product) => product.sku === sku)?.name;
  const troubled = problemWords(problems, nameOf, turn.context.company.places);
  const unserved = problems.some((problem) => problem.code === 'not-served');
  const invalid = problems.find((problem) => problem.code === 'invalid');
  const done = [...troubled, ...takenWords(before, draft)];
  if (draft.items.length === 0 && turn.context.handoff) {
    return { say: [...troubled, say('contact.passed')], draft, note: {} };
  }
  if (draft.items.length === 0 && before.items.length > 0) {
    return { say: [say('order.empty')], draft, note: { isOrdering: false } };
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
  return next(turn, draft, done, problems.length === 0 ? offer : undefined);
}

function next(turn: Turn, draft: DraftView, done: readonly Speech[], offer?: UpdateRequestResult['offer']) {
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
    !orderIntents(turn).has('show-draft')
  );
}

/** What lies in the order and what it comes to; the whole summary says it anyway when nothing is missing. */
function toldDraft(draft: DraftView): readonly Speech[] {
  if (draft.missing.length === 0 || draft.items.length === 0) return [];
  return [
    say('order.taken', { items: { list: draft.items.map(lineValue), joint: 'comma' } }),
    ...(draft.total ? [say('summary.total', { total: draft.total })] : []),
  ];
}

/** What this message put into the order, in a few words. */
function takenWords(before: DraftView, draft: DraftView): readonly Sentence[] {
  const changed = draft.items.filter(
    (item) => before.items.find((old) => old.sku === item.sku)?.quantity !== item.quantity,
  );
  const removed = before.items.filter((old) => !draft.items.some((item) => item.sku === old.sku));
  const isContactNew = JSON.stringify(before.contact) !== JSON.stringify(draft.contact);
  // With nothing missing the summary says it.
  const isPlaceNew = draft.place !== undefined && draft.place !== before.place;
  const promo = draft.promo?.code !== before.promo?.code ? promoWords(draft.promo) : [];
  return [
    ...(changed.length ? [say('order.taken', { items: { list: changed.map(lineValue), joint: 'comma' } })] : []),
    ...(removed.length
      ? [say('order.removed', { items: { list: removed.map((item) => item.name), joint: 'comma' } })]
      : []),
    ...promo,
    ...(isPlaceNew && draft.delivery && draft.missing.length > 0
      ? [
          say('delivery.one', {
            ...optionValues(draft.delivery),
            place: { place: draft.place ?? draft.delivery.place },
          }),
        ]
      : []),
    ...(draft.discount && draft.discount.id !== before.discount?.id
      ? [say('order.discount', { percent: { percent: draft.discount.percent }, amount: draft.discount.amount })]
      : []),
    ...(isContactNew && changed.length === 0 ? [contactWords(before, draft)] : []),
    ...(!isContactNew && draft.comment !== before.comment && changed.length === 0 ? [say('order.contact-taken')] : []),
  ];
}

/** Digits where a phone was asked for, too few to be one; or so many that they can be nothing else. */
function isContactUnreadable(turn: Turn): boolean {
  const digits = turn.text.replace(/[\s().-]/g, '');
  return /\d{4}/.test(digits) && (['contact', 'name'].includes(turn.asked?.expecting ?? '') || /\d{7}/.test(digits));
}

function phoneLike(text: string): string {
  return /\+?\d[\d\s()-]*\d/.exec(text)?.[0] ?? text.trim();
}

function contactWords(before: DraftView, { contact }: DraftView): Sentence {
  return before.missing.length > 0
    ? say('order.contact-taken')
    : say('order.contact-now', { contact: contactList(contact) });
}

/** A customer who ordered before need not tell their contact again. */
function withKnownContact(turn: Turn, input: ReturnType<typeof draftChange>['input']) {
  const { customer, draft } = turn.context;
  const isFresh = draft.items.length === 0 && draft.missing.length > 0;
  if (!isFresh) return input;
  return {
    ...(customer.name && !draft.contact.name ? { name: customer.name } : {}),
    ...(customer.phone && !draft.contact.phone ? { phone: customer.phone } : {}),
    ...(customer.email && !draft.contact.email && !customer.phone ? { email: customer.email } : {}),
    ...(turn.note.place && !draft.place ? { place: turn.note.place } : {}),
    ...input,
  };
}

export function orderIntents(turn: Turn): ReadonlySet<Intent> {
  const heard = turn.understanding.intents.map(({ intent }) => intent);
  // "Change the beans to 5 packs" before anything is placed.
  const isNumberChanged =
    heard.includes('change-request') && (turn.understanding.slots.quantity ?? quantityTold(turn.text));
  const said: readonly Intent[] = isNumberChanged ? [...heard, 'change-quantity'] : heard;
  // "Первый", a product's name or "yes" after "shall we order?" orders it.
  const { by } = referredProducts(turn);
  const isPointed = by === 'name' || by === 'reference';
  const { bareAnswer, slots } = turn.understanding;
  if (isPointed && isTaking(turn.text)) return new Set<Intent>([...said, 'order']);
  const isTaken = turn.asked?.expecting === 'items' && (bareAnswer === 'yes' || slots.quantity !== undefined);
  // Only a question about products is answered by one: "Анна" is no tea, whatever it sounds like.
  const isProductAsked = turn.asked?.expecting === 'items' || turn.asked?.expecting === 'which-product';
  const isAnswer = turn.asked?.for === 'order' && isProductAsked && (isPointed || isTaken);
  return new Set<Intent>(isAnswer ? [...said, 'order'] : said);
}
