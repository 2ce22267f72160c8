import { keptKey } from './kept-key.ts';

export const adminKeyFile = 'admin-api-key';

/** What opens the admin API when ADMIN_API_KEY is not set. */
export function adminApiKeyOf(dataDir: string): ReturnType<typeof keptKey> {
  return keptKey(dataDir, adminKeyFile);
}
