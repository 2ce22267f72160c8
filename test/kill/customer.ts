import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ConversationCreated, TurnAnswer } from '../../contracts/conversation.ts';

export type Order = {
  readonly number: string;
  readonly conversationId: string;
  readonly token: string;
  /** In the order they were sent. */
  readonly clientMessageIds: readonly string[];
  readonly retries: number;
};

const goods = ['Перфоратор Бурмаш П-800', 'Дрель ударная Бурмаш Д-650', 'Лобзик электрический Резак Л-600'];

/**
 * One customer who orders something and never gives up: what got no answer is sent again with the same id, as the
 * widget does. Undefined when the assistant took no order at the end of the talk, which is a failure.
 */
export async function orderSomething(
  shop: string,
  seed: number,
  onAnswer: () => void = () => {},
): Promise<Order | undefined> {
  let retries = 0;
  const insist = async <Answer>(path: string, body: object, token?: string): Promise<Answer> => {
    for (;;) {
      const answer = await post<Answer>(shop + path, body, token);
      if (answer) {
        onAnswer();
        return answer;
      }
      retries += 1;
      await delay(50 + Math.random() * 100);
    }
  };
  const { id, token } = await insist<ConversationCreated>('/api/v1/conversations', { locale: 'ru' });
  const clientMessageIds: string[] = [];
  let last: TurnAnswer | undefined;
  const phone = `+7 916 ${String(1_000_000 + seed)}`;
  for (const text of [
    `беру ${goods[seed % goods.length]}`,
    'Москва, ул. Мира, 5',
    `меня зовут Иван, телефон ${phone}`,
    'да',
  ]) {
    const clientMessageId = randomUUID();
    clientMessageIds.push(clientMessageId);
    last = await insist<TurnAnswer>(`/api/v1/conversations/${id}/messages`, { text, clientMessageId }, token);
  }
  if (!last?.request) return undefined;
  return { number: last.request.number, conversationId: id, token, clientMessageIds, retries };
}

/** Undefined when the shop is away or broke while answering. */
async function post<Answer>(url: string, body: object, token?: string): Promise<Answer | undefined> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });
    if (answer.ok) return (await answer.json()) as Answer;
    if (answer.status >= 500 || answer.status === 429) return undefined;
    throw new TypeError(`refused with ${answer.status}: ${await answer.text()}`);
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith('refused')) throw error;
    return undefined;
  }
}
