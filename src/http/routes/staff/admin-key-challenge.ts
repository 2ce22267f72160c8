import type { Context } from 'hono';

/** Makes a browser ask for the ADMIN_API_KEY, and tells a program how to give it. */
export function adminKeyChallenge(context: Context): Response {
  return context.text(
    'Staff only. Sign in at /dashboard/sign-in, or use HTTP Basic: the password is the ADMIN_API_KEY of this installation; any user name will do.',
    401,
    { 'WWW-Authenticate': 'Basic realm="Vitrina", charset="UTF-8"' },
  );
}
