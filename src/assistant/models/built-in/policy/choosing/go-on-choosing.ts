import { say } from '../../wording/speech.ts';
import { mergeSearch, type SearchMemory, searchInput } from '../search-memory.ts';
import type { Handling, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import type { ChoosingAnswer } from './read-choosing-answer.ts';
import { showChoice } from './show-choice.ts';

/** The answer to a clarifying question bends the search; what was wished before still holds. */
export function* goOnChoosing(turn: Turn, answer: ChoosingAnswer, last: SearchMemory): Handling {
  const search = answer.isOpen ? last : mergeSearch(last, changeOf(answer.option, last));
  const result = yield* use('choose_products', {
    ...chooseInput(search),
    ...(answer.isOpen ? { anyOf: [answer.key] } : {}),
  });
  return showChoice({
    turn,
    result,
    intro: [say(answer.isOpen ? 'choosing.open' : 'choosing.narrowed')],
    search,
  });
}

/** What the tool is asked: the search as it stands, without a limit of its own. */
export function chooseInput(search: SearchMemory) {
  const { limit: _limit, ...input } = searchInput(search, { limit: 1 });
  return { ...input, ...(search.excludedBrands?.length ? { excludeBrands: [...search.excludedBrands] } : {}) };
}

function changeOf(
  { text: _text, attributes, ...bounds }: Extract<ChoosingAnswer, { isOpen: false }>['option'],
  last: SearchMemory,
): SearchMemory {
  return { query: last.query, ...bounds, ...(attributes ? { attributes: [...attributes] } : {}) };
}
