import { afterEach, describe, expect, it } from 'vitest';
import type { CatalogEntry, RawRow } from '../../core/ports/ingestion.ts';
import { FileFacts } from './file-facts.ts';
import { LineSpool } from './line-spool.ts';
import { RowGatherer } from './row-gatherer.ts';
import { RowRuns } from './row-runs.ts';

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

describe('RowRuns', () => {
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

  function gather(entries: readonly CatalogEntry[]): RowRuns {
    const facts = new FileFacts();
    const runs = new RowRuns(facts.columns);
    opened.push(runs);
    const gatherer = new RowGatherer('catalog/a.xml', runs, facts, undefined);
    for (const entry of entries) gatherer.take(entry);
    return runs;
  }

  it('gives rows back as they came: types, units, lists, empty cells, other headings', () => {
    const runs = gather(rows);
    expect([...runs].flatMap((run) => ('rows' in run ? run.rows : []))).toEqual(rows);
    expect(runs.length).toBe(4);
  });

  it('gives each row of a format without runs a digest of its own, whatever its line', () => {
    const [first] = rows;
    if (!first) return;
    const other = { ...first, fields: first.fields.map((field) => ({ ...field, value: 'B' })) };
    const digests = [...gather([first, { ...first, line: 9 }, other])].map(({ digest }) => digest);
    expect(digests[0]).toBe(digests[1]);
    expect(digests[2]).not.toBe(digests[0]);
  });

  it('keeps the rows of a run together, and forgets the digest of one that was complained of', () => {
    const start = (line: number, digest?: string) => ({ type: 'run' as const, line, digest, isKnown: false });
    const [a, b, c, d] = rows as [RawRow, RawRow, RawRow, RawRow];
    const runs = [
      ...gather([
        start(2, 'one'),
        a,
        b,
        start(4, 'two'),
        c,
        { type: 'warning', line: 4, code: 'ANY', reason: '' },
        start(5),
        d,
      ]),
    ];
    expect(runs.map((run) => [run.digest, 'rows' in run && run.rows.length])).toEqual([
      ['one', 2],
      [undefined, 1],
      [undefined, 1],
    ]);
  });
});
