import { say } from '../../wording/speech.ts';
import { softWish } from '../choosing/soft-wish.ts';
import { documentAnswer } from '../document-answer.ts';
import type { Handling, Situation, Turn } from '../turn.ts';
import { findProduct } from './find-product.ts';
import { answerFrom } from './knowledge.ts';
import { startChoices } from './talk.ts';

/** One short concrete question; the second time in a row a person is offered. */
export const unclear: Situation = {
  name: 'unclear',
  intents: ['unclear'],
  *handle(turn): Handling {
    const { found } = turn.context;
    const isProductMeant =
      found.interpretation.named.length > 0 ||
      (found.products[0]?.coverage ?? 0) >= 0.5 ||
      found.interpretation.filter.category;
    if (isProductMeant || opensAsLead(turn)) return yield* findProduct.handle(turn);
    // "Латте в основном люблю" amid choosing: some of the kind are described so.
    const wished = turn.asked?.expecting === 'choosing' ? yield* softWish(turn) : undefined;
    if (wished) return wished;
    const answer = yield* documentAnswer(turn);
    if (answer && answer.covered >= 0.5) return answerFrom(answer, turn);
    const count = turn.note.unclearInARow + 1;
    if (count >= 2) {
      return {
        say: [say('unclear.again'), { choices: ['choice.person', 'choice.catalog'] }],
        note: { unclearInARow: count, unanswered: turn.text, asked: { expecting: 'person-offer', for: 'person' } },
      };
    }
    const isOrdering = turn.note.isOrdering && turn.context.draft.items.length > 0;
    // What the order still needs is asked again below.
    if (isOrdering) return { say: [say('unclear.order')], note: { unclearInARow: count } };
    return { say: [say('unclear'), { choices: [...startChoices(turn)] }], note: { unclearInARow: count } };
  },
};

/** "Открываем кофейню в марте": what is wanted follows from who wants it. */
function opensAsLead({ context, note }: Turn): boolean {
  return context.lead?.kind !== undefined && note.search === undefined && note.shown.length === 0;
}
