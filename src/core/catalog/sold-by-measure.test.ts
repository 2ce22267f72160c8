import { expect, it } from 'vitest';
import { amountOfSale, measuresOut } from './sold-by-measure.ts';

it.each([
  ['хочу 3 метра', 'м', 3],
  ['2,5м натурального', 'пог. м', 2.5],
  ['полтора метра', 'м', 1.5],
  ['1 000 м', 'м', 1_000],
  ['10\u00a0500 метров кабеля', 'м', 10_500],
  ['1 000,5 м', 'м', 1_000.5],
  ['1,500 m', 'm', 1_500],
  ['1,500 кг', 'кг', 1.5],
  ['0,5 кг', 'кг', 0.5],
  ['0 м', 'м', undefined],
  ['1.2.3 м', 'м', undefined],
  ['4 metres please', 'metre', 4],
  ['10 кг семян', 'кг', 10],
  ['3 метра', 'шт', undefined],
  ['3 метра', undefined, undefined],
  ['на стол 3 м на 2 м', 'м', undefined],
  ['20 м²', 'м', undefined],
])('%s of what is sold by %s', (text, soldBy, amount) => expect(amountOfSale(text, soldBy)).toBe(amount));

it('counts goods only in the measure that some are sold by', () => {
  expect(measuresOut(['шт', 'м'], 'mm', 3000)).toBe(true);
  expect(measuresOut(['шт'], 'mm', 3000)).toBe(false);
  expect(measuresOut(['м'], 'mm', 50)).toBe(false);
});
