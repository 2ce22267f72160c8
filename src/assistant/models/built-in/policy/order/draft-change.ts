/** What a message changes in an order, read from its slots: nothing that the customer did not say. */
import type { ToolInput } from '../../../../tools/definitions.ts';
import type { QuoteLineView } from '../../../../tools/views.ts';
import { isOnlyQuantity } from '../../understanding/slots/read-quantity.ts';
import type { Intent } from '../../understanding/understanding.ts';
import { unknownWishes } from '../about-catalog.ts';
import { agreesToGranted } from '../agrees-to-granted.ts';
import { placeWished } from '../place-wished.ts';
import { namedProducts, referredProducts } from '../references.ts';
import type { Turn } from '../turn.ts';
import { contentStemsOf, stemsOf } from '../words.ts';
import { chosenDelivery } from './choose-delivery.ts';
import { courierNote } from './courier-note.ts';
import { isExchange } from './lines/change-words.ts';
import type { Line } from './lines/line.ts';
import { partsOf } from './lines/parts-of.ts';
import { oneOfSeveral } from './one-of-several.ts';
import { isOneOfTalked } from './one-of-talked.ts';
import { takesByContact } from './order-intents.ts';
import { quantitiesOf, quantityTold } from './quantities.ts';
import { asksToBeTold, goesOn, isTaking } from './taking.ts';
import { countedBefore } from './with-offered.ts';

export type DraftChange = {
  readonly input: ToolInput<'update_request'>;
  readonly isEmpty: boolean;
  /** A product was meant to be ordered, but which one is not clear. */
  readonly isProductMissing: boolean;
};

type ItemChange = Partial<Pick<ToolInput<'update_request'>, 'setItems' | 'addItems' | 'removeItems'>>;

/** `items` are those of the draft, or of the submitted request that is being changed; `lines`: goods that were read out of parts. */
export function draftChange(
  turn: Turn,
  items: readonly QuoteLineView[],
  wanted: ReadonlySet<Intent>,
  lines?: readonly Line[],
): DraftChange {
  const { slots } = turn.understanding;
  const change = lines
    ? { items: changeOfLines(lines, items, turn.text), isProductMissing: false }
    : itemChange(turn, items, wanted);
  const put = [...(change.items.setItems ?? []), ...(change.items.addItems ?? [])];
  const before = put.length > 0 ? countedBefore(turn, items) : undefined;
  const along = before && !put.some(({ sku }) => sku === before.sku) ? [before] : [];
  const hasGoods = items.length > 0 || Object.keys(change.items).length > 0;
  const wished = placeWished(turn);
  const place = slots.place
    ? wished
    : wished !== turn.context.draft.place && hasGoods && wished !== turn.note.place
      ? wished
      : undefined;
  const deliveryId = chosenDelivery(turn);
  const comment = hasGoods ? courierNote(turn.text) : undefined;
  const input = {
    ...change.items,
    ...(along.length > 0 ? { setItems: [...along, ...(change.items.setItems ?? [])] } : {}),
    ...(comment ? { comment } : {}),
    ...(slots.name ? { name: slots.name } : {}),
    ...(slots.phone ? { phone: slots.phone } : {}),
    ...(slots.email ? { email: slots.email } : {}),
    ...(place ? { place } : {}),
    ...(slots.address ? { address: slots.address } : {}),
    ...(deliveryId ? { deliveryId } : {}),
    ...(slots.promoCode ? { promoCode: slots.promoCode } : {}),
  };
  return { input, isEmpty: Object.keys(input).length === 0, isProductMissing: change.isProductMissing };
}

