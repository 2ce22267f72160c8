import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IndexFile, openIndexFile } from '../storage/index-file.ts';
import type { Condition } from './filter-sql.ts';
import { gatherPassing } from './gather-passing.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const inStock: Condition = { sql: 'p.in_stock = ?', values: [1] };
/** Products 1 to `last` have a weight of as many grams; odd ones are in stock. */
const weighs = (from: number, to: number): Condition => ({
  sql: 'exists (select 1 from product_numbers n where n.product = p.id and n.low between ? and ?)',
  values: [from, to],
  listed: { sql: 'select product from product_numbers where low between ? and ?', values: [from, to] },
});
const last = 3_200;

let file: IndexFile;
beforeEach(() => {
  file = openIndexFile({ file: ':memory:', logger: silent });
  file.transaction(() => {
    for (let id = 1; id <= last; id += 1) {
      file.run("insert into products values (?, ?, ?, null, null, 100, 'RUB', ?, 0)", id, `S-${id}`, `s${id}`, id % 2);
      file.run("insert into product_numbers values (?, 1, 'g', ?, ?)", id, id, id);
    }
  });
});
afterEach(() => file.close());

function passing(conditions: readonly Condition[]): number[] {
  const gathered = gatherPassing(file, conditions);
  const where = gathered.map(({ sql }) => sql).join(' and ');
  const values = gathered.flatMap((condition) => condition.values);
  return file
    .all<{ id: number }>(`select p.id from products p where ${where} order by p.id`, ...values)
    .map(({ id }) => id);
}

describe('products that pass a filter on attributes', () => {
  it.each([
    ['few', 10, 16, [11, 13, 15]],
    ['none', 9_000, 9_100, []],
  ])('are found where %s meet it', (_, from, to, expected) => {
    expect(passing([inStock, weighs(from, to)])).toEqual(expected);
  });

  it('are found where more meet it than are listed', () => {
    expect(passing([inStock, weighs(1, last)])).toHaveLength(last / 2);
    expect(passing([weighs(2, last)])).toHaveLength(last - 1);
  });

  it('are those of the last filter alone', () => {
    passing([weighs(1, 100)]);
    expect(passing([weighs(5, 6)])).toEqual([5, 6]);
  });
});

it('leaves a filter without attributes as it is', () => {
  expect(gatherPassing(file, [inStock])).toEqual([inStock]);
});
