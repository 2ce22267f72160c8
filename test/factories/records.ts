import { randomUUID } from 'node:crypto';
import type { Product } from '../../src/core/catalog/product.ts';
import type { Conversation, Customer, Handoff } from '../../src/core/conversation/conversation.ts';
import type { NewMessage } from '../../src/core/conversation/message.ts';
import type { ModelCallRecord } from '../../src/core/ports/model-call-repository.ts';
import type { Quote } from '../../src/core/quotes/quote.ts';
import type { Request } from '../../src/core/requests/request.ts';

/** Stored records with everything filled in that the database must give back; change what the test is about. */
export function aCustomer(changes: Partial<Customer> = {}): Customer {
  const id = randomUUID();
  return { id, visitorId: `visitor-${id}`, name: 'Анна', phone: '+79160000001', email: 'anna@example.com', ...changes };
}

export function aConversation(changes: Partial<Conversation> = {}): {
  readonly conversation: Conversation;
  readonly customer: Customer;
} {
  const customer = aCustomer();
  const conversation: Conversation = {
    id: randomUUID(),
    customerId: customer.id,
    channel: 'web',
    language: 'ru',
    page: { url: 'https://shop.example/kettles', title: 'Чайники' },
    tokenHash: 'hash',
    draft: { items: [{ sku: 'A-1', quantity: 2 }], contact: { name: 'Анна' }, place: 'Москва' },
    selling: {},
    createdAt: new Date('2026-03-01T10:00:00.123Z'),
    ...changes,
  };
  return { conversation, customer };
}

export function aMessage(conversationId: string, changes: Partial<NewMessage> = {}): NewMessage {
  return {
    id: randomUUID(),
    conversationId,
    author: 'customer',
    text: 'Сколько стоит чайник? 🙂',
    language: 'ru',
    products: [],
    choices: [],
    sources: [],
    requestNumber: undefined,
    replyTo: undefined,
    clientMessageId: undefined,
    turn: undefined,
    note: undefined,
    createdAt: new Date('2026-03-01T10:00:01.000Z'),
    ...changes,
  };
}

export function aRequest(conversation: Conversation, changes: Partial<Request> = {}): Request {
  const price = { minor: 499_00, currency: 'RUB' };
  return {
    id: randomUUID(),
    number: randomUUID(),
    kind: 'order',
    conversationId: conversation.id,
    customerId: conversation.customerId,
    language: 'ru',
    stageId: 'new',
    items: [{ sku: 'A-1', name: { ru: 'Чайник', en: 'Kettle' }, quantity: 1, unitPrice: price, total: price }],
    itemsTotal: price,
    discount: undefined,
    delivery: undefined,
    total: price,
    contact: { name: 'Анна', phone: '+79160000001', email: undefined },
    comment: undefined,
    createdAt: new Date('2026-03-01T10:05:00.000Z'),
    updatedAt: new Date('2026-03-01T10:05:00.000Z'),
    ...changes,
  };
}

export function aQuote(request: Request, changes: Partial<Quote> = {}): Quote {
  const cost = { minor: 350_00, currency: 'RUB' };
  return {
    id: randomUUID(),
    number: `Q-${randomUUID()}`,
    revision: 1,
    requestId: request.id,
    conversationId: request.conversationId,
    customerId: request.customerId,
    language: 'ru',
    state: 'open',
    tokenHash: randomUUID(),
    issuedOn: '2026-03-01',
    validUntil: '2026-03-15',
    seller: {
      name: 'Заря',
      legalName: 'ООО «Заря»',
      legalAddress: 'Москва, Лесная, 1',
      phone: '+74950000001',
      email: 'zarya@example.com',
      site: 'https://zarya.example',
    },
    buyer: { name: 'Анна', company: 'ООО «Ромашка»' },
    items: request.items,
    itemsTotal: request.itemsTotal,
    discount: { id: 'spring', name: { ru: 'Весна' }, percent: 10, amount: { minor: 49_90, currency: 'RUB' } },
    delivery: {
      id: 'msk',
      method: { ru: 'курьер' },
      place: 'Москва',
      address: 'ул. Мира, 1',
      cost,
      days: { from: 1, to: 2 },
    },
    total: { minor: 799_10, currency: 'RUB' },
    vat: { percent: 20, amount: { minor: 133_18, currency: 'RUB' } },
    terms: 'Оплата за 5 дней.',
    createdAt: new Date('2026-03-01T10:05:00.000Z'),
    acceptedAt: undefined,
    ...changes,
  };
}

export function aHandoff(request: Request, changes: Partial<Handoff> = {}): Handoff {
  return {
    id: randomUUID(),
    conversationId: request.conversationId,
    requestId: request.id,
    reason: undefined,
    state: 'waiting',
    respondsBy: new Date('2026-03-01T10:15:00.000Z'),
    operatorLastAt: undefined,
    createdAt: new Date('2026-03-01T10:05:00.000Z'),
    ...changes,
  };
}

export function aProduct(changes: Partial<Product> = {}): Product {
  return {
    sku: randomUUID(),
    name: { ru: 'Чайник', en: 'Kettle' },
    description: { ru: 'Греет воду.' },
    category: [{ ru: 'Кухня' }, { ru: 'Чайники' }],
    brand: 'Заря',
    price: { minor: 499_00, currency: 'RUB' },
    listPrice: { minor: 599_00, currency: 'RUB' },
    stock: 3,
    isOrderable: false,
    attributes: [{ key: 'цвет', name: { ru: 'Цвет' }, value: { type: 'text', text: { ru: 'белый' } } }],
    fits: ['B-2'],
    url: undefined,
    image: 'images/kettle.jpg',
    ...changes,
  };
}

export function aModelCall(changes: Partial<ModelCallRecord> = {}): ModelCallRecord {
  return {
    id: randomUUID(),
    conversationId: randomUUID(),
    messageId: randomUUID(),
    model: 'openai:gpt-5.2',
    startedAt: new Date('2026-03-01T10:00:00.000Z'),
    inputTokens: 1_000,
    cachedInputTokens: 400,
    cacheWriteTokens: 0,
    outputTokens: 100,
    costNanoUsd: 2_520_000,
    firstTokenMs: 400,
    totalMs: 1_200,
    finishReason: 'stop',
    error: undefined,
    ...changes,
  };
}
