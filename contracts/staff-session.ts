import { z } from 'zod';

/** `POST /session`. */
export const signInSchema = z.object({ email: z.string().max(320), password: z.string() });

/** Who is signed in. */
export const staffSessionSchema = z.object({
  email: z.string(),
  role: z.enum(['owner']),
  /** Signed in with a one-time password: nothing opens before an own one is chosen. */
  mustSetPassword: z.boolean(),
});
export type StaffSessionView = z.infer<typeof staffSessionSchema>;

/** `POST /session/password`; the current one is not asked for while it is a one-time one. */
export const newPasswordSchema = z.object({ password: z.string(), currentPassword: z.string().optional() });

export const resetPasswordSchema = z.object({ email: z.string().max(320) });
export const oneTimePasswordSchema = z.object({ oneTimePassword: z.string() });
