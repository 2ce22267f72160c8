import type { PgTable } from 'drizzle-orm/pg-core';
import { getTableColumns, type SQL, sql } from '../orm.ts';

type ColumnsOf<Table extends PgTable> = keyof Table['_']['columns'] & string;

/** For each column a place that a statement's value is put into when it runs; `encoded` writes the values. */
export function placeholders<Table extends PgTable>(table: Table): Record<ColumnsOf<Table>, SQL<never>> {
  const keys = Object.keys(getTableColumns(table));
  // Wrapped, for the ORM would encode a bare one, and its encoders know no null.
  return Object.fromEntries(keys.map((key) => [key, sql`${sql.placeholder(key)}`])) as Record<
    ColumnsOf<Table>,
    SQL<never>
  >;
}

/** A row's values as the database takes them; what the row leaves out is null. */
export function encoded(table: PgTable, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([key, column]) => {
      const value = row[key];
      return [key, value === undefined || value === null ? null : column.mapToDriverValue(value)];
    }),
  );
}
