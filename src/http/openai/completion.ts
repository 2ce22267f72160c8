import type { ChatCompletion, ChatCompletionChunk, VitrinaExtension } from '../../../contracts/chat-completion.ts';
import type { Said } from '../../assistant/api-turns/history-chain.ts';
import type { Answer } from '../../assistant/conversations/answer-message.ts';
import type { ApiTurn } from '../../core/api-turns/api-turn.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import { presentCard } from '../presenters/present-message.ts';
import { presentRequest } from '../presenters/present-request.ts';
import { modelName } from './read-chat.ts';

export function completionOf(
  turn: ApiTurn,
  content: string,
  usage: ChatCompletion['usage'],
  vitrina: VitrinaExtension,
): ChatCompletion {
  return {
    ...head(turn),
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: null },
        logprobs: null,
        finish_reason: 'stop',
      },
    ],
    usage,
    vitrina,
  };
}

/** One event of a stream: `delta`, or with `isEnd` the end of the words. */
export function chunkOf(
  turn: ApiTurn,
  delta: ChatCompletionChunk['choices'][number]['delta'],
  isEnd = false,
): ChatCompletionChunk {
  const choices = [{ index: 0, delta, logprobs: null, finish_reason: isEnd ? 'stop' : null }] as const;
  return { ...head(turn), object: 'chat.completion.chunk', choices };
}

export function usageChunkOf(turn: ApiTurn, usage: ChatCompletion['usage']): ChatCompletionChunk {
  return { ...head(turn), object: 'chat.completion.chunk', choices: [], usage };
}

function head({ requestKey, createdAt }: ApiTurn) {
  const created = Math.floor(createdAt.getTime() / 1000);
  return { id: `chatcmpl-${requestKey.slice(0, 32)}`, created, model: modelName };
}

/** About what a hosted model's tokenizer counts: a token is four bytes of text. */
export function usageOf(said: readonly Said[], content: string): ChatCompletion['usage'] {
  const tokens = (text: string) => Math.ceil(Buffer.byteLength(text) / 4);
  const prompt = said.reduce((sum, { text }) => sum + tokens(text), 0);
  const completion = tokens(content);
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}

export function extensionOf(
  { message, replies, request }: Answer,
  materials: CompanyMaterials,
  ignored: readonly string[],
): VitrinaExtension {
  const last = replies.at(-1);
  return {
    conversation_id: message.conversationId,
    message_id: message.id,
    language: last?.language ?? message.language,
    products: replies.flatMap(({ products }) => products.map(presentCard)),
    choices: [...(last?.choices ?? [])],
    sources: replies.flatMap(({ sources }) => [...sources]),
    ...(request ? { request: presentRequest(request, materials) } : {}),
    ignored: [...ignored],
  };
}
