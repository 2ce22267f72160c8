/** Intents that the words only sounded like fall away. */

import { isSizeAlone } from '../../understanding/slots/read-quantity.ts';
import type { Intent } from '../../understanding/understanding.ts';
import { quantityTold } from '../order/quantities.ts';
import type { Turn } from '../turn.ts';

export function withoutMisheard(heard: readonly Intent[], turn: Turn): readonly Intent[] {
  return withoutGreetless(withoutRemoving(withoutNumberless(withoutCodeless(heard, turn), turn), turn), turn);
}

/** "Хочу в пятницу утром" has the morning of a greeting, and greets nobody. */
function withoutGreetless(heard: readonly Intent[], { text }: Turn): readonly Intent[] {
  const isOnly = heard.length === 1 && heard[0] === 'greeting' && text.trim().split(/\s+/u).length > 2;
  return isOnly && !greetings.test(text) ? ['unclear'] : heard;
}

const greetings =
  /(?<!\p{L})(?:здр|добр|прив|салют|хай|хелло|доров|даров|ку(?!\p{L})|алло|рад)|\b(?:hi|hello|hey|hiya|howdy|good|greetings|yo|morning|evening|afternoon)\b/iu;

/** "Drops and solution, please": out of an empty order nothing is taken, where anything else was heard. */
function withoutRemoving(heard: readonly Intent[], { context }: Turn): readonly Intent[] {
  if (context.draft.items.length > 0 || context.requests.length > 0) return heard;
  const others = heard.filter((intent) => intent !== 'remove-item');
  return others.length > 0 ? others : heard;
}

/** What sounded like a new quantity were figures of a name: beside anything else it is nothing. */
function withoutNumberless(heard: readonly Intent[], turn: Turn): readonly Intent[] {
  const { priceTo, category } = turn.context.found.interpretation.filter;
  // "Тысяч до 20" bounds the price.
  const told = priceTo === undefined ? quantityTold(turn.text) : undefined;
  if (turn.understanding.slots.quantity !== undefined || told !== undefined) return heard;
  const others = heard.filter((intent) => intent !== 'change-quantity');
  // "185 65 15" after tyres: a size, and no number of anything.
  if (others.length === 0 && isSizeAlone(turn.text)) return ['find-product'];
  if (others.length === 0 && priceTo !== undefined && category !== undefined) return ['find-product'];
  return others.length > 0 ? others : heard;
}

/** "I have an S40": what only looked like a promo code. */
function withoutCodeless(heard: readonly Intent[], turn: Turn): readonly Intent[] {
  const isNamed = /промо|код|купон|ваучер|code|coupon|voucher|promo/iu.test(turn.text);
  if (turn.understanding.slots.promoCode !== undefined || isNamed) return heard;
  const others = heard.filter((intent) => intent !== 'promo-code');
  return others.length > 0 ? others : heard;
}
