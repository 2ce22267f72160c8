import { type Context, Hono } from 'hono';
import { isVitrinaError } from '../../../core/errors.ts';
import { isUuid } from '../../middleware/authenticate.ts';
import { OwnPasswordNeeded, requireStaff, type StaffEnvironment } from '../../middleware/require-staff.ts';
import { isReading } from '../../middleware/same-origin.ts';
import {
  type ConversationLine,
  conversationListPage,
  conversationNotFoundPage,
  conversationPage,
} from '../../pages/staff/conversation-pages.ts';
import { openStaffView } from '../../pages/staff/staff-view.ts';
import { usagePage, usagePeriods } from '../../pages/staff/usage-page.ts';
import type { Services } from '../../services.ts';
import { adminKeyChallenge } from './admin-key-challenge.ts';
import { createApiKeyPages } from './api-key-pages.ts';
import { createSignInPages, goOn, toSignIn } from './sign-in-pages.ts';

const longestList = 30;

/** `/dashboard`: what staff reads, where a card's transcript link leads, and the forms that let them in. */
export function createDashboardRoutes(services: Services): Hono<StaffEnvironment> {
  const routes = new Hono<StaffEnvironment>();
  const { read } = services.unitOfWork;
  routes.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  routes.route('/', createSignInPages(services));

  const authenticate = requireStaff(services);
  routes.use(async (context, next) => {
    try {
      await authenticate(context, next);
    } catch (error) {
      if (!isVitrinaError(error) || error.kind !== 'access') throw error;
      return showTheWay(context, error, services);
    }
  });

  routes.route('/api-keys', createApiKeyPages(services));

  routes.get('/', async (context) => {
    if (wantsAdminKey(context)) return goOn(context, await openStaffView(context, services));
    const conversations = await read.conversations.list({ limit: longestList });
    const lines = await Promise.all(
      conversations.map(async (conversation): Promise<ConversationLine> => {
        const messages = await read.messages.listAfter(conversation.id, 0, 4);
        return { conversation, firstWords: messages.find(({ author }) => author === 'customer')?.text.slice(0, 200) };
      }),
    );
    const { standing: budgets } = await services.usage.budgets();
    const view = await openStaffView(context, services);
    return context.html(conversationListPage(view, { lines, budgets }, readerOf(context)));
  });

  routes.get('/conversations/:id', async (context) => {
    const view = await openStaffView(context, services);
    const id = context.req.param('id');
    const conversation = isUuid(id) ? await read.conversations.find(id) : undefined;
    if (!conversation) return context.html(conversationNotFoundPage(view, readerOf(context)), 404);
    const [messages, seen, usage] = await Promise.all([
      read.messages.listAfter(conversation.id, 0, 1_000),
      read.masks.listSeen(conversation.id),
      services.usage.ofConversation(id),
    ]);
    return context.html(conversationPage(view, { conversation, messages, seen, usage }, readerOf(context)));
  });

  routes.get('/usage', async (context) => {
    const period = usagePeriods.find((days) => String(days) === context.req.query('days')) ?? 30;
    const [report, { standing, notices }] = await Promise.all([
      services.usage.lastDays(period),
      services.usage.budgets(),
    ]);
    const view = await openStaffView(context, services);
    return context.html(usagePage(view, { report, period, standing, notices }, readerOf(context)));
  });
  return routes;
}

function readerOf(context: Context<StaffEnvironment>) {
  return context.get('session')?.member ?? 'key';
}

/**
 * Asked for on the sign-in page. A browser sends the password of HTTP Basic only after it was challenged, and then to the addresses
 * beside the one that did: so it must be this one.
 */
function wantsAdminKey(context: Context): boolean {
  return context.req.path === '/dashboard' && context.req.query('with') === 'admin-key';
}

/** A person in a browser gets the form that is missing and comes back here after it; a program gets the challenge. */
async function showTheWay(context: Context, error: Error, services: Services): Promise<Response> {
  const isPerson = context.req.header('accept')?.includes('text/html') === true && isReading(context);
  if (!isPerson || wantsAdminKey(context)) return adminKeyChallenge(context);
  const view = await openStaffView(context, services, { next: context.req.path });
  return error instanceof OwnPasswordNeeded
    ? context.redirect(view.address('/dashboard/password', { next: view.here.next }), 303)
    : toSignIn(context, view);
}
