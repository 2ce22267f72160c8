import { describe, expect, it } from 'vitest';
import { dayOf, monthOf, rangeOfDays } from './budget-periods.ts';

describe('periods of a budget', () => {
  it.each([
    [
      'before midnight in Moscow',
      '2026-11-30T20:59:59Z',
      'Europe/Moscow',
      '2026-11-30',
      '2026-11-29T21:00:00Z',
      '2026-11',
      '2026-10-31T21:00:00Z',
    ],
    [
      'after it',
      '2026-11-30T21:00:00Z',
      'Europe/Moscow',
      '2026-12-01',
      '2026-11-30T21:00:00Z',
      '2026-12',
      '2026-11-30T21:00:00Z',
    ],
    [
      'west of Greenwich',
      '2026-03-01T04:59:00Z',
      'America/New_York',
      '2026-02-28',
      '2026-02-28T05:00:00Z',
      '2026-02',
      '2026-02-01T05:00:00Z',
    ],
    [
      'on the day the clocks go forward',
      '2026-03-29T12:00:00Z',
      'Europe/Berlin',
      '2026-03-29',
      '2026-03-28T23:00:00Z',
      '2026-03',
      '2026-02-28T23:00:00Z',
    ],
    [
      'on the day they go back',
      '2026-10-25T12:00:00Z',
      'Europe/Berlin',
      '2026-10-25',
      '2026-10-24T22:00:00Z',
      '2026-10',
      '2026-09-30T22:00:00Z',
    ],
    [
      'in a zone of quarters',
      '2026-01-01T00:00:00Z',
      'Asia/Kathmandu',
      '2026-01-01',
      '2025-12-31T18:15:00Z',
      '2026-01',
      '2025-12-31T18:15:00Z',
    ],
    [
      'on a leap day',
      '2028-02-29T23:30:00Z',
      'UTC',
      '2028-02-29',
      '2028-02-29T00:00:00Z',
      '2028-02',
      '2028-02-01T00:00:00Z',
    ],
  ])('%s', (_, now, zone, day, dayStart, month, monthStart) => {
    expect(dayOf(new Date(now), zone)).toEqual({ name: day, start: new Date(dayStart) });
    expect(monthOf(new Date(now), zone)).toEqual({ name: month, start: new Date(monthStart) });
  });

  it('range over both days, midnight to midnight', () => {
    expect(rangeOfDays('2026-12-31', '2026-12-31', 'Europe/Moscow')).toEqual({
      from: new Date('2026-12-30T21:00:00Z'),
      until: new Date('2026-12-31T21:00:00Z'),
    });
  });
});
