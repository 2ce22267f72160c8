import { say } from '../../wording/speech.ts';
import { bendSearch, lastSearch } from '../bend-search.ts';
import type { Asked, Outcome, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { asSuperlative } from './as-superlative.ts';
import { chooseInput } from './go-on-choosing.ts';
import { showChoice } from './show-choice.ts';

/** "Ручную" after "подберите кофемолку": a word or two without a kind of their own say more of what is being chosen. */
export function* moreOfLast(turn: Turn): Generator<Asked, Outcome | undefined, unknown> {
  const { interpretation } = turn.context.found;
  const last = turn.note.search;
  const namesKind = interpretation.filter.category !== undefined || interpretation.named.length > 0;
  if (!last || namesKind || turn.text.trim().split(/\s+/).length > 3 || interpretation.unknownWords.length > 0)
    return undefined;
  const query = `${last.query} ${turn.text.trim()}`;
  const { category: _category, ...open } = last;
  // The words together may name a narrower kind than the first ones did.
  for (const search of [{ ...open, query }, ...(last.category === undefined ? [] : [{ ...last, query }])]) {
    const result = yield* use('choose_products', { ...chooseInput(search) });
    const best = Math.max(0, ...result.shortList.map(({ product }) => product.coverage ?? 0));
    const { category } = result.interpretation.filter;
    const isKept = category !== undefined || search.category !== undefined || last.category === undefined;
    if (result.total > 0 && best >= 0.9 && isKept)
      return showChoice({
        turn,
        result,
        intro: [say('choosing.narrowed')],
        search: { ...search, ...(category ? { category } : {}) },
      });
  }
  return undefined;
}

/** "Тихую", "a light one" amid choosing: what is being chosen, in the order of that quality. */
export function* qualityOfLast(turn: Turn): Generator<Asked, Outcome | undefined, unknown> {
  const last = turn.note.search && lastSearch(turn);
  if (!last || turn.context.found.interpretation.askedAttributes.length === 0 || turn.text.includes('?'))
    return undefined;
  const wished = yield* asSuperlative(turn);
  return wished && (yield* bendSearch(wished, last));
}
