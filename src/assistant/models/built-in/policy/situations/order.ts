import type { DraftView } from '../../../../tools/views.ts';
import type { Intent } from '../../understanding/understanding.ts';
import { say } from '../../wording/speech.ts';
import { unknownWishes } from '../about-catalog.ts';
import { askWhichOf, askWhichProduct } from '../ask-which-product.ts';
import { loadProduct, loadProducts } from '../load-product.ts';
import { askWhichLine, thenWaiting, unclearOf } from '../order/ask-waiting.ts';
import { draftChange } from '../order/draft-change.ts';
import { askField, fieldToChange } from '../order/field-to-change.ts';
import { isExchange, isPutAway } from '../order/lines/change-words.ts';
import { ordersGoods } from '../order/lines/orders-goods.ts';
import { countIn, partsOf } from '../order/lines/parts-of.ts';
import { type ReadLines, readLines, sizeWords } from '../order/lines/read-lines.ts';
import { wantedInFractions } from '../order/measured.ts';
import { oneOfSeveral } from '../order/one-of-several.ts';
import { orderIntents, takesByContact } from '../order/order-intents.ts';
import { isContactUnreadable, next, phoneLike, toldDraft, update } from '../order/update.ts';
import { rememberShown } from '../product-words.ts';
import { referredProducts } from '../references.ts';
import { isChoiceOf } from '../routing/read-answer.ts';
import { asksForSum, isBareCount } from '../routing/reread/orders.ts';
import type { Asked, Handling, Outcome, Situation, ToolCall, Turn } from '../turn.ts';
import { stemsOf } from '../words.ts';
import { findProduct, notCarried } from './find-product.ts';

/** Everything that puts an order together, said in any order and over any number of messages. */
export const order: Situation = {
  name: 'order',
  intents: ['order', 'add-item', 'remove-item', 'change-quantity', 'give-contact', 'give-place', 'show-draft'],
  *handle(turn): Handling {
    const { draft } = turn.context;
    const heard = orderIntents(turn);
    const wanted = new Set<Intent>([
      ...heard,
      ...(ordersGoods(turn, [...heard]) ? (['order'] as const) : []),
      ...(draft.items.length > 0 && isPutAway(turn.text) ? (['remove-item'] as const) : []),
      ...(isBareCount(turn) ? ([draft.items.length > 0 ? 'change-quantity' : 'order'] as const) : []),
      ...(asksForSum(turn) ? (['show-draft'] as const) : []),
      // "Go with two of the 500 instead" of one who has ordered nothing yet.
      ...(draft.items.length === 0 && heard.has('remove-item') && isExchange(turn.text) ? (['order'] as const) : []),
    ]);
    const isAdding = wanted.has('order') || wanted.has('add-item');
    if (draft.items.length === 0 && !isAdding && (wanted.has('remove-item') || wanted.has('show-draft')))
      return { say: [say('order.nothing')] };
    const read = yield* linesOf(turn, wanted);
    const fraction = touchesItems(wanted) && !read?.lines.length ? wantedInFractions(turn) : undefined;
    if (fraction) return yield* askForWhole(turn, fraction);
    if (read && (read.lines.length > 0 || read.fractions.length > 0)) return yield* takeLines(turn, read, wanted);
    const ambiguous = wanted.has('remove-item') ? [] : (turn.ambiguous ?? []);
    if (ambiguous.length > 1 && (wanted.has('order') || wanted.has('add-item')))
      return yield* askWhichOf(turn, 'order', ambiguous);
    const oneOf = oneOfSeveral(turn);
    if (oneOf.length > 1 && (isAdding || wanted.has('change-quantity'))) return yield* askWhichOf(turn, 'order', oneOf);
    // "Also two helmets": a kind of goods, of which one is to be picked first.
    if (yield* wantsOtherKind(turn, wanted)) return yield* offerKind(turn);
    const [unclear] = read?.unclear ?? [];
    if (read && unclear)
      return unclear.among.length > mostAsked
        ? yield* offerKind(turn)
        : yield* askWhichLine(turn, undefined, unclearOf(read));
    // Words that sounded like an order only by their number.
    if (read && !touchesItems(heard)) return yield* findProduct.handle(turn);
    const field = draft.items.length > 0 ? fieldToChange(turn) : undefined;
    if (field) return askField(turn, field);
    const change = draftChange(turn, draft.items, wanted);
    if (change.isProductMissing && change.isEmpty) {
      if (draft.items.length === 0 && unknownWishes(turn).length > 0 && turn.note.shown.length === 0)
        return notCarried(turn);
      if (draft.items.length === 0) return yield* askWhichProduct(turn, 'order');
      // What was asked before may still be answered.
      return { say: [say('order.which-line')], note: { isOrdering: true, asked: turn.asked } };
    }
    const unknown = change.isEmpty && draft.items.length > 0 ? goodsUnknown(turn, heard) : undefined;
    if (unknown) return next(turn, draft, [say('not-carried.word', { wanted: unknown })]);
    if (change.isEmpty && isContactUnreadable(turn)) {
      return {
        say: [say('problem.phone', { value: phoneLike(turn.text) })],
        note: { isOrdering: true, asked: turn.asked },
      };
    }
    if (change.isEmpty) return next(turn, draft, wanted.has('show-draft') ? toldDraft(draft) : []);
    return yield* thenWaiting(turn, yield* update(turn, change.input));
  },
};

