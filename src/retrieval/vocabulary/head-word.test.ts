import { describe, expect, it } from 'vitest';
import { headWord } from './head-word.ts';

describe('the word for the things of a category', () => {
  it.each([
    ['Acoustic guitars', 'guitars'],
    ['Strings for guitars', 'strings'],
    ['Bean-to-cup machines', 'machines'],
    ['Стоматологические установки', 'установки'],
    ['Катушки мультипликаторные', 'катушки'],
    ['Насосы для скважин', 'насосы'],
    ['Зимние шины', 'шины'],
    ['Питание для собак', 'питание'],
    ['Безынерционные катушки и шпули', undefined],
    ['Cases and bags', undefined],
    ['Tea, coffee', undefined],
    ['Guitars', undefined],
    ['Чай', undefined],
    ['Manual brewing', undefined],
    ['Заваривание вручную', 'заваривание'],
    // They name no kind.
    ['Cleaning supplies', undefined],
    ['Товары для дома', undefined],
    ['Other products', undefined],
    ['', undefined],
  ])('%s: %s', (name, head) => {
    expect(headWord(name)).toBe(head);
  });
});
