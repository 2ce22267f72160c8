import { Hono } from 'hono';
import { z } from 'zod';
import { toWireMoney } from '../../../core/catalog/money.ts';
import { localDay } from '../../../core/company/local-time.ts';
import { inLanguage } from '../../../core/language.ts';
import { type Quote, quoteStatus } from '../../../core/quotes/quote.ts';
import { stageById } from '../../../core/sales/pipeline.ts';
import { presentDiscount, presentLines } from '../../presenters/present-lines.ts';
import type { Services } from '../../services.ts';
import { limitSchema, queryOf } from '../../validation.ts';

/** Every quote that was made, newest first, each with the link at which the customer reads it. */
export function createAdminQuoteRoutes(services: Services): Hono {
  const { read } = services.unitOfWork;
  const routes = new Hono();
  routes.get('/', async (context) => {
    const given = queryOf(context, z.object({ limit: limitSchema.default(50), before: z.uuid().optional() }));
    const quotes = await read.quotes.list({
      limit: given.limit,
      ...(given.before ? { before: given.before } : {}),
    });
    const last = quotes.at(-1);
    return context.json({
      quotes: await Promise.all(quotes.map((quote) => present(quote, services))),
      ...(last && quotes.length === given.limit ? { next: last.id } : {}),
    });
  });
  return routes;
}

async function present(quote: Quote, services: Services) {
  const { materials } = await services.materials.current();
  const request = await services.unitOfWork.read.requests.find(quote.requestId);
  const stage = request && stageById(materials.pipeline, request.stageId);
  const { discount, delivery, vat, buyer, language } = quote;
  return {
    id: quote.id,
    number: quote.number,
    revision: quote.revision,
    status: quoteStatus(quote, {
      today: localDay(services.clock.now(), materials.profile.timezone),
      isRequestLost: stage?.outcome === 'lost',
    }),
    requestNumber: request?.number,
    conversationId: quote.conversationId,
    language,
    issuedOn: quote.issuedOn,
    validUntil: quote.validUntil,
    customer: { name: buyer.name, company: buyer.company },
    items: presentLines(quote.items, language),
    ...presentDiscount(discount),
    ...(delivery
      ? {
          delivery: {
            method: inLanguage(delivery.method, language),
            place: delivery.place,
            cost: toWireMoney(delivery.cost),
          },
        }
      : {}),
    ...(vat ? { vat: { percent: vat.percent, amount: toWireMoney(vat.amount) } } : {}),
    total: toWireMoney(quote.total),
    url: services.answering.quoteLinks.urlOf(quote.id),
    createdAt: quote.createdAt.toISOString(),
    ...(quote.acceptedAt ? { acceptedAt: quote.acceptedAt.toISOString() } : {}),
  };
}
