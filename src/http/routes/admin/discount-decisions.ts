import { Hono } from 'hono';
import { z } from 'zod';
import { presentDiscountDecision } from '../../presenters/present-discount-decision.ts';
import type { Services } from '../../services.ts';
import { limitSchema, queryOf } from '../../validation.ts';

/** Every discount that customers asked the assistant for, what was decided and from what. */
export function createDiscountDecisionRoutes({ unitOfWork }: Services): Hono {
  const routes = new Hono();
  routes.get('/', async (context) => {
    const { limit } = queryOf(context, z.object({ limit: limitSchema.default(50) }));
    const decisions = await unitOfWork.read.discountDecisions.list(limit);
    return context.json({ decisions: decisions.map(presentDiscountDecision) });
  });
  return routes;
}
