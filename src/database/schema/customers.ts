import { index, pgTable } from '../orm.ts';
import { id, instant, storableText } from './columns.ts';

export const customers = pgTable(
  'customers',
  {
    id: id().primaryKey(),
    visitorId: storableText(),
    name: storableText(),
    phone: storableText(),
    email: storableText(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [index('customers_visitor').on(table.visitorId)],
);
