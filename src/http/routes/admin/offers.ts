import { Hono } from 'hono';
import { z } from 'zod';
import { toWireMoney } from '../../../core/catalog/money.ts';
import type { OfferCount } from '../../../core/ports/offer-repository.ts';
import { lostStageIds } from '../../../core/sales/pipeline.ts';
import type { Services } from '../../services.ts';
import { limitSchema, queryOf } from '../../validation.ts';

const query = z.object({
  limit: limitSchema.default(50),
  before: z.uuid('is the `next` of the page before').optional(),
  /** Counts only what was offered since then. */
  since: z.iso.datetime({ offset: true }).optional(),
});

/** `GET /admin/offers`: what was offered beside what customers came for, how they took it, and what it added to their orders. */
export function createOfferRoutes({ unitOfWork, materials }: Services): Hono {
  const { read } = unitOfWork;
  const routes = new Hono();
  routes.get('/', async (context) => {
    const { limit, before, since } = queryOf(context, query);
    const { pipeline } = (await materials.current()).materials;
    const [counts, offers] = await Promise.all([
      read.offers.count({ lostStageIds: lostStageIds(pipeline), ...(since ? { since: new Date(since) } : {}) }),
      read.offers.list({ limit, ...(before ? { before } : {}) }),
    ]);
    const last = offers.at(-1);
    return context.json({
      total: presentTotal(counts),
      counts: counts.map((count) => ({ ...count, added: count.added.map(toWireMoney) })),
      offers: offers.map(({ added, ...offer }) => ({ ...offer, ...(added ? { added: toWireMoney(added) } : {}) })),
      ...(last && offers.length === limit ? { next: last.id } : {}),
    });
  });
  return routes;
}

function presentTotal(counts: readonly OfferCount[]) {
  const sum = (of: (count: OfferCount) => number) => counts.reduce((total, count) => total + of(count), 0);
  const added = Map.groupBy(
    counts.flatMap((count) => count.added),
    ({ currency }) => currency,
  );
  return {
    made: sum(({ made }) => made),
    accepted: sum(({ accepted }) => accepted),
    refused: sum(({ refused }) => refused),
    ordered: sum(({ ordered }) => ordered),
    added: [...added].map(([currency, amounts]) =>
      toWireMoney({ minor: amounts.reduce((total, { minor }) => total + minor, 0), currency }),
    ),
  };
}
