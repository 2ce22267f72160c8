import { describe, expect, it } from 'vitest';
import { readDirectives } from '../../../reply-directives.ts';
import { fillTemplate } from './fill-template.ts';
import { newParagraph, say } from './speech.ts';
import { wordGreeting } from './word-greeting.ts';
import { wordReply } from './word-reply.ts';

const price = { amount: '1290.00', currency: 'RUB' };

describe('fillTemplate', () => {
  const fill = (template: string, values: Parameters<typeof fillTemplate>[0]['values']) =>
    fillTemplate({ template, values, language: 'ru', word: () => '' });

  it.each([
    ['{name}[, {days}].', { name: 'Курьер', days: { days: { from: 1, to: 2 } } }, 'Курьер, 1–2\u00a0дня.'],
    ['{name}[, {days}].', { name: 'Курьер' }, 'Курьер.'],
    ['{name}[, {days}].', {}, undefined],
    ['{name}.', { name: 'Набор [10 шт.] {x}' }, 'Набор [10 шт.] {x}.'],
    ['От {n}.', { n: '5 шт.' }, 'От 5 шт.'],
  ])('%s', (template, values, text) => {
    expect(fill(template, values)).toBe(text);
  });
});

describe('wordReply', () => {
  it('says no sentence of the last reply, whatever wording it came from', () => {
    const last = wordReply([say('greeting')], 'ru', {});
    const next = wordReply([say('off-topic', { company: 'Грядка' })], 'ru', {}, last.sentences);
    expect(next.sentences.filter((sentence) => last.sentences.includes(sentence))).toEqual([]);
    expect(last.sentences).toContain('что подобрать?');
  });

  it('says no sentence twice in a row', () => {
    let said = {};
    let previous = '';
    for (let turn = 0; turn < 6; turn += 1) {
      const worded = wordReply([say('thanks')], 'ru', said);
      expect(worded.text).not.toBe(previous);
      previous = worded.text;
      said = worded.said;
    }
  });

  it('says a sentence of two situations once', () => {
    const { text } = wordReply([say('delivery.free'), newParagraph, say('delivery.free')], 'ru', {});
    expect(text).toBe('Бесплатно');
  });

  it('puts what is not prose into directives', () => {
    const { text, choices } = wordReply(
      [
        say('found.one'),
        { lines: [[say('product.line', { name: 'iFlow', price, availability: { word: 'availability.in_stock' } })]] },
        { cards: ['A', 'B', 'C', 'D'] },
        { source: 'p1' },
        { choices: ['choice.take', { text: 'Свой | вариант' }] },
      ],
      'ru',
      {},
    );
    const read = readDirectives(text);
    expect(read.text).toBe('Подходит вот этот:\n\n- **iFlow** — 1\u00a0290\u00a0₽, в наличии.');
    expect(read.directives.products).toEqual(['A', 'B', 'C']);
    expect(read.directives.sources).toEqual(['p1']);
    expect(choices).toEqual(['Оформить заказ', 'Свой | вариант']);
    expect(read.directives.choices).toHaveLength(2);
  });

  it('passes over a variant whose values are missing', () => {
    expect(wordReply([say('contacts', { address: 'Тверь' })], 'ru', {}).text).toBe('Адрес: Тверь.');
    expect(wordReply([say('summary.total')], 'ru', {}).text).toBe('');
  });

  it('writes a table that no cell can break', () => {
    const { text } = wordReply([{ table: { head: ['', 'A|B'], rows: [['Вес', '5 кг']] } }], 'ru', {});
    expect(text).toBe('|  | A/B |\n| --- | --- |\n| Вес | 5\u00a0кг |');
  });
});

describe('wordGreeting', () => {
  it.each([
    ['ru', /ИИ-ассистент компании «Грядка»/],
    ['en', /AI assistant of Грядка/],
  ])('says plainly that an AI speaks: %s', (language, words) => {
    const greeting = wordGreeting({ language, company: 'Грядка', assistant: 'Мая', categories: ['Насосы'] });
    expect(greeting.text).toMatch(words);
    expect(greeting.text).not.toContain('[[');
    expect(greeting.choices).toContain('Насосы');
  });

  it('does without categories', () => {
    const { text } = wordGreeting({ language: 'ru', company: 'Грядка', assistant: 'Мая', categories: [] });
    expect(text).not.toContain('У нас есть');
  });
});
