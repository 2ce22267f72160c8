import type { Context, MiddlewareHandler } from 'hono';
import { AccessError } from '../../core/errors.ts';
import type { LiveSession } from '../../core/staff/open-session.ts';
import type { Services } from '../services.ts';
import { bearerToken, holdsAdminKey } from './authenticate.ts';
import { refuseForeign, requireOwnPage } from './same-origin.ts';
import { sessionOf } from './staff-cookie.ts';

export type StaffEnvironment = { Variables: { session: LiveSession | undefined } };

/** Lets in who holds the ADMIN_API_KEY (as Bearer, or as the password of HTTP Basic) or is signed in. */
export function requireStaff(services: Services): MiddlewareHandler<StaffEnvironment> {
  return async (context, next) => {
    context.set('session', await admit(context, services));
    await next();
  };
}

/** The session that lets the caller in; undefined when it was the key. Throws UNAUTHENTICATED or FORBIDDEN. */
async function admit(context: Context, services: Services): Promise<LiveSession | undefined> {
  const header = context.req.header('authorization');
  const hasKey = holdsAdminKey(header, services.adminApiKey);
  if (hasKey) {
    // A browser sends the password of HTTP Basic by itself, also with another site's form; a Bearer key it does not.
    if (bearerToken(header) === undefined && context.req.method !== 'GET') refuseForeign(context, services.publicUrl);
    return undefined;
  }
  const session = await sessionOf(context, services);
  if (hasKey === false && !session)
    throw new AccessError('FORBIDDEN', 'This key is not the ADMIN_API_KEY of this installation.');
  if (!session) throw new AccessError('UNAUTHENTICATED', 'Sign in, or send "Authorization: Bearer <ADMIN_API_KEY>".');
  requireOwnPage(context, services.publicUrl);
  if (session.member.passwordKind === 'one-time') throw new OwnPasswordNeeded();
  return session;
}

/** Signed in with a one-time password, which opens nothing yet. */
export class OwnPasswordNeeded extends AccessError {
  constructor() {
    super(
      'FORBIDDEN',
      'Choose a password of your own first: POST /api/v1/session/password {"password"}, or /dashboard/password.',
    );
  }
}
