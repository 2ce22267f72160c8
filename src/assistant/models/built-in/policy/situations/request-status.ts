import type { RequestView } from '../../../../tools/views.ts';
import type { Sentence } from '../../wording/speech.ts';
import { say } from '../../wording/speech.ts';
import { askNext } from '../order/ask-next.ts';
import { lineValue } from '../quote-words.ts';
import { hasNoNumber } from '../routing/reread/placed.ts';
import type { Handling, Situation, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from '../words.ts';

/** Where a request stands; the tool shows a customer their own only. */
export const requestStatus: Situation = {
  name: 'request-status',
  intents: ['request-status'],
  *handle(turn): Handling {
    const { requestNumber: number, phone, email } = turn.understanding.slots;
    if (!number && turn.context.requests.length === 0 && !phone && !email) {
      const { draft } = turn.context;
      // Whoever asks for an order that was put together here believes that it is placed.
      if (draft.items.length > 0 && !hasNoNumber(turn.text)) {
        const next = askNext(turn, draft);
        return { ...next, say: [say('status.not-placed'), ...next.say] };
      }
      return {
        say: [say(hasNoNumber(turn.text) ? 'ask.request-contact' : 'ask.request-number')],
        note: { asked: { expecting: 'request-number', for: 'request-status' } },
      };
    }
    const result = yield* use('get_request_status', {
      ...(number ? { number } : {}),
      ...(phone ? { phone } : {}),
      ...(email ? { email } : {}),
    });
    if (result.requests.length === 0) {
      const missing = result.notFound ?? number;
      return {
        say: [
          missing ? say('status.not-found', { number: missing }) : say('status.none'),
          say('status.check'),
          { choices: ['choice.person'] },
        ],
        note: { asked: { expecting: 'request-number', for: 'request-status' } },
      };
    }
    const [newest] = result.requests;
    const told = newest && toldOfIt(turn, newest);
    if (told) return { say: [{ quote: told }], note: { requestNumber: newest.number } };
    return {
      say:
        result.requests.length === 1
          ? result.requests.map(statusOf)
          : [{ lines: result.requests.slice(0, 5).map((request) => [statusOf(request)]) }],
      note: newest ? { requestNumber: newest.number } : {},
    };
  },
};

/** "Will the courier call?": the sentence of its stage that says so. */
function toldOfIt(turn: Turn, { stage }: RequestView): string | undefined {
  if (turn.understanding.slots.requestNumber || /статус|где|этап|status|where|stage/iu.test(turn.text))
    return undefined;
  const asked = contentStemsOf(turn.text).filter((word) => word.length > 4);
  const sentences = (stage.told ?? '').match(/[^.!?]+[.!?]?/gu) ?? [];
  return sentences
    .find((sentence) => asked.some((word) => stemsOf(sentence).some((own) => isSameWord(word, own))))
    ?.trim();
}

export function statusOf(request: RequestView): Sentence {
  return say('status.one', {
    number: request.number,
    stage: request.stage.name,
    ...(request.items.length
      ? { items: { list: request.items.slice(0, 3).map(lineValue), joint: 'comma' }, total: request.total }
      : {}),
    ...(request.delivery?.days
      ? { days: { days: request.delivery.days }, place: { place: request.delivery.place } }
      : {}),
  });
}
