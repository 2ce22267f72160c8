import { expect, test } from 'vitest';
import { accentColours, contrast, parseColour, textOn } from './contrast.ts';

const every = Array.from({ length: 6 ** 3 }, (_, at) =>
  [at % 6, Math.floor(at / 6) % 6, Math.floor(at / 36)].map((step) => step * 51),
) as unknown as [number, number, number][];

test('text on any accent can be read', () => {
  for (const accent of every) expect(contrast(textOn(accent), accent)).toBeGreaterThanOrEqual(4.5);
});

test('any accent becomes text that can be read on every surface of its theme', () => {
  for (const accent of every) {
    const hex = `#${accent.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    const { textLight, textDark } = accentColours(hex);
    for (const surface of ['#ffffff', '#f3f3f1']) {
      expect(contrast(parseColour(textLight), parseColour(surface)), `${hex} on ${surface}`).toBeGreaterThanOrEqual(
        4.5,
      );
    }
    for (const surface of ['#1b1b1d', '#2b2b2e']) {
      expect(contrast(parseColour(textDark), parseColour(surface)), `${hex} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each([
  ['#abc', [170, 187, 204]],
  ['7A4A2B', [122, 74, 43]],
  [' #00ff00 ', [0, 255, 0]],
  ['red;}*{display:none', [122, 74, 43]],
  ['', [122, 74, 43]],
])('%j is read as %j', (text, colour) => {
  expect(parseColour(text)).toEqual(colour);
});

test('black on white is 21:1', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
});
