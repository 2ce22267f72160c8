import { Hono } from 'hono';
import { type ApiKeyCreated, newApiKeySchema } from '../../../../contracts/api-keys.ts';
import { createApiKey } from '../../../core/api-keys/create-api-key.ts';
import { revokeApiKey } from '../../../core/api-keys/revoke-api-key.ts';
import { UserError } from '../../../core/errors.ts';
import type { StaffEnvironment } from '../../middleware/require-staff.ts';
import { presentApiKey } from '../../presenters/present-api-key.ts';
import { readNewApiKey } from '../../read-new-api-key.ts';
import type { Services } from '../../services.ts';
import { jsonBody } from '../../validation.ts';

/** Keys of programs. */
export function createApiKeyRoutes(services: Services): Hono<StaffEnvironment> {
  const routes = new Hono<StaffEnvironment>();

  routes.get('/', async (context) => {
    const now = services.clock.now();
    const keys = await services.unitOfWork.read.apiKeys.list();
    return context.json({ keys: keys.map((key) => presentApiKey(key, now)) });
  });

  routes.post('/', async (context) => {
    const given = readNewApiKey(await jsonBody(context, newApiKeySchema));
    const { key, token } = await createApiKey(given, doerOf(context.get('session')), services.staff);
    context.header('Cache-Control', 'no-store');
    const created: ApiKeyCreated = { ...presentApiKey(key, services.clock.now()), key: token };
    return context.json(created, 201);
  });

  routes.delete('/:id', async (context) => {
    const key = await revokeApiKey(context.req.param('id'), doerOf(context.get('session')), services.staff);
    if (!key) throw new UserError('NOT_FOUND', 'There is no such key. GET /api/v1/admin/api-keys lists them.');
    return context.body(null, 204);
  });
  return routes;
}

/** Who is written down as having done it. */
export function doerOf(session: StaffEnvironment['Variables']['session']): string {
  return session?.member.email ?? 'admin-key';
}
