import { describe, expect, it } from 'vitest';
import { searchAhead } from './look-ahead.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

const searching = (search: (text: string) => Promise<never>) =>
  ({
    search: {
      products: { search: ({ text }: { text: string }) => search(text) },
      passages: { search: async () => [] },
    },
    unitOfWork: { read: { products: {}, documents: {} } },
  }) as unknown as Pick<TurnDependencies, 'search' | 'unitOfWork'>;

describe('looking ahead', () => {
  it.each([
    ['сколько стоит насос для скважины', 'ru'],
    ['how much is the drill', 'en'],
    // The talk's own language is not known yet.
    ['ok', undefined],
    ['12', undefined],
    ['Казань', undefined],
  ])('of "%s" tells the language: %s', (text, language) => {
    const asked: string[] = [];
    const dependencies = searching(async (asking) => {
      asked.push(asking);
      throw new Error('not asked here');
    });
    expect(searchAhead(text, ['ru', 'en'], dependencies)?.language).toBe(language);
    // Storing the message goes first.
    expect(asked).toEqual([]);
  });

  it('leaves it to whoever waits to hear that the search failed', async () => {
    const ahead = searchAhead(
      'how much is the drill',
      ['en'],
      searching(async () => Promise.reject(new Error('closed'))),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(ahead?.retrieved).rejects.toThrow('closed');
  });
});
