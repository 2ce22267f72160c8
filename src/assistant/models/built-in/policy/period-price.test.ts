import { describe, expect, it } from 'vitest';
import { asksPerPeriod, asksToHire } from './period-price.ts';

describe('a price by the day or the month is asked', () => {
  it.each([
    'котлован 400 сколько в месяц?',
    'сколько стоит за сутки',
    'а за неделю?',
    'what does the pit 400 cost per month?',
    'and per day?',
    'how much is the chair for a week',
  ])('%s', (text) => expect(asksPerPeriod(text)).toBe(true));

  it.each([
    'сколько чашек в день делает?',
    'сколько стоит машина на 8 чашек в день',
    'how many cups a day does it make?',
    'how much does it cost?',
    'берём 4 кг в месяц',
    'сколько стоит?',
  ])('not in: %s', (text) => expect(asksPerPeriod(text)).toBe(false));
});

it.each(['давайте оформим аренду', "let's do the rental then", 'хотим взять платье напрокат'])('hires: %s', (text) =>
  expect(asksToHire(text)).toBe(true),
);
it.each(['давайте оформим', "let's order the parent set"])('buys: %s', (text) => expect(asksToHire(text)).toBe(false));
