import type { Note } from '../note.ts';
import type { Speech } from '../wording/speech.ts';
import { askNext } from './order/ask-next.ts';
import type { Situation, Turn } from './turn.ts';

/** Questions in the middle of an order: answered first, then the order goes on where it stood. */
export const interruptions: ReadonlySet<string> = new Set([
  'knowledge',
  'product-fact',
  'delivery',
  'payment',
  'company-contacts',
  'company-hours',
  'stock',
  'discount',
  'price',
  'about-me',
  'thanks',
  'off-topic',
  'unclear',
  'keep-no-contact',
]);

export function resumeOrder(
  turn: Turn,
  situations: readonly Situation[],
  said: readonly Speech[],
): { readonly say: readonly Speech[]; readonly note: Partial<Note> } {
  const isInterrupted =
    turn.note.isOrdering &&
    turn.context.draft.items.length > 0 &&
    situations.every((situation) => interruptions.has(situation.name)) &&
    // A question that must be answered first keeps its place.
    (turn.note.asked === undefined || turn.note.asked.expecting === 'items');
  if (!isInterrupted) return { say: said, note: {} };
  const asked = askNext(turn, turn.context.draft, true);
  const answered = said.filter(
    (speech) => !('choices' in speech) && !('say' in speech && speech.say.startsWith('close.')),
  );
  return { say: [...answered, ...asked.say], note: asked.note };
}
