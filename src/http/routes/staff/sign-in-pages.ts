import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isVitrinaError } from '../../../core/errors.ts';
import { signOut } from '../../../core/staff/open-session.ts';
import { setPassword } from '../../../core/staff/set-password.ts';
import { signIn } from '../../../core/staff/sign-in.ts';
import { refuseForeign, requireOwnPage } from '../../middleware/same-origin.ts';
import { forgetSignedIn, keepSignedIn, sessionOf } from '../../middleware/staff-cookie.ts';
import { takeSignIn } from '../../middleware/take-sign-in.ts';
import { passwordPage } from '../../pages/staff/password-page.ts';
import { signInPage } from '../../pages/staff/sign-in-page.ts';
import { openStaffView, type StaffView } from '../../pages/staff/staff-view.ts';
import type { Services } from '../../services.ts';
import { largestCredentials } from './session.ts';

/** The forms of `/dashboard`: sign in, choose a password, sign out. They work without a script. */
export function createSignInPages(services: Services): Hono {
  const routes = new Hono();
  const { publicUrl, staff } = services;

  const limit = bodyLimit({
    maxSize: largestCredentials,
    onError: async (context) => {
      const view = await openStaffView(context, services);
      return context.html(signInPage(view, { email: '', fault: view.words.tooLarge }), 413);
    },
  });

  routes.get('/sign-in', async (context) => {
    const view = await openStaffView(context, services);
    if (await sessionOf(context, services)) return goOn(context, view);
    return context.html(signInPage(view, { email: '', fault: undefined }));
  });

  routes.post('/sign-in', limit, async (context) => {
    const view = await openStaffView(context, services);
    const { email = '', password = '' } = await fieldsOf(context);
    const refuse = (fault: string, status: ContentfulStatusCode) =>
      context.html(signInPage(view, { email: email.slice(0, 254), fault }), status);
    let giveBack: () => Promise<void>;
    try {
      refuseForeign(context, publicUrl);
      giveBack = await takeSignIn(context, email, services);
    } catch (error) {
      const fault = faultOf(error, context, view);
      return refuse(fault.text, fault.status);
    }
    const signedIn = await signIn({ email, password }, staff);
    if (!signedIn) return refuse(view.words.refused, 401);
    await giveBack();
    await keepSignedIn(context, signedIn.token, services);
    return goOn(context, view, signedIn.member.passwordKind === 'one-time' ? '/dashboard/password' : undefined);
  });

  routes.get('/password', async (context) => {
    const view = await openStaffView(context, services);
    const session = await sessionOf(context, services);
    if (!session) return toSignIn(context, view);
    return context.html(passwordPage(view, { member: session.member, fault: undefined }));
  });

  routes.post('/password', limit, async (context) => {
    const view = await openStaffView(context, services);
    const session = await sessionOf(context, services);
    if (!session) return toSignIn(context, view);
    const { member } = session;
    const refuse = (text: string, status: ContentfulStatusCode, field: 'current' | 'password' = 'password') =>
      context.html(passwordPage(view, { member, fault: { field, text } }), status);
    const { password = '', repeat, current } = await fieldsOf(context);
    if (password !== repeat) return refuse(view.words.notSame, 400);
    let giveBack: () => Promise<void>;
    try {
      requireOwnPage(context, publicUrl);
      giveBack = await takeSignIn(context, member.email, services);
    } catch (error) {
      const fault = faultOf(error, context, view);
      return refuse(fault.text, fault.status);
    }
    const result = await setPassword(session, { password, currentPassword: current }, staff);
    if (result.outcome === 'wrong-current') return refuse(view.words.wrongCurrent, 400, 'current');
    await giveBack();
    if (result.outcome === 'unfit') return refuse(view.words.faults[result.fault], 400);
    if (result.outcome === 'session-ended') return toSignIn(context, view);
    await keepSignedIn(context, result.token, services);
    return goOn(context, view);
  });

  routes.post('/sign-out', limit, async (context) => {
    const view = await openStaffView(context, services);
    const session = await sessionOf(context, services);
    if (session) {
      requireOwnPage(context, publicUrl);
      await signOut(session, staff);
      forgetSignedIn(context, services);
    }
    return context.redirect(view.address('/dashboard/sign-in'), 303);
  });
  return routes;
}

export function goOn(context: Context, view: StaffView, place?: string): Response {
  const next = view.here.next;
  return context.redirect(place ? view.address(place, { next }) : view.address(next ?? '/dashboard'), 303);
}

export function toSignIn(context: Context, view: StaffView): Response {
  return context.redirect(view.address('/dashboard/sign-in', { next: view.here.next }), 303);
}

async function fieldsOf(context: Context): Promise<Readonly<Record<string, string | undefined>>> {
  const form = await context.req.parseBody().catch(() => ({}));
  return Object.fromEntries(
    Object.entries(form).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}

/** A refusal in the words of the page. */
function faultOf(error: unknown, context: Context, { words }: StaffView) {
  if (!isVitrinaError(error)) throw error;
  const { retryAfter } = error.details;
  if (error.code !== 'RATE_LIMITED' || typeof retryAfter !== 'number')
    return { text: words.foreign, status: 403 } as const;
  context.header('Retry-After', String(retryAfter));
  return { text: words.limited(Math.ceil(retryAfter / 60)), status: 429 } as const;
}
