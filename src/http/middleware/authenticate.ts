import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { AccessError, UserError } from '../../core/errors.ts';
import { hashToken } from '../../shared/random-ids.ts';
import type { Services } from '../services.ts';

/** The conversation whose token the caller holds. Throws UNAUTHENTICATED, NOT_FOUND or FORBIDDEN. */
export async function conversationOf(context: Context, services: Services): Promise<Conversation> {
  const token = bearerToken(context.req.header('authorization'));
  if (!token)
    throw new AccessError('UNAUTHENTICATED', 'Send the conversation\'s token: "Authorization: Bearer <token>".');
  return openConversation(context.req.param('id') ?? '', token, services);
}

export async function openConversation(id: string, token: string, services: Services): Promise<Conversation> {
  const conversation = isUuid(id) ? await services.unitOfWork.read.conversations.find(id) : undefined;
  if (!conversation) throw new UserError('NOT_FOUND', 'There is no such conversation.');
  if (!isSame(hashToken(token), conversation.tokenHash))
    throw new AccessError('FORBIDDEN', 'This token does not open this conversation.');
  return conversation;
}

/** Whether the header carries the ADMIN_API_KEY: as Bearer, or as the password of HTTP Basic. Undefined: it carries no key at all. */
export function holdsAdminKey(header: string | undefined, adminApiKey: string): boolean | undefined {
  const key = bearerToken(header) ?? basicPassword(header);
  return key === undefined ? undefined : isSame(hashToken(key), hashToken(adminApiKey));
}

export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer\s+(\S{1,500})$/i.exec(header ?? '')?.[1];
}

function basicPassword(header: string | undefined): string | undefined {
  const encoded = /^Basic\s+([A-Za-z0-9+/=]{1,700})$/i.exec(header ?? '')?.[1];
  return encoded === undefined
    ? undefined
    : Buffer.from(encoded, 'base64').toString('utf8').split(':').slice(1).join(':');
}

function isSame(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}
