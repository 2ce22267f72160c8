import type { z } from 'zod';
import type { newApiKeySchema } from '../../contracts/api-keys.ts';
import type { NewApiKey } from '../core/api-keys/create-api-key.ts';

/** A checked body as the core takes it. */
export function readNewApiKey({
  name,
  scopes,
  requestsPerMinute,
  expiresAt,
}: z.output<typeof newApiKeySchema>): NewApiKey {
  return {
    name,
    scopes: [...new Set(scopes)],
    requestsPerMinute,
    expiresAt: expiresAt ? new Date(expiresAt) : undefined,
  };
}
