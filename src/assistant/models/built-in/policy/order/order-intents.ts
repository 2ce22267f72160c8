import type { Intent } from '../../understanding/understanding.ts';
import { agreesToGranted } from '../agrees-to-granted.ts';
import { referredProducts } from '../references.ts';
import type { Turn } from '../turn.ts';
import { agreesToShown } from './agrees-to-shown.ts';
import { packsIn, quantityTold } from './quantities.ts';
import { isTaking } from './taking.ts';
import { adds } from './with-offered.ts';

/** "Shall I place the order?" - "Emma, +44 …": who answers with a contact takes the one thing; the summary asks once more. */
export function takesByContact({ asked, note, understanding: { slots, intents } }: Turn): boolean {
  return (
    asked?.expecting === 'items' &&
    asked.for === 'order' &&
    note.focus.length === 1 &&
    (slots.phone ?? slots.email) !== undefined &&
    intents.every(({ intent }) => ofContact.has(intent))
  );
}

const ofContact: ReadonlySet<Intent> = new Set<Intent>(['give-contact', 'give-place', 'confirm', 'order', 'greeting']);

/** "And the eye drops" before anything was ordered: "drop" takes nothing out. */
export function addsToNothing({ text, context }: Turn): boolean {
  const isEmpty = context.draft.items.length === 0 && context.requests.length === 0;
  return isEmpty && adds(text) && !text.includes('?') && context.found.interpretation.named.length > 0;
}

/** "How much is it together" points at it, and takes nothing yet. */
const asksHowMuch = /\bhow much\b|(?<!\p{L})(?:сколько|почём|почем)(?!\p{L})/iu;

export function orderIntents(turn: Turn): ReadonlySet<Intent> {
  const heard = turn.understanding.intents.map(({ intent }) =>
    intent === 'remove-item' && addsToNothing(turn) ? 'add-item' : intent,
  );
  // "Change the beans to 5 packs" before anything is placed.
  const isNumberChanged =
    heard.includes('change-request') && (turn.understanding.slots.quantity ?? quantityTold(turn.text));
  const said: readonly Intent[] = isNumberChanged ? [...heard, 'change-quantity'] : heard;
  // "Первый", a product's name or "yes" after "shall we order?" orders it.
  const { by } = referredProducts(turn);
  const isPointed = by === 'name' || by === 'reference';
  const { bareAnswer, slots } = turn.understanding;
  if (isPointed && (isTaking(turn.text) || agreesToShown(turn))) return new Set<Intent>([...said, 'order']);
  const isConsent = bareAnswer === 'yes' || heard.includes('confirm') || slots.quantity !== undefined;
  const isTaken = turn.asked?.expecting === 'items' && (isConsent || takesByContact(turn));
  const isAgreed = agreesToGranted(turn);
  // Only a question about products is answered by one: "Анна" is no tea, whatever it sounds like.
  const isProductAsked = turn.asked?.expecting === 'items' || turn.asked?.expecting === 'which-product';
  const [focus, ...others] = turn.note.focus;
  const shown = turn.note.shown.find(({ sku }) => sku === focus);
  const isMeasured = shown !== undefined && others.length === 0 && packsIn(turn.text, shown.name) !== undefined;
  if (isMeasured && turn.context.found.interpretation.named.length === 0) return new Set<Intent>([...said, 'order']);
  const isPicked = isPointed && !asksHowMuch.test(turn.text);
  const isAnswer = turn.asked?.for === 'order' && ((isProductAsked && (isPicked || isTaken)) || isAgreed);
  return new Set<Intent>(isAnswer ? [...said, 'order'] : said);
}
