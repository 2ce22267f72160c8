import type { RawField, RawRow } from '../../core/ports/ingestion.ts';
import { type Column, markedAttribute, resolveColumns } from './columns.ts';

export type Heading = Omit<RawField, 'value'>;

/** Rows with the same headings (a table, a sheet, like objects) have one shape. */
export type RowShape = {
  /** Among the shapes of the file, from 0. */
  readonly number: number;
  readonly headings: readonly Heading[];
  /** What each field means, in the order of the headings. */
  readonly columns: readonly Column[];
};

/** What each field of a row means; a shape is resolved once. */
export class RowColumns {
  private readonly bySignature = new Map<string, RowShape>();
  private readonly shapes: RowShape[] = [];
  /** A row is asked about several times, and the next one often has the same headings. */
  private last: { readonly fields: readonly Heading[]; readonly shape: RowShape } | undefined;

  /** Columns in the order of the row's fields. */
  of(row: RawRow): readonly Column[] {
    return this.shapeOf(row.fields).columns;
  }

  shapeOf(fields: readonly Heading[]): RowShape {
    const { last } = this;
    if (last?.fields === fields) return last.shape;
    const shape = last && areSame(fields, last.shape.headings) ? last.shape : this.find(fields);
    this.last = { fields, shape };
    return shape;
  }

  at(number: number): RowShape | undefined {
    return this.shapes[number];
  }

  /** Every column met so far. */
  *all(): Generator<Column> {
    for (const { columns } of this.shapes) yield* columns;
  }

  private find(fields: readonly Heading[]): RowShape {
    let signature = '';
    for (const { heading, unit, isAttribute } of fields)
      signature += isAttribute ? `\u0001${heading}\u0002${unit ?? ''}\u0000` : `${heading}\u0002${unit ?? ''}\u0000`;
    let shape = this.bySignature.get(signature);
    if (!shape) {
      shape = this.resolve(fields);
      this.bySignature.set(signature, shape);
    }
    return shape;
  }

  private resolve(fields: readonly Heading[]): RowShape {
    const resolved = resolveColumns(fields.filter(({ isAttribute }) => !isAttribute).map(({ heading }) => heading));
    const columns = fields.map(
      (field) =>
        (field.isAttribute ? undefined : resolved.get(field.heading)) ?? markedAttribute(field.heading, field.unit),
    );
    const headings = fields.map(({ heading, unit, isAttribute }) => ({
      heading,
      ...(unit === undefined ? {} : { unit }),
      ...(isAttribute === undefined ? {} : { isAttribute }),
    }));
    const shape = { number: this.shapes.length, headings, columns };
    this.shapes.push(shape);
    return shape;
  }
}

function areSame(fields: readonly Heading[], headings: readonly Heading[]): boolean {
  return (
    fields.length === headings.length &&
    fields.every(({ heading, unit, isAttribute }, index) => {
      const other = headings[index];
      return heading === other?.heading && unit === other.unit && isAttribute === other.isAttribute;
    })
  );
}
