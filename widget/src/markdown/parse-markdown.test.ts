import { expect, test } from 'vitest';
import { type Inline, parseInline, safeAddress } from './parse-inline.ts';
import { parseMarkdown } from './parse-markdown.ts';

const plain = (list: readonly Inline[]): string =>
  list.map((one) => ('text' in one ? one.text : 'children' in one ? plain(one.children) : '\n')).join('');

test('paragraphs, bold, italics, code and breaks', () => {
  expect(parseMarkdown('**Price** is *low*\nand `x`\n\nNext')).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'bold', children: [{ type: 'text', text: 'Price' }] },
        { type: 'text', text: ' is ' },
        { type: 'italic', children: [{ type: 'text', text: 'low' }] },
        { type: 'break' },
        { type: 'text', text: 'and ' },
        { type: 'code', text: 'x' },
      ],
    },
    { type: 'paragraph', children: [{ type: 'text', text: 'Next' }] },
  ]);
});

test('a list right after a line, and one that starts at three', () => {
  const blocks = parseMarkdown('Here:\n- one\n- two\n\n3. three\n4. four');
  expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'list', 'list']);
  expect(blocks[2]).toMatchObject({ isOrdered: true, start: 3 });
});

test('a table knows in which rows the products differ', () => {
  const [table] = parseMarkdown('| | A | B |\n|---|:--|---|\n| Price | 1 | 2 |\n| Colour | red | red |\n| Short | x |');
  expect(table).toMatchObject({
    type: 'table',
    rows: [{ isDifferent: true }, { isDifferent: false }, { isDifferent: true }],
  });
  if (table?.type !== 'table') throw new Error('not a table');
  expect(table.rows.map((row) => row.cells.map(plain))).toEqual([
    ['Price', '1', '2'],
    ['Colour', 'red', 'red'],
    ['Short', 'x', ''],
  ]);
});

test.each([
  ['https://shop.example/a?b=1', 'https://shop.example/a?b=1'],
  ['mailto:a@example.com', 'mailto:a@example.com'],
  ['tel:+74950000012', 'tel:+74950000012'],
  ['javascript:alert(1)', undefined],
  ['JaVaScRiPt:alert(1)', undefined],
  ['java\tscript:alert(1)', undefined],
  ['data:text/html,<script>', undefined],
  ['vbscript:x', undefined],
  ['/relative', undefined],
  ['//elsewhere.example', undefined],
  ['blob:https://shop.example/1', undefined],
])('address %j opens %j', (address, href) => {
  expect(safeAddress(address)).toBe(href);
  const links = parseInline(`[words](${address})`).filter((one) => one.type === 'link');
  if (href === undefined) expect(links).toEqual([]);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '2 * 3 * 4 = 24',
  '**not closed',
  '[words](',
  'a_b_c',
  '| not | a table',
])('%j stays as it is written', (text) => {
  expect(parseMarkdown(text)).toEqual([{ type: 'paragraph', children: [{ type: 'text', text }] }]);
});

test('a bare address is a link without the full stop after it', () => {
  expect(parseInline('See https://shop.example/delivery.').map((one) => one.type)).toEqual(['text', 'link', 'text']);
});

test('an escaped sign is itself', () => {
  expect(plain(parseInline('\\*not bold\\*'))).toBe('*not bold*');
});

test.each([
  '*'.repeat(20_000),
  '['.repeat(20_000),
  '`'.repeat(20_000),
  '**a '.repeat(5_000),
  '|-'.repeat(10_000),
  '- '.repeat(10_000),
])('hostile text is read in no time', (text) => {
  const start = performance.now();
  parseMarkdown(text);
  expect(performance.now() - start).toBeLessThan(2_000);
});
