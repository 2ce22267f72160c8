import { describe, expect, it } from 'vitest';
import { packedPlace, unpackPlaces } from './product-places.ts';

describe('places of products', () => {
  it('come back by article in the order of the files, whatever the article looks like', () => {
    const places = unpackPlaces({
      'catalog/b.csv': packedPlace('A 1', 2) + packedPlace('__proto__', 3),
      'catalog/a.yml': packedPlace('Ж-1/2', 40),
    });
    expect([...places]).toEqual([
      ['A 1', { file: 'catalog/b.csv', line: 2 }],
      ['__proto__', { file: 'catalog/b.csv', line: 3 }],
      ['Ж-1/2', { file: 'catalog/a.yml', line: 40 }],
    ]);
  });

  it('of an earlier form are as good as none', () => {
    const before = { 'A-1': { file: 'catalog/a.csv', line: 2 } } as unknown as Record<string, string>;
    expect(unpackPlaces(before).size).toBe(0);
  });
});
