import { Hono } from 'hono';
import { z } from 'zod';
import { noUsage } from '../../../assistant/models/usage/usage-desk.ts';
import { UserError } from '../../../core/errors.ts';
import { isUuid } from '../../middleware/authenticate.ts';
import { presentHistory } from '../../presenters/present-history.ts';
import { presentConversationUsage, presentUsageSum } from '../../presenters/present-usage.ts';
import { customerText } from '../../read-customer-message.ts';
import type { Services } from '../../services.ts';
import { jsonBody, limitSchema, queryOf } from '../../validation.ts';

/** Conversations as staff read them, and an operator's answer. */
export function createAdminConversationRoutes(services: Services): Hono {
  const { read } = services.unitOfWork;
  const routes = new Hono();

  routes.get('/', async (context) => {
    const given = queryOf(context, z.object({ limit: limitSchema.default(50), before: z.uuid().optional() }));
    const conversations = await read.conversations.list({
      limit: given.limit,
      ...(given.before ? { before: given.before } : {}),
    });
    const costs = await services.usage.ofConversations(conversations.map(({ id }) => id));
    const last = conversations.at(-1);
    return context.json({
      conversations: conversations.map(({ id, channel, language, customerId, page, createdAt }) => ({
        id,
        channel,
        language,
        customerId,
        page,
        createdAt,
        usage: presentUsageSum(costs.get(id) ?? noUsage),
      })),
      ...(last && conversations.length === given.limit ? { next: last.id } : {}),
    });
  });

  routes.get('/:id', async (context) => {
    const conversation = await find(context.req.param('id'), services);
    const messages = await read.messages.listAfter(conversation.id, 0, 1_000);
    const [customer, seen, presented] = await Promise.all([
      read.customers.find(conversation.customerId),
      read.masks.listSeen(conversation.id),
      presentHistory(messages, conversation.id, services),
    ]);
    return context.json({
      id: conversation.id,
      channel: conversation.channel,
      language: conversation.language,
      page: conversation.page,
      createdAt: conversation.createdAt,
      usage: presentConversationUsage(await services.usage.ofConversation(conversation.id)),
      customer: customer && { id: customer.id, name: customer.name, phone: customer.phone, email: customer.email },
      messages: presented.map((message) => {
        const asModelSaw = seen.get(message.id);
        return asModelSaw === undefined ? message : { ...message, asModelSaw };
      }),
    });
  });

  routes.post('/:id/messages', async (context) => {
    const conversation = await find(context.req.param('id'), services);
    const body = await jsonBody(context, z.object({ text: z.string() }));
    const now = services.clock.now();
    const message = await services.unitOfWork.run(async (transaction) => {
      const open = await transaction.handoffs.findOpen(conversation.id);
      if (open) await transaction.handoffs.save({ ...open, state: 'active', operatorLastAt: now });
      return transaction.messages.append({
        id: services.ids.next(),
        conversationId: conversation.id,
        author: 'operator',
        text: customerText(body.text),
        language: conversation.language,
        products: [],
        choices: [],
        sources: [],
        requestNumber: undefined,
        replyTo: undefined,
        clientMessageId: undefined,
        turn: undefined,
        note: undefined,
        createdAt: now,
      });
    });
    if (!message) throw new UserError('CONFLICT', 'The message was not stored. Send it again.');
    services.events.publish(conversation.id, { type: 'message', message });
    return context.json({ messages: await presentHistory([message], conversation.id, services) }, 201);
  });
  return routes;
}

async function find(id: string, { unitOfWork }: Services) {
  const conversation = isUuid(id) ? await unitOfWork.read.conversations.find(id) : undefined;
  if (!conversation) throw new UserError('NOT_FOUND', 'There is no such conversation.');
  return conversation;
}
