import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { createErrorHandler, problem } from './error-handler.ts';
import { endUnreadBody } from './middleware/end-unread-body.ts';
import { limitBody } from './middleware/limit-body.ts';
import { observe } from './middleware/observe.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { createOpenAiRoutes } from './openai/routes.ts';
import { createDocumentationRoutes } from './openapi/documentation.ts';
import { createShopRoutes } from './pages/shop-routes.ts';
import { createAdminRoutes } from './routes/admin/index.ts';
import { createCatalogHookRoutes } from './routes/catalog-hook.ts';
import { createConversationRoutes } from './routes/conversations.ts';
import { createFileRoutes } from './routes/files.ts';
import { createHealthRoutes } from './routes/health.ts';
import { createHookRoutes } from './routes/hooks.ts';
import { createMcpRoutes } from './routes/mcp.ts';
import { createProductRoutes } from './routes/products.ts';
import { createQuoteRoutes } from './routes/quotes.ts';
import { createRequestRoutes } from './routes/requests.ts';
import { createSocketRoutes } from './routes/socket.ts';
import { createDashboardRoutes } from './routes/staff/dashboard.ts';
import { createSessionRoutes } from './routes/staff/session.ts';
import { createWidgetSettingsRoutes } from './routes/widget-settings.ts';
import type { Services } from './services.ts';

/** The whole HTTP side, apart from listening; tests call `app.request()`. */
export function createApp(services: Services): Hono {
  const app = new Hono();
  app.onError(createErrorHandler(services.logger));
  app.notFound((context) =>
    problem(context, {
      status: 404,
      code: 'NOT_FOUND',
      detail: 'There is nothing at this address. /docs lists what there is.',
    }),
  );
  app.use(endUnreadBody);
  app.use(observe(services));
  app.use(securityHeaders);
  // The widget lives on other people's pages: no cookies, a token in each call.
  app.use('/api/*', cors({ origin: '*', exposeHeaders: ['X-Request-Id', 'Retry-After'], maxAge: 600 }));
  app.use('/api/v1/conversations/*', limitBody(1));
  app.use('/api/v1/hooks/*', limitBody(5));
  app.use('/hooks/*', limitBody(5));

  app.route('/api/v1/conversations', createSocketRoutes(services));
  app.route('/api/v1/conversations', createConversationRoutes(services));
  app.route('/api/v1/requests', createRequestRoutes(services));
  app.route('/api/v1/products', createProductRoutes(services));
  app.route('/api/v1/widget', createWidgetSettingsRoutes(services));
  app.route('/api/v1/session', createSessionRoutes(services));
  app.route('/api/v1/admin', createAdminRoutes(services));
  app.route('/api/v1/hooks/catalog', createCatalogHookRoutes(services));
  app.route('/hooks/catalog', createCatalogHookRoutes(services));
  app.route('/api/v1/hooks', createHookRoutes(services));
  app.route('/hooks', createHookRoutes(services));
  app.route('/v1', createOpenAiRoutes(services));
  app.route('/mcp', createMcpRoutes(services));
  app.route('/quotes', createQuoteRoutes(services));
  app.route('/dashboard', createDashboardRoutes(services));
  app.route('/', createHealthRoutes(services));
  app.route('/', createFileRoutes(services));
  app.route('/', createDocumentationRoutes(services));
  app.route('/', createShopRoutes(services));
  app.get('/', (context) => context.redirect('/shop'));
  return app;
}
