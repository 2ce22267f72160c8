import type { StaffDependencies } from '../staff/staff-dependencies.ts';
import { type ApiKey, stateOfApiKey } from './api-key.ts';

export type KeyHolder =
  | { readonly state: 'active'; readonly key: ApiKey }
  /** `unknown` also stands for whatever is no key at all. */
  | { readonly state: 'unknown' | 'expired' | 'revoked' };

/** A use is noted once in this time, so that a busy key costs no write for each call. */
const notedEvery = 60_000;

/** Whose key this is. A key that still opens has its use noted. */
export async function findKeyHolder(
  token: string,
  { unitOfWork, credentials, clock }: Pick<StaffDependencies, 'unitOfWork' | 'credentials' | 'clock'>,
): Promise<KeyHolder> {
  const { apiKeys } = unitOfWork.read;
  const key = await apiKeys.findByTokenHash(credentials.hashToken(token));
  if (!key) return { state: 'unknown' };
  const now = clock.now();
  const state = stateOfApiKey(key, now);
  if (state !== 'active') return { state };
  const isNoted = key.lastUsedAt !== undefined && now.getTime() - key.lastUsedAt.getTime() < notedEvery;
  if (!isNoted) await apiKeys.noteUse(key.id, now);
  return { state, key };
}
