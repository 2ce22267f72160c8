import type { VerdictRecord } from '../../core/ports/repositories.ts';
import { index, integer, pgTable } from '../orm.ts';
import { id, instant, json, storableText } from './columns.ts';
import { conversations } from './conversations.ts';

const conversationId = () =>
  id()
    .notNull()
    .references(() => conversations.id, { onDelete: 'cascade' });

export const gaps = pgTable(
  'gaps',
  {
    id: id().primaryKey(),
    conversationId: conversationId(),
    messageId: id().notNull(),
    question: storableText().notNull(),
    language: storableText().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [index('gaps_created').on(table.createdAt)],
);

export const guardVerdicts = pgTable(
  'guard_verdicts',
  {
    id: id().primaryKey(),
    conversationId: conversationId(),
    messageId: id().notNull(),
    model: storableText().notNull(),
    sentence: storableText().notNull(),
    verdict: storableText().$type<VerdictRecord['verdict']>().notNull(),
    reasons: json<readonly string[]>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [index('guard_verdicts_created').on(table.createdAt)],
);

export const feedback = pgTable('feedback', {
  id: id().primaryKey(),
  conversationId: conversationId(),
  messageId: id(),
  rating: storableText().$type<'up' | 'down'>(),
  score: integer(),
  comment: storableText(),
  createdAt: instant().notNull(),
});
