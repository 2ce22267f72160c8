import { UserError } from '../errors.ts';
import type { StaffDependencies } from '../staff/staff-dependencies.ts';
import type { ApiKey, ApiKeyScope } from './api-key.ts';

export type NewApiKey = {
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly requestsPerMinute: number;
  readonly expiresAt: Date | undefined;
};

/** By this start a key is told from other secrets, also by scanners of leaked ones. */
const keyStart = 'vitrina_';
const shownCharacters = keyStart.length + 4;

/** Makes a key; `token` is what its holder sends, and is known this once. Throws VALIDATION_FAILED for one that would open nothing. */
export async function createApiKey(
  given: NewApiKey,
  createdBy: string,
  { unitOfWork, credentials, ids, clock, logger }: StaffDependencies,
): Promise<{ readonly key: ApiKey; readonly token: string }> {
  if (given.expiresAt && given.expiresAt <= clock.now())
    throw new UserError('VALIDATION_FAILED', 'expiresAt: is past. Name a later time, or leave it out.');
  const token = `${keyStart}${credentials.token()}`;
  const key: ApiKey = {
    id: ids.next(),
    ...given,
    preview: token.slice(0, shownCharacters),
    tokenHash: credentials.hashToken(token),
    createdBy,
    createdAt: clock.now(),
    lastUsedAt: undefined,
    revokedAt: undefined,
    revokedBy: undefined,
  };
  await unitOfWork.run((transaction) => transaction.apiKeys.add(key));
  logger.info({ apiKeyId: key.id, scopes: key.scopes }, 'api key: made');
  return { key, token };
}
