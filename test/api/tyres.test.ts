import { talksIn } from '../factories/talks-in.ts';
import { tyreShop } from './companies/tyre-shop.ts';

talksIn('a tyre shop', tyreShop, [
  {
    title:
      'figures of a size count nothing, so many wheels cost so much, a town in another case, it is collected where one can',
    locale: 'ru',
    lines: [
      ['есть зимние 205 55 16', { shows: ['Ш-1', 'Ш-2'] }],
      ['а какая тише', { says: ['Тогда «Шина Тайгер Айс 205/55R16 91T липучка»'] }],
      ['сколько на 4 колеса', { says: ['4 штуки', '28 602 ₽'], never: ['Чехлы'] }],
      ['а доставка? я в Орле', { says: ['Орёл', '300 ₽'], never: ['Орле', '1 400'] }],
      ['беру', { says: ['(4 штуки, 28 602 ₽)'] }],
      ['и секретки', { says: ['Секретки на болты М14 (1 штука'] }],
      ['без секреток', { says: ['брано: Секретки на болты М14'] }],
      ['заберу сам', { never: ['город'] }],
      ['Оформите Петр, 8 900 000-00-13', { says: ['амовывоз: Орёл', 'Петр', '28 602 ₽'], never: ['Оформите Петр'] }],
      ['да', { says: ['амовывоз: Орёл'], never: ['Доставка'], order: [{ sku: 'Ш-2', quantity: 4 }] }],
    ],
  },
  {
    title: 'more than lies there, a kind instead of another, the way of delivery changed under the summary',
    locale: 'ru',
    lines: [
      ['заказать 10000 штук норман вега', { says: ['40 штук'], never: ['1 штука'] }],
      ['нет, беру диски магнит штампованные 4 шт', { says: ['Магнит 6,5x16 5x112 чёрный (4 штуки, 13 920 ₽)'] }],
      ['а литые есть', { shows: ['Д-1'] }],
      ['нет лучше литые', { says: ['Орион 6,5x16 5x112 серебро (4 штуки, 31 560 ₽)', 'брано: Диск штампованный'] }],
      ['самовывоз Ольга 8 900 000 00 24', { says: ['амовывоз: Орёл'] }],
      ['не, лучше доставьте в тулу', { says: ['Тула, транспортная компания'], never: ['не нашлось'] }],
      ['да', { order: [{ sku: 'Д-1', quantity: 4 }] }],
    ],
  },
  {
    title: 'figures alone bound the kind, and so many are no part of a size',
    locale: 'ru',
    lines: [
      ['нужны шины зимние', { shows: ['Ш-1', 'Ш-2'] }],
      ['205 55 16', { shows: ['Ш-1', 'Ш-2'], never: ['Столько', 'В данных'] }],
      ['давайте тайгер 205/55 пару', { never: ['Столько'] }],
    ],
  },
  {
    title: 'a call is moved to another time',
    locale: 'ru',
    lines: [
      ['перезвоните', {}],
      ['8 900 000-00-52', { says: ['+79000000052'] }],
      ['завтра в 16', { says: ['завтра', '16:00'], never: ['каталог'] }],
    ],
  },
  {
    title: 'one price after the other puts nothing into an order',
    locale: 'ru',
    lines: [
      ['а шиномонтаж сколько стоит', { shows: ['У-1', 'У-2'] }],
      ['и хранение', { shows: ['У-3'], never: ['В заказе', 'обавлено'] }],
    ],
  },
]);
