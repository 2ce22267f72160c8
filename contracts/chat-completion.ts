import { z } from 'zod';
import { productCardSchema, sourceSchema } from './message.ts';
import { requestSchema } from './request.ts';

const part = z.looseObject({ type: z.string(), text: z.string().optional() });

const chatMessage = z.looseObject({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function'], {
    error: 'is one of system, developer, user, assistant, tool',
  }),
  content: z.union([z.string(), z.array(part)], { error: 'is a text, or a list of text parts' }).nullish(),
});
export type ChatMessage = z.infer<typeof chatMessage>;

/** `POST /v1/chat/completions` as OpenAI's clients send it; fields that are not named here are taken and not looked at. */
export const chatCompletionRequestSchema = z.looseObject({
  model: z.string('name the model: "vitrina"'),
  /** The whole talk; the last message of the user is the one that is answered. */
  messages: z
    .array(chatMessage, 'is the list of messages so far')
    .min(1, 'is empty: send at least one message')
    .max(5_000),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
  n: z.number().nullish(),
  user: z.string().max(500).nullish(),
  safety_identifier: z.string().max(500).nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  modalities: z.array(z.string()).nullish(),
  audio: z.unknown().optional(),
  response_format: z.looseObject({ type: z.string() }).nullish(),
  tools: z.array(z.unknown()).nullish(),
  functions: z.array(z.unknown()).nullish(),
});
export type ChatCompletionRequest = z.infer<typeof chatCompletionRequestSchema>;

/** What the assistant says beside its words; the words tell it too. */
export const vitrinaExtensionSchema = z.object({
  /** Send it as X-Conversation-Id to go on without sending the talk so far. */
  conversation_id: z.string(),
  message_id: z.string(),
  language: z.string(),
  products: z.array(productCardSchema),
  choices: z.array(z.string()),
  sources: z.array(sourceSchema),
  request: requestSchema.optional(),
  /** What of the call was not looked at: `system messages`, `tools`. */
  ignored: z.array(z.string()),
});
export type VitrinaExtension = z.infer<typeof vitrinaExtensionSchema>;

const usage = z.object({
  /** Estimated from the length of what was sent and answered; nothing is charged by it. */
  prompt_tokens: z.number(),
  completion_tokens: z.number(),
  total_tokens: z.number(),
});

export const chatCompletionSchema = z.object({
  id: z.string(),
  object: z.literal('chat.completion'),
  created: z.number(),
  model: z.string(),
  choices: z.array(
    z.object({
      index: z.number(),
      message: z.object({ role: z.literal('assistant'), content: z.string(), refusal: z.null() }),
      logprobs: z.null(),
      finish_reason: z.literal('stop'),
    }),
  ),
  usage,
  vitrina: vitrinaExtensionSchema,
});
export type ChatCompletion = z.infer<typeof chatCompletionSchema>;

/** One event of a streamed answer; the last one is followed by `[DONE]`. */
export type ChatCompletionChunk = {
  readonly id: string;
  readonly object: 'chat.completion.chunk';
  readonly created: number;
  readonly model: string;
  readonly choices: readonly {
    readonly index: 0;
    readonly delta: { readonly role?: 'assistant'; readonly content?: string };
    readonly logprobs: null;
    readonly finish_reason: 'stop' | null;
  }[];
  readonly usage?: ChatCompletion['usage'] | null;
  readonly vitrina?: VitrinaExtension;
};

export const modelListSchema = z.object({
  object: z.literal('list'),
  data: z.array(z.object({ id: z.string(), object: z.literal('model'), created: z.number(), owned_by: z.string() })),
});

export const openAiErrorSchema = z.object({
  error: z.object({
    message: z.string(),
    type: z.string(),
    code: z.string().nullable(),
    param: z.string().nullable(),
  }),
});
