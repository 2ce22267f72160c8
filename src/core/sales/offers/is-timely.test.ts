import { expect, it } from 'vitest';
import { hindranceToOffer } from './is-timely.ts';
import { type MadeOffer, offersOf, withMade, withRefused } from './offers-state.ts';
import { settleOffers } from './settle-offers.ts';

const offer: MadeOffer = {
  id: 'o-1',
  sku: 'F-1',
  mainSku: 'M-1',
  kind: 'cross-sell',
  source: 'company',
  reason: '',
  isAsked: false,
  outcome: 'made',
  madeAt: '2026-03-01T10:00:00.000Z',
};
const none = offersOf({});
const made = withMade(none, offer);
const asked = withMade(none, { ...offer, isAsked: true });
const moment = { hasChosen: true, offers: none, isHandedOff: false, requests: [], isSellingOver: false };

it.each([
  ['an item was chosen', {}, undefined],
  ['the customer is still choosing', { hasChosen: false }, 'nothing-chosen'],
  ['one was offered', { offers: made }, 'offered-already'],
  ['something was shown because they asked', { offers: asked }, undefined],
  ['one was refused', { offers: withRefused(made, 'F-1') }, 'refused'],
  ['even one they had asked for', { offers: withRefused(asked, 'F-1') }, 'refused'],
  ['a person answers', { isHandedOff: true }, 'with-a-person'],
  ['they complained', { requests: [{ kind: 'complaint' }] }, 'with-a-person'],
  ['they ordered before', { requests: [{ kind: 'order' }] }, undefined],
  ['they want no more selling', { isSellingOver: true }, 'selling-over'],
] as const)('%s', (_what, changes, expected) => {
  expect(hindranceToOffer({ ...moment, ...changes })).toBe(expected);
});

it.each([
  ['taken', ['M-1', 'F-1'], made, 'accepted'],
  ['not taken yet', ['M-1'], made, 'made'],
  ['taken out again', ['M-1'], settleOffers(made, new Set(['F-1'])), 'refused'],
  ['dropped with the whole order', [], settleOffers(made, new Set(['F-1'])), 'accepted'],
  ['refused, then taken after all', ['F-1'], withRefused(made, 'F-1'), 'accepted'],
] as const)('an offer is settled: %s', (_what, taken, state, expected) => {
  expect(settleOffers(state, new Set(taken)).made.map(({ outcome }) => outcome)).toEqual([expected]);
});

it('stays the same object when nothing changed, so that nothing is saved', () => {
  expect(settleOffers(made, new Set(['M-1']))).toBe(made);
});
