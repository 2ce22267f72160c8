import type { Product } from '../../catalog/product.ts';
import { tokenize } from '../../claims/find/tokenize.ts';
import { keyOf } from '../../claims/names/name-index.ts';
import { normalizeText } from '../../claims/normalize-text.ts';
import type { Passage } from '../../knowledge/document.ts';
import { allWordings } from '../../language.ts';

/** Up to so many names are looked for in every sentence without being felt. */
const fewNames = 2_000;

export type SpokenProduct = { readonly product: Product; readonly names: readonly string[] };

/**
 * Products that passages may name: most words of a name stand in some passage. Of very many such, those whose
 * rarest word does: it is what tells one pump from a thousand others.
 */
export function spokenOf(products: readonly Product[], passages: readonly Passage[]): readonly SpokenProduct[] {
  const spoken = new Set<string>();
  for (const { text, headings } of passages) for (const key of keysOf(`${headings.join(' ')} ${text}`)) spoken.add(key);
  const found: { product: Product; names: { name: string; keys: readonly string[] }[] }[] = [];
  for (const product of products) {
    const names = allWordings(product.name)
      .map((name) => ({ name, keys: keysOf(name) }))
      .filter(({ keys }) => isMostly(keys, spoken));
    if (names.length > 0 || keysOf(product.sku).every((key) => spoken.has(key))) found.push({ product, names });
  }
  const shown = ({ product, names }: (typeof found)[number]) => ({ product, names: names.map(({ name }) => name) });
  if (found.length <= fewNames) return found.map(shown);
  const counts = new Map<string, number>();
  for (const { names } of found)
    for (const key of new Set(names.flatMap(({ keys }) => keys))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return found
    .filter(({ names }) =>
      names.some(({ keys }) => {
        const rarest = Math.min(...keys.map((key) => counts.get(key) ?? 0));
        return rarest <= fewNames / 20 && keys.some((key) => counts.get(key) === rarest && spoken.has(key));
      }),
    )
    .map(shown);
}

function keysOf(text: string): readonly string[] {
  return tokenize(normalizeText(text))
    .filter((token) => token.kind !== 'symbol')
    .map(keyOf);
}

function isMostly(keys: readonly string[], spoken: ReadonlySet<string>): boolean {
  const known = keys.filter((key) => spoken.has(key)).length;
  return known > 0 && known * 2 >= keys.length;
}
