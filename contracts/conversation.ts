import { z } from 'zod';
import { messageSchema } from './message.ts';
import { requestSchema } from './request.ts';

/** Longest message a customer may send, in characters. */
export const maximumMessageLength = 8_000;

export const createConversationSchema = z.object({
  locale: z.string().max(35).optional(),
  visitorId: z.string().min(1).max(100).optional(),
  page: z.object({ url: z.string().max(2_000).optional(), title: z.string().max(500).optional() }).optional(),
  customer: z
    .object({
      name: z.string().max(200).optional(),
      email: z.string().max(254).optional(),
      phone: z.string().max(60).optional(),
    })
    .optional(),
});
export type CreateConversation = z.infer<typeof createConversationSchema>;

export const conversationCreatedSchema = z.object({ id: z.string(), token: z.string(), greeting: messageSchema });
export type ConversationCreated = z.infer<typeof conversationCreatedSchema>;

export const sendMessageSchema = z.object({
  text: z.string('is what the customer says, a string'),
  clientMessageId: z.string().min(1).max(100).optional(),
  /** The page the customer is on now. */
  page: z.object({ url: z.string().max(2_000).optional(), title: z.string().max(500).optional() }).optional(),
});

export const turnAnswerSchema = z.object({
  message: messageSchema,
  replies: z.array(messageSchema),
  request: requestSchema.optional(),
});
export type TurnAnswer = z.infer<typeof turnAnswerSchema>;

export const messagesSchema = z.object({ messages: z.array(messageSchema) });

export const handoffRequestSchema = z.object({ reason: z.string().max(500).optional() });
export const handoffSchema = z.object({
  state: z.enum(['waiting', 'active']),
  position: z.number().int().optional(),
  respondsBy: z.string(),
  number: z.string(),
});

export const feedbackSchema = z.object({
  messageId: z.string().max(100).optional(),
  rating: z.enum(['up', 'down']).optional(),
  score: z.number().int().min(1).max(5).optional(),
  comment: z.string().max(4_000).optional(),
});
