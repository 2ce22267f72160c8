import { describe, expect, it } from 'vitest';
import { createMaskMap } from './mask-map.ts';
import { createTokenRestorer, restoreTokens } from './restore-tokens.ts';

const map = createMaskMap([
  { kind: 'name', number: 1, value: 'Анна "Аня" Ветрова' },
  { kind: 'phone', number: 12, value: '+7 900 000-00-11' },
]);
const name = 'Анна "Аня" Ветрова';

const cases: readonly (readonly [string, string])[] = [
  ['Здравствуйте, [NAME_1]!', `Здравствуйте, ${name}!`],
  ['[Name_1] [name 1] [NAME1] [NAME-1]', `${name} ${name} ${name} ${name}`],
  ['[ИМЯ_1], [Телефон_12]', `${name}, +7 900 000-00-11`],
  ['Для [NAME_1]у.', `Для ${name}.`],
  ['NAME_1 и PHONE_12', `${name} и +7 900 000-00-11`],
  ['\\[NAME\\_1\\] {PHONE_12} <NAME_1> [[NAME_1]]', `${name} +7 900 000-00-11 ${name} ${name}`],
  ['[[choices:Да|[NAME_1]]]', `[[choices:Да|${name}]]`],
  ['Unknown: [NAME_7] and PHONE_3.', 'Unknown: … and ….'],
  ['[[product:KF-1130]] [a] [1] [name] rename_1 [NAME_', '[[product:KF-1130]] [a] [1] [name] rename_1 [NAME_'],
];

describe('restoreTokens', () => {
  it.each(cases)('%s', (text, restored) => {
    expect(restoreTokens(text, { map })).toBe(restored);
  });

  it('writes values as JSON where they stand in JSON, and nothing for a token that never was', () => {
    const written = restoreTokens('{"name":"[NAME_1]","phone":"[PHONE_2]"}', {
      map,
      writeValue: (value) => JSON.stringify(value).slice(1, -1),
      unknown: '',
    });
    expect(JSON.parse(written)).toEqual({ name, phone: '' });
  });
});

describe('createTokenRestorer', () => {
  it.each(cases)('gives the same however the text is cut: %s', (text, restored) => {
    for (const size of [1, 2, 3, 5, 8]) {
      const restorer = createTokenRestorer({ map });
      const pieces = text.match(new RegExp(`.{1,${size}}`, 'gsu')) ?? [];
      expect(pieces.map((piece) => restorer.push(piece)).join('') + restorer.end(), `${size}`).toBe(restored);
    }
  });

  it('lets through at once what can be no token', () => {
    const restorer = createTokenRestorer({ map });
    expect(restorer.push('Кофемашина стоит 36 990 ₽. ')).toBe('Кофемашина стоит 36 990 ₽. ');
    expect(restorer.push('[[product:KF')).toBe('[[product:KF');
    expect(restorer.push(' and [NA')).toBe(' and ');
    expect(restorer.push('ME_1], ')).toBe(`${name}, `);
    expect(restorer.end()).toBe('');
  });
});
