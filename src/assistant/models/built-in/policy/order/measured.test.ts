import { describe, expect, it } from 'vitest';
import { answers, aProduct, aTurn } from '../../testing/a-turn.ts';
import { decide } from '../decide.ts';

const cable = aProduct('KB-1', { name: 'Кабель ВВГ 3х2.5', category: 'Кабель', soldBy: 'м', attributes: [] });
const { sku, name, category, price } = cable;
const note = { shown: [{ sku, name, category, price, soldBy: 'м' }], focus: [sku] };
const named = { found: { products: [cable], read: { named: [sku] } } };

function firstCall(text: string, known: object) {
  const decision = decide({ turn: aTurn({ text, intents: ['order'], ...known }), results: answers(), mayCall: true });
  return 'calls' in decision ? decision.calls[0] : undefined;
}

describe('goods that are sold by the metre', () => {
  it.each([
    ['Возьму 300 м кабеля ВВГ 3х2.5', { context: named }, 300],
    ['Возьму 1 500 м кабеля ВВГ 3х2.5', { context: named }, 1_500],
    ['Возьму 20 метров', { note }, 20],
    ["I'll take 45 m", { note, language: 'en' }, 45],
  ])('%s: so many are ordered', (text, known, quantity) => {
    expect(firstCall(text, known)).toMatchObject({
      name: 'update_request',
      input: { setItems: [{ sku: 'KB-1', quantity }] },
    });
  });

  it.each([
    ['Возьму 2,5 м кабеля ВВГ 3х2.5', { context: named }],
    ['Возьму 2,5 м', { note }],
  ])('%s: a fraction is put into no order', (text, known) => {
    expect(firstCall(text, known)?.name).not.toBe('update_request');
  });

  it('a number of pieces stays as it was said', () => {
    expect(firstCall('Возьму 3 кабеля ВВГ 3х2.5', { context: named, slots: { quantity: 3 } })).toMatchObject({
      input: { setItems: [{ sku: 'KB-1', quantity: 3 }] },
    });
  });
});
