import { expect, test } from 'vitest';
import { tokenize } from './tokenize.ts';

const kindsOf = (text: string) => tokenize(text).map(({ kind, text: written }) => `${kind} ${written}`);

test.each([
  ['К-300М', ['model К-300М']],
  ['S40', ['model S40']],
  ['насос-2', ['model насос-2']],
  ['Wi-Fi-USB-C-7', ['model Wi-Fi-USB-C-7']],
  ['пост-гарантия', ['word пост', 'symbol -', 'word гарантия']],
  ['15бар', ['number 15', 'word бар']],
  ['60х45', ['number 60', 'symbol х', 'number 45']],
])('%s', (text, expected) => {
  expect(kindsOf(text)).toEqual(expected);
});

test.each(['пр-', 'а/', 'a-', '4000-', '1,', 'а1-'])('eight thousand letters of %s take no time', (unit) => {
  tokenize('насос');
  const text = unit.repeat(Math.ceil(8_000 / unit.length));
  const started = performance.now();
  expect(tokenize(text).length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(300);
});
