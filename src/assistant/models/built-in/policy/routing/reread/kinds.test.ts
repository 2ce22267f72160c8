import { expect, it } from 'vitest';
import { aTurn } from '../../../testing/a-turn.ts';
import type { Intent } from '../../../understanding/understanding.ts';
import { reread } from '../reread.ts';

const priced = { filter: { category: 'Насосы', priceTo: { minor: 500_000, currency: 'RUB' } } };
const valued = { filter: { category: 'Насосы', attributes: [{ key: 'тип', type: 'value', values: ['винтовой'] }] } };
const means = (text: string, intents: readonly Intent[], read: object) =>
  reread(intents, aTurn({ text, intents, context: { found: { read } } }));

it.each<[string, readonly Intent[], object]>([
  ['ищу насос, мой бюждет 5000', ['objection', 'refine-search'], priced],
  ['looking for pumps, my budegt is 5000', ['objection', 'refine-search'], priced],
  ['есть насосы, где тип винтовой?', ['company-contacts'], valued],
  ['do you have pumps where the type is screw?', ['company-contacts'], valued],
])('goods are looked for: %s', (text, intents, read) => {
  expect(means(text, intents, read)).toEqual(['find-product']);
});

it.each<[string, readonly Intent[], object]>([
  ['where can I see your screw pumps?', ['company-contacts'], valued],
  ['do you have a shop where screw pumps are shown?', ['company-contacts'], valued],
  ['где посмотреть винтовой насос?', ['company-contacts'], valued],
  ['дорого, 5000 за насос', ['objection'], priced],
])('something else is asked: %s', (text, intents, read) => {
  expect(means(text, intents, read) ?? intents).not.toContain('find-product');
});

it.each(['Titanium Pot 900 ml vs Nesting Cookset 4', 'Вихрь 500 против Ручья?', 'Whirl 500 versus Brook'])(
  'two names are compared: %s',
  (text) => {
    expect(means(text, ['find-product'], { named: ['P-1'] })).toEqual(['compare']);
  },
);
