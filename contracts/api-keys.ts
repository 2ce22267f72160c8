import { z } from 'zod';

const apiKeyScopeSchema = z.enum(['chat', 'catalog:read', 'requests:write', 'requests:read'], {
  error: 'is one of chat, catalog:read, requests:write, requests:read',
});

/** `POST /admin/api-keys`. */
export const newApiKeySchema = z.strictObject({
  /** What the key is for. */
  name: z.string('say what the key is for').trim().min(1, 'say what the key is for').max(100),
  scopes: z.array(apiKeyScopeSchema, 'name at least one scope').min(1, 'name at least one scope'),
  requestsPerMinute: z
    .number('is a whole number of calls a minute, from 1 to 10000')
    .int('is a whole number of calls a minute, from 1 to 10000')
    .min(1)
    .max(10_000)
    .default(60),
  expiresAt: z.iso
    .datetime({ offset: true, error: 'is a time such as 2027-01-31T00:00:00Z, or left out' })
    .optional()
    .nullable(),
});

export const apiKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Its first characters. */
  preview: z.string(),
  scopes: z.array(apiKeyScopeSchema),
  requestsPerMinute: z.number(),
  state: z.enum(['active', 'expired', 'revoked']),
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().optional(),
  /** To the minute. */
  lastUsedAt: z.string().optional(),
  revokedAt: z.string().optional(),
  revokedBy: z.string().optional(),
});
export type ApiKeyView = z.infer<typeof apiKeySchema>;

export const apiKeysSchema = z.object({ keys: z.array(apiKeySchema) });

/** The one answer that holds the key itself. */
export const apiKeyCreatedSchema = apiKeySchema.extend({ key: z.string() });
export type ApiKeyCreated = z.infer<typeof apiKeyCreatedSchema>;
