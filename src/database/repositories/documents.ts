import type { Passage } from '../../core/knowledge/document.ts';
import type { DocumentRepository } from '../../core/ports/repositories.ts';
import type { Executor } from '../executor.ts';
import { asc, eq, gt, inArray } from '../orm.ts';
import { documents, passages, type StoredHeadings } from '../schema/documents.ts';
import { inPages } from './in-pages.ts';

export function createDocumentRepository(db: Executor): DocumentRepository {
  return {
    async listHashes() {
      const rows = await db.select({ id: documents.id, hash: documents.contentHash }).from(documents);
      return new Map(rows.map((row) => [row.id, row.hash]));
    },

    async save(document, newPassages) {
      const { id, ...changes } = document;
      await db.insert(documents).values(document).onConflictDoUpdate({ target: documents.id, set: changes });
      await db.delete(passages).where(eq(passages.documentId, id));
      for (const page of inPages(newPassages)) await db.insert(passages).values(page.map(toRow));
    },

    async remove(ids) {
      for (const page of inPages(ids)) await db.delete(documents).where(inArray(documents.id, page));
    },

    async listPassages(afterId, limit) {
      const rows = await db
        .select()
        .from(passages)
        .where(afterId === undefined ? undefined : gt(passages.id, afterId))
        .orderBy(asc(passages.id))
        .limit(limit);
      return rows.map(toPassage);
    },

    async findPassages(ids) {
      if (ids.length === 0) return [];
      const rows = await db
        .select()
        .from(passages)
        .where(inArray(passages.id, [...ids]));
      return rows.map(toPassage);
    },

    async list() {
      return await db.select().from(documents).orderBy(asc(documents.uri), asc(documents.id));
    },

    count: () => db.$count(documents),
  };
}

type PassageRow = Omit<Passage, 'headings' | 'ordinal' | 'page' | 'sheet'> & { readonly headings: StoredHeadings };

function toRow({ headings, ordinal, page, sheet, ...columns }: Passage): PassageRow {
  const place = { ...(page !== undefined && { page }), ...(sheet !== undefined && { sheet }) };
  return { ...columns, headings: { path: headings, ordinal, ...place } };
}

function toPassage({ headings, ...columns }: PassageRow): Passage {
  if (!('path' in headings)) return { ...columns, headings, ordinal: 0 };
  const { path, ...place } = headings;
  return { ...columns, headings: path, ...place };
}
