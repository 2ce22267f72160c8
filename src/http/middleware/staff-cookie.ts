import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { findSession, type LiveSession, sessionSeconds } from '../../core/staff/open-session.ts';
import type { Services } from '../services.ts';

type Keys = Pick<Services, 'publicUrl' | 'secretKey' | 'staff'>;

/** Out of reach of scripts and of other sites' forms; over https also bound to this host, which the name's prefix demands. */
function cookieOf({ publicUrl }: Keys) {
  const isSecure = publicUrl.startsWith('https:');
  return {
    name: isSecure ? '__Host-vitrina-staff' : 'vitrina-staff',
    options: { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure, maxAge: sessionSeconds },
  } as const;
}

export async function keepSignedIn(context: Context, token: string, keys: Keys): Promise<void> {
  const { name, options } = cookieOf(keys);
  await setSignedCookie(context, name, token, keys.secretKey, options);
}

export function forgetSignedIn(context: Context, keys: Keys): void {
  const { name, options } = cookieOf(keys);
  deleteCookie(context, name, options);
}

/** Who is signed in. A cookie that we did not sign is told apart without asking the database. */
export async function sessionOf(context: Context, keys: Keys): Promise<LiveSession | undefined> {
  const token = await getSignedCookie(context, keys.secretKey, cookieOf(keys).name);
  if (!token) return undefined;
  const session = await findSession(token, keys.staff);
  if (session?.isExtended) await keepSignedIn(context, token, keys);
  return session;
}
