/**
 * "Only electric ones" of grinders: a kind within the kind that is talked about. "А ручная?" after electric grinders, "and battery ones?":
 * another kind of the same goods, called by the word that tells it from them.
 */
import type { SearchMemory } from '../search-memory.ts';
import type { Asked, Turn } from '../turn.ts';
import { useEach } from '../turn.ts';
import { contentStemsOf, isSameWord, stemsOf, wordsOf } from '../words.ts';

const mostWords = 4;
const mostKindWords = 2;
const longest = 7;

/** Undefined where no word of a brief message makes one of these of what the last kind is called. One step: a turn has few. */
export function* kindLikeLast(
  turn: Turn,
  { category }: Pick<SearchMemory, 'category'>,
): Generator<Asked, string | undefined, unknown> {
  const said = wordsOf(turn.text);
  const { filter, knownWords } = turn.context.found.interpretation;
  if (!category || filter.category !== undefined || knownWords.length === 0 || said.length > longest) return undefined;
  // What was shown is told in the language of the talk; a search may keep the kind by its first name.
  const last = leafOf(turn.note.shown[0]?.category ?? category);
  const kind = leafOf(category);
  const nouns = wordsOf(last).filter((word) => contentStemsOf(word).length > 0 && word.length > 3);
  const own = nouns.slice(-mostKindWords);
  const telling = said.filter((word) => isTelling(word, last)).slice(0, mostWords);
  const pairs = own.flatMap((noun) => telling.map((word) => `${word} ${noun}`));
  const read = yield* useEach(
    'search_products',
    [`${kind} ${turn.text}`, ...own, ...pairs].map((query) => ({ query, limit: 1 })),
  );
  const [within, ...kinds] = read.map(({ interpretation }) => interpretation.filter.category);
  if (within !== undefined && within !== category && leafOf(within) !== kind) return within;
  const known = new Set([last, category, kind, ...kinds.slice(0, own.length)]);
  const found = new Set(kinds.slice(own.length).filter((one) => one !== undefined && !known.has(one)));
  return found.size === 1 ? [...found][0] : undefined;
}

function isTelling(word: string, kind: string): boolean {
  return word.length > 3 && contentStemsOf(word).length > 0 && !isCalled(kind, word);
}

function isCalled(kind: string, word: string): boolean {
  const stems = stemsOf(word);
  return stemsOf(kind).some((own) => stems.some((stem) => isSameWord(stem, own)));
}

function leafOf(category: string): string {
  return category.split('/').at(-1)?.trim() ?? category;
}
