import type { PersonalKind } from '../../core/privacy/masking/personal-data.ts';
import { integer, pgTable, primaryKey } from '../orm.ts';
import { id, storableText } from './columns.ts';
import { conversations } from './conversations.ts';
import { messages } from './messages.ts';

/** Which token stands for what, in one conversation; goes with it. */
export const maskEntries = pgTable(
  'mask_entries',
  {
    conversationId: id()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    kind: storableText().$type<PersonalKind>().notNull(),
    number: integer().notNull(),
    /** Place in the order in which tokens were given. */
    ordinal: integer().notNull(),
    value: storableText().notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.kind, table.number] })],
);

/** Messages as a model outside saw them. */
export const seenMessages = pgTable('seen_messages', {
  messageId: id()
    .primaryKey()
    .references(() => messages.id, { onDelete: 'cascade' }),
  text: storableText().notNull(),
});
