import type { CompanyMaterials } from '../../core/company/company.ts';
import { check, integer, pgTable, sql } from '../orm.ts';
import { json, storableText } from './columns.ts';

/** One row: the company that this installation serves. */
export const company = pgTable(
  'company',
  {
    id: integer().primaryKey().default(1),
    materials: json<CompanyMaterials>().notNull(),
    hash: storableText().notNull(),
  },
  (table) => [check('company_is_one', sql`${table.id} = 1`)],
);

export const settings = pgTable('settings', {
  key: storableText().primaryKey(),
  value: json<unknown>(),
});
