import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Services } from '../services.ts';

/** Gives each request an id (the caller's own when it is sane), and counts and logs its answer without its content. */
export function observe({ ids, logger, metrics }: Pick<Services, 'ids' | 'logger' | 'metrics'>): MiddlewareHandler {
  return async (context, next) => {
    const given = context.req.header('x-request-id');
    const requestId = given && /^[\w-]{8,64}$/.test(given) ? given : ids.next();
    context.set('requestId', requestId);
    context.header('X-Request-Id', requestId);
    const startedAt = performance.now();
    await next();
    const milliseconds = performance.now() - startedAt;
    const facts = {
      method: context.req.method,
      route: routePath(context, -1),
      status: context.res.status,
      milliseconds,
    };
    metrics.httpAnswered(facts);
    logger.debug({ ...facts, milliseconds: Math.round(milliseconds), requestId }, 'request answered');
  };
}
