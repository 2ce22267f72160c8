import type { IndexFile } from '../storage/index-file.ts';
import type { ProductKnowledge } from '../vocabulary/product-knowledge.ts';

/** Questions about a category that are kept; so many, and all are forgotten. */
const mostKept = 2_000;

/** What was counted in a category holds as long as the products stay as they are: make this anew when they change. */
export function createSamples(file: IndexFile): Pick<ProductKnowledge, 'countWithin' | 'numberSpan'> {
  const kept = new Map<string, unknown>();
  const once = <Counted>(count: () => Counted, ...question: unknown[]): Counted => {
    const key = JSON.stringify(question);
    if (kept.has(key)) return kept.get(key) as Counted;
    if (kept.size >= mostKept) kept.clear();
    const counted = count();
    kept.set(key, counted);
    return counted;
  };
  return {
    countWithin(categoryIds) {
      const within = countWithin(file, categoryIds);
      return {
        values: (ids) => once(() => within.values(ids), 'values', categoryIds, ids),
        numbers: (unit) => once(() => within.numbers(unit), 'numbers', categoryIds, unit),
      };
    },
    numberSpan: (attribute, unit, categoryIds) =>
      once(() => numberSpan(file, { attribute, unit, categoryIds }), 'span', categoryIds, attribute, unit),
  };
}

/** Enough to see which attribute a category uses, and quick in a large one. */
const sample = '(select id from products where category in (select value from json_each(?)) limit 500)';

/** Tells which of several attributes a category's products really have. */
function countWithin(file: IndexFile, categoryIds: readonly number[]): ReturnType<ProductKnowledge['countWithin']> {
  const ids = JSON.stringify(categoryIds);
  const toMap = (rows: readonly { id: number; products: number }[]) =>
    new Map(rows.map((row) => [row.id, row.products]));
  return {
    values: (wanted) =>
      toMap(
        file.all(
          `select v.value as id, count(*) as products from ${sample} s cross join product_values v on v.product = s.id
           where v.value in (select value from json_each(?)) group by v.value`,
          ids,
          JSON.stringify(wanted),
        ),
      ),
    numbers: (unit) =>
      toMap(
        file.all(
          `select n.attribute as id, count(*) as products from ${sample} s cross join product_numbers n on n.product = s.id
           where n.unit = ? group by n.attribute`,
          ids,
          unit,
        ),
      ),
  };
}

/** How large the numbers of an attribute are: by two look-ups in the index, or over the sample of a category. */
function numberSpan(
  file: IndexFile,
  of: { readonly attribute: number; readonly unit: string; readonly categoryIds: readonly number[] | undefined },
): { low: number; high: number } {
  const { attribute, unit, categoryIds } = of;
  const row = categoryIds
    ? file.get<Span>(
        `select min(n.low) as low, max(n.high) as high from ${sample} s cross join product_numbers n on n.product = s.id
         where n.attribute = ? and n.unit = ?`,
        JSON.stringify(categoryIds),
        attribute,
        unit,
      )
    : file.get<Span>(
        `select (select min(low) from product_numbers where attribute = ?1 and unit = ?2) as low,
                (select max(low) from product_numbers where attribute = ?1 and unit = ?2) as high`,
        attribute,
        unit,
      );
  return { low: row?.low ?? 0, high: row?.high ?? Number.POSITIVE_INFINITY };
}

type Span = { low: number | null; high: number | null };
