import { createHmac } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { type OpenedTurn, openApiTurn } from '../../assistant/api-turns/open-api-turn.ts';
import { UserError } from '../../core/errors.ts';
import { inLanguage } from '../../core/language.ts';
import { type Caller, callerOf, requireScope } from '../middleware/key-holder.ts';
import type { Services } from '../services.ts';
import { answerChat } from './answer-chat.ts';
import { completionOf, extensionOf, usageOf } from './completion.ts';
import { createOpenAiErrorHandler, unfit } from './errors.ts';
import { type AskedChat, modelName, readChat, unknownModel } from './read-chat.ts';
import { streamChat } from './stream-chat.ts';

const largestBody = 4 * 1024 * 1024;

/** `/v1`: the assistant as a model of an OpenAI-compatible API, for chat front ends and libraries. */
export function createOpenAiRoutes(services: Services): Hono {
  const routes = new Hono();
  routes.onError(createOpenAiErrorHandler(services.logger));
  routes.use(cors({ origin: '*', exposeHeaders: ['X-Request-Id', 'X-Conversation-Id', 'Retry-After'], maxAge: 600 }));
  routes.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new UserError(
          'TOO_LARGE',
          'The body is larger than 4 MB. Send the last messages only, with X-Conversation-Id.',
        );
      },
    }),
  );

  routes.get('/models', async (context) => {
    requireScope(await callerOf(context, services), 'chat');
    return context.json({ object: 'list', data: [await describeModel(services)] });
  });

  routes.get('/models/:model', async (context) => {
    requireScope(await callerOf(context, services), 'chat');
    if (context.req.param('model') !== modelName) throw unknownModel(context.req.param('model'));
    return context.json(await describeModel(services));
  });

  routes.post('/chat/completions', async (context) => {
    const caller = await callerOf(context, services);
    requireScope(caller, 'chat');
    const asked = await readChat(context);
    const opened = await open(context, caller, asked, services);
    context.header('X-Conversation-Id', opened.turn.conversationId);
    if (asked.isStreamed) return streamChat(context, opened, asked, services);
    const { answer, content } = await answerChat(opened, services);
    const { materials } = await services.materials.current();
    const extension = extensionOf(answer, materials, asked.ignored);
    return context.json(completionOf(opened.turn, content, usageOf(asked.said, content), extension));
  });

  routes.all('*', () => {
    throw new UserError(
      'NOT_FOUND',
      'There is nothing at this address. This server has POST /v1/chat/completions and GET /v1/models.',
      { openAiCode: 'unknown_url' },
    );
  });
  return routes;
}

function open(context: Context, caller: Caller, asked: AskedChat, services: Services): Promise<OpenedTurn> {
  const { user, conversationName, said } = asked;
  const idempotencyKey = context.req.header('idempotency-key')?.trim() || undefined;
  if (idempotencyKey && idempotencyKey.length > 255)
    throw unfit('Idempotency-Key', 'An Idempotency-Key has at most 255 characters.');
  return openApiTurn(
    {
      keyId: caller.keyId,
      user,
      visitorId: user && visitorIdOf(caller, user, services.secretKey),
      conversationName,
      idempotencyKey,
      isRetry: Number(context.req.header('x-stainless-retry-count') ?? 0) > 0,
      said,
      locale: context.req.header('accept-language')?.slice(0, 35),
    },
    services.answering,
  );
}

/** A visitor's id may be claimed by whoever knows it (`POST /conversations`), so this one can't be worked out. */
function visitorIdOf({ keyId }: Caller, user: string, secretKey: string): string {
  return createHmac('sha256', secretKey)
    .update(JSON.stringify(['visitor', keyId, user]))
    .digest('base64url');
}

/** When the model was made means nothing here, but clients sort by it. */
const created = Date.UTC(2026, 0, 1) / 1000;

async function describeModel({ materials }: Services) {
  const { profile } = (await materials.current()).materials;
  const company = inLanguage(profile.name, profile.languages[0] ?? 'en');
  return { id: modelName, object: 'model', created, owned_by: company };
}
