import { expect, test } from 'vitest';
import { withoutModelFigures } from './model-figure.ts';

const listed = ['Швейная машина Комфорт 210', 'Швейная машина Класс 100'];

test.each([
  ['ну давайте 210', 'ну давайте {model}'],
  ['100 тогда', '{model} тогда'],
  ['210 штук', '210 штук'],
  ['возьму 12', 'возьму 12'],
  ['до 210,5', 'до 210,5'],
])('%s', (said, read) => expect(withoutModelFigures(said, listed)).toBe(read));

test('what all names have, or the only one, tells nothing apart', () => {
  expect(withoutModelFigures('беру 40', ['Нитки 40, белые', 'Нитки 40, чёрные'])).toBe('беру 40');
  expect(withoutModelFigures('беру 40', ['Нитки 40, белые'])).toBe('беру 40');
});
