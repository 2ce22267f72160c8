import { Hono } from 'hono';
import { html } from 'hono/html';
import { isVitrinaError, UserError } from '../../core/errors.ts';
import { isUuid, requireAdmin } from '../middleware/authenticate.ts';
import type { Services } from '../services.ts';

/** Where a card's transcript link leads: one conversation to read, for who knows the ADMIN_API_KEY (as the password). */
export function createTranscriptRoutes(services: Services): Hono {
  const routes = new Hono();
  const authenticate = requireAdmin(services.adminApiKey);
  routes.use(async (context, next) => {
    try {
      await authenticate(context, next);
    } catch (error) {
      if (!isVitrinaError(error) || error.kind !== 'access') throw error;
      return context.text(
        'Staff only. The password is the ADMIN_API_KEY of this installation; any user name will do.',
        401,
        {
          'WWW-Authenticate': 'Basic realm="Vitrina", charset="UTF-8"',
        },
      );
    }
  });
  routes.get('/', (context) =>
    context.html(html`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Vitrina</title>
<body style="font:15px/22px system-ui;max-width:40rem;margin:3rem auto;padding:0 1rem"><h1 style="font-size:1.25rem">Vitrina</h1>
<p>The staff's screens are not built yet. Until then: cards link to their conversations here, and the <a href="/docs">API</a> serves requests, conversations and gaps under <code>/api/v1/admin</code>.</p></body></html>`),
  );
  routes.get('/conversations/:id', async (context) => {
    const id = context.req.param('id');
    const conversation = isUuid(id) ? await services.unitOfWork.read.conversations.find(id) : undefined;
    if (!conversation) throw new UserError('NOT_FOUND', 'There is no such conversation.');
    const messages = await services.unitOfWork.read.messages.listAfter(conversation.id, 0, 1_000);
    const names = { customer: 'Customer', assistant: 'Assistant', operator: 'Operator', system: 'System' } as const;
    return context.html(html`<!doctype html><html lang="${conversation.language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Conversation</title>
<body style="font:15px/22px system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1d1b19;background:#fff">
<h1 style="font-size:1.25rem">Conversation</h1><p style="color:#6b645d">${conversation.createdAt.toISOString()} · ${conversation.channel} · ${conversation.language}</p>
${messages.map((message) => html`<article style="border-top:1px solid #e7e2dc;padding:.75rem 0"><p style="margin:0;font-size:13px;color:#6b645d">${names[message.author]} · <time>${message.createdAt.toISOString()}</time></p><p style="margin:.25rem 0 0;white-space:pre-wrap">${message.text}</p></article>`)}
</body></html>`);
  });
  return routes;
}
