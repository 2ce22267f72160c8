import { newParagraph, say } from '../../wording/speech.ts';
import { askWhichOf } from '../ask-which-product.ts';
import { draftChange } from '../order/draft-change.ts';
import type { Line } from '../order/lines/line.ts';
import { countIn } from '../order/lines/parts-of.ts';
import { readLines } from '../order/lines/read-lines.ts';
import { orderIntents } from '../order/order-intents.ts';
import { summaryOf } from '../order/summary.ts';
import { problemWords } from '../quote-words.ts';
import type { Handling, Situation } from '../turn.ts';
import { use } from '../turn.ts';

/** Changes a submitted request while its stage allows it. */
export const changeRequest: Situation = {
  name: 'change-request',
  intents: ['change-request'],
  *handle(turn): Handling {
    const number = turn.understanding.slots.requestNumber ?? turn.note.requestNumber;
    const request =
      turn.context.requests.find((one) => one.number === number) ??
      (number ? undefined : turn.context.requests.find(({ kind }) => kind === 'order'));
    if (!request) {
      return number
        ? { say: [say('status.not-found', { number }), { choices: ['choice.person'] }] }
        : { say: [say('ask.request-number')], note: { asked: { expecting: 'request-number', for: 'change-request' } } };
    }
    if (!request.isChangeable) {
      return {
        say: [
          say('change.too-late', { number: request.number, stage: request.stage.name }),
          say('person.offer'),
          { choices: ['choice.person'] },
        ],
        note: { unanswered: turn.text, asked: { expecting: 'person-offer', for: 'person' } },
      };
    }
    const wanted = new Set([
      ...orderIntents(turn),
      ...(turn.understanding.slots.quantity === undefined ? [] : (['change-quantity'] as const)),
    ]);
    const read = yield* readLines(turn, request.items);
    const [unclear] = read?.unclear ?? [];
    // Goods that are named are no other number of what was ordered.
    if (unclear && read?.lines.length === 0) {
      const asked = yield* askWhichOf(
        turn,
        'change-request',
        unclear.among.map(({ sku }) => sku),
      );
      return { ...asked, note: { ...asked.note, requestNumber: request.number } };
    }
    const lines = read && read.lines.length > 0 ? withLastNumber(read.lines, turn.text) : undefined;
    const change = draftChange(turn, request.items, wanted, lines);
    if (change.isEmpty) {
      return {
        say: [
          say('change.what', { number: request.number }),
          { choices: ['choice.change-quantity', 'choice.change-contact', 'choice.change-place'] },
        ],
        note: { requestNumber: request.number, asked: { expecting: 'items', for: 'change-request' } },
      };
    }
    const { draft, problems } = yield* use('update_request', { ...change.input, number: request.number });
    const nameOf = (sku: string) => [...draft.items, ...request.items].find((item) => item.sku === sku)?.name;
    const troubled = problemWords(problems, nameOf, turn.context.company.places);
    return {
      say: [
        ...troubled,
        ...(troubled.length ? [] : [say('changed', { number: request.number })]),
        newParagraph,
        ...summaryOf(draft),
      ],
      note: { requestNumber: request.number },
    };
  },
};

/** "I ordered one, make it three": the number said last is the one that is wanted. */
function withLastNumber(lines: readonly Line[], text: string): readonly Line[] {
  const [only, ...others] = lines;
  const last = text.split(/[,.;?!]|\s(?:can you|could you|please)\s/iu).findLast((part) => countIn(part) !== undefined);
  const quantity = last === undefined ? undefined : countIn(last);
  return only && others.length === 0 && quantity !== undefined ? [{ ...only, quantity }] : lines;
}
