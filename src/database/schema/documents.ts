import { index, pgTable } from '../orm.ts';
import { id, json, storableText } from './columns.ts';

export const documents = pgTable('documents', {
  id: id().primaryKey(),
  uri: storableText().notNull(),
  title: storableText().notNull(),
  language: storableText().notNull(),
  contentHash: storableText().notNull(),
});

export const passages = pgTable(
  'passages',
  {
    id: id().primaryKey(),
    documentId: id()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    documentTitle: storableText().notNull(),
    headings: json<readonly string[]>().notNull(),
    text: storableText().notNull(),
    language: storableText().notNull(),
    uri: storableText().notNull(),
  },
  (table) => [index('passages_document').on(table.documentId)],
);
