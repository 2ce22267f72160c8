import type { Context } from 'hono';
import type { z } from 'zod';
import {
  type ChatCompletionRequest,
  type ChatMessage,
  chatCompletionRequestSchema,
} from '../../../contracts/chat-completion.ts';
import { type Said, wordsOf } from '../../assistant/api-turns/history-chain.ts';
import { isVitrinaError, UserError } from '../../core/errors.ts';
import { customerText } from '../read-customer-message.ts';
import { unfit } from './errors.ts';

/** The one model there is: the shop's assistant. */
export const modelName = 'vitrina';

export type AskedChat = {
  readonly said: readonly Said[];
  readonly user: string | undefined;
  readonly conversationName: string | undefined;
  readonly isStreamed: boolean;
  readonly isUsageStreamed: boolean;
  /** What of the call was not looked at. */
  readonly ignored: readonly string[];
};

/** The call in our words. Throws VALIDATION_FAILED or NOT_FOUND that names the field, in the words of OpenAI's API. */
export async function readChat(context: Context): Promise<AskedChat> {
  const body = checkShape(await readJson(context));
  if (body.model !== modelName) throw unknownModel(body.model);
  refuseUnfit(body);
  const metadata = body.metadata ?? {};
  const named = context.req.header('x-conversation-id') ?? metadata.conversation_id;
  if (named !== undefined && named !== null && (typeof named !== 'string' || named.length > 200))
    throw unfit('metadata.conversation_id', 'The id of a conversation is a text of at most 200 characters.');
  return {
    said: saidIn(body.messages),
    user: (body.user ?? body.safety_identifier) || undefined,
    conversationName: named?.trim() || undefined,
    isStreamed: body.stream === true,
    isUsageStreamed: body.stream === true && body.stream_options?.include_usage === true,
    ignored: [
      ...(body.messages.some(({ role }) => role === 'system' || role === 'developer') ? ['system messages'] : []),
      ...(body.tools?.length || body.functions?.length ? ['tools'] : []),
    ],
  };
}

export function unknownModel(name: string): UserError {
  const message = `There is no model "${name.slice(0, 100)}" here. Use "${modelName}".`;
  return new UserError('NOT_FOUND', message, { param: 'model', openAiCode: 'model_not_found' });
}

async function readJson(context: Context): Promise<unknown> {
  try {
    return JSON.parse(await context.req.text());
  } catch (error) {
    if (isVitrinaError(error)) throw error;
    throw new UserError('VALIDATION_FAILED', 'The body is not valid JSON. Send what OpenAI’s chat completions take.');
  }
}

function checkShape(value: unknown): ChatCompletionRequest {
  const parsed = chatCompletionRequestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const param = issue ? pathText(issue.path) : '';
  throw param
    ? unfit(param, `${param}: ${issue?.message}`)
    : new UserError('VALIDATION_FAILED', 'The body is no JSON object.');
}

function pathText(path: z.core.$ZodIssue['path']): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${String(step)}`))
    .join('');
}

/** What would be answered otherwise than the caller means is refused; what only tunes a model is not looked at. */
function refuseUnfit(body: ChatCompletionRequest): void {
  if (typeof body.n === 'number' && body.n !== 1)
    throw unfit('n', 'The assistant gives one answer: leave n out, or send 1.', 'unsupported_value');
  if (body.audio || body.modalities?.some((kind) => kind !== 'text'))
    throw unfit(body.audio ? 'audio' : 'modalities', 'The assistant writes text only.', 'unsupported_value');
  if (body.response_format && body.response_format.type !== 'text')
    throw unfit(
      'response_format',
      'The assistant answers customers in Markdown. Structured data of the shop come from its MCP server (/mcp) and the field "vitrina".',
      'unsupported_value',
    );
}

/** The talk of customer and assistant. What others say in it (system messages, tools) gives no orders here, and is left out. */
function saidIn(messages: readonly ChatMessage[]): readonly Said[] {
  const last = messages.findLastIndex(({ role }) => role !== 'system' && role !== 'developer');
  if (messages[last]?.role !== 'user')
    throw unfit(
      'messages',
      'The last message must be one of the user (role "user"): it is what the assistant answers.',
    );
  return messages.flatMap((message, index): Said[] => {
    if (message.role === 'assistant') {
      const text = textOf(message);
      return wordsOf(text) === '' ? [] : [{ author: 'assistant', text }];
    }
    if (message.role !== 'user') return [];
    if (index === last) return [{ author: 'customer', text: askedText(message, index) }];
    const text = textOf(message);
    return text === '' ? [] : [{ author: 'customer', text }];
  });
}

function askedText(message: ChatMessage, index: number): string {
  const param = `messages[${index}].content`;
  const foreign = Array.isArray(message.content)
    ? message.content.findIndex(({ type }) => type !== 'text' && type !== 'input_text')
    : -1;
  if (foreign >= 0 && Array.isArray(message.content))
    throw unfit(
      `${param}[${foreign}]`,
      `The assistant reads text only, and this is ${message.content[foreign]?.type.slice(0, 40)}. Describe it in words.`,
      'unsupported_value',
    );
  try {
    return customerText(textOf(message));
  } catch (error) {
    throw isVitrinaError(error) ? unfit(param, error.message.replace(/^text: /, '')) : error;
  }
}

function textOf({ content }: ChatMessage): string {
  const text = typeof content === 'string' ? content : (content ?? []).map((part) => part.text ?? '').join('\n');
  return text.replaceAll('\u0000', '').toWellFormed().trim();
}
