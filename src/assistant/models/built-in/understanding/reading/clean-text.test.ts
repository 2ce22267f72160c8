import { expect, test } from 'vitest';
import { shortenedText } from './clean-text.ts';

test('a message is read as it was written, its lines too', () => {
  const text = 'Беру насос.\nИ шланг: 20 м — «Астра», №2\n\nСпасибо!';
  expect(shortenedText(text)).toBe(text);
});

test('blanks by the hundred are one, and empty lines are two', () => {
  expect(shortenedText(`насос${' '.repeat(5_000)}и${'\n'.repeat(500)}шланг\t\u00a0 тоже`)).toBe(
    'насос и\n\nшланг тоже',
  );
});

test('of a pasted page the head and the tail are read', () => {
  const short = shortenedText(`Здравствуйте. ${'слово '.repeat(2_000)}Сколько стоит доставка?`);
  expect(short).toHaveLength(3_000);
  expect(shortenedText(short)).toBe(short);
  expect(short).toMatch(/^Здравствуйте\..*Сколько стоит доставка\?$/u);
});
