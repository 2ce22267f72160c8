import { expect, test } from 'vitest';
import { readCustomerComment } from './customer-comment.ts';

test.each([
  ['@customer It ships today.', 'It ships today.'],
  ['@Customer, it ships today.', 'it ships today.'],
  ['@клиент Отправим сегодня', 'Отправим сегодня'],
  ['@КЛИЕНТ: отправим сегодня', 'отправим сегодня'],
  ['Клиенту: готово', 'готово'],
  ['клиенту : готово', 'готово'],
  ['КЛИЕНТУ:готово', 'готово'],
  ['To customer: ready', 'ready'],
  ['TO  CUSTOMER:\nready\nat noon', 'ready\nat noon'],
  ['  @customer — ready', 'ready'],
  ['@customer -10% is given', '-10% is given'],
])('%j is for the customer', (text, words) => {
  expect(readCustomerComment(text)).toBe(words);
});

test.each([
  'Called, no answer.',
  'клиенту позвонили',
  'to customer service: check this',
  'ask @customer about the colour',
  '@customers like it',
  '@клиентка ждёт',
  '@customer',
  'клиенту:   ',
  '',
])('%j stays with the staff', (text) => {
  expect(readCustomerComment(text)).toBeUndefined();
});
