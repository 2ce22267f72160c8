import type { Note } from '../../note.ts';
import type { Speech } from '../../wording/speech.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import { interruptions } from '../resume-order.ts';
import type { Situation, Turn } from '../turn.ts';
import { askChoosing, choosingAsked } from './ask-choosing.ts';

/** "А доставка?" amid choosing: answered first, then the question that was open is put again, once. */
export function resumeChoosing(
  turn: Turn,
  situations: readonly Situation[],
  said: readonly Speech[],
): { readonly say: readonly Speech[]; readonly note: Partial<Note> } {
  const pending = turn.context.choosing?.pending;
  const isInterrupted =
    pending !== undefined &&
    turn.asked?.expecting === 'choosing' &&
    turn.note.asked === undefined &&
    !turn.note.isOrdering &&
    situations.every((situation) => interruptions.has(situation.name));
  if (!isInterrupted) return { say: said, note: {} };
  const answered = said.filter(
    (speech) => !('choices' in speech) && !('say' in speech && speech.say.startsWith('close.')),
  );
  return {
    say: [...answered, newParagraph, say('choosing.back'), ...askChoosing(pending)],
    note: choosingAsked,
  };
}
