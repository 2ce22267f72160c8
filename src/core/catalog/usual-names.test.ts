import { expect, it } from 'vitest';
import { nameInLanguage } from './usual-names.ts';

it.each([
  [{ ru: 'Цвет' }, 'en', 'Colour'],
  [{ ru: 'длина' }, 'en', 'length'],
  [{ en: 'Weight' }, 'ru', 'Вес'],
  [{ en: 'color' }, 'ru', 'цвет'],
  [{ ru: 'Цвет', en: 'Shade' }, 'en', 'Shade'],
  [{ ru: 'Цвет' }, 'en-GB', 'Colour'],
  [{ ru: 'Цвет' }, 'ru', 'Цвет'],
  [{ ru: 'Пайетки' }, 'en', 'Пайетки'],
  [{ ru: 'Цвет' }, 'de', 'Цвет'],
])('%j in %s is %s', (name, language, expected) => {
  expect(nameInLanguage(name, language)).toBe(expected);
});
