import { expect, it } from 'vitest';
import { fold } from '../analysis/fold.ts';
import { stem } from '../analysis/stem.ts';
import { isMadeOf, isOneRoot } from './roots.ts';

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

it.each([
  ['капучинатор', 'капучино'],
  ['массажёр', 'массаж'],
  ['blender', 'blend'],
])('a thing called after what it does: %s, %s', (thing, word) =>
  expect(isMadeOf(stem(fold(thing)), stem(word))).toBe(true),
);

it.each([
  ['кофеварка', 'кофе'],
  ['насосы', 'насос'],
])('no such thing: %s, %s', (thing, word) => expect(isMadeOf(stem(thing), stem(word))).toBe(false));
