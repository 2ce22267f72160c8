import type { ContactConsent } from '../../core/privacy/contact-consent.ts';
import { index, pgTable } from '../orm.ts';
import { id, instant, json, storableText } from './columns.ts';

export const customers = pgTable(
  'customers',
  {
    id: id().primaryKey(),
    visitorId: storableText(),
    name: storableText(),
    phone: storableText(),
    email: storableText(),
    /** Whether the contact above may be kept; null: never told. */
    consent: json<ContactConsent>(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [index('customers_visitor').on(table.visitorId)],
);
