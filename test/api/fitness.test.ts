import { talksIn } from '../factories/talks-in.ts';
import { fitnessShop } from './companies/fitness-shop.ts';

talksIn('a shop of treadmills and weights', fitnessShop, [
  {
    title: 'their own weight bounds what carries it; what was granted is taken by a yes; the address is read back',
    locale: 'ru',
    lines: [
      ['покажите дорожки', { says: ['Рысь Дом'] }],
      ['вес у меня 115 бегать буду иногда', { says: ['Рысь Дом', 'Рысь Про'], never: ['Рысь Старт'] }],
      ['расскажите про рысь про', { says: ['150 кг'] }],
      ['дороговато', {}],
      ['а со скидкой?', { says: ['4 %', '59 040'] }],
      ['хорошо давайте про', { says: ['Рысь Про (1', '−2 460'] }],
      ['Подольск', { says: ['900'] }],
      ['Сергей, 8 900 000 00 77', { says: ['+79000000077'] }],
      ['ул. Ленина 4 кв 8', { says: ['ул. Ленина 4 кв 8'] }],
      ['да', { order: [{ sku: 'BD-300', quantity: 1 }] }],
    ],
  },
  {
    title: 'a preposition that ends the sentence is the name of one that was shown',
    locale: 'ru',
    lines: [
      ['покажите дорожки', { says: ['Рысь Про'] }],
      ['доставка в подольск сколько и сборка', { says: ['900', '2 500'] }],
      ['я вешу 130', { says: ['Рысь Про'], never: ['Рысь Дом', 'Какой из них'] }],
      ['давайте про', { says: ['Рысь Про (1'] }],
    ],
  },
  {
    title: 'the rule of a kind beside another product; a written offer of all that was reckoned',
    locale: 'ru',
    lines: [
      ['сколько стоит рысь про', { says: ['61 500'] }],
      ['какая скидка на гантели?', { says: ['6 %', '10'], never: ['Рысь'] }],
      ['если взять 10 гантелей скидка будет?', { says: ['6 %'] }],
      ['посчитайте 12 гантелей по 10 кг и 2 дорожки гром клуб', { says: ['33 000', '378 000'] }],
      ['можно кп на это', { says: ['Гантель обрезиненная 10 кг (12', 'Гром Клуб (2'] }],
    ],
  },
  {
    title: 'the figures of a sum count nothing',
    locale: 'ru',
    lines: [
      ['гири до 3 950 ₽', { says: ['Гиря чугунная 16 кг'], never: ['В заказе', 'Какой из них'] }],
      ['дорожки до 35 500', { says: ['Рысь Старт'], never: ['В заказе', 'Какой из них', 'Рысь Дом'] }],
    ],
  },
  {
    title: 'the weight of somebody else, and all that was reckoned is taken',
    locale: 'en',
    lines: [
      ['i need a treadmill', { says: ['Lynx'] }],
      ['my husband weighs 125 kg', { says: ['Lynx Pro'], never: ['Lynx Home', 'Lynx Start'] }],
      ['how much are 3 kettlebells 16 kg and 2 lynx velo', { says: ['66,500'] }],
      ['ok i will take it', { says: ['kettlebell 16 kg (3', 'Velo exercise bike (2'] }],
    ],
  },
]);
