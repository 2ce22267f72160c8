import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../core/ports/ingestion.ts';
import { attributeReader } from './attribute-reader.ts';
import type { AttributeColumn } from './columns.ts';
import { type AttributeContext, attributeOf } from './row-attributes.ts';
import { termBook } from './term-book.ts';

const column = (name: string, unit?: string): AttributeColumn => ({
  kind: 'attribute',
  key: name.toLowerCase(),
  name,
  unit,
  language: undefined,
  isLabel: false,
});
const context: AttributeContext = {
  book: termBook([], []),
  kinds: new Map([
    ['вес', 'number'],
    ['цвет', 'text'],
    ['размеры', 'list'],
  ]),
  languages: ['ru', 'en'],
  language: 'ru',
  mark: ',',
};
const weight = column('Вес', 'кг');
const grams = column('Вес', 'г');
const colour = column('Цвет');
const sizes = column('Размеры');
const cells: readonly (readonly [AttributeColumn, CellValue])[] = [
  [weight, '1,5'],
  [grams, '1,5'],
  [weight, 1.5],
  [weight, '1,5 фунта'],
  [colour, 'красный'],
  [colour, '-'],
  [colour, '1'],
  [colour, 1],
  [colour, true],
  [colour, 'очень '.repeat(30)],
  [sizes, ['S', 'M']],
  [sizes, 'S, M'],
];

describe('attributes of many rows', () => {
  it('are read as each cell alone would be, however often they come', () => {
    const read = attributeReader(context);
    for (let round = 0; round < 3; round += 1) {
      for (const [of, cell] of cells) {
        const found = () => ({ column: of, cells: new Map([['ru', cell]]) });
        expect(read(found())).toEqual(attributeOf(found(), context));
      }
    }
  });

  it('are read in each language they are written in', () => {
    const read = attributeReader(context);
    const both = (english: string) => ({
      column: colour,
      cells: new Map([
        ['ru', 'красный'],
        ['en', english],
      ]),
    });
    for (const english of ['red', 'scarlet']) {
      expect(read(both(english))).toEqual(attributeOf(both(english), context));
      expect(read(both(english))?.value).toEqual({ type: 'text', text: { ru: 'красный', en: english } });
    }
  });

  it('forget what came long ago and read it again', () => {
    const read = attributeReader(context);
    for (let number = 0; number < 20_001; number += 1) read({ column: weight, cells: new Map([['ru', number]]) });
    expect(read({ column: weight, cells: new Map([['ru', 7]]) })?.value).toMatchObject({ type: 'number', number: 7 });
  });
});
