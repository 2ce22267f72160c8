import { afterEach, describe, expect, it } from 'vitest';
import type { RawRow } from '../../core/ports/ingestion.ts';
import { LineSpool } from './line-spool.ts';
import { RowSpool } from './row-spool.ts';

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const spool of opened.splice(0)) spool.close();
});

describe('LineSpool', () => {
  it.each([
    ['in memory', 3],
    ['on disk, letters of two bytes on every border', 30_000],
  ])('gives lines back in order and as often as asked: %s', (_, count) => {
    const spool = new LineSpool();
    opened.push(spool);
    const lines = Array.from({ length: count }, (_unused, index) => `${index} ${'ж'.repeat(index % 400)}`);
    for (const line of lines) spool.add(line);
    expect(spool.length).toBe(count);
    expect([...spool.lines()]).toEqual(lines);
    expect([...spool.lines()]).toEqual(lines);
  });

  it('may be left in the middle', () => {
    const spool = new LineSpool();
    opened.push(spool);
    for (let index = 0; index < 30_000; index += 1) spool.add(`${index} ${'x'.repeat(300)}`);
    for (const line of spool.lines()) if (line.startsWith('17 ')) break;
    expect([...spool.lines()]).toHaveLength(30_000);
  });
});

describe('RowSpool', () => {
  it('gives rows back as they came: types, units, lists, empty cells, other headings', () => {
    const rows: RawRow[] = [
      {
        type: 'row',
        line: 2,
        fields: [
          { heading: 'sku', value: 'A-1' },
          { heading: 'price', value: 12.5 },
          { heading: 'in stock', value: true },
          { heading: 'Вес', value: '3', unit: 'кг', isAttribute: true },
          { heading: 'picture', value: ['a.jpg', 'b.jpg'] },
        ],
      },
      { type: 'row', line: 3, fields: [{ heading: 'sku', value: '' }] },
      { type: 'row', line: 4, fields: [{ heading: 'Вес', value: '3', unit: 'г', isAttribute: true }] },
      { type: 'row', line: 5, fields: [{ heading: 'Вес', value: 'line\nbreak\u2028 "quoted"' }] },
    ];
    const spool = new RowSpool();
    opened.push(spool);
    for (const row of rows) spool.add(row);
    expect([...spool]).toEqual(rows);
    expect(spool.length).toBe(4);
  });
});
