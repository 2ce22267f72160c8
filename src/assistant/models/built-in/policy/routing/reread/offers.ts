/** Answers to an offer, and questions about what goes with the choice. */

import { isOnlyQuantity } from '../../../understanding/slots/read-quantity.ts';
import { asksWhatGoesWith } from '../../offers/asks-what-goes-with.ts';
import { isPutAway } from '../../order/lines/change-words.ts';
import { namedProducts } from '../../references.ts';
import type { Turn } from '../../turn.ts';
import { isQuestion } from '../pointing.ts';
import { isBareCount } from './orders.ts';
import type { Has, Rule } from './rule.ts';

export const offerRules: readonly Rule[] = [
  { means: ['refuse-offer'], holds: (turn, has) => isAnswered(turn) && refuses(turn, has) },
  { means: ['accept-offer'], holds: (turn, has) => isAnswered(turn) && accepts(turn, has) },
  // "Что ещё к ней взять?", "which filters fit it?"
  { means: ['recommend'], holds: (turn) => asksWhatGoesWith(turn) },
];

/** The last reply made the offer, or the message adds what waits for an answer; and it is about nothing else in the catalog. */
function isAnswered(turn: Turn): boolean {
  const { offered, draft, found } = turn.context;
  if (!offered || isQuestion(turn) || asksAnything(turn.text) || correctsCount(turn)) return false;
  const isBareAdding = adding.test(turn.text) && turn.text.trim().split(/\s+/).length <= 3;
  // "Add it" under another list is about that list.
  const isListed = turn.asked?.expecting === 'which-product' && !turn.note.focus.includes(offered.sku);
  if (turn.asked?.for !== 'offer' && (!isBareAdding || isListed)) return false;
  const known = [offered.sku, offered.mainSku, ...draft.items.map(({ sku }) => sku)];
  if (!namedProducts(turn).every((sku) => known.includes(sku))) return false;
  const { filter } = found.interpretation;
  return filter.category === undefined || only.test(turn.text) || found.products.some(({ sku }) => known.includes(sku));
}

/** "No, just one please" where two were put into the order, "пусть будет 2": so many of it, and no word about what was offered. */
function correctsCount(turn: Turn): boolean {
  const { offered, draft } = turn.context;
  const { quantity } = turn.understanding.slots;
  const main = draft.items.find(({ sku }) => sku === offered?.mainSku);
  if (main === undefined || quantity === undefined || !isBareCount(turn)) return false;
  return quantity < main.quantity || putsRight.test(turn.text);
}

const putsRight =
  /(?<!\p{L})(?:пусть будет|сделай(?:те)?|поправь(?:те)?|исправь(?:те)?|измени(?:те)?|поменяй(?:те)?)(?!\p{L})|\b(?:make|change) (?:it|that)\b/iu;

function refuses(turn: Turn, has: Has): boolean {
  const { bareAnswer } = turn.understanding;
  // Under a summary a plain no is about the summary.
  if (turn.asked?.expecting === 'confirmation')
    return /(?:^|[^\p{L}])(?:не добавля|don'?t add|without it)/iu.test(turn.text);
  if (bareAnswer) return bareAnswer === 'no';
  if (putsAwayOther(turn)) return false;
  return no.test(turn.text) || only.test(turn.text) || (has('remove-item') && namedProducts(turn).length === 0);
}

/** "No, I don't need the rake, remove it": a line of the order goes, which is no answer about what was offered. */
function putsAwayOther(turn: Turn): boolean {
  const { offered, draft } = turn.context;
  const others = draft.items.filter(({ sku }) => sku !== offered?.sku);
  return isPutAway(turn.text) && namedProducts(turn).some((named) => others.some(({ sku }) => sku === named));
}

function accepts(turn: Turn, has: Has): boolean {
  const { bareAnswer, slots } = turn.understanding;
  if (adding.test(turn.text) || turn.choice === 'choice.add-offer' || turn.choice === 'choice.replace-offer')
    return true;
  if (turn.asked?.expecting !== 'offer') return false;
  if (bareAnswer) return bareAnswer === 'yes';
  if (whyNot.test(turn.text)) return true;
  if (has('decline', 'cancel', 'show-draft') || goingOn.test(turn.text)) return false;
  // "Колумбии две пачки" is no answer about the filters.
  return yes.test(turn.text) || (slots.quantity !== undefined && isOnlyQuantity(turn.text));
}

/** "Ok what does the other one cost": a question without its mark. */
function asksAnything(text: string): boolean {
  return (
    /^(?:(?:ok|okay|ок|ну|так|а|and|so|well|хорошо|ладно)[,.]?\s+)*(?:what|how|which|where|when|why|who|сколько|какой|какая|какие|какое|где|когда|почему|зачем|чем|почём|почем)(?!\p{L})/iu.test(
      text.trim(),
    ) && !whyNot.test(text)
  );
}

const no =
  /^(?:нет|не|неа|спасибо,? не|обойд|пока|потом|позже|no|nope|nah|not|don'?t|i don'?t|skip|later|maybe later)(?!\p{L})|(?:^|[^\p{L}])(?:не надо|не нужн|не хочу|не стоит|не буду|обойдусь|в другой раз|как-нибудь потом|давай(?:те)? без|без (?:него|не[её]|них|этого)|у меня (?:уже )?есть|больше ничего|ничего больше|это вс[её]|not now|no thanks|no thank you|i'?m good|i'?ll pass|that'?s (?:all|it)|nothing else|already have|don'?t need|another time)(?!\p{L})/iu;
/** "Только кофемашину", "just the machine". */
const only = /^(?:(?:нет|no|thanks|спасибо|давай|давайте)[,.]?\s+)?(?:только|лишь|просто|одн[уо]|just|only)(?!\p{L})/iu;
const yes =
  /^(?:да|ага|угу|давай|давайте|хорошо|ок|окей|ладно|можно|конечно|с удовольствием|бер[уё]м?|возьм[уё]м?|хочу|yes|yeah|yep|sure|ok|okay|please|good idea|sounds good|i'?ll take|let'?s)(?!\p{L})/iu;
const whyNot = /почему бы и нет|why not/iu;
const adding =
  /(?:^|[^\p{L}])(?:добав|включ|полож|докин|замени|меняем|add|include|throw (?:it|one|that) in|swap|replace)/iu;
const goingOn = /оформ|дальше|продолж|checkout|place (?:the|an) order|go on|continue/iu;
