import type { ApiKey } from '../../core/api-keys/api-key.ts';
import type { ApiKeyRepository } from '../../core/ports/api-key-repository.ts';
import type { Executor } from '../executor.ts';
import { and, desc, eq, isNull } from '../orm.ts';
import { apiKeys } from '../schema/api-keys.ts';
import { orUndefined } from './absent.ts';

export function createApiKeyRepository(db: Executor): ApiKeyRepository {
  return {
    async add(key) {
      await db.insert(apiKeys).values(key);
    },

    async find(id) {
      const [row] = await db.select().from(apiKeys).where(eq(apiKeys.id, id));
      return row && toApiKey(row);
    },

    async findByTokenHash(tokenHash) {
      const [row] = await db.select().from(apiKeys).where(eq(apiKeys.tokenHash, tokenHash));
      return row && toApiKey(row);
    },

    async list() {
      const rows = await db.select().from(apiKeys).orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
      return rows.map(toApiKey);
    },

    async noteUse(id, at) {
      await db.update(apiKeys).set({ lastUsedAt: at }).where(eq(apiKeys.id, id));
    },

    async revoke(id, by, at) {
      const revoked = await db
        .update(apiKeys)
        .set({ revokedAt: at, revokedBy: by })
        .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
        .returning({ id: apiKeys.id });
      return revoked.length > 0;
    },
  };
}

function toApiKey(row: typeof apiKeys.$inferSelect): ApiKey {
  return {
    ...row,
    expiresAt: orUndefined(row.expiresAt),
    lastUsedAt: orUndefined(row.lastUsedAt),
    revokedAt: orUndefined(row.revokedAt),
    revokedBy: orUndefined(row.revokedBy),
  };
}
