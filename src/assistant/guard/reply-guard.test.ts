import { describe, expect, it } from 'vitest';
import type { Product } from '../../core/catalog/product.ts';
import { factsOfText } from '../../core/claims/facts-of/facts-of-text.ts';
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

describe('numbers that are neither prices nor stock', () => {
  const sized: Product = {
    ...product,
    attributes: [
      { key: 'размер', name: { ru: 'Размер', en: 'Size' }, value: { type: 'text', text: { ru: '44-52' } } },
      { key: 'плафонов', name: { ru: 'Плафонов', en: 'Shades' }, value: { type: 'number', number: 2 } },
    ],
  };
  const sizes = '# Размеры\n| Размер | Грудь, см | Талия, см |\n|---|---|---|\n| 46 | 92 | 74 |\n| 48 | 96 | 78 |';
  const judged = (text: string) => {
    const { ledger, guard } = guardOf('en');
    ledger.add(factsOfProduct(sized));
    ledger.add(factsOfText(sizes, { source: { kind: 'passage', passageId: 'sizes' } }));
    guard.push(text);
    guard.flush();
    return guard.held().map(({ sentence }) => sentence.trim());
  };

  it.each([
    '- **Primo S40 lamp** — ₽12,990, in stock; size: 44-52.',
    '- **Primo S40 lamp** — ₽12,990, in stock, size: 44-52, shades: 2.',
    'Similar ones in stock:\n- **Primo S40 lamp** — ₽12,990.',
    '| Размер | Грудь, см | Талия, см |\n|---|---|---|\n| 46 | 92 | 74 |\n',
    '| Размер | Талия, см |\n|---|---|\n| 48 | 78 |\n',
  ])('are released when they stand in the data: %j', (text) => {
    expect(judged(text)).toEqual([]);
  });

  it.each([
    'The Primo S40 lamp is in stock: 44 pieces.',
    '- **Primo S40 lamp** — ₽12,990; in stock: 44.',
    '| Размер | Грудь, см | Талия, см |\n|---|---|---|\n| 46 | 93 | 74 |\n',
  ])('are held when they do not: %j', (text) => {
    expect(judged(text)).toHaveLength(1);
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
