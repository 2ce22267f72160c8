import { expect, it } from 'vitest';
import { readFileOf } from './read-scenarios.ts';

const head = 'language: ru\nscenarios:\n  - id: one\n    turns:\n';

it.each<[mistake: string, text: string, told: RegExp]>([
  ['no YAML', 'scenarios: [', /^f\.yaml:\d+: this is no YAML/],
  ['an unknown key of the file', `${head}      - say: a\ncustomers: {}\n`, /^f\.yaml:6: customers: is no key/],
  [
    'an unknown key of a scenario',
    'language: ru\nscenarios:\n  - id: one\n    turn: []\n    turns: [{ say: a }]\n',
    /:4: scenarios\.0\.turn: is no key/,
  ],
  [
    'an unknown key of a turn',
    `${head}      - say: a\n        expects: { says: [b] }\n`,
    /:6: scenarios\.0\.turns\.0\.expects: is no key/,
  ],
  ['a turn that is none', `${head}      - says: a\n`, /:5: scenarios\.0\.turns\.0: a turn has one of say/],
  [
    'an unknown key of an expectation',
    `${head}      - say: a\n        expect: { say: [b] }\n`,
    /:6: scenarios\.0\.turns\.0\.expect\.say: is no key/,
  ],
  [
    'a fact that is none',
    `${head}      - say: a\n        expect: { says: [{ prize: X }] }\n`,
    /:6: scenarios\.0\.turns\.0\.expect\.says\.0: is no fact; a fact is/,
  ],
  [
    'an expression that cannot be read',
    `${head}      - say: a\n        expect: { never: ["/(/"] }\n`,
    /expect\.never\.0: is no regular expression/,
  ],
  ['no turns', 'language: ru\nscenarios:\n  - id: one\n', /:3: scenarios\.0\.turns: /],
  ['no language', 'scenarios:\n  - id: one\n    turns: [{ say: a }]\n', /:2: one: say its language/],
  ['a moment without a zone', `now: 2026-12-01\n${head}      - say: a\n`, /:1: now: /],
  [
    'an id with spaces',
    'language: ru\nscenarios:\n  - id: One Two\n    turns: [{ say: a }]\n',
    /:3: scenarios\.0\.id: must be lower-case words/,
  ],
])('tells file, line and key of %s', (_, text, told) => {
  const { mistakes } = readFileOf('f.yaml', text);
  expect(mistakes.join('\n')).toMatch(told);
});

it('gives each scenario the language and tags of its file', () => {
  const { files } = readFileOf('f.yaml', `tags: [a]\n${head}      - say: hi\n    tags: [b]\n    language: en\n`);
  expect(files[0]?.scenarios).toMatchObject([{ id: 'one', language: 'en', tags: ['a', 'b'], source: 'f.yaml:4' }]);
});
