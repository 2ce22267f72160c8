import { index, pgTable } from '../orm.ts';
import { id, json, storableText } from './columns.ts';

/** Where a passage stands: its headings and its place in the file. A list alone is what versions before 0.2 stored. */
export type StoredHeadings =
  | readonly string[]
  | { readonly path: readonly string[]; readonly ordinal: number; readonly page?: number; readonly sheet?: string };

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
    headings: json<StoredHeadings>().notNull(),
    text: storableText().notNull(),
    language: storableText().notNull(),
    uri: storableText().notNull(),
  },
  (table) => [index('passages_document').on(table.documentId)],
);