function changeOfLines(lines: readonly Line[], items: readonly QuoteLineView[], text: string): ItemChange {
  const held = new Map(items.map(({ sku, quantity }) => [sku, quantity]));
  const setItems: { sku: string; quantity: number }[] = [];
  const addItems: { sku: string; quantity: number }[] = [];
  const removeItems: string[] = [];
  for (const { sku, quantity, does, instead } of lines) {
    const had = held.get(sku);
    if (does === 'remove') {
      const left = leftOf(had ?? 0, quantity, text);
      if (left > 0) setItems.push({ sku, quantity: left });
      else if (had !== undefined) removeItems.push(sku);
      continue;
    }
    if (instead) removeItems.push(instead);
    if (had !== undefined && does === 'more') addItems.push({ sku, quantity: quantity ?? 1 });
    else if (had === undefined || quantity !== undefined)
      setItems.push({ sku, quantity: quantity ?? (instead ? held.get(instead) : undefined) ?? 1 });
  }
  return {
    ...(setItems.length > 0 ? { setItems } : {}),
    ...(addItems.length > 0 ? { addItems } : {}),
    ...(removeItems.length > 0 ? { removeItems } : {}),
  };
}

function itemChange(
  turn: Turn,
  items: readonly QuoteLineView[],
  wanted: ReadonlySet<Intent>,
): { readonly items: ItemChange; readonly isProductMissing: boolean } {
  const none = { items: {}, isProductMissing: false };
  if (wanted.has('remove-item')) {
    const removed = [...meantItems(turn, items)];
    const fewer = removed.length === 1 ? fewerOf(turn, items, removed[0]) : undefined;
    if (fewer) return { items: { setItems: [fewer] }, isProductMissing: false };
    return { items: removed.length ? { removeItems: removed } : {}, isProductMissing: removed.length === 0 };
  }
  const quantity = turn.understanding.slots.quantity ?? quantityTold(turn.text);
  if (wanted.has('change-quantity') && quantity !== undefined && !namesOthers(turn, items)) {
    const talkedOf = justTalkedOf(turn, items);
    if (talkedOf) return { items: { setItems: [{ sku: talkedOf, quantity }] }, isProductMissing: false };
    const [sku] = meantItems(turn, items);
    if (sku) return { items: { setItems: [{ sku, quantity }] }, isProductMissing: false };
  }
  if (!['order', 'add-item', 'change-quantity'].some((intent) => wanted.has(intent as Intent))) return none;

  const { skus, by } = orderedProducts(turn, items);
  if (skus.length === 0) return { items: {}, isProductMissing: items.length === 0 };
  const quantities = quantitiesOf(turn, skus);
  const lines = skus.map((sku) => ({ sku, quantity: quantities.get(sku) ?? 1 }));
  const [instead] = isExchange(turn.text) && skus.length === 1 ? ofSameKind(skus[0], items, turn) : [];
  if (instead) return { items: { setItems: lines, removeItems: [instead] }, isProductMissing: false };
  if (wanted.has('add-item') && by !== 'focus') return { items: { addItems: lines }, isProductMissing: false };
  // "Оформить" about what already lies in the draft changes nothing.
  const fresh = lines.filter((line) => quantities.has(line.sku) || !items.some((item) => item.sku === line.sku));
  return { items: fresh.length ? { setItems: fresh } : {}, isProductMissing: false };
}

/** "No wait, the 180": of what lies in the order the only one that it can come in place of. */
function ofSameKind(
  sku: string | undefined,
  items: readonly QuoteLineView[],
  { note, context }: Turn,
): readonly string[] {
  const kinds = new Map(
    [...context.found.products, ...(context.found.named ?? []), ...note.shown].map((one) => [one.sku, one.category]),
  );
  const kind = kinds.get(sku ?? '');
  const alike = items.filter((item) => kind !== undefined && item.sku !== sku && kinds.get(item.sku) === kind);
  return alike.length === 1 && !items.some((item) => item.sku === sku) ? alike.map((item) => item.sku) : [];
}

