import { describe, expect, it } from 'vitest';
import { formatValue, inSentence, keepTogether } from './format-value.ts';
import type { Value } from './value.ts';
import { wordings } from './wordings.ts';

const nbsp = '\u00a0';

function format(value: Value, language: 'ru' | 'en'): string {
  const table: Readonly<Record<string, readonly string[]>> = wordings[language];
  return formatValue(value, language, (id) => table[id]?.[0] ?? '').replaceAll(nbsp, ' ');
}

describe('numbers with nouns', () => {
  it.each([
    [0, '0 товаров'],
    [1, '1 товар'],
    [2, '2 товара'],
    [4, '4 товара'],
    [5, '5 товаров'],
    [11, '11 товаров'],
    [12, '12 товаров'],
    [14, '14 товаров'],
    [21, '21 товар'],
    [22, '22 товара'],
    [25, '25 товаров'],
    [100, '100 товаров'],
    [101, '101 товар'],
    [111, '111 товаров'],
    [1.5, '1,5 товара'],
    [2_004, '2 004 товара'],
  ])('Russian: %d', (count, text) => {
    expect(format({ count, of: 'product' }, 'ru')).toBe(text);
  });

  it.each([
    [1, '1 piece'],
    [0, '0 pieces'],
    [21, '21 pieces'],
    [1.5, '1.5 pieces'],
  ])('English: %d', (count, text) => {
    expect(format({ count, of: 'piece' }, 'en')).toBe(text);
  });
});

describe('days', () => {
  it.each([
    [1, 1, '1 день', '1 day'],
    [1, 2, '1–2 дня', '1–2 days'],
    [3, 5, '3–5 дней', '3–5 days'],
    [10, 21, '10–21 день', '10–21 days'],
    [0, 0, 'сегодня', 'today'],
  ])('%d to %d', (from, to, russian, english) => {
    expect(format({ days: { from, to } }, 'ru')).toBe(russian);
    expect(format({ days: { from, to } }, 'en')).toBe(english);
  });
});

describe('money, percents and lists', () => {
  it('writes exact amounts with spaces that do not break', () => {
    expect(formatValue({ amount: '12990.00', currency: 'RUB' }, 'ru', () => '')).toBe(`12${nbsp}990${nbsp}₽`);
    expect(formatValue({ amount: '1299.50', currency: 'USD' }, 'en', () => '')).toBe('$1,299.50');
  });

  it('joins as people do', () => {
    expect(format({ list: ['а', 'б', 'в'], joint: 'and' }, 'ru')).toBe('а, б и в');
    expect(format({ list: ['a', 'b'], joint: 'or' }, 'en')).toBe('a or b');
    expect(format({ list: ['one'], joint: 'and' }, 'en')).toBe('one');
    expect(format({ percent: 7.5 }, 'ru')).toBe('7,5 %');
    expect(format({ percent: 7.5 }, 'en')).toBe('7.5%');
  });
});

describe('words inside a sentence', () => {
  it.each([
    ['Мощность', 'мощность'],
    ['USB-порт', 'USB-порт'],
    ['iPhone', 'iPhone'],
    ['Weight', 'weight'],
  ])('%s', (name, said) => {
    expect(inSentence(name)).toBe(said);
  });

  it('keeps numbers with their units', () => {
    expect(keepTogether('от 15 бар до 2,5 kg')).toBe(`от 15${nbsp}бар до 2,5${nbsp}kg`);
  });
});
