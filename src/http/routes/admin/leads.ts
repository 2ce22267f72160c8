import { Hono } from 'hono';
import { z } from 'zod';
import { UserError } from '../../../core/errors.ts';
import { type LeadRecord, temperatures } from '../../../core/sales/leads/lead.ts';
import { isUuid } from '../../middleware/authenticate.ts';
import type { Services } from '../../services.ts';
import { limitSchema, queryOf } from '../../validation.ts';

const page = z.object({
  limit: limitSchema.default(50),
  before: z.uuid('is the `next` of the page before').optional(),
  temperature: z.enum(temperatures).optional(),
});

/** Customers as prospects: what they said of their need, how promising it is and why, and what was agreed next. */
export function createAdminLeadRoutes({ unitOfWork }: Services): Hono {
  const { read } = unitOfWork;
  const routes = new Hono();

  routes.get('/', async (context) => {
    const { limit, before, temperature } = queryOf(context, page);
    const leads = await read.leads.list({
      limit,
      ...(before ? { before } : {}),
      ...(temperature ? { temperature } : {}),
    });
    const last = leads.at(-1);
    return context.json({
      leads: leads.map((lead) => presentLead(lead)),
      ...(last && leads.length === limit ? { next: last.id } : {}),
    });
  });

  routes.get('/:id', async (context) => {
    const id = context.req.param('id');
    const lead = isUuid(id) ? await read.leads.find(id) : undefined;
    if (!lead) throw new UserError('NOT_FOUND', 'There is no such lead.');
    const customer = await read.customers.find(lead.customerId);
    return context.json({
      ...presentLead(lead),
      customer: customer && { id: customer.id, name: customer.name, phone: customer.phone, email: customer.email },
    });
  });
  return routes;
}

function presentLead({ createdAt, updatedAt, ...lead }: LeadRecord) {
  return { ...lead, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
