import type { Message } from '../../contracts/message.ts';
import type { Request } from '../../contracts/request.ts';
import type { Order } from './customer.ts';

type Card = { readonly id: string; readonly title: string; readonly description: string };

/** Everything that is not as it was promised, in words; empty when nothing was lost and nothing doubled. */
export async function findDamage(shop: string, orders: readonly Order[], cards: readonly Card[]): Promise<string[]> {
  const damage: string[] = [];
  const numbers = new Set(orders.map(({ number }) => number));
  if (numbers.size !== orders.length) damage.push('two customers were given one number');
  for (const order of orders) {
    const own = cardsOf(order, cards);
    if (own.length !== 1) damage.push(`order ${order.number} has ${own.length} cards`);
    damage.push(...(await damageOfTalk(shop, order)));
  }
  const strangers = cards.length - orders.filter((order) => cardsOf(order, cards).length > 0).length;
  if (strangers > 0) damage.push(`${strangers} cards belong to no confirmed order, or are doubles`);
  return damage;
}

export function cardsOf(order: Order, cards: readonly Card[]): readonly Card[] {
  return cards.filter((card) => card.description.includes(`vitrina:${order.number}:`));
}

async function damageOfTalk(shop: string, order: Order): Promise<string[]> {
  const damage: string[] = [];
  const messages = await readMessages(shop, order);
  const seqs = messages.map(({ seq }) => seq);
  if (seqs.some((seq, index) => seq !== index + 1)) damage.push(`order ${order.number}: seqs are ${seqs.join(' ')}`);
  const stored = messages.filter(({ author }) => author === 'customer');
  const storedIds = stored.map(({ clientMessageId }) => clientMessageId);
  if (storedIds.join() !== order.clientMessageIds.join()) {
    damage.push(`order ${order.number}: ${order.clientMessageIds.length} messages sent, ${stored.length} stored`);
  }
  for (const { id } of stored) {
    const replies = messages.filter(({ replyTo }) => replyTo === id).length;
    if (replies !== 1) damage.push(`order ${order.number}: a message has ${replies} replies`);
  }
  return damage;
}

export async function readMessages(shop: string, order: Order): Promise<readonly Message[]> {
  const { messages } = await get<{ messages: Message[] }>(
    `${shop}/api/v1/conversations/${order.conversationId}/messages`,
    order,
  );
  return messages;
}

export function readRequest(shop: string, order: Order): Promise<Request> {
  return get(`${shop}/api/v1/requests/${order.number}`, order);
}

async function get<Answer>(url: string, { token }: Order): Promise<Answer> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
