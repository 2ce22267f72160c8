import { describe, expect, it } from 'vitest';
import { createSentenceSplitter } from './sentence-splitter.ts';

function split(text: string, step: number): readonly string[] {
  const splitter = createSentenceSplitter();
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += step)
    pieces.push(...splitter.push(text.slice(at, at + step)).map(({ raw }) => raw));
  return [...pieces, ...splitter.flush().map(({ raw }) => raw)];
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['Да. Есть!', ['Да. ', 'Есть!']],
  ['Цена 12.5 руб. за шт. в розницу. Берёте?', ['Цена 12.5 руб. за шт. в розницу. ', 'Берёте?']],
  ['Адрес: г. Москва, ул. Ленина, д. 5. Ждём!', ['Адрес: г. Москва, ул. Ленина, д. 5. ', 'Ждём!']],
  ['Цена 990 руб. Доставка есть.', ['Цена 990 руб. ', 'Доставка есть.']],
  ['See e.g. Mr. Smith at 9 a.m. daily. Bye.', ['See e.g. Mr. Smith at 9 a.m. daily. ', 'Bye.']],
  ['Вот: https://a.ru/x.y?z=1. Дальше.', ['Вот: https://a.ru/x.y?z=1. ', 'Дальше.']],
  ['1. Один\n2. Два. Три\n', ['1. Один\n', '2. Два. ', 'Три\n']],
  ['| A. B | 1. 2 |\n|---|---|\nВсё.', ['| A. B | 1. 2 |\n', '|---|---|\n', 'Всё.']],
  ['Готово. \n[[choices:Да. Нет|Ещё]]\n', ['Готово. \n', '[[choices:Да. Нет|Ещё]]\n']],
  ['- **Цена.** 100 ₽. Всё.', ['- **Цена.** 100 ₽. ', 'Всё.']],
  ['Правда?! Да…  Ок', ['Правда?! ', 'Да…  ', 'Ок']],
];

describe('the sentence splitter', () => {
  it.each(cases)('cuts %j', (text, expected) => {
    for (const step of [1, 3, 7, 1_000]) expect(split(text, step)).toEqual(expected);
  });

  it('gives a sentence as soon as the next one begins', () => {
    const splitter = createSentenceSplitter();
    expect(splitter.push('Да. ')).toEqual([]);
    expect(splitter.push('Е').map(({ raw }) => raw)).toEqual(['Да. ']);
  });
});
