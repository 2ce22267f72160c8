/** "К двадцатому успеете?": nothing is promised; what the documents say of terms is quoted. */

import { unitsOf } from './passage-units.ts';
import { passagesIn } from './passages-in.ts';
import type { PickedAnswer } from './pick-answer.ts';
import type { ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';

const asking =
  /(?<!\p{L})(?:успе(?:ете|ваете|ют|ешь|ем)|(?:будет|будут) готов\p{L}*)(?!\p{L})|\b(?:be |get |have )?(?:ready|done|here|finished|arrive|deliver(?:ed)?|make it|get (?:it|them))\b[^.!?]{0,25}\b(?:by|before|in time)\b/iu;
const duration =
  /(?<!\p{L})(?:дн(?:я|ей)|день|недел\p{L}+|месяц\p{L}*|час\p{L}*|days?|weeks?|months?|hours?)(?!\p{L})/iu;
const making =
  /срок|готов|изготов|отгруз|отправ|привез|постав|соберем|тираж|lead time|ready|ship|dispatch|leave|made|produc|turnaround/iu;

export function tellsDuration(text: string): boolean {
  return duration.test(text);
}

/** Asked without its mark as often as not; "успею" is of the customer. */
export function asksByDate(text: string): boolean {
  return asking.test(text) && /\?|^(?:а |и )?(?:к|до|успе|will|can|could)/iu.test(text.trim());
}

export function* termsAnswer(turn: Turn): Generator<ToolCall, PickedAnswer | undefined, unknown> {
  if (!asksByDate(turn.text)) return undefined;
  const about = turn.context.lead?.phrases?.[0] ?? turn.note.topic ?? '';
  const words = turn.language.startsWith('ru') ? 'сроки изготовления отгрузки' : 'lead time ready shipped';
  const found = yield* use('search_knowledge', { query: `${about} ${words}`.trim(), limit: 6 });
  for (const passage of passagesIn(found.passages, turn.language)) {
    const unit = unitsOf(passage.text).find(
      ({ text }) => duration.test(text) && making.test(`${passage.heading} ${text}`),
    );
    if (!unit) continue;
    const block = unitsOf(passage.text).filter((one) => one.block === unit.block);
    const text = unit.kind === 'sentence' ? block.map((one) => one.text).join(' ') : unit.raw;
    return { passage, text, covered: 1, isList: false };
  }
  return undefined;
}
