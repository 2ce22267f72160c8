import { describe, expect, it } from 'vitest';
import type { Passage } from '../../core/knowledge/document.ts';
import { sourcesOfReply } from './sources-of-reply.ts';

const passage = (id: string, place: Partial<Passage> = {}): Passage => ({
  id,
  documentId: 'd',
  documentTitle: 'Условия',
  headings: ['Условия', 'Возврат'],
  text: '14 дней',
  language: 'ru',
  uri: 'knowledge/terms.pdf#возврат',
  ordinal: 0,
  ...place,
});

function titles(language: string, ...passages: readonly Passage[]): readonly string[] {
  const known = new Map(passages.map((one) => [one.id, one]));
  return sourcesOfReply(['nobody-gave-it', ...known.keys()], { passages: known, language }).map(({ title }) => title);
}

describe('sourcesOfReply', () => {
  it.each([
    ['heading', 'ru', {}, 'Условия: Возврат'],
    ['page in Russian', 'ru', { page: 3 }, 'Условия: Возврат, стр. 3'],
    ['page in English', 'en', { page: 3 }, 'Условия: Возврат, p. 3'],
    ['sheet in Russian', 'ru', { sheet: 'Общие' }, 'Условия: Возврат, лист «Общие»'],
    ['sheet in English', 'en', { sheet: 'Общие' }, 'Условия: Возврат, sheet “Общие”'],
    ['the document alone', 'ru', { headings: ['Условия'] }, 'Условия'],
  ])('names the %s', (_, language, place, title) => {
    expect(titles(language, passage('a', place))).toEqual([title]);
  });

  it('tells two pages of one heading apart and one page once', () => {
    const pages = [passage('a', { page: 1 }), passage('b', { page: 1 }), passage('c', { page: 2 })];
    expect(titles('en', ...pages)).toEqual(['Условия: Возврат, p. 1', 'Условия: Возврат, p. 2']);
  });
});
