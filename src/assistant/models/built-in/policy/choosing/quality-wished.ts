/** "Нужна тихая кофемашина", "something not sour": a quality without a bound orders what is shown by it. */
import type { ProductView } from '../../../../tools/views.ts';
import type { SearchMemory } from '../search-memory.ts';
import type { ToolCall, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { stemsOf, wordsOf } from '../words.ts';

/** Nothing where an order or a bound by a property is told already, or the words name no quality. */
export function* qualityWished(turn: Turn): Generator<ToolCall, Pick<SearchMemory, 'sort'>, unknown> {
  const { filter, sort } = turn.context.found.interpretation;
  if (sort.by !== 'relevance' || filter.attributes?.length || filter.category === undefined) return {};
  const disliked = dislikedWord(turn.text);
  const scale = disliked && scaleOf(disliked, turn.context.found.products);
  if (scale) return { sort: { by: 'attribute', key: scale, order: 'ascending' } };
  const words = wordsOf(turn.text);
  for (const word of words.filter((one) => qualities.test(one))) {
    const superlative = turn.language.startsWith('ru') ? `самая ${word}` : `most ${word}`;
    const { interpretation } = yield* use('search_products', { query: superlative, limit: 1 });
    if (interpretation.sort.by === 'attribute') return { sort: interpretation.sort };
  }
  return {};
}

/** Adjectives of the universal qualities of things; which property they mean is the catalog's. */
const qualities =
  /^(?:тих(?:ий|ая|ое|ую|ие|ого|ой)|бесшумн\p{L}+|л[её]гк(?:ий|ая|ое|ую|ие)|мощн\p{L}+|компактн\p{L}+|узк(?:ий|ая|ое|ую|ие)|вместительн\p{L}+|быстр(?:ый|ая|ое|ую|ые)|quiet|silent|light|lightweight|powerful|compact|narrow|slim|roomy|fast)$/iu;

/** "Только не кислое", "I don't like sour coffee". */
function dislikedWord(text: string): string | undefined {
  return /(?:не (?:люблю |нравится |слишком |очень |такое |такой )?|терпеть не могу |без |don'?t (?:like|want|need)(?: it)?(?: too)? |hate |not (?:too |so |very )?|nothing )(\p{L}{4,})/iu.exec(
    text,
  )?.[1];
}

/** The numbered property that the quality gives its name to: "кислое" and "кислотность", "sour" where a customer's word for it is so. */
function scaleOf(word: string, products: readonly ProductView[]): string | undefined {
  const [stem = ''] = stemsOf(word);
  if (stem.length < 4) return undefined;
  return products
    .flatMap(({ attributes }) => attributes)
    .find(({ name, number }) => number !== undefined && stemsOf(name).some((own) => own.startsWith(stem)))?.key;
}
