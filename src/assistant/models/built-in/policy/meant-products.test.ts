import { describe, expect, it } from 'vitest';
import { aProduct, aTurn } from '../testing/a-turn.ts';
import { withMeantProducts } from './meant-products.ts';

/** A line of lamps and a line of shelves that share their names, as collections do. */
const goods = [
  aProduct('L-1', { name: 'Лампа «Аврора»', category: 'Лампы' }),
  aProduct('L-2', { name: 'Лампа «Соната»', category: 'Лампы' }),
  aProduct('S-1', { name: 'Полка «Аврора»', category: 'Полки' }),
  aProduct('S-2', { name: 'Полка «Соната»', category: 'Полки' }),
  aProduct('S-3', { name: 'Полка «Соната» угловая', category: 'Полки' }),
];
const named = goods.map(({ sku, name, category }) => ({ sku, name, category }));
const shown = (...skus: string[]) =>
  goods
    .filter(({ sku }) => skus.includes(sku))
    .map(({ sku, name, category, price }) => ({ sku, name, category, price }));

function meant(text: string, skus: readonly string[], note: Parameters<typeof aTurn>[0]['note'] = {}) {
  const turn = aTurn({
    text,
    intents: ['order'],
    note,
    // The search gives fewer products than it names.
    context: { found: { products: goods.slice(0, 2), named, read: { named: skus } } },
  });
  const { ambiguous = [], context } = withMeantProducts(turn);
  return { named: context.found.interpretation.named, ambiguous };
}

describe('which products a name means', () => {
  it.each([
    ['the kind said with it', 'беру лампу Соната', ['L-1', 'L-2', 'S-2', 'S-3'], ['L-2']],
    ['each part of a list by itself', 'лампу Соната и полку Аврора', ['L-1', 'L-2', 'S-1', 'S-2'], ['L-2', 'S-1']],
    ['two of one name in two kinds', 'лампа Аврора или лампа Соната', ['L-1', 'L-2', 'S-1', 'S-2'], ['L-1', 'L-2']],
    ['a name with a slip of the finger', 'лампу Саната, пожалуйста', ['L-1', 'L-2', 'S-2'], ['L-2']],
    ['the whole name before a longer one', 'полка Соната', ['S-2', 'S-3'], ['S-2']],
    ['the longer one when it is said', 'угловая полка Соната', ['S-2', 'S-3'], ['S-3']],
    ['articles', 'L-1 и S-2', ['L-1', 'S-2'], ['L-1', 'S-2']],
  ])('%s', (_what, text, skus, expected) => {
    expect(meant(text, skus)).toEqual({ named: expected, ambiguous: [] });
  });

  it('asks when nothing tells them apart', () => {
    expect(meant('давайте Аврору', ['L-1', 'S-1'])).toEqual({ named: ['L-1', 'S-1'], ambiguous: ['L-1', 'S-1'] });
  });

  it.each([
    ['talked about last', { focus: ['S-1'], shown: shown('L-1', 'S-1') }, ['S-1']],
    ['shown', { shown: shown('L-1', 'L-2') }, ['L-1']],
    ['of the kind that was looked for', { search: { query: 'полки', category: 'Полки' } }, ['S-1']],
    ['both shown: still open', { shown: shown('L-1', 'S-1') }, ['L-1', 'S-1']],
  ])('means the one %s', (_what, note, expected) => {
    const found = meant('давайте Аврору', ['L-1', 'S-1'], note);
    expect(found.named).toEqual(expected);
    expect(found.ambiguous).toEqual(expected.length > 1 ? expected : []);
  });

  it('leaves one named product and unknown names as they are', () => {
    expect(meant('Аврору', ['L-1'])).toEqual({ named: ['L-1'], ambiguous: [] });
    expect(meant('Аврору', ['L-1', 'X-9'])).toEqual({ named: ['L-1', 'X-9'], ambiguous: [] });
  });
});
