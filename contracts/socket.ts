import { z } from 'zod';
import { messageSchema } from './message.ts';
import { requestSchema } from './request.ts';

/** Frames a browser sends. The first must be `authenticate`, within ten seconds. */
export const clientFrameSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('authenticate'),
    token: z.string().max(200),
    after: z.number().int().nonnegative().optional(),
  }),
  z.object({ type: z.literal('message'), text: z.string(), clientMessageId: z.string().min(1).max(100) }),
  z.object({ type: z.literal('typing'), isTyping: z.boolean() }),
  z.object({ type: z.literal('ping') }),
]);
export type ClientFrame = z.infer<typeof clientFrameSchema>;

/** Events a browser receives. Only `message` is durable; the others may be missed without harm. */
export const serverEventSchema = z.discriminatedUnion('type', [
  /** Sent once after `authenticate`, when everything after `after` has been sent. */
  z.object({ type: z.literal('ready'), seq: z.number().int() }),
  z.object({ type: z.literal('message'), seq: z.number().int(), message: messageSchema }),
  z.object({ type: z.literal('delta'), replyTo: z.string(), text: z.string() }),
  z.object({ type: z.literal('typing'), author: z.enum(['assistant', 'operator']), isTyping: z.boolean() }),
  z.object({ type: z.literal('request'), request: requestSchema }),
  z.object({
    type: z.literal('operator'),
    state: z.enum(['waiting', 'active', 'closed']),
    name: z.string().optional(),
  }),
  z.object({ type: z.literal('error'), code: z.string(), detail: z.string(), clientMessageId: z.string().optional() }),
  z.object({ type: z.literal('pong') }),
]);
export type ServerEvent = z.infer<typeof serverEventSchema>;
