import type { LocalizedText } from '../../language.ts';
import { amountString, type Money, moneyFrom } from '../money.ts';
import type { Product } from '../product.ts';
import { cutNumbers } from './cut-numbers.ts';
import { informationGain } from './information-gain.ts';
import type { Question } from './question.ts';
import { isOneOfDimensions, mostOptions, splitByAttribute, traitsOf } from './split-by-attribute.ts';
import { type Wishes, wishedKeys } from './wishes.ts';

/** So many can be looked at without a further question. */
const fewCandidates = 3;
/** A question must be worth its answer: with less, the short list says more. */
const leastGain = 0.45;
/** What a budget tells is always known, but asking for it first of all presses. */
const easeOfPrice = 0.6;
/** What kind of thing is wanted comes before its properties. */
const easeOfKind = 1.3;
/** Companies name first what matters most: each place further back weighs a little less. */
const weightOfPlace = { step: 0.03, least: 0.7 };

/** The question that narrows the candidates most among those the customer can answer; undefined when none is worth asking. */
export function nextQuestion(input: {
  readonly candidates: readonly Product[];
  readonly wishes: Wishes;
  /** Keys that were asked before, whatever the answer. */
  readonly asked: ReadonlySet<string>;
  readonly isKindKnown: boolean;
}): Question | undefined {
  const { candidates, wishes, asked } = input;
  if (candidates.length <= fewCandidates) return undefined;
  const wished = wishedKeys(wishes);
  const traits = traitsOf(candidates);
  const places = placesOf(candidates);
  const questions = [
    ...(input.isKindKnown ? [] : [splitByKind(candidates)]),
    ...((wishes.priceTo ?? wishes.priceFrom) ? [] : [splitByPrice(candidates)]),
    ...traits
      .filter((trait) => !wished.has(trait.key) && !asked.has(trait.key) && !isOneOfDimensions(trait, traits))
      .map((trait) => weighed(splitByAttribute(trait, candidates.length), places.get(trait.key) ?? 0)),
  ].filter((question) => question !== undefined && !asked.has(question.key) && question.gain >= leastGain);
  return questions.toSorted((left, right) => (right?.gain ?? 0) - (left?.gain ?? 0))[0];
}

function weighed(question: Question | undefined, place: number): Question | undefined {
  const weight = Math.max(weightOfPlace.least, 1 - weightOfPlace.step * place);
  return question && { ...question, gain: question.gain * weight };
}

/** Where each attribute usually stands in a product's list, from 0. */
function placesOf(candidates: readonly Product[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { attributes } of candidates) {
    attributes.forEach(({ key }, place) => {
      const known = sums.get(key) ?? { sum: 0, count: 0 };
      sums.set(key, { sum: known.sum + place, count: known.count + 1 });
    });
  }
  return new Map([...sums].map(([key, { sum, count }]) => [key, sum / count]));
}

function splitByPrice(candidates: readonly Product[]): Question | undefined {
  const [first] = candidates;
  if (!first || candidates.some(({ price }) => price.currency !== first.price.currency)) return undefined;
  const prices = candidates.map(({ price }) => Number(amountString(price)));
  if (Math.max(...prices) < Math.min(...prices) * 1.5) return undefined;
  const money = (amount: number): Money => moneyFrom(amount, first.price.currency);
  const options = cutNumbers(prices).map((group) => ({
    label: {
      type: 'price' as const,
      ...(group.above === undefined ? {} : { from: money(group.above) }),
      ...(group.below === undefined ? {} : { to: money(group.below) }),
    },
    // The bounds as they are called: what the button says and what it does are one.
    wishes: {
      ...(group.above === undefined ? {} : { priceFrom: money(group.above) }),
      ...(group.below === undefined ? {} : { priceTo: money(group.below) }),
    },
    skus: candidates.filter((_, at) => isWithin(prices[at] ?? 0, group)).map(({ sku }) => sku),
  }));
  const gain = informationGain(
    options.map(({ skus }) => skus.length),
    candidates.length,
    candidates.length,
  );
  return options.length < 2 ? undefined : { key: 'price', about: 'price', options, gain: gain * easeOfPrice };
}

function isWithin(number: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return number >= from && number <= to;
}

/** By the last step of the category's path: "what exactly, kettles or cups?" */
function splitByKind(candidates: readonly Product[]): Question | undefined {
  const kinds = new Map<string, { name: LocalizedText; skus: string[] }>();
  for (const { sku, category } of candidates) {
    const name = category.at(-1);
    if (!name) continue;
    const id = JSON.stringify(category);
    const known = kinds.get(id);
    if (known) known.skus.push(sku);
    else kinds.set(id, { name, skus: [sku] });
  }
  const offered = [...kinds.values()]
    .toSorted((left, right) => right.skus.length - left.skus.length)
    .slice(0, mostOptions);
  const covered = offered.reduce((sum, { skus }) => sum + skus.length, 0);
  if (offered.length < 2 || covered < candidates.length * 0.75) return undefined;
  const gain = informationGain(
    offered.map(({ skus }) => skus.length),
    covered,
    candidates.length,
  );
  return {
    key: 'kind',
    about: 'kind',
    options: offered.map(({ name, skus }) => ({ label: { type: 'kind', name }, wishes: {}, category: name, skus })),
    gain: gain * easeOfKind,
  };
}
