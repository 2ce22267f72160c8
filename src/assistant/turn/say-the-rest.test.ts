import { describe, expect, it } from 'vitest';
import { createLedger } from '../../core/claims/ledger.ts';
import { isPreamble, theRest } from './say-the-rest.ts';

const ledger = createLedger({ currency: 'RUB', timezone: 'Europe/Moscow', now: new Date('2026-01-01T12:00:00Z') });
const source = { kind: 'company' } as const;
for (const [sku, name] of [
  ['A-1', 'Saw Brix 100'],
  ['A-2', 'Saw Brix 200'],
] as const)
  ledger.add([{ type: 'product-name', sku, names: [name], brand: 'Brix', categories: ['Saws'], source } as never]);

describe('a preamble', () => {
  it.each(['', 'Good morning!', 'Hello! One moment, I will have a look.', 'Сейчас посмотрю.'])('is: %s', (text) => {
    expect(isPreamble(text, ledger)).toBe(true);
  });
  it.each([
    'Saw Brix 100 costs 500 ₽.',
    'We open at 9:00.',
    'It is in stock.',
    `${'We have a lot of good saws here. '.repeat(6)}`,
  ])('is not: %s', (text) => expect(isPreamble(text, ledger)).toBe(false));
});

describe('the rest of a reply', () => {
  it.each<[string, string, string, string]>([
    ['all of it after nothing', '', 'Saw Brix 100 costs 500 ₽. Take it?', 'Saw Brix 100 costs 500 ₽. Take it?'],
    ['all of it after a preamble', 'One moment.', 'Saw Brix 100 costs 500 ₽.', '\n\nSaw Brix 100 costs 500 ₽.'],
    ['no second greeting', 'Good morning!', 'Good morning! Saw Brix 100 costs 500 ₽.', '\n\nSaw Brix 100 costs 500 ₽.'],
    ['nothing when all was told', 'Saw Brix 100 costs 500 ₽.', 'The price of Saw Brix 100: 500 ₽.', ''],
    [
      'a price of another thing',
      'Saw Brix 100 costs 500 ₽.',
      'Saw Brix 200 costs 500 ₽.',
      '\n\nSaw Brix 200 costs 500 ₽.',
    ],
    [
      'what adds something, and the question',
      'Saw Brix 100 costs 500 ₽. ',
      'Saw Brix 100 costs 500 ₽. It is in stock. Take it?',
      '\n\nIt is in stock. Take it?',
    ],
    [
      'no second question',
      'Saw Brix 100 costs 500 ₽. Take it?',
      'It is in stock. Shall I place the order?',
      '\n\nIt is in stock.',
    ],
    [
      'a list goes on',
      'There are:\n- Saw Brix 100: 500 ₽\n',
      'We have:\n- Saw Brix 100: 500 ₽\n- Saw Brix 200: 700 ₽\n',
      '- Saw Brix 200: 700 ₽',
    ],
    [
      'a list with its title',
      'We open at 9:00.',
      'We have:\n- Saw Brix 200: 700 ₽\n',
      '\n\nWe have:\n- Saw Brix 200: 700 ₽',
    ],
  ])('%s', (_what, sent, reply, rest) => {
    expect(theRest(sent, reply, ledger)).toBe(rest);
  });
});
