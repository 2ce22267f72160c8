import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../src/core/conversation/conversation.ts';
import type { Quote } from '../../../src/core/quotes/quote.ts';
import { aQuote, aRequest } from '../../factories/records.ts';
import type { Subject } from './subject.ts';

export function testQuoteRepository({ repositories, unitOfWork, startConversation }: Subject): void {
  const stored = async (conversation: Conversation, changes: Partial<Quote> = {}) => {
    const request = aRequest(conversation);
    await repositories().requests.save(request);
    const quote = aQuote(request, changes);
    await repositories().quotes.save(quote);
    return quote;
  };

  describe('quotes', () => {
    it('have a sequence of their own, from 10001 up', async () => {
      const numbers = await Promise.all(Array.from({ length: 5 }, () => repositories().quotes.nextNumber()));
      expect(new Set(numbers).size).toBe(5);
      for (const number of numbers) expect(number).toMatch(/^Q-1\d{4,}$/);
    });

    it('give back everything that their paper shows, full and bare', async () => {
      const { conversation } = await startConversation();
      const full = await stored(conversation);
      expect(await repositories().quotes.findByTokenHash(full.tokenHash)).toEqual(full);
      const bare = await stored(conversation, {
        buyer: { name: undefined, company: undefined },
        discount: undefined,
        delivery: undefined,
        vat: undefined,
        terms: undefined,
        createdAt: new Date('2026-03-02T00:00:00Z'),
      });
      expect(await repositories().quotes.listOfCustomer(conversation.customerId, 5)).toEqual([bare, full]);
      expect(await repositories().quotes.listOfCustomer(conversation.customerId, 1)).toEqual([bare]);
      expect(await repositories().quotes.findByTokenHash('other')).toBeUndefined();
      expect(await repositories().quotes.listOfCustomer(randomUUID(), 5)).toEqual([]);
    });

    it('are replaced on a second save', async () => {
      const { conversation } = await startConversation();
      const quote = await stored(conversation);
      const accepted: Quote = { ...quote, state: 'accepted', acceptedAt: new Date('2026-03-03T00:00:00Z') };
      await repositories().quotes.save(accepted);
      expect(await unitOfWork().run((transaction) => transaction.quotes.lock(quote.id))).toEqual(accepted);
    });

    it('hold each revision of a number once', async () => {
      const { conversation } = await startConversation();
      const quote = await stored(conversation);
      await expect(stored(conversation, { number: quote.number })).rejects.toThrow();
      await stored(conversation, { number: quote.number, revision: 2 });
    });

    it('are listed from the newest, in pages', async () => {
      const { conversation } = await startConversation();
      const at = (day: number) => ({ createdAt: new Date(Date.UTC(2031, 0, day)) });
      const older = await stored(conversation, at(1));
      const newer = await stored(conversation, at(2));
      expect(await repositories().quotes.list({ limit: 1 })).toEqual([newer]);
      expect(await repositories().quotes.list({ limit: 1, before: newer.id })).toEqual([older]);
    });
  });
}
