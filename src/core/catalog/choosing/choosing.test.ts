import { describe, expect, it } from 'vitest';
import type { Attribute } from '../attribute.ts';
import { moneyFrom } from '../money.ts';
import type { Product } from '../product.ts';
import { toBase } from '../units.ts';
import { choosingOf, mayAsk, withAnswers, withQuestion } from './choosing-state.ts';
import { leastMissing } from './least-missing.ts';
import { missesOf } from './misses.ts';
import { nextQuestion } from './next-question.ts';
import { type Candidate, shortList } from './short-list.ts';
import type { Wishes } from './wishes.ts';

/** A shop of lamps: no trade of the demo's. */
function aLamp(sku: string, price: number, attributes: readonly Attribute[], changes: Partial<Product> = {}): Product {
  return {
    sku,
    name: { en: `Lamp ${sku}` },
    description: {},
    category: [{ en: 'Lamps' }],
    brand: 'Lux',
    price: moneyFrom(price, 'EUR'),
    listPrice: undefined,
    stock: 5,
    isOrderable: false,
    attributes,
    fits: [],
    url: undefined,
    image: undefined,
    ...changes,
  };
}
const named = (name: string) => ({ key: name, name: { en: name } });
const number = (name: string, amount: number, unit?: string): Attribute => {
  const base = unit === undefined ? undefined : toBase(amount, unit);
  return {
    ...named(name),
    value: { type: 'number', number: amount, ...(unit ? { unit: { en: unit } } : {}), ...(base ? { base } : {}) },
  };
};
const yes = (name: string, isTrue = true): Attribute => ({ ...named(name), value: { type: 'yes-no', isTrue } });
const word = (name: string, text: string): Attribute => ({
  ...named(name),
  value: { type: 'text', text: { en: text } },
});

const rooms = ['bedroom', 'kitchen', 'hall', 'office'];
const lamps = Array.from({ length: 12 }, (_, at) =>
  aLamp(`L-${at}`, 20 + at * 5, [
    word('room', rooms[at % 4] ?? ''),
    yes('dimmable', at % 2 === 0),
    number('brightness', 300 + at * 100, 'lm'),
    word('article', `LX-${1000 + at}`),
    word('barcode', `4600${at}`),
    number('width', 100 + at, 'mm'),
    number('height', 200 + at * 3, 'mm'),
    number('warranty', 12 + at, 'months'),
  ]),
);
const candidatesOf = (products: readonly Product[]): Candidate[] =>
  products.map((product) => ({ product, coverage: 1 }));
const ask = (wishes: Wishes = {}, asked: readonly string[] = [], candidates: readonly Product[] = lamps) =>
  nextQuestion({ candidates, wishes, asked: new Set(asked), isKindKnown: true });

describe('the next question', () => {
  it('is about what separates most, and every option leads to candidates', () => {
    const question = ask();
    expect(question).toMatchObject({ key: 'room', about: 'value' });
    expect(question?.options.map(({ skus }) => skus.length)).toEqual([3, 3, 3, 3]);
  });

  it.each([
    ['what was asked is not asked again', {}, ['room'], 'dimmable'],
    [
      'a price that is bounded needs no question',
      { priceTo: moneyFrom(50, 'EUR') },
      ['room', 'dimmable'],
      'brightness',
    ],
    ['a wish is known', { attributes: [{ key: 'room', type: 'value', values: ['hall'] }] }, ['price'], 'dimmable'],
  ] as const)('%s', (_name, wishes, asked, expected) => {
    expect(ask(wishes as Wishes, asked)?.key).toBe(expected);
  });

  it('never asks for codes, dimensions or papers', () => {
    const askable = new Set<string>();
    let question = ask();
    while (question) {
      askable.add(question.key);
      question = ask({}, [...askable]);
    }
    expect([...askable].sort()).toEqual(['brightness', 'dimmable', 'price', 'room']);
  });

  it('is not asked of a few, nor where all are alike', () => {
    expect(ask({}, [], lamps.slice(0, 3))).toBeUndefined();
    const alike = lamps.map((lamp) => ({ ...lamp, price: moneyFrom(20, 'EUR'), attributes: [word('room', 'hall')] }));
    expect(ask({}, [], alike)).toBeUndefined();
  });

  it('cuts numbers into groups at round bounds, which meet all of them', () => {
    const question = ask({ priceTo: moneyFrom(500, 'EUR') }, ['room', 'dimmable']);
    expect(question).toMatchObject({ key: 'brightness', about: 'number' });
    const labels = question?.options.map(({ label }) => (label.type === 'numbers' ? [label.from, label.to] : []));
    expect(labels).toEqual([
      [undefined, 600],
      [600, 1000],
      [1000, undefined],
    ]);
    expect(new Set(question?.options.flatMap(({ skus }) => skus)).size).toBe(lamps.length);
  });

  it('asks the kind first where several are meant', () => {
    const mixed = lamps.map((lamp, at) => ({ ...lamp, category: [{ en: at % 2 ? 'Lamps' : 'Torches' }] }));
    const question = nextQuestion({ candidates: mixed, wishes: {}, asked: new Set(['room']), isKindKnown: false });
    expect(question?.key).toBe('kind');
  });
});

