import { expect, it } from 'vitest';
import { hoursText } from './hours-text.ts';

it.each([
  ['Mo-Fr 09:00-20:00; Sa 10:00-18:00', 'пн–пт 09:00–20:00, сб 10:00–18:00', 'Mon–Fri 09:00–20:00, Sat 10:00–18:00'],
  ['Mo-Su 10:00-20:00', 'ежедневно 10:00–20:00', 'daily 10:00–20:00'],
  ['24/7', 'круглосуточно', 'around the clock'],
  ['Mo,We 10:00-12:00; Su off', 'пн, ср 10:00–12:00, вс выходной', 'Mon, Wed 10:00–12:00, Sun closed'],
])('%s', (hours, russian, english) => {
  expect(hoursText(hours, 'ru')).toBe(russian);
  expect(hoursText(hours, 'en-US')).toBe(english);
});
