import { expect, it } from 'vitest';
import { stem } from '../analysis/stem.ts';
import { isOneRoot } from './roots.ts';

it.each([
  ['индукция', 'индукционная'],
  ['газ', 'газовую'],
  ['бензин', 'бензиновые'],
  ['сталь', 'стальной'],
  ['induction', 'induction'],
])('an adjective and its noun: %s, %s', (noun, adjective) => expect(isOneRoot(stem(noun), stem(adjective))).toBe(true));

it.each([
  ['газ', 'газон'],
  ['газ', 'газета'],
  ['кот', 'котёл'],
  ['стол', 'столица'],
])('other words: %s, %s', (one, other) => expect(isOneRoot(stem(one), stem(other))).toBe(false));
