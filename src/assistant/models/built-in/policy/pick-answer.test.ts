import { describe, expect, it } from 'vitest';
import { aPassage } from '../testing/a-turn.ts';
import { unitsOf } from './passage-units.ts';
import { pickAnswer } from './pick-answer.ts';

const refund = aPassage('Вернуть товар можно в течение 14 дней. Нужен чек.\n\nДеньги придут на карту за 3 дня.', {
  heading: 'Сроки',
});
const steps = aPassage('1. Напишите нам.\n2. Отправьте товар.\n3. Получите деньги.', {
  id: 'steps',
  heading: 'Как оформить',
});
const table = aPassage('| Город | Срок |\n| --- | --- |\n| Казань | 3 дня |\n| Тверь | 1 день |', {
  title: 'Доставка',
  heading: 'Сроки доставки',
});

describe('pickAnswer', () => {
  it.each([
    ['сколько дней на возврат?', /^Вернуть товар можно в течение 14 дней/],
    ['когда придут деньги?', /^Деньги придут/],
    ['как вернуть товар?', /^Как оформить:\n1\. Напишите нам\.\n2\./],
  ])('%s', (question, text) => {
    expect(pickAnswer(question, [refund, steps])?.text).toMatch(text);
  });

  it('takes a short table whole where the row is told by what it leaves out', () => {
    const terms = aPassage(
      '| Техника | Срок |\n| --- | --- |\n| Насосы Alba | 12 месяцев |\n| Остальные насосы | 24 месяца |',
      { title: 'Гарантия' },
    );
    expect(pickAnswer('какая гарантия на насосы?', [terms])?.text).toContain('Насосы Alba');
  });

  it('takes the row of a table with its head, not the page', () => {
    const picked = pickAnswer('какой срок доставки в Казань?', [table]);
    expect(picked?.text).toBe('| Город | Срок |\n| --- | --- |\n| Казань | 3 дня |');
  });

  it.each([['вы даёте уроки игры на скрипке?'], ['?'], ['']])('knows that it does not know: %s', (question) => {
    expect(pickAnswer(question, [refund, steps, table])).toBeUndefined();
  });

  it('prefers a plain answer to one that holds only "if"', () => {
    const conditional = aPassage('Если товар неисправен, вернуть можно за 30 дней.', { id: 'if' });
    expect(pickAnswer('сколько дней на возврат?', [conditional, refund])?.passage.id).toBe(refund.id);
  });

  it.each([
    ['а принтер если просто передумал', 'Вернуть технику'],
    ['а если принтер окажется неисправным?', 'Если принтер неисправен'],
    ['как вернуть принтер?', '1. Напишите номер заказа'],
  ])('tells the terms of the reason that was given: %s', (question, text) => {
    const terms = [
      aPassage('1. Напишите номер заказа.\n2. Приложите фото, для принтера короткое видео.', {
        id: 'steps',
        title: 'Возврат',
        heading: 'Как оформить',
      }),
      aPassage('Если принтер неисправен, вернём деньги или починим за 15 дней.', {
        id: 'faulty',
        title: 'Возврат',
        heading: 'Товар с недостатком',
      }),
      aPassage('Вернуть технику можно за 14 дней.', { id: 'mind', title: 'Возврат', heading: 'Передумали' }),
    ];
    expect(pickAnswer(question, terms)?.text).toContain(text);
  });

  it('knows a figure that is written as a word', () => {
    const needed = aPassage('Two-tray printers need a 16 A line.', { title: 'Installation', language: 'en' });
    expect(pickAnswer('what do I need power wise for a 2 tray one', [needed])?.text).toContain('16 A');
  });

  it('never returns words that do not stand in the passage', () => {
    const picked = pickAnswer('сколько дней на возврат?', [refund]);
    for (const line of picked?.text.split('\n') ?? []) expect(refund.text.replaceAll('\n', ' ')).toContain(line);
  });
});

describe('units of a passage', () => {
  it.each([
    ['Стоит 100 руб. за штуку. Есть скидка.', ['Стоит 100 руб. за штуку.', 'Есть скидка.']],
    ['См. п. 3. Далее.', ['См. п. 3.', 'Далее.']],
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ])('%s', (text, sentences) => {
    expect(unitsOf(text).map((unit) => unit.text)).toEqual(sentences);
  });

  it('keeps a list with the line that leads it in', () => {
    expect(unitsOf('Нужно:\n- чек\n- паспорт').map(({ kind, text, lead }) => [kind, text, lead])).toEqual([
      ['sentence', 'Нужно:', undefined],
      ['item', 'чек', 'Нужно:'],
      ['item', 'паспорт', 'Нужно:'],
    ]);
  });
});
