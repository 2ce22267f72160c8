import type { Product } from '../../../core/catalog/product.ts';
import { type AttributeKind, classOfCell, KindEvidence } from '../../catalog/attribute-kinds.ts';
import type { KnownField } from '../../catalog/column-names.ts';
import { type ProductContext, productFromRow, rowContext } from '../../catalog/product-from-row.ts';
import { attributeKey } from '../../catalog/row-attributes.ts';
import {
  type FieldProblem,
  fieldOf,
  fieldsOf,
  type GivenRow,
  headingOf,
  problemOf,
  type ReadingContext,
  readGiven,
} from './read-given.ts';

export type GivenProduct =
  | { readonly type: 'product'; readonly product: Product; readonly warnings: readonly FieldProblem[] }
  | { readonly type: 'refused'; readonly problem: FieldProblem };

/** What a file warns about and goes on, a program can be told to mend. */
const mustBeMended: ReadonlySet<string> = new Set([
  'STOCK_UNREADABLE',
  'LIST_PRICE_UNREADABLE',
  'LIST_PRICE_DROPPED',
  'SALE_PRICE_LEFT_OUT',
  'LINK_UNSAFE',
]);

/** An object that came by API to a whole product, by the rules of a catalog row. `known` is the product it replaces. */
export async function productOfGiven(
  value: unknown,
  context: ReadingContext,
  known: Product | undefined,
): Promise<GivenProduct> {
  const given = await readGiven(value, context);
  if ('code' in given) return { type: 'refused', problem: given };
  return productOfRow(given, context, known);
}

export function productOfRow(given: GivenRow, context: ReadingContext, known: Product | undefined): GivenProduct {
  const refused = (field: string, code: string, reason: string): GivenProduct => ({
    type: 'refused',
    problem: { field, code, reason },
  });
  for (const field of ['sku', 'name', 'price', 'salePrice', 'listPrice', 'stock'] as const) {
    const wrong = fieldsOf(given, field).find(
      ({ value }) => typeof value === 'object' || (typeof value === 'boolean' && field !== 'stock'),
    );
    if (wrong) return refused(wrong.heading, 'WRONG_TYPE', `"${wrong.heading}" takes one text or number.`);
  }
  const typed: ProductContext = { ...context, kinds: kindsOf(given, context, known) };
  const result = productFromRow(given.row, given.file, rowContext(given.file, typed));
  if (result.type === 'refused')
    return { type: 'refused', problem: problemOf(fieldOf(result.note, given), result.note) };
  const warnings = result.warnings.map((found) => problemOf(fieldOf(found, given) || linkField(found.reason), found));
  const worst = warnings.find(({ code }) => mustBeMended.has(code));
  if (worst) return { type: 'refused', problem: worst };
  const hidden = given.columns.flatMap((column) =>
    column.kind === 'left-out' && column.why === 'private'
      ? [
          problemOf(column.heading, {
            code: 'PRIVATE_COLUMN',
            reason: `"${column.heading}" looks like internal data and was not taken: customers can see every attribute.`,
          }),
        ]
      : [],
  );
  return { type: 'product', product: result.product, warnings: [...warnings, ...hidden] };
}

/** Attributes keep the type they have in the product that is replaced; a new one is what its value shows. */
function kindsOf(given: GivenRow, { book }: ReadingContext, known: Product | undefined) {
  const kinds = new Map<string, AttributeKind>();
  const mark = given.file.mark ?? (given.file.language === 'ru' ? ',' : '.');
  for (const [index, { value }] of given.row.fields.entries()) {
    const column = given.columns[index];
    if (column?.kind !== 'attribute') continue;
    const evidence = new KindEvidence();
    evidence.add(classOfCell(value, mark));
    kinds.set(attributeKey(column, book), evidence.kind());
  }
  for (const { key, value } of known?.attributes ?? []) {
    if (kinds.get(key) === 'text' || value.type !== 'text')
      kinds.set(key, value.type === 'range' ? 'number' : value.type);
  }
  return kinds;
}

function linkField(reason: string): string {
  return /^"(url|image)"/.exec(reason)?.[1] ?? '';
}

/** Whether the caller said anything, if only `null`, about one of these fields. */
export function mentions(given: GivenRow, ...fields: readonly KnownField[]): boolean {
  return fields.some((field) => headingOf(field, given) !== undefined);
}
