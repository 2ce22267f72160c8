import type { AcceptQuoteResult } from '../../../../tools/view-of-numbered-quote.ts';
import type { Note } from '../../note.ts';
import { newParagraph, type Speech, say } from '../../wording/speech.ts';
import { noticeOf } from '../order/ask-next.ts';
import { requestSummary } from '../order/summary.ts';
import { problemWords } from '../quote-words.ts';
import { quoteNumberSaid } from '../quoting/quote-words-said.ts';
import type { Handling, Outcome, Situation, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { offerRest } from './quote.ts';

/** The customer takes an offer: it becomes the order at its prices, once the contact is known. */
export const acceptQuote: Situation = {
  name: 'accept-quote',
  intents: ['accept-quote'],
  *handle(turn): Handling {
    const { name, phone, email, place, address } = turn.understanding.slots;
    const told = {
      ...(name ? { name } : {}),
      ...(phone ? { phone } : {}),
      ...(email ? { email } : {}),
      ...(place ? { place } : {}),
      ...(address ? { address } : {}),
    };
    const said = quoteNumberSaid(turn.text);
    const isAnswer = turn.asked?.for === 'accept-quote';
    const number = said ?? (isAnswer ? turn.note.quoteNumber : undefined);
    if (Object.keys(told).length > 0) {
      const { problems } = yield* use('update_request', told);
      if (problems.length > 0)
        return {
          say: problemWords(problems, () => undefined, turn.context.company.places),
          note: turn.asked ? { asked: turn.asked } : {},
        };
    }
    const result = yield* use('accept_quote', {
      ...(number ? { number } : {}),
      isTotalAgreed: isAnswer && turn.asked?.expecting === 'quote-total',
    });
    return { ...(result.accepted ? accepted(result) : refused(turn, result, number)), isFinal: true };
  },
};

function accepted({ isAlready, quote, request }: Extract<AcceptQuoteResult, { accepted: true }>): Outcome {
  const note: Partial<Note> = { isOrdering: false, quoted: [], requestNumber: request.number, focus: [] };
  const values = { number: quote.number, order: request.number };
  if (isAlready)
    return {
      say: [say('written-quote.already', { ...values, stage: request.stage.name }), { choices: ['choice.status'] }],
      note,
    };
  return {
    say: [
      say('written-quote.accepted', values),
      ...requestSummary(request),
      newParagraph,
      say('submitted.next', { stage: request.stage.name }),
      { choices: ['choice.status'] },
    ],
    note,
  };
}

function refused(
  turn: Turn,
  result: Extract<AcceptQuoteResult, { accepted: false }>,
  asked: string | undefined,
): Outcome {
  if (result.reason === 'not-found') {
    const none = say('written-quote.none');
    return {
      say: asked ? [say('written-quote.not-found', { number: asked })] : [none],
      note: asked ? {} : { asked: { expecting: 'which-product', for: 'quote' } },
    };
  }
  const { number, validUntil, items } = result.quote;
  const about: Partial<Note> = { quoteNumber: number };
  switch (result.reason) {
    case 'expired':
    case 'withdrawn':
    case 'discount-used':
      return {
        say: [
          result.reason === 'expired'
            ? say('written-quote.expired', { number, until: validUntil })
            : say(`written-quote.${result.reason}`, { number }),
          say('written-quote.offer-new'),
          { choices: ['choice.new-quote', 'choice.person'] },
        ],
        note: { ...about, quoted: [], asked: { expecting: 'quote', for: 'quote' } },
      };
    case 'incomplete': {
      const question = questionFor(turn, result.missing);
      return {
        say: [
          ...(turn.asked?.for === 'accept-quote' && turn.asked.expecting !== 'quote'
            ? []
            : [say('written-quote.agreed', { number })]),
          ...question.say,
        ],
        note: { ...about, asked: { expecting: question.expecting, for: 'accept-quote' } },
      };
    }
    case 'not-available': {
      const nameOf = (sku: string) => items.find((item) => item.sku === sku)?.name;
      const rest = items.flatMap(({ sku, quantity }) => {
        const problem = result.problems.find((one) => one.sku === sku);
        const left = problem ? (problem.inStock ?? 0) : quantity;
        return left > 0 ? [{ sku, quantity: left }] : [];
      });
      const offered = offerRest(
        [...problemWords(result.problems, nameOf, []), say('written-quote.not-all', { number })],
        rest,
      );
      return { ...offered, note: { ...offered.note, ...about } };
    }
    case 'total-differs':
      return {
        say: [
          say('written-quote.with-delivery', { number }),
          ...requestSummary(result.order),
          say('written-quote.confirm-total'),
          { choices: ['choice.confirm', 'choice.person'] },
        ],
        note: { ...about, asked: { expecting: 'quote-total', for: 'accept-quote' } },
      };
  }
}

/** One question at a time, the same as for any order. */
function questionFor(
  turn: Turn,
  missing: readonly string[],
): { readonly say: readonly Speech[]; readonly expecting: 'place' | 'name' | 'contact' } {
  if (missing.includes('place'))
    return {
      say: [say('ask.place'), { choices: turn.context.company.places.slice(0, 3).map((text) => ({ text })) }],
      expecting: 'place',
    };
  const notice = noticeOf(turn);
  if (missing.includes('name'))
    return {
      say: [missing.includes('contact') ? say('ask.name-and-contact', notice) : say('ask.name')],
      expecting: 'name',
    };
  return { say: [say('ask.contact', notice)], expecting: 'contact' };
}
