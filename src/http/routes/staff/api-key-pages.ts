import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { newApiKeySchema } from '../../../../contracts/api-keys.ts';
import { createApiKey } from '../../../core/api-keys/create-api-key.ts';
import { revokeApiKey } from '../../../core/api-keys/revoke-api-key.ts';
import { isVitrinaError } from '../../../core/errors.ts';
import type { StaffEnvironment } from '../../middleware/require-staff.ts';
import { type ApiKeyForm, apiKeyMadePage, apiKeysPage } from '../../pages/staff/api-key-pages.ts';
import { openStaffView } from '../../pages/staff/staff-view.ts';
import { readNewApiKey } from '../../read-new-api-key.ts';
import type { Services } from '../../services.ts';
import { doerOf } from '../admin/api-keys.ts';

const emptyForm: ApiKeyForm = { name: '', scopes: ['chat'], requestsPerMinute: '60', expiresAt: '' };

/** `/dashboard/api-keys`: staff let programs in and out. Works without a script. */
export function createApiKeyPages(services: Services): Hono<StaffEnvironment> {
  const routes = new Hono<StaffEnvironment>();
  const { clock, publicUrl, staff, unitOfWork } = services;
  const readerOf = (context: Context<StaffEnvironment>) => context.get('session')?.member ?? 'key';

  const show = async (context: Context<StaffEnvironment>, form: ApiKeyForm, fault?: string) => {
    const view = await openStaffView(context, services);
    const keys = await unitOfWork.read.apiKeys.list();
    const page = apiKeysPage(view, { keys, now: clock.now(), form, fault }, readerOf(context));
    return context.html(page, fault === undefined ? 200 : 400);
  };

  routes.get('/', (context) => show(context, emptyForm));

  routes.post('/', bodyLimit({ maxSize: 16 * 1024 }), async (context) => {
    const form = await formOf(context);
    const given = newApiKeySchema.safeParse({
      name: form.name,
      scopes: form.scopes,
      requestsPerMinute: Number(form.requestsPerMinute || Number.NaN),
      // Good to the end of that day, wherever it ends last.
      ...(form.expiresAt ? { expiresAt: `${form.expiresAt}T23:59:59Z` } : {}),
    });
    if (!given.success) return show(context, form, String(given.error.issues[0]?.path[0] ?? 'name'));
    try {
      const made = await createApiKey(readNewApiKey(given.data), doerOf(context.get('session')), staff);
      const view = await openStaffView(context, services);
      return context.html(apiKeyMadePage(view, { ...made, publicUrl }, readerOf(context)), 201);
    } catch (error) {
      if (!isVitrinaError(error) || error.code !== 'VALIDATION_FAILED') throw error;
      return show(context, form, 'expiresAt');
    }
  });

  routes.post('/:id/revoke', async (context) => {
    await revokeApiKey(context.req.param('id'), doerOf(context.get('session')), staff);
    const view = await openStaffView(context, services);
    return context.redirect(view.address('/dashboard/api-keys'), 303);
  });
  return routes;
}

async function formOf(context: Context): Promise<ApiKeyForm> {
  const body: Record<string, unknown> = await context.req.parseBody({ all: true }).catch(() => ({}));
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  const scopes = [body.scopes].flat().filter((scope) => typeof scope === 'string');
  return { name: text('name'), scopes, requestsPerMinute: text('requestsPerMinute'), expiresAt: text('expiresAt') };
}
