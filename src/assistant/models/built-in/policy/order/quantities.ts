/** How many of which: "2 кофемашины и три пачки зёрен". */

import { countedUnit } from '../../../../../core/catalog/counted-units.ts';
import { toBase } from '../../../../../core/catalog/units.ts';
import { fold } from '../../../../../retrieval/analysis/fold.ts';
import { maskProducts } from '../../understanding/slots/mask-products.ts';
import { numberWord } from '../../understanding/slots/number-words.ts';
import { productInContext } from '../references.ts';
import type { Turn } from '../turn.ts';
import { stemsOf } from '../words.ts';
import { adds } from './with-offered.ts';

/** Quantity by SKU, only for those the customer gave one. With one product it is simply the quantity said. */
export function quantitiesOf(turn: Turn, skus: readonly string[]): ReadonlyMap<string, number> {
  const { quantity } = turn.understanding.slots;
  const quoted = new Map(turn.note.quoted.map((line) => [line.sku, line.quantity] as const));
  if (skus.length === 1 && skus[0]) {
    const said =
      quantity ?? packsIn(turn.text, nameOf(turn, skus[0])) ?? quoted.get(skus[0]) ?? saidBefore(turn, skus[0]);
    return said === undefined ? new Map() : new Map([[skus[0], said]]);
  }
  const parts = turn.text.split(/,|;|\+|(?:^|\s)(?:и|and|плюс|plus)(?=\s)/u);
  const found = new Map<string, number>();
  for (const sku of skus) {
    const part = partAbout(turn, sku, parts);
    const own = part === undefined ? undefined : numberIn(part, turn, sku);
    const said = own ?? quoted.get(sku);
    if (said !== undefined) found.set(sku, said);
  }
  if (found.size === 0 && quantity !== undefined && /(?:^|\s)(?:по|each|of each)(?:\s|$)/u.test(turn.text)) {
    return new Map(skus.map((sku) => [sku, quantity] as const));
  }
  return found;
}

/** "Нужно 3" was said of what was talked about then, and of nothing that is named later. */
function saidBefore({ note, text }: Turn, sku: string): number | undefined {
  const isTalkedOf = note.focus.includes(sku) || note.shown.some((one) => one.sku === sku);
  return isTalkedOf && !adds(text) ? note.quantity : undefined;
}

const measure = /(?<![\p{L}\d.,])(\d+(?:[.,]\d+)?)\s?(кг|kg|г|гр|g|л|l|мл|ml|м|m)(?![\p{L}\d])/giu;

/** "10 кг" of packs of 1 kg: as many packs as make it exactly. */
export function packsIn(text: string, name: string): number | undefined {
  const [wanted, ...others] = [...maskProducts(text, [name]).matchAll(measure)];
  const [pack, ...more] = [...name.matchAll(measure)];
  if (!wanted || !pack || others.length > 0 || more.length > 0) return undefined;
  const [all, each] = [wanted, pack].map(([, amount = '', unit = '']) =>
    toBase(Number(amount.replace(',', '.')), unit),
  );
  if (!all || !each || all.unit !== each.unit || each.amount <= 0) return undefined;
  const packs = all.amount / each.amount;
  return Number.isInteger(packs) && packs >= 1 ? packs : undefined;
}

/** Fewer than this many are as likely packs: "10 cards" of "cards 10". */
const leastInPack = 50;
/** The same where the name says that it counts pieces. */
const leastOfPieces = 10;

/** "500 letterheads" of "Letterheads 500": the figure tells of what is in a pack, and that one is wanted; "500 packs" are 500. */
export function countsInPack(quantity: number, name: string, text: string): boolean {
  const inName = new RegExp(`(?<![\\d.,/xх×-])${quantity}\\s?(\\p{L}*)[\\s.)»"]*$`, 'iu').exec(name);
  const unit = inName?.[1] ?? '';
  if (!inName || (unit !== '' && !isPiece(unit)) || quantity < (unit === '' ? leastInPack : leastOfPieces))
    return false;
  const behind = new RegExp(`(?<!\\d)${quantity}\\s?(\\p{L}+)`, 'iu').exec(text)?.[1] ?? '';
  return countedUnit(behind) === undefined || isPiece(behind);
}

/** Of what packs hold, and no pack. */
function isPiece(word: string): boolean {
  const unit = countedUnit(word)?.en.one;
  return unit === 'piece' || unit === 'sheet';
}

/** "Sorry 1", "ой, 2": only how many is put right. */
const corrected =
  /^\P{L}*(?:(?:нет|ой|извини\p{L}*|прости\p{L}*|вернее|точнее|только|лучше|no|oh|oops|sorry|actually|only|just|rather|make it|i mean)[\s,]+)+(\d{1,3})[^\p{L}\d]*$/iu;

/** "Измените количество на 1", "change it to 3". */
export function quantityTold(text: string): number | undefined {
  const told = (/(?:^|\s)(?:на|до|to)\s+(\d{1,4})(?![\d\p{L}])/u.exec(text) ?? corrected.exec(text))?.[1];
  return told === undefined ? undefined : Number(told);
}

function nameOf(turn: Turn, sku: string): string {
  return productInContext(turn, sku)?.name ?? turn.note.shown.find((product) => product.sku === sku)?.name ?? sku;
}

function partAbout(turn: Turn, sku: string, parts: readonly string[]): string | undefined {
  const name = nameOf(turn, sku);
  const stems = new Set([...stemsOf(name), ...stemsOf(sku)]);
  const scored = parts.map((part) => ({ part, hits: stemsOf(part).filter((stem) => stems.has(stem)).length }));
  const best = scored.toSorted((left, right) => right.hits - left.hits)[0];
  return best && best.hits > 0 ? best.part : undefined;
}

/** A small number of the part that is not part of the product's own name ("Lavora 2"). */
function numberIn(part: string, turn: Turn, sku: string): number | undefined {
  const name = fold(nameOf(turn, sku));
  for (const word of fold(part).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const spelled = numberWord(word);
    if (spelled !== undefined) return spelled;
    if (/^\d{1,4}$/.test(word) && !new RegExp(`(?:^|[^\\p{N}])${word}(?:[^\\p{N}]|$)`, 'u').test(name))
      return Number(word);
  }
  return undefined;
}
