import { expect, it } from 'vitest';
import { askedFor } from './asked-for.ts';

it.each([
  ['Cancel request 10004 for £11.45?'],
  ['Cancel request 10004 for 1,250.50 $?'],
  ['Request 10004 comes to €9.90. Cancel request 10004?'],
  ['Отменить заявку 10004 на 11,45 £?'],
  ['Отменить заявку 10004 на 1 250.50 руб.?'],
])('hears what a question asks, whatever the sum in it looks like: %s', (reply) => {
  expect(askedFor(reply)).toContain('confirm');
});
