import { describe, expect, it } from 'vitest';
import type { CallWish } from '../../../../../core/sales/callbacks/call-time.ts';
import { readTime } from './read-time.ts';

/** A Friday. */
const now = '2026-11-27T13:30 Friday';

describe('a day and an hour, as people name them', () => {
  it.each<readonly [string, 'ru' | 'en', CallWish]>([
    ['перезвоните завтра после 15', 'ru', { date: '2026-11-28', after: '15:00' }],
    ['после шести', 'ru', { date: '2026-11-27', after: '18:00' }],
    ['через час', 'ru', { date: '2026-11-27', at: '14:30' }],
    ['позвоните через 2 часа', 'ru', { date: '2026-11-27', at: '15:30' }],
    ['через полчаса', 'ru', { date: '2026-11-27', at: '14:00' }],
    ['в понедельник в 10', 'ru', { date: '2026-11-30', at: '10:00' }],
    ['во вторник утром', 'ru', { date: '2026-12-01', before: '12:00' }],
    ['завтра в половине третьего', 'ru', { date: '2026-11-28', at: '14:30' }],
    ['послезавтра с 10 до 12', 'ru', { date: '2026-11-29', after: '10:00', before: '12:00' }],
    ['завтра в три', 'ru', { date: '2026-11-28', at: '15:00' }],
    ['завтра в 3 часа дня', 'ru', { date: '2026-11-28', at: '15:00' }],
    ['2 декабря к 11:30', 'ru', { date: '2026-12-02', before: '11:30' }],
    ['сегодня до 18', 'ru', { date: '2026-11-27', before: '18:00' }],
    ['в пятницу вечером', 'ru', { date: '2026-11-27', after: '17:00' }],
    ['завтра после обеда', 'ru', { date: '2026-11-28', after: '13:00' }],
    ['завтра', 'ru', { date: '2026-11-28' }],
    ['в 10', 'ru', { date: '2026-11-28', at: '10:00' }],
    ['в 16:45', 'ru', { date: '2026-11-27', at: '16:45' }],
    ['перезвоните мне 30 ноября', 'ru', { date: '2026-11-30' }],
    ['call me Monday at 10', 'en', { date: '2026-11-30', at: '10:00' }],
    ['tomorrow after 3', 'en', { date: '2026-11-28', after: '15:00' }],
    ['in an hour please', 'en', { date: '2026-11-27', at: '14:30' }],
    ['in 20 minutes', 'en', { date: '2026-11-27', at: '13:50' }],
    ['between 2 and 4 pm tomorrow', 'en', { date: '2026-11-28', after: '14:00', before: '16:00' }],
    ['by 5pm', 'en', { date: '2026-11-27', before: '17:00' }],
    ['after six', 'en', { date: '2026-11-27', after: '18:00' }],
    ['at noon on Tuesday', 'en', { date: '2026-12-01', at: '12:00' }],
    ['tomorrow at half past three', 'en', { date: '2026-11-28', at: '15:30' }],
    ['Monday morning', 'en', { date: '2026-11-30', before: '12:00' }],
    ['on Dec 2nd at 15:30', 'en', { date: '2026-12-02', at: '15:30' }],
    ['tomorrow 9 am', 'en', { date: '2026-11-28', at: '09:00' }],
    ['this afternoon', 'en', { date: '2026-11-27', after: '13:00' }],
  ])('%s', (text, language, wish) => {
    expect(readTime(text, now, language)).toEqual(wish);
  });
});

describe('what names no time', () => {
  it.each([
    'перезвоните мне',
    'call me back',
    '2 кофемашины',
    'до 50 000 рублей',
    'нас 12 человек',
    '',
    '🙂',
    '+7 999 000-11-22',
  ])('%s', (text) => {
    expect(readTime(text, now, 'ru')).toBeUndefined();
  });
});

it.each([
  'в 99:99',
  'завтра в 25',
  'к '.repeat(5_000),
  'через '.repeat(3_000),
  '12:'.repeat(4_000),
  '9'.repeat(10_000),
])('survives %.12s', (text) => {
  const started = performance.now();
  readTime(text, now, 'ru');
  expect(performance.now() - started).toBeLessThan(100);
});
