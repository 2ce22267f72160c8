import { describe, expect, it } from 'vitest';
import type { Product } from '../../core/catalog/product.ts';
import { factsOfProduct } from '../../core/claims/facts-of.ts';
import { createLedger } from '../../core/claims/ledger.ts';
import { groundedSentence } from './grounded-sentence.ts';
import { createReplyGuard } from './reply-guard.ts';

const product: Product = {
  sku: 'PR-S40',
  name: { ru: 'Лампа Primo S40', en: 'Primo S40 lamp' },
  description: { ru: 'Настольная лампа.' },
  category: [{ ru: 'Лампы', en: 'Lamps' }],
  brand: 'Primo',
  price: { minor: 1_299_000, currency: 'RUB' },
  listPrice: undefined,
  stock: 3,
  isOrderable: false,
  attributes: [],
  fits: [],
  url: undefined,
  image: undefined,
};

function guardOf(language: string) {
  const ledger = createLedger({ currency: 'RUB', timezone: 'Europe/Moscow', now: new Date('2026-11-25T09:00:00Z') });
  ledger.add(factsOfProduct(product));
  return { ledger, guard: createReplyGuard({ ledger, language }) };
}

describe('createReplyGuard', () => {
  it('releases what is true as it was written and keeps the rest with its reason', () => {
    const { guard } = guardOf('ru');
    const released = [...guard.push('Лампа Primo S40 в наличии. Она стоит 9 990 ₽. Оформить?'), ...guard.flush()];
    expect(released.join('')).toBe('Лампа Primo S40 в наличии. Оформить?');
    expect(guard.held()).toEqual([
      { sentence: 'Она стоит 9 990 ₽. ', subjects: ['PR-S40'], reasons: [expect.stringContaining('12,990')] },
    ]);
    expect(guard.verdicts().map(({ verdict }) => verdict)).toEqual(['released', 'held', 'released']);
  });

  it('leaves out choices that name what does not exist and passes other directives', () => {
    const { guard } = guardOf('ru');
    const text = 'Готово.\n[[choices:Купить Primo S40|Купить Primo S90|Да]]\n[[product:PR-S40]]\n';
    expect([...guard.push(text), ...guard.flush()].join('')).toBe(
      'Готово.\n[[choices:Купить Primo S40|Да]]\n[[product:PR-S40]]\n',
    );
  });

  it('keeps lines apart when the end of one is held', () => {
    const { guard } = guardOf('ru');
    const text = 'Лампа Primo S40 есть. Подарим лампочку.\n\nОформить?';
    expect([...guard.push(text), ...guard.flush()].join('')).toMatch(/есть\. \n+Оформить\?$/u);
  });
});

describe('groundedSentence', () => {
  it.each([
    ['ru', 'Лампа Primo S40: цена 12\u00a0990\u00a0₽, есть в наличии.'],
    ['en', 'Primo S40 lamp: the price is ₽12,990, in stock.'],
  ])('tells the truth about the product in %s', (language, expected) => {
    const { guard, ledger } = guardOf(language);
    guard.push('Primo S40: 1 ₽.');
    guard.flush();
    expect(groundedSentence({ held: guard.held(), ledger, language })).toBe(expected);
  });

  it('sends to a person when nothing is known', () => {
    const { ledger } = guardOf('ru');
    expect(groundedSentence({ held: [], ledger, language: 'ru' })).toBe('Точные данные уточнит сотрудник.');
    expect(groundedSentence({ held: [], ledger, language: 'en' })).toBe('A colleague will confirm the exact details.');
  });
});
