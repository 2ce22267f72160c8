import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { aConversation, aQuote, aRequest } from '../../test/factories/records.ts';
import type { Quote } from '../core/quotes/quote.ts';
import { keepPapers } from './keep-papers.ts';
import { printableText } from './printable-text.ts';
import { renderQuote } from './render-quote.ts';

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const base = aQuote(aRequest(aConversation().conversation), { number: 'Q-10001' });

function quoteOf(names: readonly string[], changes: Partial<Quote> = {}): Quote {
  const items = names.map((name, index) => ({
    sku: `A-${index + 1}`,
    name: { ru: name },
    quantity: 1,
    unitPrice: rub(100_00 + index),
    total: rub(100_00 + index),
  }));
  return { ...base, items, ...changes };
}

async function pagesOf(quote: Quote): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(await renderQuote(quote, 'open')));
  return text.map((page) => page.replaceAll('\u00a0', ' '));
}

describe('the paper of a quote', () => {
  it('is the same bytes for the same quote', async () => {
    const quote = quoteOf(['Чайник']);
    expect(await renderQuote(quote, 'open')).toEqual(await renderQuote(quote, 'open'));
    expect(await renderQuote(quote, 'open')).not.toEqual(await renderQuote(quote, 'expired'));
  });

  it('repeats the head of its table on every page, loses no row, and keeps the sums on one', async () => {
    const pages = await pagesOf(
      quoteOf(Array.from({ length: 60 }, (_, index) => `Товар номер ${index + 1}, ${'длинное имя '.repeat(9)}`)),
    );
    expect(pages.length).toBeGreaterThan(3);
    const whole = pages.join('\n');
    for (let number = 1; number <= 60; number += 1) expect(whole).toContain(`Товар номер ${number},`);
    for (const page of pages.filter((text) => text.includes('Товар номер'))) expect(page).toContain('Наименование');
    for (const [index, page] of pages.entries()) expect(page).toContain(`стр. ${index + 1} из ${pages.length}`);
    const last = pages.find((page) => page.includes('Итого'));
    expect(last).toContain('в том числе НДС 20 %');
  });

  it('sets terms that run over pages', async () => {
    const pages = await pagesOf(quoteOf(['Чайник'], { terms: `${'Длинные условия. '.repeat(340)}\nКонец условий.` }));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.at(-1)).toContain('Конец условий.');
  });

  it.each([
    ['HTML stays text', '<b>Чайник</b> & «Ко»', '<b>Чайник</b> & «Ко»'],
    ['emoji go', 'Чайник 🫖 синий', 'Чайник синий'],
    ['what turns text round goes', 'Чай\u202Eник\u200B\u0000', 'Чайник'],
    ['signs of money and number stay', '№ 5 − 10 ₽ €', '№ 5 − 10 ₽ €'],
  ])('%s', async (_name, name, shown) => {
    expect((await pagesOf(quoteOf([name])))[0]).toContain(shown);
  });

  it('breaks a name without spaces', async () => {
    const page = (await pagesOf(quoteOf(['Ж'.repeat(120)])))[0] ?? '';
    expect(page.replace(/\s/g, '')).toContain('Ж'.repeat(20));
  });
});

it('piles no more than two marks and cuts what is too long', () => {
  expect(printableText(`Z\u0337\u0327\u0322\u031b`, () => true)).toHaveLength(3);
  expect(printableText('я'.repeat(900), () => true)).toHaveLength(500);
});

it('keeps papers that were set', async () => {
  let set = 0;
  const render = keepPapers(async () => {
    set += 1;
    return new Uint8Array();
  });
  await render(base, 'open');
  await render(base, 'open');
  await render(base, 'expired');
  expect(set).toBe(2);
});
