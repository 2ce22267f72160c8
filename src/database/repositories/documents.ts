import type { DocumentRepository } from '../../core/ports/repositories.ts';
import type { Executor } from '../executor.ts';
import { asc, eq, gt, inArray } from '../orm.ts';
import { documents, passages } from '../schema/documents.ts';
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
      for (const page of inPages(newPassages)) await db.insert(passages).values([...page]);
    },

    async remove(ids) {
      for (const page of inPages(ids)) await db.delete(documents).where(inArray(documents.id, page));
    },

    async listPassages(afterId, limit) {
      return await db
        .select()
        .from(passages)
        .where(afterId === undefined ? undefined : gt(passages.id, afterId))
        .orderBy(asc(passages.id))
        .limit(limit);
    },

    async list() {
      return await db.select().from(documents).orderBy(asc(documents.uri), asc(documents.id));
    },

    count: () => db.$count(documents),
  };
}
