import { describe, expect, it } from 'vitest';
import { asksWhatFits, leavesChoice } from './what-fits.ts';

describe('the choice is left to us', () => {
  it.each(['не знаю, на ваш вкус', 'а что вы посоветуете', 'you choose', 'what would you take?', 'up to you'])(
    '%s',
    (text) => expect(leavesChoice(text)).toBe(true),
  );
  it.each(['на вкус как?', 'посоветуюсь с мужем', 'I would take two', 'can you show it?'])('not in: %s', (text) =>
    expect(leavesChoice(text)).toBe(false),
  );
});

it.each(['покажите что подойдет', 'скиньте варианты', 'just show me what would fit', 'send me the options'])(
  'asks to be shown: %s',
  (text) => expect(asksWhatFits(text)).toBe(true),
);
it.each(['подойдет ли она к моей плите?', 'покажите шланги', 'show me the blue one'])('not in: %s', (text) =>
  expect(asksWhatFits(text)).toBe(false),
);
