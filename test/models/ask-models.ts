import type { LanguageModelV4 } from '@ai-sdk/provider';
import { answerMessage } from '../../src/assistant/conversations/answer-message.ts';
import { startConversation } from '../../src/assistant/conversations/start-conversation.ts';
import type { ModelChainSettings } from '../../src/assistant/models/chain/model-chain.ts';
import { createTestChain } from '../factories/model-chain.ts';
import type { TestShop } from '../factories/test-shop.ts';

export type Asking = {
  readonly settings?: Partial<ModelChainSettings>;
  /** Goes on with this conversation; a new one when left out. */
  readonly conversationId?: string;
};

/** Asks a shop through a chain of these models, with the built-in one behind them. */
export async function askModels(
  shop: TestShop,
  models: Readonly<Record<string, LanguageModelV4>>,
  text: string,
  { settings, conversationId }: Asking = {},
) {
  const chain = createTestChain(models, { firstTokenMs: 10_000, totalMs: 30_000, ...settings });
  const answering = { ...shop.vitrina.services.answering, models: chain };
  const id = conversationId ?? (await startConversation({ channel: 'web', locale: 'ru' }, answering)).conversation.id;
  const heard: string[] = [];
  const startedAt = performance.now();
  const answer = await answerMessage({ conversationId: id, text, clientMessageId: undefined }, answering, (part) =>
    heard.push(part),
  );
  const { read } = shop.vitrina.services.unitOfWork;
  return {
    said: plain(answer.replies.map((reply) => reply.text).join('\n')),
    heard: plain(heard.join('')),
    chain,
    milliseconds: performance.now() - startedAt,
    conversationId: id,
    answer,
    requests: await read.requests.listOfConversation(id),
    conversation: await read.conversations.find(id),
  };
}

/** The built-in model writes amounts with spaces that do not break. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
}

export const times = (text: string, part: string | RegExp) => text.split(part).length - 1;
