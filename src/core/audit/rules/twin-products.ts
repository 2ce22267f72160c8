import type { Product } from '../../catalog/product.ts';
import { foldWord } from '../../claims/words/stem.ts';
import type { Finding } from '../finding.ts';
import { type AuditSubject, groupBy, nameOf, ownNameOf, placeOf } from '../subject.ts';

/** One product under two articles: the same name, or a name that differs by a slip of the pen, with nothing else to tell them apart. */
export function twinProducts(subject: AuditSubject): readonly Finding[] {
  const findings: Finding[] = [];
  const told = new Set<string>();
  const add = (first: Product, twin: Product) => {
    if (told.has(twin.sku)) return;
    told.add(twin.sku);
    findings.push({
      kind: 'product-twice',
      place: placeOf(twin, subject),
      example: {
        id: ownNameOf(first, subject) === ownNameOf(twin, subject) ? 'product-twice' : 'product-alike',
        values: { name: nameOf(twin, subject), sku: twin.sku, other: nameOf(first, subject), otherSku: first.sku },
      },
      about: { skus: [first.sku, twin.sku] },
    });
  };
  const words = new Map(subject.products.map((product) => [product, wordsOf(ownNameOf(product, subject))]));
  for (const same of groupBy(subject.products, (product) => words.get(product)?.toSorted().join(' ') ?? '').values()) {
    const [first, ...rest] = same;
    for (const twin of rest) if (first && isOneThing(first, twin)) add(first, twin);
  }
  for (const [first, twin] of slips(subject.products, words)) if (isOneThing(first, twin)) add(first, twin);
  return findings;
}

/** Pairs whose names differ in one long word by a letter; found by the names with that word left out. */
function* slips(
  products: readonly Product[],
  words: ReadonlyMap<Product, readonly string[]>,
): Generator<readonly [Product, Product]> {
  const seen = new Map<string, { readonly product: Product; readonly word: string }[]>();
  for (const product of products) {
    const own = words.get(product) ?? [];
    for (const [at, word] of own.entries()) {
      if (word.length < 6 || /\d/u.test(word)) continue;
      const key = `${at}|${own.length}|${own.toSpliced(at, 1).join(' ')}`;
      const before = seen.get(key) ?? [];
      // A name of one word has no other words to be alike in.
      if (own.length > 1)
        for (const other of before.slice(0, 20))
          if (other.word !== word && isOneSlip(other.word, word)) yield [other.product, product];
      before.push({ product, word });
      seen.set(key, before);
    }
  }
}

/** Variants of a group, other sizes, colours, brands and prices are other goods, whatever their names. */
function isOneThing(first: Product, twin: Product): boolean {
  if (first.group !== undefined && first.group === twin.group) return false;
  if (foldWord(first.brand ?? '') !== foldWord(twin.brand ?? '')) return false;
  const facts = new Map(first.attributes.map(({ key, value }) => [key, JSON.stringify(value)]));
  return twin.attributes.every(({ key, value }) => !facts.has(key) || facts.get(key) === JSON.stringify(value));
}

function wordsOf(name: string): readonly string[] {
  return foldWord(name).match(/[\p{L}\d]+(?:[.,]\d+)?/gu) ?? [];
}

/** One letter added, lost, changed or two swapped; endings aside, which are grammar. */
function isOneSlip(left: string, right: string): boolean {
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [own, other] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  if (own.length > 2 || other.length > 2) return false;
  if (own.length === 2 && other.length === 2) return own[0] === other[1] && own[1] === other[0];
  return own.length <= 1 && other.length <= 1;
}
