import type { Context } from 'hono';
import { z } from 'zod';
import { maximumMessageLength, sendMessageSchema } from '../../contracts/conversation.ts';
import { UserError } from '../core/errors.ts';
import { check, jsonBody } from './validation.ts';

/** What the AI SDK's `useChat` posts by default: the whole chat; its last user message is the new one. */
const chatBody = z.object({
  messages: z
    .array(
      z.object({
        id: z.string().max(100),
        role: z.string(),
        parts: z.array(z.object({ type: z.string(), text: z.string().optional() })),
      }),
    )
    .min(1),
});

export type CustomerMessage = { readonly text: string; readonly clientMessageId: string | undefined };

export async function readCustomerMessage(context: Context): Promise<CustomerMessage> {
  const body = await jsonBody(context, z.looseObject({}));
  // Told apart before they are checked: of two shapes at once nobody could say what is wrong.
  if (!('messages' in body) || 'text' in body) {
    const { text, clientMessageId } = check(sendMessageSchema, body);
    return { text: customerText(text), clientMessageId };
  }
  const last = check(chatBody, body).messages.findLast((message) => message.role === 'user');
  if (!last) throw new UserError('VALIDATION_FAILED', 'messages: there is no message of the user.');
  const text = last.parts.flatMap((part) => (part.type === 'text' && part.text ? [part.text] : [])).join('\n');
  return { text: customerText(text), clientMessageId: last.id };
}

/** Trimmed, without characters that no database can hold. Throws VALIDATION_FAILED when empty or too long. */
export function customerText(raw: string): string {
  const text = raw.replaceAll('\u0000', '').toWellFormed().trim();
  if (text.replace(/[\p{Cc}\p{Cf}\s]/gu, '') === '')
    throw new UserError('VALIDATION_FAILED', 'text: the message is empty. Write something.');
  if (text.length > maximumMessageLength) {
    throw new UserError(
      'VALIDATION_FAILED',
      `text: the message has ${text.length} characters; ${maximumMessageLength} at most. Send it in parts.`,
    );
  }
  return text;
}
