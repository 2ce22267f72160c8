import { describe, expect, it } from 'vitest';
import { isSamePlace } from './place.ts';
import { placeName } from './place-name.ts';

describe('places in English', () => {
  it.each([
    ['Москва', 'Moscow'],
    ['СПб', 'Saint Petersburg'],
    ['Химки', 'Khimki'],
    ['Казань', 'Kazan'],
    ['Ростов-на-Дону', 'Rostov-on-Don'],
    ['Набережные Челны', 'Naberezhnye Chelny'],
    ['Грозный', 'Grozny'],
    ['Пермский край', 'Permsky territory'],
    ['Королёв', 'Korolev'],
    ['London', 'London'],
    ['другие города России', 'другие города России'],
  ])('%s is %s', (place, expected) => {
    expect(placeName(place, 'en')).toBe(expected);
    expect(placeName(place, 'ru')).toBe(place);
  });

  it.each(['Москва', 'Новая Москва', 'Санкт-Петербург', 'Химки', 'Ростов-на-Дону'])(
    '%s is found by its English name',
    (place) => {
      expect(isSamePlace(placeName(place, 'en'), place)).toBe(true);
    },
  );
});
