import { describe, expect, it } from 'vitest';
import { addWorkingMinutes, isOpen, nextOpening } from './hours.ts';

const shop = 'Mo-Fr 09:00-20:00; Sa 10:00-18:00';
const moscow = 'Europe/Moscow';
const berlin = 'Europe/Berlin';
const newYork = 'America/New_York';

describe('isOpen', () => {
  it.each([
    // 2026-11-25 is a Wednesday; Moscow is UTC+3 all year.
    [shop, moscow, '2026-11-25T06:00:00Z', true],
    [shop, moscow, '2026-11-25T05:59:59Z', false],
    [shop, moscow, '2026-11-25T17:00:00Z', false],
    [shop, moscow, '2026-11-28T08:00:00Z', true],
    [shop, moscow, '2026-11-29T08:00:00Z', false],
    ['24/7', moscow, '2026-11-29T00:00:00Z', true],
    ['10:00-22:00', moscow, '2026-11-29T08:00:00Z', true],
    ['Mo-Su 10:00-20:00; We off', moscow, '2026-11-25T09:00:00Z', false],
    ['Mo-Fr 09:00-13:00,14:00-18:00', moscow, '2026-11-25T10:30:00Z', false],
    ['Mo-Fr 09:00-13:00, 14:00-18:00', moscow, '2026-11-25T11:00:00Z', true],
    ['Mo-Fr 09:00-18:00, Sa 10:00-15:00', moscow, '2026-11-28T08:00:00Z', true],
    ['Mo-Fr 09:00-18:00, Sa 10:00-15:00', moscow, '2026-11-28T06:30:00Z', false],
    ['Fr-Mo 12:00-15:00', moscow, '2026-11-29T10:00:00Z', true],
    ['Mo,We,Fr 09:00-18:00', moscow, '2026-11-26T09:00:00Z', false],
    // Friday's night shift runs into Saturday.
    ['Fr 22:00-02:00', moscow, '2026-11-27T22:30:00Z', true],
    ['Fr 22:00-02:00', moscow, '2026-11-27T23:30:00Z', false],
    ['Пн-Пт 9:00–18:00', moscow, '2026-11-25T06:30:00Z', true],
    ['Mo-Fr 09:00-18:00; PH off', moscow, '2026-11-25T06:30:00Z', true],
    ['Mo-Fr', moscow, '2026-11-25T20:00:00Z', true],
    ['Mo-Su 00:00-24:00', moscow, '2026-11-25T20:59:59Z', true],
    // The same wall clock on both sides of a change: 09:00 is 08:00Z in winter and 07:00Z in summer.
    ['Mo-Su 09:00-18:00', berlin, '2026-03-28T07:30:00Z', false],
    ['Mo-Su 09:00-18:00', berlin, '2026-03-29T07:30:00Z', true],
    ['Mo-Su 09:00-18:00', berlin, '2026-10-25T07:30:00Z', false],
    ['when we feel like it', moscow, '2026-11-25T09:00:00Z', false],
    ['', moscow, '2026-11-25T09:00:00Z', false],
  ])('%s in %s at %s: %s', (hours, timezone, at, expected) => {
    expect(isOpen(hours, timezone, new Date(at))).toBe(expected);
  });
});

describe('nextOpening', () => {
  it.each([
    [shop, moscow, '2026-11-25T10:00:00Z', '2026-11-25T10:00:00.000Z'],
    [shop, moscow, '2026-11-25T18:00:00Z', '2026-11-26T06:00:00.000Z'],
    [shop, moscow, '2026-11-28T16:00:00Z', '2026-11-30T06:00:00.000Z'],
    ['Mo-Fr 09:00-17:00', newYork, '2026-03-07T12:00:00Z', '2026-03-09T13:00:00.000Z'],
    ['Mo-Fr 09:00-17:00', newYork, '2026-10-31T12:00:00Z', '2026-11-02T14:00:00.000Z'],
  ])('%s in %s after %s is %s', (hours, timezone, at, expected) => {
    expect(nextOpening(hours, timezone, new Date(at))?.toISOString()).toBe(expected);
  });

  it('is undefined for a company that never opens', () => {
    expect(nextOpening('Mo-Su off', moscow, new Date('2026-11-25T10:00:00Z'))).toBeUndefined();
    expect(nextOpening('nonsense', moscow, new Date('2026-11-25T10:00:00Z'))).toBeUndefined();
  });
});

describe('addWorkingMinutes', () => {
  it.each([
    [shop, moscow, '2026-11-25T10:00:00Z', 30, '2026-11-25T10:30:00.000Z'],
    // 19:50 + 30 minutes: ten today, twenty tomorrow.
    [shop, moscow, '2026-11-25T16:50:00Z', 30, '2026-11-26T06:20:00.000Z'],
    [shop, moscow, '2026-11-28T14:50:00Z', 30, '2026-11-30T06:20:00.000Z'],
    [undefined, moscow, '2026-11-28T23:00:00Z', 30, '2026-11-28T23:30:00.000Z'],
    ['nonsense', moscow, '2026-11-28T23:00:00Z', 30, '2026-11-28T23:30:00.000Z'],
    ['24/7', moscow, '2026-11-28T23:00:00Z', 90, '2026-11-29T00:30:00.000Z'],
    ['24/7', moscow, '2026-11-01T00:00:00Z', 60 * 24 * 60, '2026-12-31T00:00:00.000Z'],
    // The night the clocks go forward has one hour less: 01:30 + 60 working minutes is 03:30 on the wall.
    ['24/7', berlin, '2026-03-29T00:30:00Z', 60, '2026-03-29T01:30:00.000Z'],
    ['Sa 22:00-06:00', berlin, '2026-03-28T21:00:00Z', 7 * 60, '2026-03-29T04:00:00.000Z'],
  ])('%s in %s from %s by %d minutes is %s', (hours, timezone, from, minutes, expected) => {
    expect(addWorkingMinutes(hours, timezone, new Date(from), minutes).toISOString()).toBe(expected);
  });
});
