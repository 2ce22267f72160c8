import { describe, expect, it } from 'vitest';
import { refusesQuestions } from '../../../../core/sales/leads/read-answer.ts';
import { asksIfEnough } from './fit-answer.ts';
import { isAcknowledging, isLeaving } from './leaving.ts';
import { asksOfOwnHealth } from './off-topic-kind.ts';
import { tellsOfWay, waysAskedAbout } from './payment-ways.ts';
import { asksWhyDearer } from './situations/compare.ts';
import { tellsOwnSum } from './situations/delivery.ts';
import { asksIfCodeWorks, asksUntilWhen } from './situations/discount.ts';
import { asksByDate } from './terms-answer.ts';

/** Each reader of plain words: what it hears, and what only sounds so. */
const readers: readonly (readonly [string, (text: string) => boolean, readonly string[], readonly string[]])[] = [
  [
    'leaving for now',
    isLeaving,
    [
      'ок тогда напишу после 10го',
      'ясно. если решим напишу',
      'ладно передам, напишу завтра',
      "ok we'll get back to you",
      "thanks, I'll order later",
      "ok I'll talk to the owner",
    ],
    ['напишите мне завтра', 'перезвоните, я потом напишу', "I'll take it", 'когда решите вопрос с доставкой?'],
  ],
  ['a bare "heard"', isAcknowledging, ['ясно', 'ну понятно', 'got it, thanks'], ['ясно, беру', 'понятно, а доставка?']],
  [
    'why the dearer one',
    asksWhyDearer,
    ['ради чего 5 тыщ доплачивать', 'почему эта дороже', 'what am I paying extra for', 'is it worth the difference'],
    ['сколько доплатить за доставку', 'покажи дороже', 'anything more expensive?'],
  ],
  [
    "a sum of the customer's own",
    tellsOwnSum,
    ['сколько в Якутск за заказ на тыщу', 'how much is it to Kazan for an order of 2000'],
    ['доставка моего заказа', 'where is my order 10002'],
  ],
  [
    'whether a number of theirs is enough',
    asksIfEnough,
    ['220в у нас, потянет?', 'на 6 кабинетов хватит?', 'we have 16 A, is that enough?', 'will it do for 300 m2?'],
    ['подойдёт ли к шторам?', 'у нас 220 вольт', 'will 3 be delivered tomorrow?'],
  ],
  [
    'by a date',
    asksByDate,
    ['к 20 декабря успеете?', 'will the dresses be ready by Friday?', 'can you get it here before the 5th?'],
    ['успею забрать завтра?', 'мы успели', 'is it ready to use?'],
  ],
  ['whether a code works', asksIfCodeWorks, ['на неё подействует?', 'would it work on this one'], ['она работает?']],
  [
    'until when',
    asksUntilWhen,
    ['код до какого числа', 'until when is it valid'],
    ['до какого города доставка дешевле 500'],
  ],
  [
    'no more questions',
    refusesQuestions,
    ['зачем вам сколько человек, давайте без допросов', 'why do you need to know that? just answer please'],
    ['зачем вам столько складов', 'why do I need a filter'],
  ],
  [
    'own health',
    asksOfOwnHealth,
    [
      'у меня давление 160, мне можно кофе?',
      'is it ok with my blood pressure pills?',
      'какие таблетки от давления лучше',
    ],
    ['насос с давлением 6 бар можно?', 'a pill box, 7 days', 'таблетки для чистки'],
  ],
];

describe.each(readers.map(([name, hears, heard, others]) => ({ name, hears, heard, others })))(
  'hears $name',
  ({ hears, heard, others }) => {
    it.each(heard)('in "%s"', (text) => expect(hears(text)).toBe(true));
    it.each(others)('and not in "%s"', (text) => expect(hears(text)).toBe(false));
  },
);

describe('ways to pay', () => {
  const methods = ['card online', 'cash on receipt in Tver', "6 months' instalments at no extra cost"];
  it.each([
    ['can I pay the courier?', [methods[1]]],
    ['any interest on that?', [methods[2]]],
    ['точно можно курьеру заплатить', [methods[1]]],
    ['how much is the courier?', []],
    ['anything of interest in blue?', []],
  ])('%s', (text, ways) => expect(waysAskedAbout(text, methods)).toEqual(ways));

  it('are told by what speaks of them', () => {
    expect(tellsOfWay('can I pay the courier?', 'On receipt, by card or cash.')).toBe(true);
    expect(tellsOfWay('can I pay the courier?', 'Repairs take five days.')).toBe(false);
  });
});
