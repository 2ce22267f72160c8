import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Services } from '../services.ts';
import { openApi } from './openapi.ts';
import { operations } from './operations.ts';

const errors = [
  ['VALIDATION_FAILED', 400, 'The body or a parameter is not right; `errors` names each field.'],
  ['UNAUTHENTICATED', 401, 'The token or key is missing.'],
  ['INVALID_SIGNATURE', 401, "A webhook's signature is missing or wrong."],
  ['FORBIDDEN', 403, 'The token or key opens something else.'],
  ['NOT_FOUND', 404, 'There is no such thing, or it is not yours.'],
  ['CONFLICT', 409, 'Something changed meanwhile; read again and retry.'],
  ['TOO_LARGE', 413, 'The body is too large.'],
  ['RATE_LIMITED', 429, 'Too many; `Retry-After` says when.'],
  ['INTERNAL', 500, 'A bug of ours; tell us the request id.'],
  ['PROVIDER_UNAVAILABLE', 503, 'A service we rely on is away.'],
] as const;

/** `/openapi.json`, and `/docs`: the same for people, without a script or another host. */
export function createDocumentationRoutes({ publicUrl }: Services): Hono {
  const routes = new Hono();
  routes.get('/openapi.json', (context) => context.json(openApi(publicUrl)));
  routes.get('/docs', (context) =>
    context.html(html`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Vitrina API</title>
<body style="font:15px/22px system-ui;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#1d1b19;background:#fff">
<h1 style="font-size:1.5rem">Vitrina API</h1>
<p>JSON in and out; errors are <code>application/problem+json</code>. Shapes: <a href="/openapi.json">openapi.json</a>. Embed the chat with one line: <code>&lt;script src="${publicUrl}/widget.js" async&gt;&lt;/script&gt;</code></p>
<table style="border-collapse:collapse;width:100%">${operations.map((operation) => html`<tr style="border-top:1px solid #e7e2dc;vertical-align:top"><td style="padding:.4rem .75rem .4rem 0"><code>${operation.method.toUpperCase()}</code></td><td style="padding:.4rem .75rem .4rem 0;overflow-wrap:anywhere"><code>${operation.path}</code></td><td style="padding:.4rem 0">${operation.summary}${operation.security ? html` <span style="color:#6b645d">(${operation.security} token)</span>` : ''}</td></tr>`)}</table>
<h2 style="font-size:1.25rem">Errors</h2>
<table style="border-collapse:collapse">${errors.map(([code, status, meaning]) => html`<tr id="${code.toLowerCase().replaceAll('_', '-')}" style="border-top:1px solid #e7e2dc"><td style="padding:.4rem .75rem .4rem 0"><code>${code}</code></td><td style="padding:.4rem .75rem">${status}</td><td>${meaning}</td></tr>`)}</table>
</body></html>`),
  );
  return routes;
}
