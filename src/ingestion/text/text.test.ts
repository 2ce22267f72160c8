import { describe, expect, it } from 'vitest';
import { cp1251 } from '../../../test/factories/company-folder.ts';
import { csvRecords } from './csv.ts';
import { decodePieces, decodeText, detectEncoding } from './decode.ts';
import { JsonItemParser, jsonItems } from './json-items.ts';
import { plainText } from './plain-text.ts';

describe('detectEncoding', () => {
  const text = 'название;цена\nЧайник, ёмкий;1200\n';
  it.each([
    ['utf-8', Buffer.from(text), true],
    ['utf-8', Buffer.from(`\ufeff${text}`), true],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le'), true],
    ['utf-16le', Buffer.from(text, 'utf16le'), true],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), true],
    ['windows-1251', cp1251(text), false],
  ])('%s', (encoding, bytes, isCertain) => {
    expect(detectEncoding(bytes)).toEqual({ encoding, isCertain });
    expect(decodeText(bytes)).toBe(text);
  });

  it('tells accented Latin letters from Cyrillic', () => {
    const bytes = Buffer.from('name;price\nCafé crème brûlée;12\n', 'latin1');
    expect(detectEncoding(bytes)).toEqual({ encoding: 'windows-1252', isCertain: false });
    expect(decodeText(bytes)).toContain('Café');
  });

  it('joins letters that a piece boundary cuts', () => {
    expect([...decodePieces(Buffer.from('ёжик'), 'utf-8', 3)].join('')).toBe('ёжик');
  });
});

describe('csvRecords', () => {
  const read = (text: string, separator = ';') => [...csvRecords([text], separator)];

  it('reads quotes, separators and line breaks inside quotes, and counts physical lines', () => {
    expect(read('a;"b;1"\r\n"x\r\ny";"say ""hi"""\r\nlast;\r\n')).toEqual([
      { line: 1, cells: ['a', 'b;1'] },
      { line: 2, cells: ['x\r\ny', 'say "hi"'] },
      { line: 4, cells: ['last', ''] },
    ]);
  });

  it('leaves a quote inside an unquoted cell alone', () => {
    expect(read('Монитор 15";100\n')).toEqual([{ line: 1, cells: ['Монитор 15"', '100'] }]);
  });

  it.each([
    ['never closed', 'a;1\nb;"oops\nc;3\nd;4\n'],
    ['closed by the next quoted cell', 'a;1\nb;"oops\nc;"x"\nd;4\n'],
    ['followed by text', 'a;1\nb;"oops" x\nc;3\nd;4\n'],
  ])('costs one row when a quote is %s', (_, text) => {
    const records = read(text);
    expect(records.filter((record) => 'problem' in record)).toEqual([{ line: 2, problem: 'BROKEN_QUOTES' }]);
    expect(records.at(-1)).toEqual({ line: 4, cells: ['d', '4'] });
    expect(records.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  });

  it('refuses a huge cell and goes on', () => {
    const records = read(`a;${'x'.repeat(150_000)}\nb;2\n`);
    expect(records).toEqual([
      { line: 1, problem: 'CELL_TOO_LARGE' },
      { line: 2, cells: ['b', '2'] },
    ]);
  });

  it('reads the same whatever the pieces', () => {
    const text = 'a;"1\n2"\nb;3\n'.repeat(50);
    expect([...csvRecords([...text], ';')]).toEqual(read(text));
  });
});

describe('jsonItems', () => {
  it.each([
    ['[\n{"a":1},\n{"b":"}]"}\n]', [2, 3]],
    ['{"products": [\n{"a":1}\n]}', [2]],
    ['{"shop": {"tags": ["x", "y"], "title": "[{"}, "items":\n[ {"a":1},{"b":[1,2]} ]}', [2, 2]],
    ['{"a":1}\n{"b":2}\n', [1, 2]],
    ['[]', []],
  ])('finds the objects of %j', (text, lines) => {
    expect([...jsonItems(text)].map(({ line }) => line)).toEqual(lines);
  });

  it.each([
    ['[{"a":1}, 5, {"b":2}]', ['ok', 'not-an-object', 'ok']],
    ['[{"a":1}, {"b":', ['ok', 'unclosed']],
    ['[{"a":1}, ', ['ok', 'unclosed']],
    ['"text"', ['no-list']],
    ['', ['no-list']],
  ])('tells what is wrong with %j', (text, kinds) => {
    expect([...jsonItems(text)].map((item) => ('problem' in item ? item.problem : 'ok'))).toEqual(kinds);
  });
});

describe('JsonItemParser', () => {
  it('finds the same whatever the pieces', () => {
    const text = '{"shop": "x", "products": [\n{"a":"}]\\""},\n5,\n{"b":[{"c":1}]},\n{"d":';
    const parser = new JsonItemParser();
    const pieces = [...[...text].flatMap((letter) => [...parser.add(letter)]), ...parser.end()];
    expect(pieces).toEqual([...jsonItems(text)]);
    expect(pieces.map((item) => ('problem' in item ? item.problem : item.text))).toEqual([
      '{"a":"}]\\""}',
      'not-an-object',
      '{"b":[{"c":1}]}',
      'unclosed',
    ]);
  });

  it('lets go of an item that is too large and reads on', () => {
    const parser = new JsonItemParser();
    const pieces = ['[{"a":"', ...Array.from({ length: 300 }, () => 'x'.repeat(10_000)), '"},\n{"b":1}]'];
    const found = [...pieces.flatMap((piece) => [...parser.add(piece)]), ...parser.end()];
    expect(found).toEqual([
      { line: 1, problem: 'too-large' },
      { line: 2, text: '{"b":1}' },
    ]);
  });
});

describe('plainText', () => {
  it.each([
    ['<p>Один</p><p>Два &amp; три</p>', 'Один\nДва & три'],
    ['<ul><li>раз</li><li>два</li></ul>', '- раз\n- два'],
    ['вес < 5 кг, длина > 2 м', 'вес < 5 кг, длина > 2 м'],
    ['x<script>alert(1)</script>y', 'x y'],
    ['&#1040;&#x42F;&nbsp;&copy;', 'АЯ &copy;'],
    ['  два   пробела\n\n\n\nи строки ', 'два пробела\n\nи строки'],
  ])('%j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});
