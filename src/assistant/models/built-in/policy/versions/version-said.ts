/** "The wrap dress in rust, M": one version of a model, told by the words of its name and by its values. */
import type { ProductView } from '../../../../tools/views.ts';
import { unknownWishes } from '../about-catalog.ts';
import { closeness } from '../order/lines/closeness.ts';
import { partsOf } from '../order/lines/parts-of.ts';
import { passesFilter } from '../passes-filter.ts';
import type { Turn } from '../turn.ts';
import { isSameWord, stemsOf } from '../words.ts';
import { modelName } from './version-of.ts';

/** The turn with that version named, as surely as by its article. */
export function withVersionSaid(turn: Turn): Turn {
  const { found } = turn.context;
  const { named, filter, sort } = found.interpretation;
  const wished = (filter.attributes ?? []).filter((one) => one.type === 'value' && one.isExcluded !== true);
  const isAsWished = (product: ProductView) => passesFilter(product, { attributes: wished });
  if (named.length > 0 && wished.length > 0) {
    const [said, ...more] = found.products.filter((one) => named.includes(one.sku) && isAsWished(one));
    const all = [...found.products, ...(found.named ?? [])];
    const isOfModel = (sku: string) =>
      said !== undefined && all.some((one) => one.sku === sku && one.name.startsWith(modelName(said)));
    return said && more.length === 0 && named.every(isOfModel) ? withNamed(turn, said.sku) : turn;
  }
  if (named.length > 0 || wished.length === 0 || sort.by !== 'relevance') return turn;
  if (filter.priceFrom ?? filter.priceTo ?? unknownWishes(turn)[0]) return turn;
  const parts = partsOf(turn, { isAskedToo: true }).filter(({ words }) => words.length > 0);
  const values = new Set(wished.flatMap((one) => (one.type === 'value' ? one.values.flatMap(stemsOf) : [])));
  const [part, ...others] = parts;
  const words = (part?.words ?? []).filter((word) => !values.has(word));
  if (others.length > 0 || !isTelling(words, turn)) return turn;
  const [only, ...rest] = found.products.filter((product) => isAsWished(product) && isCalledSo(product, words));
  if (!only || rest.length > 0) return turn;
  return withNamed(turn, only.sku);
}

function withNamed(turn: Turn, sku: string): Turn {
  const { found } = turn.context;
  const interpretation = { ...found.interpretation, named: [sku] };
  return { ...turn, versionSaid: sku, context: { ...turn.context, found: { ...found, interpretation } } };
}

/** A word more than the kind of goods and how it should be. */
function isTelling(words: readonly string[], { context }: Turn): boolean {
  const kinds = stemsOf(context.found.interpretation.filter.category ?? '');
  return words.some((word) => /\p{L}/u.test(word) && !kinds.some((kind) => isSameWord(word, kind)));
}

/** Every word stands in its name, or is of its kind or values ("чёрные" where the name says "black"). */
function isCalledSo(product: ProductView, words: readonly string[]): boolean {
  const blank = { ...product, category: '', attributes: [] };
  const isMet = (one: ProductView, word: string) => closeness(one, [word]) > 0;
  return words.every((word) => isMet(product, word)) && words.some((word) => isMet(blank, word));
}