describe('what was asked', () => {
  it('is kept for what is being chosen, three at most, "any" being an answer', () => {
    const pending = (key: string) => ({ key, about: 'value' as const, options: [] });
    let state = choosingOf(undefined, { words: 'lamp' });
    for (const key of ['a', 'b', 'c']) state = withAnswers(withQuestion(state, pending(key)), [key]);
    expect([state.asked, mayAsk(state)]).toEqual([['a', 'b', 'c'], false]);
    expect(mayAsk(choosingOf(state, { words: 'LAMP, cheap', category: 'lamps' }))).toBe(true);
    expect(choosingOf(state, { words: 'lamp', category: 'lamps' }).asked).toHaveLength(3);
  });
});

describe('the short list', () => {
  it('holds the best match, the best value and the cheapest, at most three', () => {
    const list = shortList({ candidates: candidatesOf(lamps.toReversed()), wishes: {} });
    expect(list).toHaveLength(3);
    expect(list[0]).toMatchObject({ product: { sku: 'L-11' }, roles: ['best-match'] });
    expect(list.flatMap(({ roles }) => roles).sort()).toEqual(['best-match', 'best-value', 'cheapest']);
    expect(list.find(({ roles }) => roles.includes('cheapest'))?.product.sku).toBe('L-0');
  });

  it('calls none the cheapest where several cost the same', () => {
    const alike = lamps.slice(0, 3).map((lamp) => ({ ...lamp, price: moneyFrom(90, 'EUR') }));
    const list = shortList({ candidates: candidatesOf(alike), wishes: {} });
    expect(list.flatMap(({ roles }) => roles)).not.toContain('cheapest');
  });

  it('gives the wish met as the first reason, and what another does better as the drawback', () => {
    const wishes: Wishes = { attributes: [{ key: 'dimmable', type: 'yes-no', isTrue: true }] };
    const two = [lamps[0], lamps[2]].filter((lamp) => lamp !== undefined);
    const [dim, bright] = shortList({ candidates: candidatesOf(two), wishes });
    expect(dim?.reasons[0]).toMatchObject({ type: 'wished', attribute: { key: 'dimmable' } });
    expect(dim?.drawbacks[0]).toMatchObject({ type: 'behind', attribute: { key: 'brightness' } });
    expect(bright?.drawbacks.at(-1)).toMatchObject({ type: 'dearer', by: { minor: 1_000 } });
  });

  it('holds nothing against a product that its data does not say', () => {
    const silent = aLamp('S', 20, []);
    const [, other] = shortList({ candidates: candidatesOf([aLamp('T', 20, [yes('dimmable')]), silent]), wishes: {} });
    expect(other?.drawbacks).toEqual([]);
  });

  it('shows one of a model before another size of it', () => {
    const sizes = [1, 2, 3].map((at) => aLamp(`M-${at}`, 30, [], { group: 'M' }));
    const list = shortList({ candidates: candidatesOf([...sizes, aLamp('N', 40, [])]), wishes: {} });
    expect(list.map(({ product }) => product.sku)).toContain('N');
  });

  it('puts what cannot be had behind what can', () => {
    const sold = aLamp('OUT', 10, [], { stock: 0 });
    const [first] = shortList({ candidates: candidatesOf([sold, aLamp('IN', 40, [])]), wishes: {} });
    expect(first?.product.sku).toBe('IN');
  });
});

describe('what misses', () => {
  const quiet: Wishes = {
    priceTo: moneyFrom(25, 'EUR'),
    attributes: [{ key: 'noise', type: 'number', to: 55, unit: 'dB' }],
  };
  const fan = (sku: string, price: number, noise?: number) =>
    aLamp(sku, price, noise === undefined ? [] : [number('noise', noise, 'dB')]);

  it('is told by what and by how much', () => {
    expect(missesOf(fan('F', 37, 58), quiet)).toMatchObject([
      { by: 'price', side: 'above', difference: { minor: 1_200 } },
      { by: 'attribute', attribute: { key: 'noise' } },
    ]);
    expect(missesOf(fan('F', 20, 55), quiet)).toEqual([]);
    expect(missesOf(fan('F', 20), quiet)).toMatchObject([{ by: 'attribute', attribute: undefined }]);
  });

  it('ranks one wish missed by a little before one missed by far, and both before two', () => {
    const list = leastMissing(
      [fan('two', 30, 58), fan('far', 45, 50), fan('near', 27, 50), fan('loud', 20, 58)],
      quiet,
    );
    expect(list.map(({ product }) => product.sku)).toEqual(['loud', 'near', 'two']);
  });

  it('leaves out what is another thing altogether', () => {
    expect(leastMissing([fan('dear', 500, 50)], quiet)).toEqual([]);
  });
});
