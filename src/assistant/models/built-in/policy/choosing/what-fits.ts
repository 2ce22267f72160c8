/** "Покажите, что подойдёт", "на ваш вкус", "you choose": of what is being chosen, those that fit best; the choice is left to us. */

import { say } from '../../wording/speech.ts';
import { lastSearch } from '../bend-search.ts';
import type { Asked, Outcome, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { chooseInput } from './go-on-choosing.ts';
import { showChoice } from './show-choice.ts';

const leaving =
  /(?<!\p{L})(?:на ваш(?:е)? (?:вкус|выбор|усмотрение)|вам виднее|(?:вы|сами) (?:выбер|реш|подбер)\p{L}*|что (?:вы )?(?:сами )?(?:бы )?(?:посовет|порекоменд|взял|возьм|выбрал|выбер)\p{L}*)(?!\p{L})|\b(?:you (?:choose|decide|pick|tell me)|up to you|your (?:choice|pick|call)|surprise me|whatever you (?:think|suggest|recommend)|what would you (?:take|pick|choose|buy|get|recommend|suggest))\b/iu;
const showing =
  /(?<!\p{L})(?:покажи(?:те)?|скинь(?:те)?|пришли(?:те)?|предложи(?:те)?|давай(?:те)?)\s(?:\p{L}+\s)?(?:что|варианты|подходящ\p{L}*)|(?<!\p{L})что (?:мне |нам )?(?:подойд[её]т|подходит)(?!\p{L})|\b(?:show|send|give) (?:me|us)\b[^.!?]{0,20}\b(?:what|options|something|suitable)|\bwhat (?:would|will|might) (?:fit|suit|work)|\bwhat do you have\b/iu;

/** The choice is left to us. */
export function leavesChoice(text: string): boolean {
  return leaving.test(text);
}

export function asksWhatFits(text: string): boolean {
  return leaving.test(text) || showing.test(text);
}

/** Undefined where nothing is being chosen, or the words name goods of their own. */
export function* whatFits(turn: Turn): Generator<Asked, Outcome | undefined, unknown> {
  const { filter, named } = turn.context.found.interpretation;
  const last = turn.note.search && lastSearch(turn);
  if (!last || !asksWhatFits(turn.text) || filter.category !== undefined || named.length > 0) return undefined;
  const result = yield* use('choose_products', { ...chooseInput(last), mayAsk: !leavesChoice(turn.text) });
  if (result.shortList.length === 0) return undefined;
  return showChoice({
    turn,
    result,
    intro: [say(result.shortList.length === 1 ? 'found.one' : 'found.several')],
    search: last,
  });
}
