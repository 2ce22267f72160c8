import { expect, test } from 'vitest';
import { maximumMessageLength } from '../../../contracts/conversation.ts';
import { formatMoney, saving } from '../format/format-money.ts';
import { chooseLocale } from '../words/words-of.ts';
import { longestMessage } from './composer.tsx';

test('the field allows exactly what the server takes', () => {
  expect(longestMessage).toBe(maximumMessageLength);
});

test.each([
  ['12990.00', 'RUB', 'ru', '12\u00a0990\u00a0₽'],
  ['1299.50', 'RUB', 'ru', '1\u00a0299,50\u00a0₽'],
  ['1299.00', 'USD', 'en', '$1,299.00'],
  ['1299', 'JPY', 'en', '¥1,299'],
  ['5', 'nonsense', 'en', '5\u00a0nonsense'],
])('%s %s in %s is %j', (amount, currency, locale, text) => {
  expect(formatMoney({ amount, currency }, locale)).toBe(text);
});

test('the saving is exact', () => {
  expect(saving({ amount: '0.30', currency: 'USD' }, { amount: '0.10', currency: 'USD' })).toEqual({
    amount: '0.20',
    currency: 'USD',
  });
});

test.each([
  [[undefined, 'ru-RU'], 'ru'],
  [['', 'de-DE', 'en_US'], 'en'],
  [['kk'], 'en'],
  [['EN'], 'en'],
])('locale of %j is %s', (wanted, locale) => {
  expect(chooseLocale(wanted)).toBe(locale);
});
