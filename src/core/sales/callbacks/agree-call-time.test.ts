import { describe, expect, it } from 'vitest';
import { agreeCallTime } from './agree-call-time.ts';
import type { CallWish } from './call-time.ts';
import { callTimeOnCard, callTimeText } from './call-time-text.ts';

const shop = 'Mo-Fr 09:00-20:00; Sa 10:00-18:00';
/** Friday, 13:30 in Moscow. */
const now = new Date('2026-11-27T10:30:00Z');
const moscow = { hours: shop, timezone: 'Europe/Moscow', now };

describe('a wish that the company can meet', () => {
  it.each<[string, CallWish, string, string]>([
    ['exact', { date: '2026-11-27', at: '15:00' }, 'сегодня в 15:00', 'today at 3:00 PM'],
    ['opening itself', { date: '2026-11-28', at: '10:00' }, 'завтра в 10:00', 'tomorrow at 10:00 AM'],
    [
      'after',
      { date: '2026-11-28', after: '15:00' },
      'завтра с 15:00 до 18:00',
      'tomorrow between 3:00 PM and 6:00 PM',
    ],
    ['before, today', { date: '2026-11-27', before: '18:00' }, 'сегодня до 18:00', 'today by 6:00 PM'],
    [
      'a day',
      { date: '2026-12-01' },
      'во вторник, 1 декабря, с 09:00 до 20:00',
      'on Tuesday, December 1, between 9:00 AM and 8:00 PM',
    ],
    [
      'between',
      { date: '2026-11-30', after: '08:00', before: '11:30' },
      'в понедельник, 30 ноября, с 09:00 до 11:30',
      'on Monday, November 30, between 9:00 AM and 11:30 AM',
    ],
    ['after, past already', { date: '2026-11-27', after: '12:00' }, 'сегодня до 20:00', 'today by 8:00 PM'],
  ])('%s', (_name, wish, russian, english) => {
    const agreed = agreeCallTime(wish, moscow);
    expect(agreed.isPossible).toBe(true);
    if (!agreed.isPossible) return;
    expect(plain(callTimeText(agreed.time, { ...moscow, language: 'ru' }))).toBe(russian);
    expect(plain(callTimeText(agreed.time, { ...moscow, language: 'en' }))).toBe(english);
  });
});

describe('a wish that it cannot meet gets the nearest time', () => {
  it.each<[string, CallWish, string]>([
    ['after closing', { date: '2026-11-27', at: '22:00' }, 'завтра в 10:00'],
    ['on a day off', { date: '2026-11-29', at: '12:00' }, 'в понедельник, 30 ноября, в 09:00'],
    ['a day off', { date: '2026-11-29' }, 'в понедельник, 30 ноября, с 09:00 до 20:00'],
    ['closing itself', { date: '2026-11-27', at: '20:00' }, 'завтра в 10:00'],
    ['a window after closing', { date: '2026-11-28', after: '18:00' }, 'в понедельник, 30 ноября, с 09:00 до 20:00'],
    ['a time that is past', { date: '2026-11-27', at: '11:00' }, 'сегодня до 20:00'],
    ['a day that is past', { date: '2026-11-20' }, 'сегодня до 20:00'],
  ])('%s', (_name, wish, russian) => {
    const agreed = agreeCallTime(wish, moscow);
    expect(agreed.isPossible).toBe(false);
    if (agreed.isPossible) return;
    expect(plain(callTimeText(agreed.nearest, { ...moscow, language: 'ru' }))).toBe(russian);
  });
});

it('takes any time to come where no hours are told, or none that can be read', () => {
  for (const hours of [undefined, 'when we feel like it', 'Mo-Su off']) {
    const agreed = agreeCallTime({ date: '2026-11-28', after: '21:00' }, { ...moscow, hours });
    expect(agreed.isPossible && plain(callTimeText(agreed.time, { ...moscow, language: 'ru' }))).toBe(
      'завтра после 21:00',
    );
    expect(agreeCallTime({ date: '2026-11-28', at: '03:00' }, { ...moscow, hours }).isPossible).toBe(true);
  }
});

it("keeps the company's clock, also when it is changed that night", () => {
  const berlin = { hours: 'Mo-Su 09:00-18:00', timezone: 'Europe/Berlin', now: new Date('2026-10-24T10:00:00Z') };
  const agreed = agreeCallTime({ date: '2026-10-25', at: '10:00' }, berlin);
  expect(agreed.isPossible && agreed.time.from.toISOString()).toBe('2026-10-25T09:00:00.000Z');
});

it('stands on a card with its date and its clock', () => {
  const at = new Date('2026-11-28T12:00:00Z');
  expect(plain(callTimeOnCard({ from: at, until: at }, 'Europe/Moscow', 'en'))).toBe(
    'Saturday, November 28, 2026, 3:00 PM (Europe/Moscow)',
  );
});

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
