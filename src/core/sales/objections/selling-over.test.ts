import { expect, it } from 'vitest';
import { nothingSold } from '../selling-state.ts';
import { noObjections } from './objections-state.ts';
import { isSellingOver, withRefusal } from './selling-over.ts';

it('ends the selling at the second refusal, and at once when the customer asks for it', () => {
  const once = withRefusal(nothingSold);
  expect([nothingSold, once, withRefusal(once), withRefusal(withRefusal(once))].map(isSellingOver)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(isSellingOver({ objections: { ...noObjections, isStopped: true } })).toBe(true);
});

it('takes a refusal as the answer that was awaited', () => {
  expect(withRefusal({ objections: { ...noObjections, isAnswerAwaited: true } }).objections).toEqual({
    raised: [],
    refusals: 1,
  });
});