function orderedProducts(turn: Turn, items: readonly QuoteLineView[]) {
  const referred = referredProducts(turn);
  // "Order all of that" under a sum of several.
  const { quoted } = turn.note;
  if (quoted.length > 1 && referred.by !== 'name' && takesAll.test(turn.text))
    return { skus: quoted.map(({ sku }) => sku), by: 'reference' as const };
  const plain = referred.by === 'reference' ? oneOfSeveral(turn) : [];
  if (plain.length > 0) return { skus: plain, by: 'reference' as const };
  if (isOneOfTalked(turn, referred)) return { skus: [], by: 'none' as const };
  if (referred.by !== 'focus') return referred;
  // "Давай якорь" where no anchor is known is no order of the rope talked about before.
  // Beside a phone an unknown word is who they are: "reserve one for me im pete 07700 …".
  const { phone, email } = turn.understanding.slots;
  const isReached = (phone ?? email) !== undefined && referred.skus.length === 1;
  const isOfOther = unknownWishes(turn).length > 0 && !takesByContact(turn) && !isReached;
  if (!isWantedSurely(turn) || isOfOther) return { skus: [], by: 'none' as const };
  // "Оформляйте" goes on with what lies in the order, whatever was talked of beside it.
  if (items.length > 0 && goesOn(turn.text)) return { skus: [], by: 'none' as const };
  // Several were shown and none was picked: which one must be asked, unless a quote named them all.
  if (quoted.length > 0 && referred.skus.every((one) => quoted.some(({ sku }) => sku === one))) {
    return { skus: quoted.map(({ sku }) => sku), by: 'focus' as const };
  }
  if (referred.skus.length > 1 || (items.length > 0 && turn.asked?.for !== 'order')) {
    return { skus: [], by: 'none' as const };
  }
  return referred;
}

const takesAll =
  /\b(?:all of (?:it|that|them|this|these|those)|(?:it|them|that|those|these) all|everything|the (?:whole )?lot|all (?:four|three|five|six))\b|(?<!\p{L})(?:вс[её] (?:это|вместе|сразу)|это вс[её]|их все|все (?:их|сразу|четыре|три|пять)|вс[её])(?!\p{L})/iu;

/** What was merely talked about is ordered by plain words only: taking, yes, a number, or an order that was surely heard. */
function isWantedSurely(turn: Turn): boolean {
  const { text, choice, asked, understanding } = turn;
  const { bareAnswer, slots, intents } = understanding;
  const isSurelyHeard = intents.some(
    ({ intent, score }) => (intent === 'order' || intent === 'add-item') && score >= 0.6,
  );
  const isAnswer = asked?.for === 'order' && (bareAnswer === 'yes' || slots.quantity !== undefined);
  // "OK, one, today", "8 кг": nothing but how many.
  const isCounted = slots.quantity !== undefined || /(?<![\d.,])\d+\s?(?:кг|kg)(?!\p{L})/iu.test(text);
  if (isCounted && partsOf(turn).every(({ words }) => words.length === 0) && !asksToBeTold(text)) return true;
  return (
    choice !== undefined ||
    isTaking(text) ||
    isAnswer ||
    agreesToGranted(turn) ||
    takesByContact(turn) ||
    isBareCount(text) ||
    (isSurelyHeard && !asksToBeTold(text))
  );
}

/** "All right, one please": a number and politeness. */
function isBareCount(text: string): boolean {
  return isOnlyQuantity(
    text.replace(
      /(?<!\p{L})(?:all right|alright|right|well|fine|good|great|then|так|тогда|ладно|хорошо|отлично)(?!\p{L})/giu,
      ' ',
    ),
  );
}

/** "Плюс гейзерная Moka, одну": goods that do not lie in the order yet are added, whatever it sounds like. */
function namesOthers(turn: Turn, items: readonly QuoteLineView[]): boolean {
  const { skus, by } = referredProducts(turn);
  return (by === 'name' || by === 'reference') && !skus.some((sku) => items.some((item) => item.sku === sku));
}

