/** Sentences and table rows of the company's own texts, and the same with a word or a figure changed. */
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/core/knowledge/document.ts';
import { materials, pumps } from './catalog.ts';
import { runGuard } from './run-guard.ts';
import { createWorld } from './world.ts';

const passage = (id: string, title: string, text: string, language: string): Passage => ({
  id,
  documentId: id,
  documentTitle: title,
  headings: [title],
  text,
  language,
  uri: `knowledge/${id}.md`,
  ordinal: 0,
});

const passages = [
  passage(
    'payment',
    'Оплата',
    'Предоплата 20 % нужна только за товары под заказ. Остаток за день до отгрузки.\n\n**Собираете перед отправкой?** Да, за 900 ₽ и два часа.',
    'ru',
  ),
  passage(
    'workshop',
    'Workshop',
    '| Work | Price | Time |\n| --- | --- | --- |\n| Basic service | 2,500 ₽ | 1 day |\n| Full service | 5,900 ₽ | 3 days |',
    'en',
  ),
];
const world = (language: 'ru' | 'en') =>
  createWorld({
    products: pumps,
    materials,
    passages,
    language,
    shown: pumps.slice(0, 4),
    place: 'Москва',
    customer: language === 'ru' ? 'предоплата нужна?' : 'how much is a full service?',
    quantity: 1,
  });
const held = (reply: string, language: 'ru' | 'en') =>
  runGuard(reply, world(language), 1)
    .guard.held()
    .map(({ sentence }) => sentence.trim());

const table = (...rows: readonly string[]) => ['| Work | Price | Time |', '| --- | --- | --- |', ...rows].join('\n');

describe('what the documents say may be quoted', () => {
  it.each([
    ['Предоплата 20 % нужна только за товары под заказ.', 'ru'],
    ['Да, за 900 ₽ и два часа.', 'ru'],
    [table('| Basic service | 2,500 ₽ | 1 day |', '| Full service | 5,900 ₽ | 3 days |'), 'en'],
  ] as const)('%s', (reply, language) => {
    expect(held(reply, language)).toEqual([]);
  });
});

describe('and nothing like it', () => {
  it.each([
    ['Предоплата 30 % нужна только за товары под заказ.', 'ru'],
    ['Да, за 90 ₽ и два часа.', 'ru'],
    ['| Full service | 2,500 ₽ | 1 day |', 'en'],
    ['| Full service | 5,900 ₽ | 2 days |', 'en'],
  ] as const)('%s', (reply, language) => {
    const said = reply.startsWith('|') ? table(reply) : reply;
    expect(held(said, language)).toEqual([reply]);
  });

  it('holds a row of ours under another head', () => {
    const reply = '| Pump | Discount | Time |\n| --- | --- | --- |\n| Full service | 5,900 ₽ | 3 days |';
    expect(held(reply, 'en')).toEqual(['| Full service | 5,900 ₽ | 3 days |']);
  });
});
