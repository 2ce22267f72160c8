/** "220 В у нас, потянет?": what the documents say of the thing that is talked about and of that number. */

import { type PassageUnit, unitsOf } from './passage-units.ts';
import { passagesIn } from './passages-in.ts';
import type { PickedAnswer } from './pick-answer.ts';
import type { ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';
import { isSameWord, stemsOf } from './words.ts';

const asking =
  /(?<!\p{L})(?:потянет|хватит|подойд[её]т|справится|выдержит|достаточно)(?!\p{L})|\b(?:will (?:it|that|this|they) (?:do|work|fit|cope|manage|handle|take|be enough|be ok)|is (?:it|that|this) (?:enough|ok|all right)|enough for (?:it|that|this|them))\b/iu;

/** A number of theirs, and whether the thing does with it. */
export function asksIfEnough(text: string): boolean {
  return text.includes('?') && /\d/u.test(text) && asking.test(text);
}

export function* fitAnswer(turn: Turn): Generator<ToolCall, PickedAnswer | undefined, unknown> {
  const [sku] = turn.note.focus;
  const shown = turn.note.shown.find((one) => one.sku === sku) ?? turn.note.shown[0];
  if (!asksIfEnough(turn.text) || !shown) return undefined;
  const numbers = turn.text.match(/\d+(?:[.,]\d+)?/gu) ?? [];
  const kind = new Set(stemsOf(`${shown.category} ${shown.brand ?? ''}`));
  const model = stemsOf(shown.name).filter((stem) => !kind.has(stem));
  const found = yield* use('search_knowledge', { query: `${shown.name} ${turn.text}`.slice(0, 300), limit: 6 });
  const isOfIt = ({ text }: PassageUnit) => {
    const told = stemsOf(text);
    const held = model.filter((stem) => told.some((one) => isSameWord(stem, one)));
    return held.length > 0 && held.length >= model.length / 2 && numbers.some((number) => text.includes(number));
  };
  for (const passage of passagesIn(found.passages, turn.language)) {
    const unit = unitsOf(passage.text).find(isOfIt);
    if (unit)
      return { passage, text: [unit.tableHead, unit.raw].filter(Boolean).join('\n'), covered: 1, isList: false };
  }
  return undefined;
}
