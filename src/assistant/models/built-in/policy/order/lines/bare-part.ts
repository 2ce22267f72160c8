/** Parts of a message that have no words of goods. */
import type { QuoteLineView } from '../../../../../tools/views.ts';
import { isFigureOfName } from '../../../understanding/slots/mask-products.ts';
import { readReferences } from '../../../understanding/slots/read-references.ts';
import { referredProducts } from '../../references.ts';
import type { Turn } from '../../turn.ts';
import { doingOf } from './doing.ts';
import type { Line } from './line.ts';
import { countIn, type Part } from './parts-of.ts';

/** "Беру её", "одной хватит", "two of them": no words of goods, but something pointed at, or a number for what was just said. */
export function addBare(
  part: Part,
  lines: Line[],
  turn: Turn,
  items: readonly QuoteLineView[],
  next: Part | undefined,
): void {
  const quantity = countIn(part.text);
  const last = lines.at(-1);
  if (last && isFigureOfName(part.text, last.name)) return;
  if (last && quantity !== undefined && /^\P{L}*\p{L}+\s*(?:\p{L}+\s*){0,3}$/u.test(part.text)) {
    if (last.quantity === undefined || last.does === 'remove') lines[lines.length - 1] = { ...last, quantity };
    return;
  }
  if (last) return;
  const references = readReferences(part.text, { language: turn.language, isExpected: false, choiceCount: 0 });
  if (references.length === 0) {
    if (quantity === undefined || !next || !isJoined(turn.text, part, next)) return;
    const only = onlyTalkedOf(turn);
    if (only) lines.push({ ...only, does: doingOf(part.text, items), quantity });
    return;
  }
  const pointed = referredProducts({
    ...turn,
    text: part.text,
    understanding: { ...turn.understanding, slots: { ...turn.understanding.slots, references } },
    context: {
      ...turn.context,
      found: { ...turn.context.found, interpretation: { ...turn.context.found.interpretation, named: [] } },
    },
  });
  if (pointed.by !== 'reference') return;
  const does = doingOf(part.text, items);
  // "3 of them" of two that were shown, where one was taken already.
  const held = pointed.skus.filter((sku) => items.some((item) => item.sku === sku));
  const skus = quantity !== undefined && held.length === 1 ? held : pointed.skus;
  for (const sku of skus.slice(0, 3)) {
    const name = [...turn.note.shown, ...items].find((one) => one.sku === sku)?.name ?? sku;
    lines.push({ sku, name, does, ...(quantity === undefined ? {} : { quantity }) });
  }
}

/** By "and", in one sentence. */
function isJoined(text: string, one: Part, other: Part): boolean {
  const end = text.indexOf(one.text) + one.text.length;
  const between = text.slice(end, text.indexOf(other.text, end));
  return other.words.length > 0 && /^[\s,]*(?:and|plus|и|плюс|&|\+)\s*$/iu.test(between);
}

/** "2 packs please and the flakes": so many of the one thing that is talked about. */
function onlyTalkedOf({ note }: Turn): { readonly sku: string; readonly name: string } | undefined {
  const [sku, ...others] = note.focus;
  const shown = note.shown.find((one) => one.sku === sku);
  return shown && others.length === 0 ? { sku: shown.sku, name: shown.name } : undefined;
}
