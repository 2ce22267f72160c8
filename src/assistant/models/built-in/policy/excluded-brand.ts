import { fold } from '../../../../retrieval/analysis/fold.ts';
import type { ProductView, SearchProductsResult } from '../../../tools/views.ts';
import type { SearchMemory } from './search-memory.ts';
import type { Turn } from './turn.ts';

/** "не Lavora", "anything but Lavora": the brand that is not wanted. */
export function excludedBrand(turn: Turn): string | undefined {
  const { filter } = turn.context.found.interpretation;
  const text = fold(turn.text);
  const brands = [...new Set([filter.brand, ...turn.note.shown.map((product) => product.brand)])];
  return brands.find((brand) => {
    if (!brand) return false;
    const at = text.indexOf(fold(brand));
    return at >= 0 && /(?:^|\s)(не|кроме|без|not|except|but|no|without)(\s+\S+)?\s*$/u.test(text.slice(0, at));
  });
}

export function withoutBrands(result: SearchProductsResult, excluded: readonly string[]): readonly ProductView[] {
  const folded = new Set(excluded.map(fold));
  return result.products.filter((product) => !product.brand || !folded.has(fold(product.brand)));
}

export function withoutBrand(search: SearchMemory): SearchMemory {
  const { brand: _brand, ...rest } = search;
  return rest;
}
