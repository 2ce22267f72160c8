import { describe, expect, it } from 'vitest';
import { aMessage } from '../../factories/records.ts';
import type { Subject } from './subject.ts';

export function testMessageRepository({ repositories, unitOfWork, startConversation }: Subject): void {
  describe('messages', () => {
    it('gives back everything a message holds', async () => {
      const { conversation } = await startConversation();
      const full = aMessage(conversation.id, {
        author: 'assistant',
        products: [
          {
            sku: 'A-1',
            name: 'Чайник',
            price: { minor: 499_00, currency: 'RUB' },
            listPrice: undefined,
            availability: 'in_stock',
            url: undefined,
            image: '/a.jpg',
          },
        ],
        choices: ['Да', 'Нет'],
        sources: [{ title: 'Доставка', uri: 'knowledge/delivery.md#moscow' }],
        requestNumber: '10001',
        replyTo: 'question',
        clientMessageId: 'client-1',
        note: { topic: 'price', steps: [1, 2] },
      });
      const stored = await repositories().messages.append(full);
      expect(stored).toEqual({ ...full, seq: 1 });
      expect(await repositories().messages.find(full.id)).toEqual(stored);
      expect(await repositories().messages.findByClientMessageId(conversation.id, 'client-1')).toEqual(stored);
      expect(await repositories().messages.findReplies('question')).toEqual([stored]);
    });

    it('numbers each conversation from 1 without gaps, whoever writes at once', async () => {
      const [first, second] = [await startConversation(), await startConversation()];
      const stored = await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          repositories().messages.append(aMessage((index % 2 ? first : second).conversation.id)),
        ),
      );
      for (const { conversation } of [first, second]) {
        const seqs = stored.filter((message) => message?.conversationId === conversation.id).map((m) => m?.seq ?? 0);
        expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
      }
    });

    it('takes a client message id once, leaving no gap, also when sent many times at once', async () => {
      const { conversation } = await startConversation();
      const sent = await Promise.all(
        Array.from({ length: 8 }, () =>
          repositories().messages.append(aMessage(conversation.id, { clientMessageId: 'same' })),
        ),
      );
      expect(sent.filter((message) => message !== undefined)).toHaveLength(1);
      const next = await repositories().messages.append(aMessage(conversation.id, { clientMessageId: 'other' }));
      expect(next?.seq).toBe(2);
    });

    it('can go on in the transaction after a known client message id', async () => {
      const { conversation } = await startConversation();
      await repositories().messages.append(aMessage(conversation.id, { clientMessageId: 'known' }));
      const stored = await unitOfWork().run(async (transaction) => {
        expect(
          await transaction.messages.append(aMessage(conversation.id, { clientMessageId: 'known' })),
        ).toBeUndefined();
        return await transaction.messages.append(aMessage(conversation.id));
      });
      expect(stored?.seq).toBe(2);
    });

    it('takes the same client message id in another conversation', async () => {
      for (const { conversation } of [await startConversation(), await startConversation()]) {
        const stored = await repositories().messages.append(aMessage(conversation.id, { clientMessageId: 'a' }));
        expect(stored?.seq).toBe(1);
      }
    });

    it('leaves no gap where a transaction was rolled back', async () => {
      const { conversation } = await startConversation();
      const failed = unitOfWork().run(async (transaction) => {
        await transaction.messages.append(aMessage(conversation.id));
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      expect((await repositories().messages.append(aMessage(conversation.id)))?.seq).toBe(1);
    });

    it.each([
      ['NUL', 'a\u0000b', 'ab'],
      ['half an emoji', 'a\ud83db', 'a\ufffdb'],
      ['quotes and markup', `'; drop table messages; -- <b>"`, `'; drop table messages; -- <b>"`],
      ['right-to-left and combining', 'שלום e\u0301', 'שלום e\u0301'],
      ['nothing', '', ''],
    ])('stores text with %s', async (_what, text, expected) => {
      const { conversation } = await startConversation();
      const sent = aMessage(conversation.id, { text, choices: [text], note: { text } });
      await repositories().messages.append(sent);
      expect(await repositories().messages.find(sent.id)).toMatchObject({
        text: expected,
        choices: [expected],
        note: { text: expected },
      });
    });

    it('reads forward from a seq and back from the end', async () => {
      const { conversation } = await startConversation();
      for (let index = 0; index < 6; index += 1) await repositories().messages.append(aMessage(conversation.id));
      const seqs = (messages: readonly { readonly seq: number }[]) => messages.map((message) => message.seq);
      const { messages } = repositories();
      expect(seqs(await messages.listAfter(conversation.id, 2, 3))).toEqual([3, 4, 5]);
      expect(seqs(await messages.listLast(conversation.id, 3))).toEqual([4, 5, 6]);
      expect(seqs(await messages.listLast(conversation.id, 3, 3))).toEqual([1, 2]);
      expect(await messages.listAfter(conversation.id, 6, 10)).toEqual([]);
    });

    it('lists turns that were never finished, oldest first', async () => {
      const { conversation } = await startConversation();
      const pending = (minute: number) =>
        aMessage(conversation.id, { turn: 'pending', createdAt: new Date(Date.UTC(2020, 0, 1, 0, minute)) });
      const [late, early, done, fresh] = [pending(2), pending(1), pending(0), pending(9)];
      for (const message of [late, early, done, fresh]) await repositories().messages.append(message);
      await repositories().messages.markTurnDone(done.id);
      const found = await repositories().messages.listPendingTurns(new Date(Date.UTC(2020, 0, 1, 0, 5)), 10);
      expect(found.map((message) => message.id)).toEqual([early.id, late.id]);
      expect((await repositories().messages.find(done.id))?.turn).toBe('done');
    });
  });
}
