import { describe, expect, it } from 'vitest';
import { aContext } from '../built-in/testing/a-turn.ts';
import { answerKey, plainQuestion } from './answer-key.ts';

describe('plainQuestion', () => {
  it.each([
    ['Сколько стоит доставка?', 'сколько стоит доставка'],
    ['Здравствуйте! Подскажите, пожалуйста, сколько стоит доставка', 'сколько стоит доставка'],
    ['  СКОЛЬКО   стоит — доставка?!! ', 'сколько стоит доставка'],
    ['Ещё дешевле?', 'еще дешевле'],
    ['Hi, do you ship to Leeds, please?', 'do you ship to leeds'],
    ['Привет', 'привет'],
    ['насос 1,5 л/мин.', 'насос 1,5 л/мин'],
    ['скидка 10%?', 'скидка 10%'],
    ['ﬁlter №5', 'filter no5'],
    ['🙂', ''],
  ])('of %j', (question, plain) => expect(plainQuestion(question)).toBe(plain));

  it.each([
    ['до 500', 'до 5000'],
    ['1.5 л', '15 л'],
    ['есть без сахара?', 'есть сахар?'],
    ['+20°', '-20°'],
    ['для кофе', 'для чая'],
  ])('tells %j from %j', (one, other) => expect(plainQuestion(one)).not.toBe(plainQuestion(other)));
});

describe('answerKey', () => {
  const context = aContext();
  const asked = { question: 'Сколько стоит доставка?', model: 'openai:gpt-5.2', instructions: 'Be brief.', context };
  const key = answerKey(asked);

  it('is the same for the same question a minute later', () => {
    const later = { ...context, now: `${context.now.slice(0, 11)}23:59 ${context.now.slice(17)}` };
    expect(answerKey({ ...asked, question: 'сколько стоит доставка', context: later })).toBe(key);
  });

  const { found, company } = context;
  it.each([
    ['the question', { ...asked, question: 'Сколько идёт доставка?' }],
    ['the model', { ...asked, model: 'openai:gpt-5.4' }],
    ['the instructions', { ...asked, instructions: 'Be kind.' }],
    ['the language', { ...asked, context: { ...context, language: 'en' } }],
    ['the day', { ...asked, context: { ...context, now: `1999-01-01${context.now.slice(10)}` } }],
    [
      'whether the shop is open',
      { ...asked, context: { ...context, company: { ...company, isOpenNow: !company.isOpenNow } } },
    ],
    [
      'a passage',
      {
        ...asked,
        context: { ...context, found: { ...found, passages: [{ id: 'p', text: 'Доставка 400 ₽' } as never] } },
      },
    ],
    [
      'a product',
      { ...asked, context: { ...context, found: { ...found, products: [{ sku: 'A', price: 1 } as never] } } },
    ],
    ['the number of products found', { ...asked, context: { ...context, found: { ...found, total: 777 } } }],
  ])('changes with %s', (_, other) => expect(answerKey(other)).not.toBe(key));
});
