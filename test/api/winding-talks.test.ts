import { talksIn } from '../factories/talks-in.ts';
import { printerDealer } from './companies/printer-dealer.ts';

talksIn('a dealer of printers', printerDealer, [
  {
    title: 'of terms those are told whose reason was given, and a document just quoted is asked again',
    locale: 'ru',
    lines: [
      ['за сколько дней можно вернуть технику?', { says: ['14 дней'] }],
      ['а если он сломается через неделю', { says: ['чиним или возвращаем деньги'] }],
      ['а принтер, если просто передумал', { says: ['14 дней'], never: ['неисправен', 'видео'] }],
      ['принтеры в аренду даёте?', { says: ['аренд'] }],
      ['тонер где угодно можно брать?', { says: ['Тонер покупаете у нас'] }],
      ['что по электрике нужно для четырёхлоткового?', { says: ['16 А'] }],
    ],
  },
  {
    title: 'the same in English',
    locale: 'en',
    lines: [
      ['what if a printer turns out faulty?', { says: ['within 30 days'] }],
      ['and the printer if I just changed my mind', { says: ['14 days'], never: ['faulty', 'video'] }],
      ['how do I send it back?', { says: ['order number'] }],
      ['do you rent printers out?', { says: ['three months'] }],
      ['can we get toner anywhere?', { says: ['Toner is bought from us'] }],
      ['what do I need power wise for a 4 tray one', { says: ['16 A'] }],
    ],
  },
  {
    title: 'what so many would cost is told by the rules amid haggling, and nothing is taken by a bargain',
    locale: 'ru',
    lines: [
      ['сколько стоит Аист 200', { says: ['80 000 ₽'] }],
      ['дорого', {}],
      ['скидку дадите?', { says: ['5 %'] }],
      [
        'а если две возьму, скидка будет 10?',
        { says: ['160 000 ₽', '152 000 ₽', '150 000 ₽', '4 %'], never: ['10 %'] },
      ],
      ['а если три?', { says: ['240 000 ₽'] }],
      ['если сразу куплю, ещё уступите?', { never: ['В заказе'] }],
      ['ладно. одну. оформляйте', { says: ['1 штука', '80 000 ₽'] }],
    ],
  },
  {
    title: 'the same in English',
    locale: 'en',
    lines: [
      ['how much is the Stork 200', { says: ['80,000'] }],
      ['too expensive', {}],
      ['can you give me a discount?', { says: ['5%'] }],
      ['and if I take two, will it be 10 off?', { says: ['160,000', '152,000', '4%'], never: ['10%'] }],
      ['if I buy it now, will you do 10?', { never: ['your order'] }],
      ['fine. one. order it', { says: ['1 piece', '80,000'] }],
    ],
  },
  {
    title:
      'whether a thing is needed is told from its own data, and goods called alike are those that go with the order',
    locale: 'ru',
    lines: [
      ['беру Аист 200', { says: ['Принтер Аист 200', '1 штука'] }],
      ['нужен ли к нему отдельный сканер?', { says: ['встроенный сканер: нет', 'Сканер Филин'] }],
      ['добавьте Снег 500, две', { says: ['Бумага Снег, 500 листов', '2 штуки'], never: ['Какой из них'] }],
    ],
  },
  {
    title: 'a point keeps its own hours',
    locale: 'ru',
    lines: [
      ['беру ламинатор Кит', { says: ['Ламинатор Кит'] }],
      ['добавьте Снег 500', { says: ['Плёнка Снег'], never: ['Бумага', 'Какой из них'] }],
      [
        'я на той неделе в Курске буду, там же точка у вас есть? заберу сам',
        { says: ['Лесная, 7'], never: ['Печатная, 1'] },
      ],
      ['до скольки они работают?', { says: ['10:00–22:00'], never: ['09:00'] }],
      ['а вы когда работаете?', { says: ['09:00–18:00', '10:00–22:00'] }],
    ],
  },
  {
    title: 'points are asked about where nothing is ordered',
    locale: 'en',
    lines: [
      ['where can I pick up in Tula?', { says: ['Pechatnaya'] }],
      ['until when are they open?', { says: ['08:00–19:00'] }],
      ['what are your hours?', { says: ['09:00–18:00'] }],
    ],
  },
  {
    title: 'who they are is no wish, and a use is looked up in what goods are described by',
    locale: 'en',
    lines: [
      [
        'I run a small hotel. Need something for badges, plain menus for 40 guests',
        { says: ['Stork 400'], never: ['hotel'] },
      ],
      ['no idea how many sheets, sorry', { never: ['paper', 'Which'] }],
      ['nobody has time for it, it should just run by itself all day', { says: ['Stork 400'] }],
      ['and what does it cost', { says: ['140,000'] }],
    ],
  },
]);
