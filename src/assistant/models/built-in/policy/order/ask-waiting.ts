import type { Note } from '../../note.ts';
import type { Speech } from '../../wording/speech.ts';
import { newParagraph } from '../../wording/speech.ts';
import { askWhichOf } from '../ask-which-product.ts';
import type { Handling, Outcome, Turn } from '../turn.ts';
import type { ReadLines } from './lines/read-lines.ts';

type Unclear = Note['waiting'][number];

/** What was done for the rest of the message, then which of several is meant; what else is unclear waits its turn. */
export function* askWhichLine(turn: Turn, taken: Outcome | undefined, unclear: readonly Unclear[]): Handling {
  const [first, ...later] = unclear;
  if (!first) return taken ?? { say: [] };
  // Beside what was taken a number is of that, unless it was said of what is asked about.
  const asked = yield* askWhichOf(
    taken ? { ...turn, understanding: withoutQuantity(turn) } : turn,
    'order',
    first.skus,
  );
  const told = taken ? withoutQuestion(taken) : [];
  return {
    ...taken,
    say: [...told, ...(told.length > 0 ? [newParagraph] : []), ...asked.say],
    note: {
      ...taken?.note,
      ...asked.note,
      ...(taken ? { isOrdering: true } : {}),
      ...(first.quantity === undefined ? {} : { quantity: first.quantity }),
      waiting: [...later],
      unsettled: { ...first, skus: [...first.skus] },
    },
  };
}

/** One of a message's unclear goods was picked: the next of them is asked about, before the order goes on. */
export function* thenWaiting(turn: Turn, taken: Outcome): Handling {
  const { waiting } = turn.note;
  const isAnswered = turn.asked?.expecting === 'which-product';
  const left = unsettled(turn, taken);
  if (left) {
    const asked = yield* askWhichLine({ ...turn, understanding: withoutQuantity(turn) }, taken, [left]);
    return { ...asked, note: { ...asked.note, unsettled: undefined } };
  }
  if (waiting.length === 0 || !isAnswered) return taken;
  return yield* askWhichLine({ ...turn, understanding: withoutQuantity(turn) }, taken, waiting);
}

/** "White thread, 40" was never told apart, and the order is complete but for it. */
function unsettled(turn: Turn, taken: Outcome): Unclear | undefined {
  const { unsettled: left } = turn.note;
  const { items, missing } = taken.draft ?? turn.context.draft;
  const isComplete = items.length > 0 && missing.length === 0;
  return left && isComplete && !items.some(({ sku }) => left.skus.includes(sku)) ? left : undefined;
}

export function unclearOf({ unclear }: Pick<ReadLines, 'unclear'>): readonly Unclear[] {
  return unclear.map(({ among, quantity }) => ({
    skus: among.map(({ sku }) => sku),
    ...(quantity === undefined ? {} : { quantity }),
  }));
}

/** The number that was said is of what was picked. */
function withoutQuantity({ understanding }: Turn): Turn['understanding'] {
  const { quantity: _quantity, ...slots } = understanding.slots;
  return { ...understanding, slots };
}

/** What was done, without what would be asked next. */
function withoutQuestion({ say: said }: Outcome): readonly Speech[] {
  const end = said.findIndex((speech) => 'say' in speech && /^(?:ask|offer|summary)\./.test(speech.say));
  return (end < 0 ? said : said.slice(0, end)).filter((speech) => !('choices' in speech));
}
