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
  {
    title: 'the plain one of two names, how much off so many are, and a code that adds nothing',
    locale: 'en',
    lines: [
      [
        "I take 10 bags of meadow mix, that's 10% off right?",
        { says: ['Meadow mix lawn seed 1 kg', '€108'], never: ['shade'] },
      ],
      ['ok put 10 bags in', { says: ['In your order: Meadow mix lawn seed 1 kg (10 pieces'], never: ['shade'] }],
    ],
  },
  {
    title: 'the longer name where more of it is said',
    locale: 'ru',
    lines: [['беру семена Луговая смесь для тени', { says: ['Луговая смесь для тени 1 кг', '1 штука'] }]],
  },
]);
