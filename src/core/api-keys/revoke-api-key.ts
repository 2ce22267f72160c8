import type { StaffDependencies } from '../staff/staff-dependencies.ts';
import type { ApiKey } from './api-key.ts';

/** Ends a key at once and for good; who ended it first stands. Undefined: there is no such key. */
export async function revokeApiKey(
  id: string,
  revokedBy: string,
  { unitOfWork, clock, logger }: Pick<StaffDependencies, 'unitOfWork' | 'clock' | 'logger'>,
): Promise<ApiKey | undefined> {
  const isRevoked = await unitOfWork.run((transaction) => transaction.apiKeys.revoke(id, revokedBy, clock.now()));
  if (isRevoked) logger.info({ apiKeyId: id }, 'api key: revoked');
  return unitOfWork.read.apiKeys.find(id);
}
