import type { RawRow } from '../../core/ports/ingestion.ts';
import { type Column, markedAttribute, resolveColumns } from './columns.ts';

/** What each field of a row means; rows with the same headings (a table, a sheet, like objects) are resolved once. */
export class RowColumns {
  private readonly bySignature = new Map<string, readonly Column[]>();

  /** Columns in the order of the row's fields. */
  of(row: RawRow): readonly Column[] {
    const signature = row.fields
      .map(({ heading, unit, isAttribute }) => (isAttribute ? `\u0001${heading}\u0002${unit ?? ''}` : heading))
      .join('\u0000');
    let columns = this.bySignature.get(signature);
    if (!columns) {
      const resolved = resolveColumns(
        row.fields.filter(({ isAttribute }) => !isAttribute).map(({ heading }) => heading),
      );
      columns = row.fields.map(
        (field) =>
          (field.isAttribute ? undefined : resolved.get(field.heading)) ?? markedAttribute(field.heading, field.unit),
      );
      this.bySignature.set(signature, columns);
    }
    return columns;
  }

  /** Every column met so far. */
  *all(): Generator<Column> {
    for (const columns of this.bySignature.values()) yield* columns;
  }
}
