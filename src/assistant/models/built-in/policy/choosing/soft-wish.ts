/** "Капучино жена пьёт", "mostly cappuccino" amid choosing: no property is named, yet some of the kind are described so. */

import type { AttributeFilter } from '../../../../../core/ports/search.ts';
import { isMadeOf } from '../../../../../retrieval/language/roots.ts';
import type { ProductView } from '../../../../tools/views.ts';
import { isEverydayWord } from '../../understanding/is-everyday-word.ts';
import { say } from '../../wording/speech.ts';
import { mergeSearch, type SearchMemory } from '../search-memory.ts';
import type { Outcome, ToolCall, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { stemsOf } from '../words.ts';
import { chooseInput } from './go-on-choosing.ts';
import { showChoice } from './show-choice.ts';

const mostWords = 8;
const mostDescribed = 10;
const enoughCoverage = 0.5;

/** Undefined where nothing of the kind that is chosen from is described in these words. */
export function* softWish(turn: Turn): Generator<ToolCall, Outcome | undefined, unknown> {
  const last = turn.note.search;
  const { interpretation } = turn.context.found;
  const category = last?.category;
  const isOfOther = interpretation.filter.category !== undefined || interpretation.named.length > 0;
  if (!last || !category || isOfOther || turn.text.includes('?')) return undefined;
  const telling = interpretation.knownWords.filter((word) => word.length > 3 && !isEverydayWord(word));
  if (telling.length === 0 || turn.text.trim().split(/\s+/).length > mostWords) return undefined;
  for (const words of [telling.join(' '), ...telling]) {
    const described = yield* use('search_products', { query: words, category, limit: mostDescribed });
    if ((described.products[0]?.coverage ?? 0) < enoughCoverage) continue;
    const values = valuesMadeOf(words, described.products);
    // What was asked for in the words before bounds still; they are no longer searched by, nor are these where a property tells it.
    const search: SearchMemory =
      values.length > 0
        ? mergeSearch({ ...last, weakest: 0 }, { query: last.query, attributes: [...values] })
        : { ...last, query: words, weakest: 0 };
    const result = yield* use('choose_products', { ...chooseInput(search) });
    if (result.shortList.length === 0 || result.total === 0) continue;
    return showChoice({ turn, result, intro: [say('choosing.narrowed')], search });
  }
  return undefined;
}

/** Those described as making "капучино" have a "капучинатор" of some kind: who has the same is meant too, described so or not. */
function valuesMadeOf(words: string, products: readonly ProductView[]): readonly AttributeFilter[] {
  const said = stemsOf(words);
  const isTold = (text: string) => stemsOf(text).some((thing) => said.some((word) => isMadeOf(thing, word)));
  const telling = products
    .filter(({ coverage }) => (coverage ?? 0) >= enoughCoverage)
    .flatMap(({ attributes }) => attributes.filter(({ text }) => isTold(text)));
  const [first] = telling;
  if (!first) return [];
  const values = [...new Set(telling.filter(({ key }) => key === first.key).map(({ text }) => text))];
  return [{ key: first.key, type: 'value', values }];
}
