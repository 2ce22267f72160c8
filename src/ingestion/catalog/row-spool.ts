import type { CellValue, RawField, RawRow } from '../../core/ports/ingestion.ts';
import { LineSpool } from './line-spool.ts';

type Heading = Omit<RawField, 'value'>;
/** Line in the file, number of its headings, values. */
type StoredRow = readonly [number, number, readonly CellValue[]];

/** The rows of a file, to be gone through several times. Headings, which most rows share, are kept once. */
export class RowSpool implements Iterable<RawRow> {
  private readonly spool = new LineSpool();
  private readonly headings: (readonly Heading[])[] = [];
  private readonly numbers = new Map<string, number>();

  get length(): number {
    return this.spool.length;
  }

  add({ line, fields }: RawRow): void {
    const stored: StoredRow = [line, this.numberOf(fields), fields.map(({ value }) => value)];
    this.spool.add(JSON.stringify(stored));
  }

  *[Symbol.iterator](): Generator<RawRow> {
    for (const text of this.spool.lines()) {
      const [line, number, values] = JSON.parse(text) as StoredRow;
      const headings = this.headings[number] ?? [];
      yield {
        type: 'row',
        line,
        fields: headings.map((heading, index) => ({ ...heading, value: values[index] ?? '' })),
      };
    }
  }

  close(): void {
    this.spool.close();
  }

  private numberOf(fields: readonly RawField[]): number {
    let signature = '';
    for (const { heading, unit, isAttribute } of fields)
      signature += `${heading}\u0000${unit ?? ''}\u0000${isAttribute ?? ''}\u0000`;
    let number = this.numbers.get(signature);
    if (number === undefined) {
      number = this.headings.length;
      this.headings.push(fields.map(({ value, ...heading }) => heading));
      this.numbers.set(signature, number);
    }
    return number;
  }
}
