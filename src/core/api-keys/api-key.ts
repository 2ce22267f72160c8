/** What a program may do with its key. */
export const apiKeyScopes = ['chat', 'catalog:read', 'requests:write', 'requests:read'] as const;
export type ApiKeyScope = (typeof apiKeyScopes)[number];

/** Lets a program of the company's or of a partner talk to the assistant, or use its tools. Revoked ones stay, for the record. */
export type ApiKey = {
  readonly id: string;
  /** What it is for, in the words of who made it. */
  readonly name: string;
  /** Its first characters, by which staff tell it from others; the rest is known to its holder alone. */
  readonly preview: string;
  readonly tokenHash: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly requestsPerMinute: number;
  /** A staff member's e-mail, `admin-key` or `command-line`. */
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | undefined;
  /** Known to the minute. */
  readonly lastUsedAt: Date | undefined;
  readonly revokedAt: Date | undefined;
  readonly revokedBy: string | undefined;
};

export type ApiKeyState = 'active' | 'expired' | 'revoked';

export function stateOfApiKey({ revokedAt, expiresAt }: ApiKey, now: Date): ApiKeyState {
  if (revokedAt) return 'revoked';
  return expiresAt && expiresAt <= now ? 'expired' : 'active';
}
