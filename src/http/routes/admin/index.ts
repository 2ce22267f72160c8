import { Hono } from 'hono';
import { z } from 'zod';
import { viewOfPassageHit } from '../../../assistant/tools/search-knowledge.ts';
import { UserError } from '../../../core/errors.ts';
import { moveRequest } from '../../../core/requests/move-request.ts';
import { searchPassages } from '../../../core/search/search-passages.ts';
import { limitBody } from '../../middleware/limit-body.ts';
import { requireStaff } from '../../middleware/require-staff.ts';
import { presentRequest } from '../../presenters/present-request.ts';
import type { Services } from '../../services.ts';
import { jsonBody, limitSchema, queryOf } from '../../validation.ts';
import { createApiKeyRoutes } from './api-keys.ts';
import { createAuditRoutes } from './audit.ts';
import { createAdminConversationRoutes } from './conversations.ts';
import { createDiscountDecisionRoutes } from './discount-decisions.ts';
import { createImportRoutes } from './import.ts';
import { createAdminLeadRoutes } from './leads.ts';
import { createOfferRoutes } from './offers.ts';
import { createAdminProductRoutes } from './products.ts';
import { createAdminQuoteRoutes } from './quotes.ts';
import { createAdminStaffRoutes } from './staff.ts';
import { createUsageRoutes } from './usage.ts';

const page = z.object({
  limit: limitSchema.default(50),
  before: z.uuid('is the `next` of the page before').optional(),
});

/** What staff may see and do: signed in, or with the ADMIN_API_KEY. */
export function createAdminRoutes(services: Services): Hono {
  const { read } = services.unitOfWork;
  const routes = new Hono();
  routes.use(requireStaff(services));
  routes.use('/import', limitBody(200));
  routes.use('/products/*', limitBody(5));
  routes.route('/import', createImportRoutes(services));
  routes.route('/audit', createAuditRoutes(services));
  routes.route('/conversations', createAdminConversationRoutes(services));
  routes.route('/leads', createAdminLeadRoutes(services));
  routes.route('/offers', createOfferRoutes(services));
  routes.route('/products', createAdminProductRoutes(services));
  routes.route('/discount-decisions', createDiscountDecisionRoutes(services));
  routes.route('/quotes', createAdminQuoteRoutes(services));
  routes.get('/feeds', async (context) => context.json({ feeds: await services.catalog.feeds() }));
  routes.route('/staff', createAdminStaffRoutes(services));
  routes.route('/api-keys', createApiKeyRoutes(services));
  routes.route('/usage', createUsageRoutes(services));

  routes.get('/requests', async (context) => {
    const given = queryOf(
      context,
      page.extend({ stage: z.string().max(100).optional(), kind: z.string().max(20).optional() }),
    );
    const { materials } = await services.materials.current();
    const requests = await read.requests.list({
      limit: given.limit,
      ...(given.before ? { before: given.before } : {}),
      ...(given.stage ? { stageId: given.stage } : {}),
      ...(given.kind ? { kind: given.kind } : {}),
    });
    const shown = await Promise.all(
      requests.map(async (request) => ({
        id: request.id,
        conversationId: request.conversationId,
        ...presentRequest(request, materials, await read.cards.listOfRequest(request.id)),
      })),
    );
    return context.json({ requests: shown, ...nextOf(requests, given.limit) });
  });

  routes.get('/requests/:number', async (context) => {
    const { materials } = await services.materials.current();
    const request = await requestByNumber(context.req.param('number'), services);
    const cards = await read.cards.listOfRequest(request.id);
    return context.json({
      id: request.id,
      conversationId: request.conversationId,
      ...presentRequest(request, materials, cards),
      cards: cards.map(({ tracker, url, cardId }) => ({ tracker, url, state: cardId ? 'created' : 'pending' })),
      events: (await read.requests.listEvents(request.id)).map(({ type, by, data, createdAt }) => ({
        type,
        by,
        data,
        createdAt,
      })),
    });
  });

  routes.patch('/requests/:number', async (context) => {
    const { stage } = await jsonBody(context, z.object({ stage: z.string().min(1).max(100) }));
    const request = await requestByNumber(context.req.param('number'), services);
    const { materials } = await services.materials.current();
    const scope = {
      ids: services.ids,
      trackers: services.trackers.map(({ name }) => name),
      now: services.clock.now(),
      materials,
    };
    const moved = await services.unitOfWork.run((transaction) =>
      moveRequest({ requestId: request.id, stageId: stage, by: 'operator' }, { transaction, ...scope }),
    );
    if (moved?.message)
      services.events.publish(request.conversationId, {
        type: 'message',
        message: moved.message,
        request: moved.request,
      });
    if (moved) services.events.publish(request.conversationId, { type: 'request', request: moved.request });
    return context.json(
      presentRequest(moved?.request ?? request, materials, await read.cards.listOfRequest(request.id)),
    );
  });

  routes.get('/knowledge', async (context) => {
    const given = queryOf(
      context,
      z.object({
        query: z.string({ error: 'say what to look for' }).min(1).max(2_000),
        limit: limitSchema.default(5),
        language: z.string().max(35).optional(),
      }),
    );
    const language = given.language ?? (/\p{Script=Cyrillic}/u.test(given.query) ? 'ru' : 'en');
    const query = { text: given.query, language, limit: given.limit };
    const hits = await searchPassages(services.search, query, read.documents.findPassages);
    return context.json({
      passages: hits.map((hit) => {
        const { title, heading, text, uri, coverage } = viewOfPassageHit(hit);
        const { page, sheet } = hit.passage;
        return { document: title, title: heading, text, score: hit.score, coverage, uri, page, sheet };
      }),
    });
  });

  routes.get('/documents', async (context) => context.json({ documents: await read.documents.list() }));
  routes.get('/gaps', async (context) => context.json({ gaps: await read.gaps.list(queryOf(context, page).limit) }));
  routes.get('/verdicts', async (context) =>
    context.json({ verdicts: await read.verdicts.list(queryOf(context, page).limit) }),
  );
  return routes;
}

async function requestByNumber(number: string, { unitOfWork }: Services) {
  const request = /^\d{1,18}$/.test(number) ? await unitOfWork.read.requests.findByNumber(number) : undefined;
  if (!request) throw new UserError('NOT_FOUND', `There is no request ${number.slice(0, 40)}.`);
  return request;
}

function nextOf(rows: readonly { readonly id: string }[], limit: number) {
  const last = rows.at(-1);
  return last && rows.length === limit ? { next: last.id } : {};
}
