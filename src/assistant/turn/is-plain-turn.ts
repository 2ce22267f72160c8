import { defaultCountry } from '../../shared/contact.ts';
import { readContextMessage } from '../context.ts';
import { understand } from '../models/built-in/understanding/understand.ts';
import type { Intent } from '../models/built-in/understanding/understanding.ts';
import type { PreparedTurn } from './prepare-turn.ts';

const talk: ReadonlySet<Intent> = new Set(['greeting', 'thanks', 'goodbye']);
/** Longer messages hold more than they seem to. */
const longest = 120;

/**
 * Whether a message is so plain that any model answers it as well: a greeting or thanks, where an order is, the price of one
 * product. It is not while something is under way that the message may belong to: an order, a choice, an offer, a doubt.
 */
export function isPlainTurn({ scope, messages }: PreparedTurn): boolean {
  const content = messages.at(-1)?.content;
  const read = Array.isArray(content) ? readContextMessage(content as { type: string; text?: string }[]) : undefined;
  if (!read || read.text.length > longest) return false;
  const { context, text } = read;
  const { found, draft } = context;
  const isUnderWay =
    draft.items.length > 0 ||
    context.choosing?.pending !== undefined ||
    context.offered !== undefined ||
    context.handoff !== undefined ||
    context.objections.length > 0 ||
    context.isStopAsked === true ||
    context.lead?.answered !== undefined;
  if (isUnderWay) return false;
  const { intents, slots } = understand({
    text,
    fallbackLanguage: context.language,
    languages: context.languages,
    expecting: undefined,
    places: context.company.places,
    country: defaultCountry(context.currency, context.language),
    choices: [],
    products: found.products.map(({ name }) => name),
  });
  const said = intents.map(({ intent }) => intent);
  if (said.every((intent) => talk.has(intent))) return found.interpretation.named.length === 0;
  const rest = said.filter((intent) => !talk.has(intent));
  if (rest.length !== 1) return false;
  if (rest[0] === 'request-status') return scope.effects.requests.length > 0 || slots.requestNumber !== undefined;
  return rest[0] === 'price' && slots.quantity === undefined && new Set(found.interpretation.named).size === 1;
}
