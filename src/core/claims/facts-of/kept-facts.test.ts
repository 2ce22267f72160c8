import { expect, it } from 'vitest';
import type { Fact } from '../fact.ts';
import { createKeptFacts } from './kept-facts.ts';

const factsNamed = (name: string) => (): readonly Fact[] => [{ type: 'name', name, source: { kind: 'company' } }];

it('reads what it met before once, and anew when it says something else', () => {
  const keep = createKeptFacts(10);
  const first = keep('a', 'one', factsNamed('one'));
  expect(keep('a', 'one', factsNamed('never read'))).toBe(first);
  expect(keep('a', 'two', factsNamed('two'))).toMatchObject([{ name: 'two' }]);
  expect(keep('a', 'one', factsNamed('one again'))).toMatchObject([{ name: 'one again' }]);
});

it('forgets what it met longest ago', () => {
  const keep = createKeptFacts(2);
  keep('a', '', factsNamed('a'));
  keep('b', '', factsNamed('b'));
  keep('a', '', factsNamed('a'));
  keep('c', '', factsNamed('c'));
  expect(keep('a', '', factsNamed('never read'))).toMatchObject([{ name: 'a' }]);
  expect(keep('b', '', factsNamed('b anew'))).toMatchObject([{ name: 'b anew' }]);
});
