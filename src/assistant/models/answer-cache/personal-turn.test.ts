import { describe, expect, it } from 'vitest';
import type { TurnContext } from '../../context.ts';
import { aContext } from '../built-in/testing/a-turn.ts';
import { personalReason } from './personal-turn.ts';

const usual = aContext();
const context: TurnContext = { ...usual, requests: [], customer: {}, objections: [] };
const reason = (question: string, changes: object = {}, hasHistory = false) =>
  personalReason({ question, context: { ...context, ...changes } as TurnContext, hasHistory });

describe('a question that anybody may be answered alike', () => {
  it.each([
    ['Сколько стоит доставка в Тулу?', false],
    ['Какие есть кофемолки до 20 000?', false],
    ['Сколько стоит доставка в Тулу?', true],
    ['Do you ship coffee beans to Leeds?', true],
    ['доставка', false],
  ])('%j (history: %s)', (question, hasHistory) => expect(reason(question, {}, hasHistory)).toBeUndefined());
});

describe('a turn of the customer alone', () => {
  it.each([
    ['draft', { draft: { ...context.draft, items: [{}] } }],
    ['draft', { draft: { ...context.draft, contact: { name: 'Анна' } } }],
    ['draft', { draft: { ...context.draft, place: 'Тула' } }],
    ['request', { requests: [{}] }],
    ['request', { quotes: [{}] }],
    ['handoff', { handoff: { state: 'waiting', number: '1' } }],
    ['lead', { lead: { kind: 'office' } }],
    ['lead', { choosing: { asked: [] } }],
    ['offer', { offer: {} }],
    ['offer', { offered: {} }],
    ['offer', { concession: {} }],
    ['offer', { objections: [{ id: 'expensive', kind: 'price' }] }],
    ['offer', { isSellingOver: true }],
    ['offer', { isStopAsked: true }],
    ['customer', { customer: { name: 'Анна' } }],
    ['customer', { customer: { phone: '+70000000000' } }],
    ['page', { page: { url: 'https://shop.example/a', sku: 'A-1' } }],
  ])('is known by its %s: %j', (expected, changes) =>
    expect(reason('Сколько стоит доставка в Тулу?', changes)).toBe(expected),
  );

  it.each([
    'Где мой заказ?',
    'Где заказ 10001234?',
    'Меня зовут Анна, есть ли кофемолки?',
    'Позвоните: 8 (000) 000-00-00',
    'Пришлите прайс на anna@example.com',
    'Where is my order?',
    'Can you call me tomorrow?',
  ])('speaks of oneself: %j', (question) => expect(reason(question)).toBe('customer'));

  it.each([
    'а он тяжёлый?',
    'А доставка в Тулу сколько?',
    'Сколько стоит этот чайник?',
    'есть такой же дешевле и тише',
    'второй подойдёт для дома на дачу?',
    'сколько стоит',
    'да',
    'Is it heavy to carry?',
    'What about delivery to Leeds?',
    'Do you have a cheaper kettle?',
    'and in black colour',
  ])('leans on what was said before: %j', (question) => {
    expect(reason(question, {}, true)).toBe('follow-up');
    expect(reason(question, { page: { title: 'Чайники' } })).toBe('follow-up');
  });
});
