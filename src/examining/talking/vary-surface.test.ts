import { expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { createSurface, withSlip } from './vary-surface.ts';

const line = 'Подскажите, пожалуйста, сколько стоит доставка Skarvik Tur-750 в Казань?';

it('says the first run as written, and the same run always alike', () => {
  expect(createSurface('one', 1, 'ru')(line)).toBe(line);
  expect(createSurface('one', 3, 'ru')(line)).toBe(createSurface('one', 3, 'ru')(line));
  expect(createSurface('one', 3, 'ru')(line, true)).toBe(line);
});

it('never touches names, numbers and places', () => {
  for (let run = 2; run < 60; run += 1) {
    const said = createSurface('one', run, 'ru')(line);
    for (const kept of ['Skarvik', 'Tur-750', 'Казань']) expect(said).toContain(kept);
  }
});

it('slips once, in a long plain word, and not in its first letter', () => {
  const random = createRandom('slips');
  const slipped = Array.from({ length: 50 }, () => withSlip(line, random));
  expect(slipped.every((text) => text !== line)).toBe(true);
  for (const text of slipped) {
    const [before, after] = [line.split(' '), text.split(' ')];
    const changed = before.filter((word, at) => word !== after[at]);
    expect(changed).toHaveLength(1);
    expect(after[before.indexOf(changed[0] ?? '')]?.[0]).toBe(changed[0]?.[0]);
  }
});
