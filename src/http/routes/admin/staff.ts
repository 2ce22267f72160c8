import { Hono } from 'hono';
import { resetPasswordSchema } from '../../../../contracts/staff-session.ts';
import { UserError } from '../../../core/errors.ts';
import { resetPassword } from '../../../core/staff/reset-password.ts';
import type { Services } from '../../services.ts';
import { jsonBody } from '../../validation.ts';

/** Accounts of staff. */
export function createAdminStaffRoutes(services: Services): Hono {
  const routes = new Hono();
  routes.post('/reset-password', async (context) => {
    const { email } = await jsonBody(context, resetPasswordSchema);
    const oneTimePassword = await resetPassword(email, services.staff);
    if (oneTimePassword === undefined) throw new UserError('NOT_FOUND', 'Nobody signs in with this address.');
    context.header('Cache-Control', 'no-store');
    return context.json({ oneTimePassword });
  });
  return routes;
}
