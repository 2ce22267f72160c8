import type { LeadRecord } from '../../core/sales/leads/lead.ts';
import { index, integer, pgTable, unique } from '../orm.ts';
import { id, instant, json, storableText } from './columns.ts';
import { conversations } from './conversations.ts';
import { customers } from './customers.ts';

export const leads = pgTable(
  'leads',
  {
    id: id().primaryKey(),
    conversationId: id()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    customerId: id()
      .notNull()
      .references(() => customers.id),
    kind: storableText(),
    score: integer().notNull(),
    temperature: storableText().$type<LeadRecord['temperature']>().notNull(),
    explanation: json<LeadRecord['explanation']>().notNull(),
    answers: json<LeadRecord['answers']>().notNull(),
    interests: json<LeadRecord['interests']>().notNull(),
    nextStep: json<NonNullable<LeadRecord['nextStep']>>(),
    status: storableText().$type<LeadRecord['status']>().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    unique('leads_conversation').on(table.conversationId),
    index('leads_created').on(table.createdAt, table.id),
    index('leads_temperature').on(table.temperature, table.createdAt, table.id),
    index('leads_customer').on(table.customerId),
  ],
);