/** An order holds whole numbers: how many are to be noted is asked, and the thing stays in talk. */
function* askForWhole(turn: Turn, { sku, name }: { readonly sku: string; readonly name: string }): Handling {
  const product = yield* loadProduct(turn, sku);
  return {
    say: [say('order.fraction', { name })],
    note: {
      ...(product ? rememberShown([product], turn.note) : { focus: [sku] }),
      asked: { expecting: 'items', for: 'order' },
    },
  };
}

/** What is put into the order, part by part; of what is not clear one thing is asked. */
function* takeLines(turn: Turn, read: ReadLines, wanted: ReadonlySet<Intent>): Handling {
  const { draft } = turn.context;
  const change = draftChange(turn, draft.items, wanted, read.lines);
  const skus = read.lines.filter(({ does }) => does !== 'remove').map(({ sku }) => sku);
  const taken: Outcome = change.isEmpty
    ? next(turn, draft, toldDraft(draft))
    : yield* update(turn, change.input, read.lines);
  const unknown = touchesItems(orderIntents(turn)) ? read.unknown : [];
  const missing = [
    ...unknown.map((wanted) => say('not-carried.word', { wanted })),
    ...read.fractions.map((name) => say('order.fraction', { name })),
  ];
  const talkedOf = read.owned ? [read.owned] : skus.slice(-1);
  const focus = talkedOf.length > 0 && taken.note?.focus === undefined ? { focus: talkedOf } : {};
  const done: Outcome = { ...taken, say: [...missing, ...taken.say], note: { ...focus, ...taken.note } };
  return read.unclear.length > 0 ? yield* askWhichLine(turn, done, unclearOf(read)) : yield* thenWaiting(turn, done);
}

/** "And a thermometer", where none are sold: said, and not passed over. */
function goodsUnknown(turn: Turn, heard: ReadonlySet<Intent>): string | undefined {
  const isAdded = heard.has('order') || heard.has('add-item');
  const words = isAdded && !takesByContact(turn) ? unknownWishes(turn) : [];
  const isWorded = partsOf(turn).some((part) => part.words.length > 0);
  return isWorded && words.length > 0 && words.length <= 3 ? words.join(' ') : undefined;
}

const mostAsked = 5;

/** Undefined where the message points or names one thing plainly; else the goods of its parts. */
function* linesOf(turn: Turn, wanted: ReadonlySet<Intent>): Generator<Asked, ReadLines | undefined, unknown> {
  const isOrder =
    touchesItems(wanted) ||
    ordersGoods(
      turn,
      [...wanted].filter((intent) => intent !== 'promo-code'),
    );
  if (!isOrder || turn.choice !== undefined || takesByContact(turn) || isChoiceOf(turn)) return undefined;
  const { items } = turn.context.draft;
  const parts = partsOf(turn);
  const worded = parts.filter(({ words }) => words.length > 0);
  const { skus, by } = referredProducts(turn);
  const { references } = turn.understanding.slots;
  // "And solution, the big one" behind a lamp: the bigger of what is named, and not of what was shown.
  const isNamed = worded.some(({ words }) => words.some((word) => !sizeWords.has(word)));
  const isOfNamed = isNamed && !isOfShown(turn);
  const hasOrdinal = references.some(({ by }) => by === 'ordinal' || (by === 'extreme' && !isOfNamed));
  // "The first one, and a box of capsules for it": one is pointed at, another has words of its own.
  // "2 packs please and the flakes": so many of the one talked about, and another thing.
  const isCounted = turn.note.focus.length === 1 && countIn(parts[0]?.text ?? '') !== undefined;
  const isBeside =
    (hasOrdinal || isCounted) && parts[0]?.words.length === 0 && worded.some(({ isApposed }) => !isApposed);
  const isOne = worded.length < 2 && skus.length === 1 && !isBeside;
  const isPlain = isOne && (by === 'name' || hasOrdinal) && !wantedInFractions(turn);
  if (worded.length === 1 && wanted.has('remove-item') && isNamedLine(worded[0]?.words ?? [], items)) return undefined;
  if (worded.length === 0 || (isPlain && !isExchange(turn.text) && !wanted.has('remove-item'))) return undefined;
  return yield* readLines(turn, items);
}

/** What the words find was shown before. */
function isOfShown({ context: { found }, note }: Turn): boolean {
  return found.products.length === 0 || found.products.some(({ sku }) => note.shown.some((shown) => shown.sku === sku));
}

/** A word of its name says which line of the order is meant. */
function isNamedLine(words: readonly string[], items: DraftView['items']): boolean {
  return items.filter(({ name }) => stemsOf(name).some((stem) => words.includes(stem))).length === 1;
}

function touchesItems(wanted: ReadonlySet<Intent>): boolean {
  return (['order', 'add-item', 'remove-item', 'change-quantity'] as const).some((intent) => wanted.has(intent));
}

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
