import { foldWord } from '../../claims/words/stem.ts';
import { inLanguage } from '../../language.ts';
import type { Finding } from '../finding.ts';
import { type AuditSubject, firstLanguage, groupBy, median, nameOf, pathOf, placeOf } from '../subject.ts';

/** A category spelled two ways, and one that holds a single product where its neighbours hold several. */
export function oddCategories(subject: AuditSubject): readonly Finding[] {
  const language = firstLanguage(subject);
  const byPath = groupBy(
    subject.products.filter(({ category }) => category.length > 0),
    (product) => pathOf(product, subject),
  );
  const sizes = [...byPath.values()].map(({ length }) => length);
  const findings: Finding[] = [];
  const misspelled = new Set<string>();
  for (const same of groupBy(byPath.keys(), foldCategory).values()) {
    const [main, ...others] = [...same].sort(
      (left, right) => (byPath.get(right)?.length ?? 0) - (byPath.get(left)?.length ?? 0),
    );
    for (const other of others) {
      const first = byPath.get(other)?.[0];
      if (!first || !main) continue;
      misspelled.add(other);
      findings.push({
        kind: 'category-spelled-twice',
        place: placeOf(first, subject),
        example: {
          id: 'category-spelled-twice',
          values: {
            category: other,
            other: main,
            count: byPath.get(other)?.length ?? 0,
            otherCount: byPath.get(main)?.length ?? 0,
          },
        },
        about: { phrases: [inLanguage(first.category.at(-1), language)] },
      });
    }
  }
  // In a shop of few goods, or of many small categories, one product a category is how it is.
  const isDense = sizes.length >= 3 && median(sizes) >= 3;
  for (const [category, [only, more]] of byPath) {
    if (!isDense || !only || more || misspelled.has(category)) continue;
    findings.push({
      kind: 'category-of-one',
      place: placeOf(only, subject),
      example: { id: 'category-of-one', values: { category, name: nameOf(only, subject) } },
    });
  }
  return findings;
}

/** "Кофе-машины", "кофемашины", "Кофемашина" are one: letters only, without the ending of the plural. */
function foldCategory(path: string): string {
  return path
    .split(' / ')
    .map((level) =>
      foldWord(level)
        .replace(/[^\p{L}\d]/gu, '')
        .replace(/(?:[ыиая]|es|s)$/u, ''),
    )
    .join('/');
}
