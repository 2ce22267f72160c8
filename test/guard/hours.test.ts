import { describe, expect, it } from 'vitest';
import { checkSentence } from '../../src/core/claims/check-sentence.ts';
import { factsOfCompany } from '../../src/core/claims/facts-of.ts';
import { createLedger } from '../../src/core/claims/ledger.ts';
import { materials } from './catalog.ts';

const now = new Date('2026-11-27T10:00:00Z');

/** Whether the guard lets the sentence pass of a company, and of its one pick-up point, with these hours. */
function isSaid(sentence: string, hours: string, atPoint = 'Mo-Su 10:00-20:00'): boolean {
  const { profile, delivery } = materials;
  const pickup = delivery.pickup.map((point) => ({ ...point, hours: atPoint }));
  const ledger = createLedger({ currency: 'RUB', timezone: 'Europe/Moscow', now });
  ledger.add(factsOfCompany({ ...materials, profile: { ...profile, hours }, delivery: { ...delivery, pickup } }));
  return checkSentence(sentence, ledger).reasons.length === 0;
}

const always = [
  'Мы работаем круглосуточно.',
  'Работаем без выходных.',
  'We are open 24/7.',
  'We are open around the clock.',
];

describe('around the clock', () => {
  it.each(['24/7', 'круглосуточно', 'Mo-Su 00:00-24:00', 'Пн-Вс круглосуточно'])('is said of %s', (hours) => {
    for (const sentence of always) expect([sentence, isSaid(sentence, hours)]).toEqual([sentence, true]);
  });

  it.each(['Mo-Fr 00:00-24:00', 'Mo-Fr 00:00-24:00; Sa,Su off', 'Пн-Пт круглосуточно', 'Mo-Su 00:00-23:00'])(
    'is not said of %s',
    (hours) => {
      for (const sentence of always) expect([sentence, isSaid(sentence, hours)]).toEqual([sentence, false]);
    },
  );

  it('is said of the days that it holds on', () => {
    expect(isSaid('Работаем пн–пт круглосуточно.', 'Пн-Пт круглосуточно')).toBe(true);
    expect(isSaid('Часы работы: пн–пт 00:00–24:00.', 'Mo-Fr 00:00-24:00')).toBe(true);
  });

  it('is said of the point that is open so, and not of the company', () => {
    const hours = 'Mo-Fr 09:00-18:00';
    expect(isSaid('Магазин на Заводской, ул. Заводская, 14: круглосуточно.', hours, '24/7')).toBe(true);
    expect(isSaid('Zavodskaya shop, 14 Zavodskaya St — around the clock.', hours, '24/7')).toBe(true);
    for (const sentence of always) expect([sentence, isSaid(sentence, hours, '24/7')]).toEqual([sentence, false]);
  });
});

describe('times of a day', () => {
  it.each([
    ['По воскресеньям открыты с 9:00.', 'Пн-Пт 09:00-18:00', false],
    ['По пятницам открыты с 9:00.', 'Пн-Пт 09:00-18:00', true],
    ['По воскресеньям открыты с 9:00.', 'Mo-Su 09:00-18:00; Su off', false],
    ['По субботам открыты с 9:00.', 'Mo-Fr 09:00-18:00, Sa 11:00-15:00', false],
    ['По субботам открыты с 11:00.', 'Mo-Fr 09:00-18:00, Sa 11:00-15:00', true],
    ['По пятницам открыты до 02:00.', 'Fr 22:00-02:00', true],
    ['Работаем с 9:00.', '9.00-18.00', true],
    ['Работаем с 8:00.', '9.00-18.00', false],
    ['Работаем с 9:00.', 'по будням с 9:00 до 18:00, как получится', true],
  ])('"%s" of %s: %s', (sentence, hours, expected) => {
    expect(isSaid(sentence, hours, 'Mo 03:15-03:30')).toBe(expected);
  });
});
