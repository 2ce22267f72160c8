import type { ApiKey } from '../api-keys/api-key.ts';

export interface ApiKeyRepository {
  add(key: ApiKey): Promise<void>;
  find(id: string): Promise<ApiKey | undefined>;
  findByTokenHash(tokenHash: string): Promise<ApiKey | undefined>;
  /** Newest first, revoked ones too. */
  list(): Promise<readonly ApiKey[]>;
  noteUse(id: string, at: Date): Promise<void>;
  /** False when there is no such key, or it is revoked already. */
  revoke(id: string, by: string, at: Date): Promise<boolean>;
}
