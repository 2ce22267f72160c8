import type { RequestCallbackResult } from '../../../../tools/views-of-people.ts';
import { readTime } from '../../understanding/slots/read-time.ts';
import type { Speech } from '../../wording/speech.ts';
import { say } from '../../wording/speech.ts';
import { noticeOf } from '../order/ask-next.ts';
import type { Handling, Outcome, Situation, Turn } from '../turn.ts';
import { use } from '../turn.ts';

type Agreed = Extract<RequestCallbackResult, { readonly state: 'agreed' }>;

/** A call at the time the customer wishes, or at the nearest one at which somebody works; the phone is asked for once. */
export const callback: Situation = {
  name: 'callback',
  intents: ['callback'],
  *handle(turn): Handling {
    const isAnswer = turn.asked?.for === 'callback';
    if (isAnswer && asksForAnother(turn)) return askWhen();
    const told = timeTold(turn);
    const { wished: _wished, ...proposed } = turn.note.callWish ?? {};
    const wish = told ?? (isAnswer ? proposed : undefined);
    const { name } = turn.understanding.slots;
    const isPhoneAsked = isAnswer && turn.asked?.expecting === 'contact';
    const phone = turn.understanding.slots.phone ?? (isPhoneAsked ? phoneLike(turn.text) : undefined);
    const result = yield* use('request_callback', {
      ...wish,
      ...(phone ? { phone } : {}),
      ...(name ? { name } : {}),
      ...(isAnswer || movesCall(turn)
        ? {}
        : { about: ((addsToCall(turn) ? undefined : turn.note.unanswered) ?? turn.text).slice(0, 500) }),
    });
    if (result.state === 'closed-then') {
      return {
        say: [
          say('callback.closed-then', { time: result.nearestText }),
          { choices: ['choice.suits', 'choice.other-time'] },
        ],
        note: {
          callWish: { ...result.nearest, ...(told ? { wished: told.date } : {}) },
          asked: { expecting: 'callback-time', for: 'callback' },
        },
        isFinal: true,
      };
    }
    return {
      say: agreedWords(turn, result, told !== undefined),
      note: { callWish: undefined, ...(result.phone ? {} : { asked: { expecting: 'contact', for: 'callback' } }) },
      isFinal: true,
    };
  },
};

/** The phone came unasked, before anything was said of what it is kept for. */
function noticeAfter(turn: Turn): readonly Speech[] {
  const notice = noticeOf(turn);
  return notice ? [say('summary.notice', notice)] : [];
}

/** "5pm then", said of a day that was talked about, is an hour of that day. */
function timeTold(turn: Turn): ReturnType<typeof readTime> {
  const told = readTime(turn.text, turn.context.now, turn.language);
  const day = turn.note.callWish?.wished ?? turn.note.callWish?.date;
  const isOfThatDay =
    turn.asked?.for === 'callback' && turn.asked.expecting === 'callback-time' && !namesDay(turn.text);
  return told && day !== undefined && isOfThatDay ? { ...told, date: day } : told;
}

function namesDay(text: string): boolean {
  return /(?<!\p{L})(?:сегодня|завтра|послезавтра|понедельник|вторник|сред[ау]|четверг|пятниц|суббот|воскресень|выходн|числа|через|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|next|in \d)|\d{1,2}(?:-?(?:го|st|nd|rd|th)|[./]\d{1,2})/iu.test(
    text,
  );
}

function agreedWords(turn: Turn, agreed: Agreed, isTimeTold: boolean): readonly Speech[] {
  const { timeText: time, number, phone, invalidPhone } = agreed;
  const told = say('callback.agreed', { time, number, ...(phone ? { phone } : {}) });
  const isAsked = turn.asked?.for === 'callback' && turn.asked.expecting === 'contact';
  if (!invalidPhone && phone) return [told, ...noticeAfter(turn)];
  if (!invalidPhone)
    return [isAsked && !isTimeTold ? say('order.contact-taken') : told, say('callback.phone', noticeOf(turn))];
  const wrong = say('problem.phone', { value: invalidPhone });
  return turn.asked?.for === 'callback' ? [wrong] : [told, wrong];
}

/** "Другое время", said of a time that was proposed, and no other named. */
function asksForAnother(turn: Turn): boolean {
  const isRefused = turn.choice === 'choice.other-time' || turn.understanding.bareAnswer === 'no';
  return isRefused && readTime(turn.text, turn.context.now, turn.language) === undefined;
}

