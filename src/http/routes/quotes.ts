import { Hono } from 'hono';
import { localDay } from '../../core/company/local-time.ts';
import { UserError } from '../../core/errors.ts';
import { quoteStatus } from '../../core/quotes/quote.ts';
import { stageById } from '../../core/sales/pipeline.ts';
import { hashToken } from '../../shared/random-ids.ts';
import { callerAddress } from '../middleware/caller-address.ts';
import { takeLimit } from '../middleware/take-limit.ts';
import type { Services } from '../services.ts';

/** A quote as PDF, for whoever has its link; one that ran out or was replaced can still be read, and says so. */
export function createQuoteRoutes(services: Services): Hono {
  const { read } = services.unitOfWork;
  const routes = new Hono();
  routes.get('/:token', async (context) => {
    await takeLimit(services.limits.lookups, callerAddress(context));
    const token = context.req.param('token');
    const quote = /^[\w-]{43}$/.test(token) ? await read.quotes.findByTokenHash(hashToken(token)) : undefined;
    if (!quote) throw new UserError('NOT_FOUND', 'There is no quote at this link. Check that it was copied whole.');
    const { materials } = await services.materials.current();
    const request = await read.requests.find(quote.requestId);
    const status = quoteStatus(quote, {
      today: localDay(services.clock.now(), materials.profile.timezone),
      isRequestLost: request !== undefined && stageById(materials.pipeline, request.stageId)?.outcome === 'lost',
    });
    return context.body(await services.quotePaper(quote, status), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${quote.number}.pdf"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, nofollow',
    });
  });
  return routes;
}
