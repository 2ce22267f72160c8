import type { Context } from 'hono';
import { type ApiKeyScope, apiKeyScopes } from '../../core/api-keys/api-key.ts';
import { findKeyHolder, type KeyHolder } from '../../core/api-keys/find-key-holder.ts';
import { AccessError } from '../../core/errors.ts';
import type { Services } from '../services.ts';
import { bearerToken, holdsAdminKey } from './authenticate.ts';
import { takeLimit } from './take-limit.ts';

/** The program that calls. */
export type Caller = {
  /** Id of its key, or `admin`. */
  readonly keyId: string;
  /** Name of its key, as staff gave it. */
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
};

const adminRequestsPerMinute = 1_000;

const refusals: Readonly<Record<Exclude<KeyHolder['state'], 'active'>, string>> = {
  unknown: 'This API key is not known here. The staff of the shop make keys at /dashboard/api-keys.',
  expired: 'This API key has expired. The staff of the shop make a new one at /dashboard/api-keys.',
  revoked: 'This API key was revoked. The staff of the shop make a new one at /dashboard/api-keys.',
};

/**
 * Who holds the key in `Authorization: Bearer <key>`, and counts the call. The ADMIN_API_KEY may do everything.
 * Throws UNAUTHENTICATED or RATE_LIMITED.
 */
export async function callerOf(context: Context, services: Services): Promise<Caller> {
  const header = context.req.header('authorization');
  const token = bearerToken(header);
  if (token === undefined)
    throw new AccessError('UNAUTHENTICATED', 'Send an API key of this shop: "Authorization: Bearer <key>".');
  if (holdsAdminKey(header, services.adminApiKey)) {
    await takeLimit(services.limits.apiCalls(adminRequestsPerMinute), 'admin');
    return { keyId: 'admin', name: 'ADMIN_API_KEY', scopes: apiKeyScopes };
  }
  const holder = await findKeyHolder(token, services.staff);
  if (holder.state !== 'active') throw new AccessError('UNAUTHENTICATED', refusals[holder.state]);
  const { id, name, scopes, requestsPerMinute } = holder.key;
  await takeLimit(services.limits.apiCalls(requestsPerMinute), id);
  return { keyId: id, name, scopes };
}

/** Throws FORBIDDEN when the key was not made for this. */
export function requireScope({ scopes }: Caller, scope: ApiKeyScope): void {
  if (scopes.includes(scope)) return;
  throw new AccessError(
    'FORBIDDEN',
    `This API key has no scope "${scope}" (it has: ${scopes.join(', ')}). Ask the staff of the shop for a key that has it.`,
    { scope },
  );
}
