import { describe, expect, it } from 'vitest';
import { aProduct } from '../../../test/factories/records.ts';
import { createLedger } from '../../core/claims/ledger.ts';
import type { Message } from '../../core/conversation/message.ts';
import { earlierTalk } from './earlier-talk.ts';
import { createProductLookup } from './product-lookup.ts';

const catalog = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((sku) =>
  aProduct({ sku, name: { ru: `Чайник ${sku}`, en: `Kettle ${sku}` } }),
);
const scope = () => ({
  products: createProductLookup({
    findMany: async (skus: readonly string[]) => catalog.filter(({ sku }) => skus.includes(sku)),
  } as never),
  language: 'ru',
  ledger: createLedger({ currency: 'RUB', timezone: 'UTC', now: new Date(0) }),
});
const said = (author: Message['author'], text: string, skus: readonly string[] = []) =>
  ({ author, text, products: skus.map((sku) => ({ sku })) }) as unknown as Message;

describe('what was said earlier', () => {
  it('is nothing when all of it is given', async () => expect(await earlierTalk([], scope())).toBeUndefined());

  it('is what the customer wrote, cut, and what they were shown, the latest first, under its name of today', async () => {
    const talk = await earlierTalk(
      [
        said('customer', 'нужен чайник\n\nна дачу'),
        said('assistant', 'Вот два за 990 ₽.', ['A', 'B']),
        said('customer', `длинно ${'и подробно '.repeat(40)}`),
        said('assistant', 'Ещё один.', ['GONE', 'C']),
      ],
      scope(),
    );
    expect(talk?.customerWrote[0]).toBe('нужен чайник на дачу');
    expect(talk?.customerWrote[1]).toHaveLength(121);
    expect(talk?.shownProducts.map(({ name }) => name).sort()).toEqual(['Чайник A', 'Чайник B', 'Чайник C']);
    // A price that was said then may have changed since.
    expect(JSON.stringify(talk)).not.toContain('990');
  });

  it('keeps the last of many, and lets their names be said', async () => {
    const many = Array.from({ length: 30 }, (_, index) => said('customer', `вопрос ${index}`));
    const at = scope();
    const talk = await earlierTalk([...many, said('assistant', 'Смотрите', ['A', 'B', 'C', 'D', 'E', 'F', 'G'])], at);
    expect(talk?.customerWrote).toHaveLength(8);
    expect(talk?.customerWrote.at(-1)).toBe('вопрос 29');
    expect(talk?.shownProducts).toHaveLength(6);
    expect(['G', 'A'].map((sku) => at.ledger.product(sku) !== undefined)).toEqual([true, false]);
  });
});
