import { talksIn } from '../factories/talks-in.ts';
import { waterAndLawn } from './companies/water-and-lawn.ts';

talksIn('mowers and pumps', waterAndLawn, [
  {
    title: 'what a value tells beside more, and a value that denies it',
    locale: 'en',
    lines: [
      ['I need a pump for a well', { shows: ['WP-2'], never: ['Rill Flat'] }],
      ['which water does it take?', { says: ['any, wells too'] }],
    ],
  },
  {
    title: 'the same in Russian, with values translated as a whole',
    locale: 'ru',
    lines: [['нужен насос, у меня скважина', { shows: ['WP-2'], says: ['любой, включая скважину'] }]],
  },
  {
    title: 'what a thing does by itself, then another kind of the same goods',
    locale: 'en',
    lines: [
      ['petrol mower under 500', { shows: ['PM-1', 'PM-2'] }],
      ['any that start by themselves?', { shows: ['PM-2'] }],
      ['and a cordless one?', { shows: ['BM-2', 'BM-1'] }],
    ],
  },
  {
    title: 'the same said in passing, in Russian',
    locale: 'ru',
    lines: [
      ['бензиновая газонокосилка до 500', { shows: ['PM-1', 'PM-2'] }],
      ['чтобы сама заводилась', { shows: ['PM-2'] }],
      ['а аккумуляторная есть?', { shows: ['BM-2', 'BM-1'] }],
      ['Веспер 33 для старта шнуром подойдёт?', { says: ['автоматический электрозапуск'] }],
    ],
  },
]);
