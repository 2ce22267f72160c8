import { fold } from '../../../../../retrieval/analysis/fold.ts';
import { hasBounds } from '../about-catalog.ts';
import { excludedBrand } from '../excluded-brand.ts';
import { priceDirection } from '../price-direction.ts';
import type { ToolCall, Turn } from '../turn.ts';
import { use } from '../turn.ts';

/** "Тихую", "a quiet one": a quality without a bound orders by it; the search reads it out of its superlative. */
export function* asSuperlative(turn: Turn): Generator<ToolCall, Turn | undefined, unknown> {
  const { interpretation } = turn.context.found;
  const isBare = !hasBounds(turn) && !interpretation.filter.category && !interpretation.filter.brand;
  const isQuality = isBare && priceDirection(turn) === undefined && turn.text.trim().split(/\s+/).length <= 3;
  if (!isQuality || excludedBrand(turn) || isOther(turn.text)) return undefined;
  const text = `${turn.language.startsWith('ru') ? 'самый' : 'most'} ${turn.text.trim().replace(/^(?:а|и|a|an|the|and)\s+/iu, '')}`;
  const read = yield* use('search_products', { query: text, limit: 1 });
  if (read.interpretation.sort.by !== 'attribute') return undefined;
  return { ...turn, text, context: { ...turn.context, found: { ...turn.context.found, ...read } } };
}

/** "Другой цвет": any value but the one there is. */
export function isOther(text: string): boolean {
  return /(?:^|\s)(друг|ин(?:ой|ая|ого)|other|another|different)/u.test(fold(text));
}
