import { expect, test } from 'vitest';
import { hideDirectives } from './hide-directives.ts';

const reply = 'Two suit.\n[[product:LV-2040]]\n[[choices:Cheaper|More]]\nWhich one?\n[[source:a/b.md#c 1]]';

test('no mark is ever seen, however the text is cut', () => {
  for (let end = 0; end <= reply.length; end += 1) {
    expect(hideDirectives(reply.slice(0, end))).not.toMatch(/\[|\]|product|choices|source/);
  }
  expect(hideDirectives(reply)).toBe('Two suit.\nWhich one?');
});

test.each([
  ['a link', 'See [delivery](https://a.example) today'],
  ['brackets', 'Sizes [S, M] and [[L]] fit'],
  ['nothing special', 'Plain words.'],
])('%s stays', (_, text) => {
  expect(hideDirectives(text)).toBe(text);
});

test.each(['[[product:A]]', '[[product:A]]\n', 'x [[product:A]]'])('%j leaves only the words before it', (text) => {
  expect(hideDirectives(text)).toBe(text.startsWith('x') ? 'x' : '');
});
