import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { newPasswordSchema, type StaffSessionView, signInSchema } from '../../../../contracts/staff-session.ts';
import { AccessError, UserError } from '../../../core/errors.ts';
import type { LiveSession } from '../../../core/staff/open-session.ts';
import { signOut } from '../../../core/staff/open-session.ts';
import { longestPassword, type PasswordFault, shortestPassword } from '../../../core/staff/password-fault.ts';
import { setPassword } from '../../../core/staff/set-password.ts';
import { signIn } from '../../../core/staff/sign-in.ts';
import type { StaffMember } from '../../../core/staff/staff-member.ts';
import { refuseForeign, requireOwnPage } from '../../middleware/same-origin.ts';
import { forgetSignedIn, keepSignedIn, sessionOf } from '../../middleware/staff-cookie.ts';
import { takeSignIn } from '../../middleware/take-sign-in.ts';
import type { Services } from '../../services.ts';
import { jsonBody } from '../../validation.ts';

/** More than any address and password need. */
export const largestCredentials = 16 * 1024;

/** `/api/v1/session`: signing in and out for programs and for the dashboard's own calls. */
export function createSessionRoutes(services: Services): Hono {
  const routes = new Hono();
  routes.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  routes.use(
    bodyLimit({
      maxSize: largestCredentials,
      onError: () => {
        throw new UserError('TOO_LARGE', 'The body is larger than 16 kB. A password has at most 256 characters.');
      },
    }),
  );

  routes.post('/', async (context) => {
    refuseForeign(context, services.publicUrl);
    const given = await jsonBody(context, signInSchema);
    const giveBack = await takeSignIn(context, given.email, services);
    const signedIn = await signIn(given, services.staff);
    if (!signedIn) throw new AccessError('UNAUTHENTICATED', 'This e-mail and this password do not belong together.');
    await giveBack();
    await keepSignedIn(context, signedIn.token, services);
    return context.json(present(signedIn.member));
  });

  routes.get('/', async (context) => context.json(present((await requireSession(context, services)).member)));

  routes.delete('/', async (context) => {
    const session = await requireSession(context, services);
    await signOut(session, services.staff);
    forgetSignedIn(context, services);
    return context.body(null, 204);
  });

  routes.post('/password', async (context) => {
    const session = await requireSession(context, services);
    const given = await jsonBody(context, newPasswordSchema);
    const giveBack = await takeSignIn(context, session.member.email, services);
    const result = await setPassword(
      session,
      { password: given.password, currentPassword: given.currentPassword },
      services.staff,
    );
    if (result.outcome !== 'wrong-current') await giveBack();
    if (result.outcome === 'unfit') throw new UserError('VALIDATION_FAILED', `password: ${faults[result.fault]}`);
    if (result.outcome === 'wrong-current')
      throw new UserError('VALIDATION_FAILED', 'currentPassword: is not the current password of this account.');
    if (result.outcome === 'session-ended') throw signedOut();
    await keepSignedIn(context, result.token, services);
    return context.json(present({ ...session.member, passwordKind: 'chosen' }));
  });
  return routes;
}

const faults: Readonly<Record<PasswordFault, string>> = {
  'too-short': `needs at least ${shortestPassword} characters.`,
  'too-long': `may have at most ${longestPassword} characters.`,
  'is-email': 'must not be the e-mail address of the account.',
  'is-old': 'must not be the one that it replaces.',
};

async function requireSession(context: Context, services: Services): Promise<LiveSession> {
  const session = await sessionOf(context, services);
  if (!session) throw signedOut();
  requireOwnPage(context, services.publicUrl);
  return session;
}

function signedOut(): AccessError {
  return new AccessError('UNAUTHENTICATED', 'You are not signed in. POST /api/v1/session {"email", "password"}.');
}

function present({ email, role, passwordKind }: StaffMember): StaffSessionView {
  return { email, role, mustSetPassword: passwordKind === 'one-time' };
}
