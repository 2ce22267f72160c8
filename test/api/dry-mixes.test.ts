import { talksIn } from '../factories/talks-in.ts';
import { dryMixes } from './companies/dry-mixes.ts';

talksIn('a base of dry mixes', dryMixes, [
  {
    title: 'one of the list after another, and one of them put away by its place or its colour',
    locale: 'ru',
    lines: [
      ['покажи штукатурки', { shows: ['СМ-20', 'СМ-21'] }],
      ['первую 12 мешков', { says: ['Лайт 30 кг (12 штук'] }],
      ['и вторую 5', { says: ['Фасад 25 кг (5 штук'] }],
      ['первую убери', { says: ['брано: Штукатурка гипсовая'] }],
      ['затирку серую 3 и бежевую 2', { says: ['серая (3 штуки', 'бежевая (2 штуки'] }],
      ['серую не надо', { says: ['брано: Затирка Монтеро Колор 2 кг серая'] }],
      ['валик не надо', { never: ['Алик', 'не доставляем'] }],
      ['Самара, оформите на Петра 8 900 000-00-26', { says: ['Петр, +79000000026'] }],
      [
        'да',
        {
          order: [
            { sku: 'СМ-21', quantity: 5 },
            { sku: 'СМ-61', quantity: 2 },
          ],
        },
      ],
    ],
  },
  {
    title: 'bags that an area takes are reckoned by the rate, and not where a part of the sum is not known',
    locale: 'ru',
    lines: [
      ['какой расход у крепыш лайт', { says: ['8,5 кг/м2'] }],
      ['а сколько мешков на 25 квадратов слой 2 см', { says: ['Лайт', 'сотрудник'], never: ['Наливной', '8 штук'] }],
      [
        '10 мешков на 25 м2 хватит?',
        { says: ['212,5 кг', '8 штук по 30 кг', '10 штук'], never: ['не хватит', 'мало'] },
      ],
      ['сколько наливного пола на 20 м2 слой 5 мм', { says: ['160 кг', '7 штук по 25 кг'] }],
      ['беру', { says: ['Наливной пол Крепыш Ровный 25 кг (7 штук'] }],
      ['клей стандарт', { never: ['не доставляем'] }],
    ],
  },
  {
    title: 'what came torn is a complaint, what may come torn is a question, and a code may stand before its word',
    locale: 'ru',
    lines: [
      ['затирка серая почем', { says: ['398 ₽'] }],
      ['НОВОСЁЛ промокод', { says: ['НОВОСЁЛ'], never: ['Какой у вас промокод'] }],
      ['а если привезли рваные мешки', { never: ['Жалоба'] }],
      ['привезли мешки рваные 3 штуки', { says: ['Жалоба'], never: ['не нашлось'] }],
    ],
  },
  {
    title: 'what a builder asks for is no answer to what was asked of them',
    locale: 'ru',
    lines: [
      ['я прораб, нужно на объект 200 мешков штукатурки', { shows: ['СМ-20', 'СМ-21'] }],
      ['гипсовая', { says: ['Какая площадь?'] }],
      ['цену с ндс скажите', { never: ['Понятно', 'учту', 'Записано'] }],
      ['кп скиньте', { says: ['200 штук'], never: ['учту'] }],
    ],
  },
]);
