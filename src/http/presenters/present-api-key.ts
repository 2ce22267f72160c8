import type { ApiKeyView } from '../../../contracts/api-keys.ts';
import { type ApiKey, stateOfApiKey } from '../../core/api-keys/api-key.ts';

/** A key as staff see it: never the key itself, nor its hash. */
export function presentApiKey(key: ApiKey, now: Date): ApiKeyView {
  return {
    id: key.id,
    name: key.name,
    preview: key.preview,
    scopes: [...key.scopes],
    requestsPerMinute: key.requestsPerMinute,
    state: stateOfApiKey(key, now),
    createdBy: key.createdBy,
    createdAt: key.createdAt.toISOString(),
    ...(key.expiresAt ? { expiresAt: key.expiresAt.toISOString() } : {}),
    ...(key.lastUsedAt ? { lastUsedAt: key.lastUsedAt.toISOString() } : {}),
    ...(key.revokedAt ? { revokedAt: key.revokedAt.toISOString() } : {}),
    ...(key.revokedBy ? { revokedBy: key.revokedBy } : {}),
  };
}
