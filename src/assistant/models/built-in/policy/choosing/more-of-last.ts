import { say } from '../../wording/speech.ts';
import type { Outcome, ToolCall, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { chooseInput } from './go-on-choosing.ts';
import { showChoice } from './show-choice.ts';

/** "Ручную" after "подберите кофемолку": a word or two without a kind of their own say more of what is being chosen. */
export function* moreOfLast(turn: Turn): Generator<ToolCall, Outcome | undefined, unknown> {
  const { interpretation } = turn.context.found;
  const last = turn.note.search;
  const namesKind = interpretation.filter.category !== undefined || interpretation.named.length > 0;
  if (!last || namesKind || turn.text.trim().split(/\s+/).length > 3 || interpretation.unknownWords.length > 0)
    return undefined;
  const search = { ...last, query: `${last.query} ${turn.text.trim()}` };
  const result = yield* use('choose_products', { ...chooseInput(search) });
  const best = Math.max(0, ...result.shortList.map(({ product }) => product.coverage ?? 0));
  if (result.total === 0 || best < 0.9) return undefined;
  return showChoice({ turn, result, intro: [say('choosing.narrowed')], search });
}
