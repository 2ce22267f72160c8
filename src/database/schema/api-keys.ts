import type { ApiKeyScope } from '../../core/api-keys/api-key.ts';
import { integer, pgTable, unique } from '../orm.ts';
import { id, instant, json, storableText } from './columns.ts';

export const apiKeys = pgTable(
  'api_keys',
  {
    id: id().primaryKey(),
    name: storableText().notNull(),
    preview: storableText().notNull(),
    /** SHA-256 of the key: a read database opens nothing. */
    tokenHash: storableText().notNull(),
    scopes: json<readonly ApiKeyScope[]>().notNull(),
    requestsPerMinute: integer().notNull(),
    createdBy: storableText().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant(),
    lastUsedAt: instant(),
    revokedAt: instant(),
    revokedBy: storableText(),
  },
  (table) => [unique('api_keys_token').on(table.tokenHash)],
);
