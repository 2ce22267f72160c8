import { Hono } from 'hono';
import { z } from 'zod';
import { auditCompany } from '../../../auditing/audit-company.ts';
import type { Services } from '../../services.ts';
import { queryOf } from '../../validation.ts';

/** `GET /admin/audit`: the gaps of the materials, in `?language=` or the company's first; one `?kind=` of them when asked. */
export function createAuditRoutes({ unitOfWork, search, clock }: Services): Hono {
  const routes = new Hono();
  routes.get('/', async (context) => {
    const { language, kind } = queryOf(
      context,
      z.object({ language: z.string().max(35).optional(), kind: z.string().max(60).optional() }),
    );
    const report = await auditCompany({ read: unitOfWork.read, passages: search.passages, clock }, { language });
    if (kind === undefined) return context.json(report);
    return context.json({ ...report, gaps: report.gaps.filter((gap) => gap.kind === kind) });
  });
  return routes;
}
