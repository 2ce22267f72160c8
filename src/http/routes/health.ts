import { Hono } from 'hono';
import type { Services } from '../services.ts';

/** `/healthz`: the process lives. `/readyz`: database, index and queue can serve. `/metrics`: Prometheus text. */
export function createHealthRoutes(services: Services): Hono {
  const routes = new Hono();
  routes.get('/healthz', (context) => context.json({ status: 'ok' }));
  routes.get('/readyz', async (context) => {
    const parts = await services.readiness();
    const isReady = Object.values(parts).every((part) => part.isReady);
    return context.json({ status: isReady ? 'ready' : 'not-ready', parts }, isReady ? 200 : 503);
  });
  routes.get('/metrics', async (context) =>
    context.body(await services.metrics.text(), 200, { 'Content-Type': services.metrics.contentType }),
  );
  return routes;
}
