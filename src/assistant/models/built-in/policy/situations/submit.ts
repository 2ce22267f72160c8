import { newParagraph, say } from '../../wording/speech.ts';
import { askNext } from '../order/ask-next.ts';
import { requestSummary } from '../order/summary.ts';
import { problemWords } from '../quote-words.ts';
import type { Handling, Turn } from '../turn.ts';
import { use } from '../turn.ts';

/** Places the order that the customer has seen and confirmed. */
export function* submitOrder(turn: Turn): Handling {
  const result = yield* use('submit_request', {});
  if (!result.submitted) {
    const nameOf = (sku: string) => result.draft.items.find((item) => item.sku === sku)?.name;
    const asked = askNext(turn, result.draft);
    return {
      say: [...problemWords(result.problems, nameOf, turn.context.company.places), ...asked.say],
      draft: result.draft,
      note: asked.note,
    };
  }
  const { request } = result;
  return {
    say: [
      say('submitted', { number: request.number }),
      ...requestSummary(request),
      newParagraph,
      say('submitted.next', { stage: request.stage.name }),
      { choices: ['choice.status'] },
    ],
    note: { isOrdering: false, quoted: [], requestNumber: request.number, focus: [], unsettled: undefined },
    isFinal: true,
  };
}
