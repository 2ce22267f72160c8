import { expect, it } from 'vitest';
import { isRecordMark } from './record-mark.ts';

it.each(['Код', 'Код товара', 'Код 1С', 'Штрихкод', 'Barcode', 'EAN-13', 'Code'])('%s is filed under', (name) =>
  expect(isRecordMark(name)).toBe(true),
);

it.each(['Код замка', 'Dress code', 'Цвет', 'Кодировка'])('%s may be chosen by', (name) =>
  expect(isRecordMark(name)).toBe(false),
);
