/** "Can I swim in the contacts", "как обрезать яблони": what is done with goods, in a word that no goods are described by. */
import { unknownWishes } from './about-catalog.ts';
import { sameMeaning } from './document-topics.ts';
import type { PickedAnswer } from './pick-answer.ts';
import type { Turn } from './turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

const deed =
  /^\P{L}*(?:(?:а|и|ну|and|so|but|hi|hello|здравствуйте|привет)[\s,!.]+)*(?:(?:in|with|on|на|в|с) \p{L}+ )?(?:(?:can|could|may|should) (?:i|we|you) |how (?:do|can|should) (?:i|we|you) |when (?:do|can|should) (?:i|we|you) |how to |when to )(\p{L}+)|(?<!\p{L})(?:(?:можно|нельзя|как|когда)(?: ли)?|(?:надо|нужно) ли) (?:лучше |правильно |в \p{L}+ |на \p{L}+ )?(\p{L}{2,}(?:ть|ти|чь)(?:ся)?)(?!\p{L})/iu;

/** Neither goods nor their data say anything of what is asked: only documents may, or nobody does. */
export function asksOfUnknownDeed(turn: Turn): boolean {
  return unknownDeed(turn) !== undefined && (namesGoods(turn) || pointsAtGoods(turn));
}

/** "Can I sleep in contact lenses" is not answered by all else that is told of contact lenses. */
export function isOfOtherDeed(turn: Turn, { passage, text }: PickedAnswer): boolean {
  const asked = asksOfUnknownDeed(turn) ? unknownDeed(turn) : undefined;
  const told = stemsOf(`${passage.heading} ${passage.text} ${text}`);
  return asked !== undefined && !told.some((stem) => isSameWord(asked, stem) || sameMeaning(asked).has(stem));
}

function unknownDeed(turn: Turn): string | undefined {
  const [, english, russian] = deed.exec(turn.text) ?? [];
  const [said] = stemsOf(english ?? russian ?? '');
  return said !== undefined && stemsOf(unknownWishes(turn).join(' ')).includes(said) ? said : undefined;
}

function namesGoods({ context: { found } }: Turn): boolean {
  const { filter, named, askedAttributes } = found.interpretation;
  const isOfData = askedAttributes.length > 0 || (filter.attributes ?? []).length > 0;
  return !isOfData && (filter.category !== undefined || named.length > 0 || goodsSaid(found).length > 0);
}

function goodsSaid({ interpretation, products }: Turn['context']['found']): readonly string[] {
  const called = new Set(products.flatMap(({ name, category }) => stemsOf(`${name} ${category}`)));
  return contentStemsOf(interpretation.knownWords.join(' ')).filter((stem) => called.has(stem));
}

function pointsAtGoods({ note, understanding }: Turn): boolean {
  return note.focus.length > 0 && understanding.slots.references.some(({ by }) => by === 'pronoun');
}
