import { Hono } from 'hono';
import { z } from 'zod';
import { createConversationSchema, feedbackSchema, handoffRequestSchema } from '../../../contracts/conversation.ts';
import { answerMessage } from '../../assistant/conversations/answer-message.ts';
import { requestPerson } from '../../assistant/conversations/request-person.ts';
import { startConversation } from '../../assistant/conversations/start-conversation.ts';
import { uiMessageStreamResponse } from '../../assistant/ui-message-stream.ts';
import { UserError } from '../../core/errors.ts';
import { conversationOf } from '../middleware/authenticate.ts';
import { callerAddress } from '../middleware/caller-address.ts';
import { takeLimit } from '../middleware/take-limit.ts';
import { presentAnswer } from '../presenters/present-answer.ts';
import { presentHistory } from '../presenters/present-history.ts';
import { presentMessage } from '../presenters/present-message.ts';
import { readCustomerMessage } from '../read-customer-message.ts';
import type { Services } from '../services.ts';
import { check, jsonBody } from '../validation.ts';

const pageOfMessages = 200;
const after = z.coerce.number({ error: 'after must be a seq, e.g. 12' }).int().nonnegative().default(0);

export function createConversationRoutes(services: Services): Hono {
  const routes = new Hono();

  routes.post('/', async (context) => {
    await takeLimit(services.limits.conversations, callerAddress(context));
    const body = await jsonBody(context, createConversationSchema, true);
    const page = body.page && {
      ...(body.page.url ? { url: body.page.url } : {}),
      ...(body.page.title ? { title: body.page.title } : {}),
    };
    const started = await startConversation({ channel: 'web', ...body, page }, services.answering);
    const { materials } = await services.materials.current();
    return context.json(
      { id: started.conversation.id, token: started.token, greeting: presentMessage(started.greeting, materials) },
      201,
    );
  });

  routes.post('/:id/messages', async (context) => {
    const conversation = await conversationOf(context, services);
    await takeLimit(services.limits.messages, conversation.id);
    const { text, clientMessageId } = await readCustomerMessage(context);
    const received = { conversationId: conversation.id, text, clientMessageId };
    const { materials } = await services.materials.current();
    if (!context.req.header('accept')?.includes('text/event-stream')) {
      return context.json(presentAnswer(await answerMessage(received, services.answering), materials));
    }
    return uiMessageStreamResponse(
      async (onText) => {
        const answer = await answerMessage(received, services.answering, onText);
        return {
          messageId: answer.message.id,
          texts: answer.replies.map((reply) => reply.text),
          data: presentAnswer(answer, materials),
        };
      },
      { 'X-Request-Id': String(context.get('requestId' as never) ?? '') },
    );
  });

  routes.get('/:id/messages', async (context) => {
    const conversation = await conversationOf(context, services);
    const seq = check(after, context.req.query('after'));
    const messages = await services.unitOfWork.read.messages.listAfter(conversation.id, seq, pageOfMessages);
    return context.json({ messages: await presentHistory(messages, conversation.id, services) });
  });

  routes.post('/:id/feedback', async (context) => {
    const conversation = await conversationOf(context, services);
    const body = await jsonBody(context, feedbackSchema);
    if (body.rating === undefined && body.score === undefined && body.comment === undefined) {
      throw new UserError('VALIDATION_FAILED', 'Send a rating ("up" or "down"), a score (1 to 5) or a comment.');
    }
    if (body.messageId !== undefined) {
      const message = await services.unitOfWork.read.messages.find(body.messageId).catch(() => undefined);
      if (message?.conversationId !== conversation.id)
        throw new UserError('NOT_FOUND', 'There is no such message in this conversation.');
    }
    await services.unitOfWork.read.feedback.append({
      id: services.ids.next(),
      conversationId: conversation.id,
      createdAt: services.clock.now(),
      ...(body.messageId === undefined ? {} : { messageId: body.messageId }),
      ...(body.rating === undefined ? {} : { rating: body.rating }),
      ...(body.score === undefined ? {} : { score: body.score }),
      ...(body.comment === undefined ? {} : { comment: body.comment }),
    });
    return context.body(null, 204);
  });

  routes.post('/:id/handoff', async (context) => {
    const conversation = await conversationOf(context, services);
    const { reason } = await jsonBody(context, handoffRequestSchema, true);
    const { handoff, request, waiting } = await requestPerson(conversation, reason, services.answering);
    return context.json({
      state: handoff.state === 'active' ? 'active' : 'waiting',
      ...(handoff.state === 'waiting' ? { position: Math.max(1, waiting) } : {}),
      respondsBy: handoff.respondsBy.toISOString(),
      number: request?.number ?? '',
    });
  });

  return routes;
}
