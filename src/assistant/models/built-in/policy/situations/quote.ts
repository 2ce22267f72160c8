import type { CreateQuoteResult, NumberedQuoteView } from '../../../../tools/view-of-numbered-quote.ts';
import { type Speech, say } from '../../wording/speech.ts';
import { askWhichOf, askWhichProduct } from '../ask-which-product.ts';
import { readLines } from '../order/lines/read-lines.ts';
import { problemWords } from '../quote-words.ts';
import { addsToQuote } from '../quoting/adds-to-quote.ts';
import { quantityWanted } from '../quoting/quantity-wanted.ts';
import { quoteSummary } from '../quoting/quote-summary.ts';
import { companySaid, quoteNumberSaid } from '../quoting/quote-words-said.ts';
import { nameOfItem, type QuotedItems, quotedItems, skusOfKind } from '../quoting/quoted-items.ts';
import type { Asked, Handling, Outcome, Situation, Turn } from '../turn.ts';
import { use } from '../turn.ts';

/** A numbered offer as PDF: asks for what is missing, then gives number, total, last day and link. */
export const quote: Situation = {
  name: 'quote',
  intents: ['quote'],
  *handle(turn): Handling {
    const { name, phone, email, place, promoCode } = turn.understanding.slots;
    const ambiguous = turn.ambiguous ?? [];
    if (ambiguous.length > 1) return yield* askWhichOf(turn, 'quote', ambiguous);
    const renewed = renewedNumber(turn);
    const added = yield* withAdded(turn);
    const wanted = added ? { items: added } : renewed ? { isImplied: true as const } : quotedItems(turn);
    if ('lacks' in wanted) return yield* askFor(turn, wanted);
    if (phone || email) yield* use('update_request', { ...(phone ? { phone } : {}), ...(email ? { email } : {}) });
    const company = companySaid(turn.text) ?? turn.note.company;
    const result = yield* use('create_quote', {
      ...(wanted.items ? { items: [...wanted.items] } : {}),
      ...(renewed ? { number: renewed } : added && turn.note.quoteNumber ? { number: turn.note.quoteNumber } : {}),
      ...(promoCode ? { promoCode } : {}),
      ...(place ? { place } : {}),
      ...(name ? { name } : {}),
      ...(company ? { company } : {}),
    });
    if (!result.created) return yield* notCreated(turn, result);
    return sent(turn, result.quote, result.isNew);
  },
};

/** "И 10 кг кофе туда же" under an offer that was just made: it is made anew with both. */
function* withAdded(turn: Turn): Generator<Asked, readonly { sku: string; quantity: number }[] | undefined, unknown> {
  const made = turn.context.quotes?.find(({ number }) => number === turn.note.quoteNumber);
  const read = yield* readLines({ ...turn, text: turn.text.replace(lead, ' ') }, turn.context.draft.items);
  if (!read || read.lines.length === 0 || read.unclear.length > 0) return undefined;
  const lines = read.lines.map(({ sku, quantity = 1 }) => ({ sku, quantity }));
  const before = made && addsToQuote(turn) ? made.items.map(({ sku, quantity }) => ({ sku, quantity })) : [];
  if (before.length === 0 && lines.length < 2) return undefined;
  return [...before.filter(({ sku }) => !lines.some((line) => line.sku === sku)), ...lines];
}

/** "A quote for 5 pumps": the number is of the pumps. */
const lead =
  /(?<!\p{L})(?:(?:кп|счёт|счет|(?:коммерческое )?предложение)\s+на|(?:an?\s+)?(?:\p{L}+\s+)?(?:quote|quotation|offer|estimate)\s+(?:for|on))(?!\p{L})/iu;

function* askFor(turn: Turn, wanted: Extract<QuotedItems, { lacks: unknown }>): Handling {
  const asked = yield* questionFor(turn, wanted);
  const company = companySaid(turn.text);
  const quantity = wanted.lacks === 'product' ? quantityWanted(turn) : undefined;
  return {
    ...asked,
    note: { ...asked.note, ...(company ? { company } : {}), ...(quantity === undefined ? {} : { quantity }) },
  };
}