function askWhen(): Outcome {
  return {
    say: [say('callback.when')],
    note: { asked: { expecting: 'callback-time', for: 'callback' } },
    isFinal: true,
  };
}

/** A message that answers what was asked about a call. */
export function answersCallback(turn: Turn): boolean {
  const { slots, bareAnswer, intents } = turn.understanding;
  if (turn.asked?.for !== 'callback') return false;
  if (slots.phone) return true;
  const isTimeTold = readTime(turn.text, turn.context.now, turn.language) !== undefined;
  if (turn.asked.expecting === 'contact')
    return slots.name !== undefined || phoneLike(turn.text) !== undefined || isTimeTold;
  return (
    bareAnswer !== undefined ||
    turn.choice === 'choice.suits' ||
    turn.choice === 'choice.other-time' ||
    intents.some(({ intent }) => intent === 'confirm') ||
    isTimeTold
  );
}

/** Digits where a phone was asked for, be they too few to be one. */
function phoneLike(text: string): string | undefined {
  return /\+?\d[\d\s().-]{2,18}\d/u.exec(text)?.[0];
}

/** "It's about renting a machine", said of a call that is agreed: what whoever calls should know. */
export function addsToCall({ text, context }: Turn): boolean {
  const isAgreed = context.handoff !== undefined && context.requests.some(({ kind }) => kind === 'callback');
  return isAgreed && !text.includes('?') && about.test(text.trim());
}

/** "Actually friday 11am", said of a call that is agreed, "завтра в 16" right after it was: another time for it. */
export function movesCall({ text, note, context, language }: Turn): boolean {
  const isAgreed = context.requests.some(({ kind, isChangeable }) => kind === 'callback' && isChangeable);
  return (
    isAgreed &&
    context.draft.items.length === 0 &&
    !text.includes('?') &&
    text.trim().split(/\s+/u).length <= 7 &&
    (moving.test(text.trim()) || note.before.includes('callback')) &&
    readTime(text, context.now, language) !== undefined
  );
}

const moving =
  /^(?:actually|no|nah|sorry|oh|better|rather|instead|let'?s|make (?:it|that)|change (?:it|that)|can (?:we|you) (?:do|make)|нет|ой|ох|лучше|а лучше|давай(?:те)?|перенес\p{L}*|извини\p{L}*|вернее)(?!\p{L})/iu;

const about =
  /(?<!\p{L})(?:по поводу|насч[её]т|по вопросу|касательно)(?!\p{L})|(?<!\p{L})(?:по \p{L}+ (?:\p{L}+ )?вопрос|вопрос (?:по|про|об?) )|(?<!\p{L})пусть (?:подготов|посмотр|уточн|захват)\p{L}*|\b(?:it'?s|that'?s|this is|it is|(?:the )?call is) (?:about|regarding|concerning)\b/iu;

const calling =
  /перезвон|позвон(?:и|ят|ить мне)|набер(?:и|ите|[её]т|ут) (?:мне|меня)|(?:пусть|чтобы?) (?:мне|меня|нам|нас)?\s?(?:\p{L}+ )?набер(?:[её]т|ут)|свя(?:жутся|жется|зались) со мной|(?:обратн\p{L}+|жду|закаж\p{L}+|заказать) звон|call me|call (?:us )?back|callback|(?:give|get) (?:me|us) a (?:call|ring)|(?:have|get) (?:a|the|your|some)\s?(?:one|body|\p{L}+) (?:to )?(?:call|phone|ring)|ring me|phone me/iu;
/** They wish to call us, or not to be called. */
const otherwise =
  /куда (?:вам )?(?:можно )?позвон|по какому|вам (?:можно )?(?:по|пере)звон|(?:по|пере)звон\p{L}+ вам|можно (?:вам )?позвон|(?<!\p{L})не (?:надо |нужно |стоит )?(?:мне )?(?:пере|по)?зв[ао]н|your number|can i (?:call|phone)|(?:don'?t|do not|never) (?:call|phone)/iu;

export function asksForCall(turn: Turn): boolean {
  const { slots } = turn.understanding;
  if (!calling.test(turn.text) || otherwise.test(turn.text)) return false;
  // "Call me Ivan" introduces.
  return !(slots.name && /^\W*call me \p{Lu}\p{L}+\W*$/u.test(turn.text));
}
