import type { HandOffResult } from '../../../../tools/views-of-people.ts';
import type { Speech } from '../../wording/speech.ts';
import { say } from '../../wording/speech.ts';
import { noticeOf } from '../order/ask-next.ts';
import type { Handling, Outcome, Situation, Turn } from '../turn.ts';
import { use } from '../turn.ts';

/** Gives the conversation to a person and tells by when someone answers. */
export const person: Situation = {
  name: 'person',
  intents: ['person'],
  *handle(turn): Handling {
    const { handoff } = turn.context;
    if (handoff?.state === 'waiting' && asksWhen.test(turn.text)) return yield* untilWhen();
    if (handoff) {
      return {
        say: [say(handoff.state === 'active' ? 'person.active' : 'person.waiting', { number: handoff.number })],
      };
    }
    const { phone, email, name } = turn.understanding.slots;
    if (phone || email) {
      yield* use('update_request', {
        ...(phone ? { phone } : {}),
        ...(email ? { email } : {}),
        ...(name ? { name } : {}),
      });
    }
    const isBareYes = turn.understanding.bareAnswer === 'yes';
    const reason = (isBareYes || turn.text.length < 30 ? turn.note.unanswered : undefined) ?? turn.text;
    const kind = /перезвон|позвони|call me|call back|callback/iu.test(turn.text) ? 'callback' : 'service';
    const result = yield* use('hand_off', { reason: reason.slice(0, 500), kind });
    return handedOff(turn, result, [say('person.called', { time: result.respondsByText, number: result.number })]);
  },
};

/** A complaint sells nothing: it is taken seriously and goes to a person. */
export const complaint: Situation = {
  name: 'complaint',
  intents: ['complaint'],
  *handle(turn): Handling {
    const { handoff } = turn.context;
    if (handoff?.state === 'waiting' && asksWhen.test(turn.text)) return yield* untilWhen();
    if (handoff) return { say: [say('complaint.waiting', { number: handoff.number })], isFinal: true };
    const result = yield* use('hand_off', { reason: turn.text.slice(0, 500), kind: 'complaint' });
    return handedOff(turn, result, [say('complaint.taken', { time: result.respondsByText, number: result.number })]);
  },
};

const asksWhen = /когда|скоро|долго|when|how (?:long|soon)/iu;

/** Asked again for what is open, the tool tells by when it will be answered. */
function* untilWhen(): Handling {
  const open = yield* use('hand_off', {});
  return { say: [say('person.until', { time: open.respondsByText, number: open.number })], isFinal: true };
}

function handedOff(turn: Turn, result: HandOffResult, first: readonly Speech[]): Outcome {
  const { phone, email } = turn.understanding.slots;
  const isContactAsked = !result.hasContact && !phone && !email;
  return {
    say: [
      ...first,
      ...(result.isOpenNow || !result.hours ? [] : [say('person.closed', { hours: result.hours })]),
      ...(isContactAsked ? [say('person.contact', noticeOf(turn))] : []),
    ],
    note: isContactAsked ? { asked: { expecting: 'contact', for: 'give-contact' } } : {},
    isFinal: true,
  };
}
