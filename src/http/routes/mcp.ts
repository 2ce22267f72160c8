import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ApiKeyScope } from '../../core/api-keys/api-key.ts';
import { isVitrinaError, UserError } from '../../core/errors.ts';
import { callerOf, requireScope } from '../middleware/key-holder.ts';
import type { Services } from '../services.ts';

const megabyte = 1024 * 1024;
/** Each opens some tool of the server. */
const useful: readonly ApiKeyScope[] = ['catalog:read', 'requests:write', 'requests:read'];

/** `/mcp`: the tools of the assistant for other agents. The server is loaded when it is first called: it costs half a second and memory. */
export function createMcpRoutes(services: Services): Hono {
  const routes = new Hono();
  let loaded: ReturnType<typeof load> | undefined;
  const load = async () => {
    const mcp = await import('../../mcp/open-mcp.ts');
    const { answering, limits } = services;
    return { entrance: mcp.openMcp({ answering, lookups: limits.lookups }), scopeOfTool: mcp.scopeOfTool };
  };
  routes.onError((error, context) => refuse(error, context, services));
  routes.use(
    cors({
      origin: '*',
      exposeHeaders: ['X-Request-Id', 'Retry-After', 'WWW-Authenticate', 'Mcp-Session-Id', 'Mcp-Protocol-Version'],
      maxAge: 600,
    }),
  );
  routes.use(
    bodyLimit({
      maxSize: megabyte,
      onError: () => {
        throw new UserError('TOO_LARGE', 'The body is larger than 1 MB.');
      },
    }),
  );
  routes.all('/', async (context) => {
    const caller = await callerOf(context, services);
    if (!useful.some((scope) => caller.scopes.includes(scope))) requireScope(caller, 'catalog:read');
    loaded ??= load();
    const { entrance, scopeOfTool } = await loaded;
    const body = context.req.method === 'POST' ? await bodyOf(context) : undefined;
    const scope = scopeOfTool(toolIn(body) ?? '');
    if (scope) requireScope(caller, scope);
    return entrance(context.req.raw, caller, body);
  });
  return routes;
}

async function bodyOf(context: Context): Promise<unknown> {
  try {
    return JSON.parse(await context.req.text());
  } catch (error) {
    if (isVitrinaError(error)) throw error;
    throw new UserError('VALIDATION_FAILED', 'Parse error: the body is not valid JSON.', { rpcCode: -32_700 });
  }
}

function toolIn(body: unknown): string | undefined {
  const call = body as { readonly method?: unknown; readonly params?: { readonly name?: unknown } } | null;
  return call?.method === 'tools/call' && typeof call.params?.name === 'string' ? call.params.name : undefined;
}

const statuses: Readonly<Record<string, ContentfulStatusCode>> = {
  VALIDATION_FAILED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
};

/** What went wrong before the server of the protocol was asked: in JSON-RPC's shape, with the challenge that the protocol wants. */
function refuse(error: Error, context: Context, { logger }: Services): Response {
  const known = isVitrinaError(error) ? error : undefined;
  if (!known) logger.error({ error, requestId: context.get('requestId' as never) }, 'request failed');
  const status = (known && statuses[known.code]) ?? 500;
  const { retryAfter, scope, rpcCode } = known?.details ?? {};
  if (typeof retryAfter === 'number') context.header('Retry-After', String(retryAfter));
  if (status === 401) context.header('WWW-Authenticate', 'Bearer error="invalid_token"');
  if (status === 403) context.header('WWW-Authenticate', `Bearer error="insufficient_scope", scope="${scope}"`);
  const code = typeof rpcCode === 'number' ? rpcCode : status === 500 ? -32_603 : -32_600;
  const message = known?.message ?? 'The failure was recorded.';
  return context.json({ jsonrpc: '2.0', error: { code, message }, id: null }, status);
}