/** "Одну уберите", "хватит одной": not the line goes, but some pieces of it. */
function fewerOf(turn: Turn, items: readonly QuoteLineView[], sku: string | undefined) {
  const had = items.find((item) => item.sku === sku)?.quantity ?? 0;
  const left = leftOf(had, turn.understanding.slots.quantity, turn.text);
  return sku !== undefined && left > 0 ? { sku, quantity: left } : undefined;
}

/** How many stay when so many are put away; 0: none. */
function leftOf(had: number, quantity: number | undefined, text: string): number {
  if (quantity === undefined || quantity >= had) return 0;
  const isEnough = /хватит|достаточно|остав|enough|keep|leave|just \w+ left/iu.test(text);
  return isEnough ? quantity : had - quantity;
}

/** "Фильтр к ней есть?" - "две": the number is of what was just talked about, which does not lie in the order yet. */
function justTalkedOf(turn: Turn, items: readonly QuoteLineView[]): string | undefined {
  const { skus, by } = referredProducts(turn);
  const [sku] = skus;
  const isFresh = sku !== undefined && skus.length === 1 && !items.some((item) => item.sku === sku);
  const isListed = turn.asked?.expecting === 'which-product';
  const isOffered = turn.asked?.for === 'offer' || (sku === turn.context.offered?.sku && !isListed);
  return by === 'focus' && isFresh && !isOffered && items.length > 0 && turn.asked?.expecting !== 'quantity'
    ? sku
    : undefined;
}

/** Lines of the draft that are meant: by name, by any word of their names, else the only or last one. */
function meantItems(turn: Turn, items: readonly QuoteLineView[]): readonly string[] {
  const { skus, by } = referredProducts(turn);
  const named = items.filter(({ sku }) => namedProducts(turn).includes(sku));
  // "I don't need the rake, remove it": it is what was just named.
  if (named.length > 0 && !named.some(({ name }) => isBesidePronoun(name, turn.text)))
    return named.map(({ sku }) => sku);
  const held = items.filter((item) => skus.includes(item.sku) && by !== 'focus');
  if (held.length > 0) return held.map((item) => item.sku);
  const [focus, ...others] = turn.note.focus;
  const said = new Set(contentStemsOf(turn.text));
  const byWord = items.filter((item) => stemsOf(item.name).some((stem) => said.has(stem)));
  if (byWord.length > 0) return byWord.map((item) => item.sku);
  const category = new Set(turn.context.found.products.map((product) => product.sku));
  const byCategory = items.filter((item) => category.has(item.sku));
  if (byCategory.length > 0) return byCategory.map((item) => item.sku);
  // "Drop the connectors", where there are none: nothing else is meant.
  const { interpretation, products } = turn.context.found;
  const isOfCatalog = interpretation.filter.category !== undefined || (products[0]?.coverage ?? 0) >= 0.5;
  // "Валик не надо" of one who has no roller in the order, nor the company in its catalog.
  const isOfOther = turn.text.trim().split(/\s+/).length <= 4 && unknownWishes(turn).length > 0;
  if ((isOfCatalog || isOfOther) && partsOf(turn).some(({ words }) => words.length > 0)) return [];
  if (by === 'focus' && others.length === 0 && items.some(({ sku }) => sku === focus)) return focus ? [focus] : [];
  // What was only offered is talked about beside the thing that it goes with.
  const main = focus === turn.context.offered?.sku ? turn.context.offered?.mainSku : undefined;
  if (main && items.some(({ sku }) => sku === main)) return [main];
  const last = items.at(-1);
  return last ? [last.sku] : [];
}

/** "Remove it and the rake": both. */
function isBesidePronoun(name: string, text: string): boolean {
  const beside = /(?<!\p{L})(?:it|this|that|them|е[её]|его|их)\s+(?:and|и|plus|плюс)\s+((?:\S+\s*){1,3})/iu.exec(
    text,
  )?.[1];
  return beside !== undefined && contentStemsOf(beside).some((stem) => stemsOf(name).includes(stem));
}
