import { expect, it } from 'vitest';
import { kindPhrases } from './kind-phrases.ts';

const rules = { leads: [{ kind: 'clinic', when: ['для клиники', 'for a clinic', 'в клинику'], questions: [] }] };

it('gives the phrases of a kind as the customer writes', () => {
  expect(kindPhrases('clinic', rules, 'ru')).toEqual(['для клиники', 'в клинику']);
  expect(kindPhrases('clinic', rules, 'en')).toEqual(['for a clinic']);
  expect(kindPhrases('other', rules, 'en')).toEqual([]);
});
