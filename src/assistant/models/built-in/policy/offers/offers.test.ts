import { describe, expect, it } from 'vitest';
import { aDraft, aTurn } from '../../testing/a-turn.ts';
import { understand } from '../../understanding/understand.ts';
import { route } from '../routing/route.ts';
import { mainOfQuestion } from './what-goes-with.ts';

/** A pump lies in the order, a filter for it was offered by the last reply. */
function situations(
  text: string,
  expecting: 'offer' | 'confirmation' = 'offer',
  named: readonly string[] = [],
): readonly string[] {
  const heard = understand({
    text,
    fallbackLanguage: 'ru',
    languages: ['ru', 'en'],
    expecting,
    places: ['Тверь', 'Казань'],
    country: 'RU',
    choices: [],
  });
  const turn = aTurn({
    text,
    intents: [],
    context: {
      draft: aDraft(),
      found: { read: { named: [...named] } },
      offered: { sku: 'F-1', name: 'Фильтр F-1', kind: 'cross-sell', mainSku: 'P-1' },
    },
    note: { focus: ['F-1'], isOrdering: true, asked: { expecting, for: 'offer' } },
  });
  return route({ ...turn, understanding: heard }).map(({ name }) => name);
}

describe('the answer to an offer', () => {
  it.each([
    'да',
    'да, добавь',
    'давайте',
    'добавьте и его',
    'хорошо, два',
    'ок',
    'почему бы и нет',
    'yes please',
    'sure, add it',
  ])('%s: taken', (text) => expect(situations(text)).toEqual(['accept-offer']));

  it.each([
    'нет',
    'не надо',
    'нет, спасибо',
    'только насос',
    'нет, только насос',
    'давайте без него',
    'пока не нужно',
    'в другой раз',
    'больше ничего',
    'no thanks',
    'just the pump',
    "that's all",
  ])('%s: refused', (text) => expect(situations(text)).toEqual(['refuse-offer']));

  it.each(['Казань', 'Анна, 89161234567', 'сколько он стоит?', 'оформляем'])('%s: neither', (text) => {
    expect(situations(text)).not.toContain('accept-offer');
    expect(situations(text)).not.toContain('refuse-offer');
  });

  it('is no no to it when a line of the order is put away by its name', () => {
    expect(situations('нет, насос P-1 не надо, уберите', 'offer', ['P-1'])).toEqual(['order']);
    expect(situations('нет, фильтр F-1 не надо', 'offer', ['F-1'])).toEqual(['refuse-offer']);
  });

  it('under a summary a plain yes or no is about the summary', () => {
    expect(situations('да', 'confirmation')).toEqual(['confirm']);
    expect(situations('нет', 'confirmation')).toEqual(['decline']);
    expect(situations('добавьте', 'confirmation')).toEqual(['accept-offer']);
  });
});

it('"it" is what was chosen, not what was offered beside it', () => {
  const offered = { sku: 'F-1', name: 'Фильтр F-1', kind: 'cross-sell', mainSku: 'P-1' } as const;
  const turn = aTurn({ text: 'что к нему?', intents: [], context: { offered }, note: { focus: ['F-1'] } });
  expect(mainOfQuestion(turn)).toBe('P-1');
});

describe('what goes with the choice is asked', () => {
  it.each([
    'что ещё понадобится?',
    'нужно что-то ещё к нему?',
    'что к нему ещё взять?',
    'what else do I need for it?',
    'what goes with it?',
    'anything else to go with it?',
  ])('%s', (text) => expect(situations(text)).toEqual(['recommend']));
});
