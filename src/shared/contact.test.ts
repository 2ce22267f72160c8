import { describe, expect, it } from 'vitest';
import { cleanName, defaultCountry, parseEmail, parsePhone } from './contact.ts';

describe('contact', () => {
  it.each([
    ['+7 999 000-11-22', 'RU', '+79990001122'],
    ['8 (999) 000 11 22', 'RU', '+79990001122'],
    ['9990001122', 'RU', '+79990001122'],
    ['(202) 555-0143', 'US', '+12025550143'],
    ['+44 20 7946 0958', 'RU', '+442079460958'],
    ['12', 'RU', undefined],
    ['+7 999 000', 'RU', undefined],
    ['phone', 'US', undefined],
  ])('phone %s in %s is %s', (text, country, expected) => expect(parsePhone(text, country)).toBe(expected));

  it.each([
    ['Anna@Example.com', 'anna@example.com'],
    ['anna@example.com.', 'anna@example.com'],
    ['анна@почта.рф', 'анна@почта.рф'],
    ['anna@', undefined],
    ['a b@example.com', undefined],
    ['anna@example', undefined],
    [`${'a'.repeat(300)}@example.com`, undefined],
  ])('e-mail %s is %s', (text, expected) => expect(parseEmail(text)).toBe(expected));

  it('keeps a name on one clean line', () => {
    expect(cleanName(' Анна \n <b>Петрова ')).toBe('Анна b Петрова');
    expect(cleanName('\u200b \u0000')).toBeUndefined();
  });

  it('takes the country from the currency, then the language', () => {
    expect([defaultCountry('RUB', 'en'), defaultCountry('EUR', 'de'), defaultCountry('EUR', 'xx')]).toEqual([
      'RU',
      'DE',
      'US',
    ]);
  });
});
