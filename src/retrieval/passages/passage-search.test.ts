import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../test/factories/sample-catalogs.ts';
import type { Passage } from '../../core/knowledge/document.ts';
import { openSearchIndex, type SearchIndex } from '../open-search-index.ts';

function passage(id: string, heading: string, text: string, language = 'ru', documentId = 'doc'): Passage {
  return {
    id,
    documentId,
    documentTitle: 'Справка',
    headings: [heading],
    text,
    language,
    uri: `knowledge/${documentId}.md#${id}`,
    ordinal: 0,
  };
}

describe('passages', () => {
  function withPassages(): SearchIndex {
    const index = openSearchIndex({ file: ':memory:', logger: silentLogger });
    index.passages.upsert([
      passage('delivery', 'Доставка', 'Курьер привезёт заказ по Москве за два дня. Бесплатно от 5000 рублей.'),
      passage('returns', 'Возврат', 'Вернуть товар можно за 14 дней, если он не был в использовании.'),
      passage('mention', 'О нас', 'Мы работаем с 2010 года, доставка есть.'),
      passage('delivery-en', 'Delivery', 'A courier brings the order within two days in Moscow.', 'en', 'doc-en'),
      passage('warranty-en', 'Warranty', 'Two years of warranty on motors.', 'en', 'doc-en'),
    ]);
    return index;
  }
  const find = (index: SearchIndex, text: string, language = 'ru') =>
    index.passages.search({ text, language, limit: 3 });

  it.each([
    ['сколько стоит доставка по москве', 'ru', 'delivery'],
    ['как вернуть товар', 'ru', 'returns'],
    ['how long does delivery take', 'en', 'delivery-en'],
    ['доствка', 'ru', 'delivery'],
    ['warranty', 'ru', 'warranty-en'],
  ])('%s (%s)', (text, language, id) => {
    const index = withPassages();
    expect(find(index, text, language)[0]?.passage.id).toBe(id);
    index.close();
  });

  it('says honestly how much of the question was found', () => {
    const index = withPassages();
    expect(find(index, 'доставка по Москве')[0]?.coverage).toBe(1);
    expect(find(index, 'доставка на Марс ракетой')[0]?.coverage).toBeCloseTo(1 / 3);
    expect(find(index, 'квантовая телепортация')).toEqual([]);
    index.close();
  });

  it('forgets removed documents and their words', () => {
    const index = withPassages();
    index.passages.removeDocuments(['doc']);
    expect(index.passages.count()).toBe(2);
    expect(find(index, 'вернуть товар')).toEqual([]);
    index.close();
  });

  it('forgets a large document a little at a time, and tells when it is done', () => {
    const index = withPassages();
    const before = index.passages.count();
    expect(index.passages.removeDocuments(['doc'], 1)).toBe(false);
    expect(index.passages.count()).toBe(before - 1);
    expect(index.passages.removeDocuments(['doc'], 100)).toBe(true);
    expect(index.passages.count()).toBe(2);
    index.close();
  });
});
