import { Hono } from 'hono';
import { z } from 'zod';
import type { WireUsage } from '../../../../contracts/usage.ts';
import { UserError } from '../../../core/errors.ts';
import { presentBudget, presentNotice, presentUsageSum } from '../../presenters/present-usage.ts';
import type { Services } from '../../services.ts';
import { queryOf } from '../../validation.ts';

const day = z.iso.date('must be a day such as 2026-11-27');
const query = z.object({
  from: day.optional(),
  to: day.optional(),
  by: z.enum(['day', 'model'], { error: 'must be day or model' }).default('day'),
});

/** `GET /admin/usage`: what models were asked and what it cost, by day of the company's time zone or by model. */
export function createUsageRoutes({ usage }: Services): Hono {
  const routes = new Hono();
  routes.get('/', async (context) => {
    const { by, ...given } = queryOf(context, query);
    if (given.from && given.to && given.from > given.to)
      throw new UserError('VALIDATION_FAILED', 'from: must not be after to');
    const [report, { standing, notices }] = await Promise.all([
      usage.report({ ...(given.from ? { from: given.from } : {}), ...(given.to ? { to: given.to } : {}) }),
      usage.budgets(),
    ]);
    const answer: WireUsage = {
      from: report.from,
      to: report.to,
      by,
      total: presentUsageSum(report.total),
      rows:
        by === 'day'
          ? report.days.map((sum) => ({ day: sum.day, ...presentUsageSum(sum) }))
          : report.models.map((sum) => ({ model: sum.model, ...presentUsageSum(sum) })),
      budgets: standing.map(presentBudget),
      notices: notices.map(presentNotice),
    };
    return context.json(answer);
  });
  return routes;
}