function* questionFor(turn: Turn, wanted: Extract<QuotedItems, { lacks: unknown }>): Handling {
  if (wanted.lacks === 'product') {
    const kind = skusOfKind(turn);
    return kind.length > 0 ? yield* askWhichOf(turn, 'quote', kind) : yield* askWhichProduct(turn, 'quote');
  }
  return {
    say: [say(wanted.skus.length > 1 ? 'written-quote.ask-quantity-each' : 'written-quote.ask-quantity')],
    note: { focus: [...wanted.skus], asked: { expecting: 'quantity', for: 'quote' } },
  };
}

/** A quote that ran out is made anew under its number when that was offered and wanted. */
function renewedNumber(turn: Turn): string | undefined {
  const said = quoteNumberSaid(turn.text);
  if (said && turn.context.quotes?.some(({ number }) => number === said)) return said;
  const isOffered = turn.asked?.expecting === 'quote' && turn.asked.for === 'quote';
  return (isOffered || turn.choice === 'choice.new-quote') && turn.note.quoted.length === 0
    ? turn.note.quoteNumber
    : undefined;
}

/** What is sold out is not offered as if it were there; the rest is, if the customer likes. */
function* notCreated(turn: Turn, { problems }: Extract<CreateQuoteResult, { created: false }>): Handling {
  if (problems.length === 0) return yield* askWhichProduct(turn, 'quote');
  const wanted = quotedItems(turn);
  const items = wanted.items ?? turn.context.draft.items;
  const rest = items.flatMap(({ sku, quantity }) => {
    const problem = problems.find((one) => one.sku === sku);
    const left = problem ? (problem.inStock ?? 0) : quantity;
    return left > 0 ? [{ sku, quantity: left }] : [];
  });
  const names = (sku: string) =>
    nameOfItem(turn, sku) ?? turn.context.draft.items.find((item) => item.sku === sku)?.name;
  return offerRest(problemWords(problems, names, turn.context.company.places), rest);
}

/** Asks whether what there is shall be quoted; with nothing left a person is offered. */
export function offerRest(
  troubled: readonly Speech[],
  rest: readonly { readonly sku: string; readonly quantity: number }[],
): Outcome {
  if (rest.length === 0)
    return {
      say: [...troubled, say('person.offer'), { choices: ['choice.more', 'choice.person'] }],
      note: { asked: { expecting: 'person-offer', for: 'person' } },
    };
  return {
    say: [...troubled, say('written-quote.offer-rest'), { choices: ['choice.new-quote', 'choice.person'] }],
    note: { quoted: [...rest], asked: { expecting: 'quote', for: 'quote' } },
  };
}

function sent(turn: Turn, made: NumberedQuoteView, isNew: boolean): Outcome {
  const { number, revision, link } = made;
  const opening = !isNew ? 'written-quote.again' : revision > 1 ? 'written-quote.revised' : 'written-quote.sent';
  return {
    say: [
      say(opening, { link: { link, words: `${number} (PDF)` } }),
      ...quoteSummary(made),
      ...(wantsMail(turn) ? [say('written-quote.no-mail')] : []),
      say('written-quote.ask-accept'),
      { choices: ['choice.accept-quote', 'choice.person'] },
    ],
    note: {
      focus: made.items.map(({ sku }) => sku).slice(0, 3),
      quoted: [],
      quantity: undefined,
      quoteNumber: number,
      isOrdering: false,
      asked: { expecting: 'quote', for: 'accept-quote' },
    },
    isFinal: true,
  };
}

function wantsMail(turn: Turn): boolean {
  return (
    turn.understanding.slots.email !== undefined ||
    /(?:на|по) (?:почт|e-?mail|имейл|мейл)|by e-?mail|e-?mail (?:it|me)/iu.test(turn.text)
  );
}
